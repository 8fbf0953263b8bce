using Restitution.Intake.Corrections;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>The corrections of each file: those of the file that was given, else those of its case.</summary>
internal sealed class CorrectionsOf(CorrectionReading? given)
{
    /// <summary>The corrections, or why they cannot be read; exactly one of the two.</summary>
    public (CorrectionSet? Corrections, IReadOnlyList<Refusal> Refusals) For(FileToRead file) => given is not null
        ? (given.Of(file.Code), [])
        : file.Case is { } folder ? CaseCorrections.Of(folder, file.Code) : (CorrectionSet.None, []);

    /// <summary>Refuses corrections of exhibits that are not among the files.</summary>
    public static void RequireKnown(CorrectionReading? given, IReadOnlyList<FileToRead> files) =>
        RefusedException.ThrowIfAny([.. (given?.Corrections ?? [])
            .Where(one => files.All(file => file.Code != one.Exhibit))
            .Select(one => new Refusal(
                RefusedBecause.CodeUnknown, one.Correction.Place, $"a correction of the exhibit \"{one.Exhibit}\"",
                $"one of {string.Join(", ", files.Select(file => file.Code))}",
                "name the file that it corrects too, or take the correction out"))]);
}
