using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;

namespace Restitution.Intake;

/// <summary>Turns the bytes of an exhibit into records, one outcome for each row.</summary>
public static class ExhibitReader
{
    /// <summary>Begins one pass over an exhibit; rows are read as they are asked for.</summary>
    /// <param name="bytes">A workbook, and a file whose format is to be told by its content, must be able to
    /// seek.</param>
    /// <param name="exhibitCode">What every place in the outcomes begins with, such as BANK-01.</param>
    /// <param name="fileName">As received; a name that does not fit the content is noted.</param>
    /// <exception cref="IntakeRefusedException">The file or the layout cannot be read at all. It may also come later,
    /// while rows are asked for, when a file turns out to be cut short.</exception>
    /// <param name="corrections">Rows that a person put right; null for none.</param>
    /// <param name="readBefore">Place of bytes read before, by their hash: a member of an archive with the same bytes
    /// adds nothing. The exhibit as a whole is for the caller to know again.</param>
    /// <param name="areSheetsNumbered">Whether a sheet that may be named for a person is told by its number in every
    /// place, as <see cref="ShownPlaces"/> tells it.</param>
    public static ExhibitPass Read(
        Stream bytes, string exhibitCode, Layout layout, string? fileName = null,
        CorrectionSet? corrections = null, IReadOnlyDictionary<string, string>? readBefore = null,
        bool areSheetsNumbered = false) =>
        new(bytes, exhibitCode, layout, fileName, corrections ?? CorrectionSet.None, readBefore, areSheetsNumbered);
}
