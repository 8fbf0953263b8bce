using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Workbooks;

/// <summary>
/// Tells what a compound file is by the streams in it: an XLS workbook, or a document that is not read.
/// </summary>
internal static class CompoundKind
{
    private static readonly (string Stream, string Found)[] Unread =
    [
        ("WordDocument", "a text document (DOC)"),
        ("PowerPoint Document", "a presentation (PPT)"),
        ("__properties_version1.0", "a message of Outlook"),
    ];

    /// <param name="stream">Must be able to seek.</param>
    /// <exception cref="IntakeRefusedException">It is damaged, protected by a password, or no workbook.</exception>
    public static FileFormat Of(Stream stream, string place)
    {
        var file = new CompoundFile(stream, place);
        if (file.Has("EncryptedPackage"))
        {
            throw new IntakeRefusedException(WorkbookRefusals.PasswordProtected(place));
        }

        foreach ((string name, string found) in Unread)
        {
            if (file.Has(name))
            {
                throw UnreadFormats.Refused(place, found, UnreadFormats.AskForExport);
            }
        }

        return StreamOf(file) is not null
            ? FileFormat.Xls
            : throw UnreadFormats.Refused(
                place, "a compound file that holds no workbook", UnreadFormats.SaveAsWorkbook);
    }

    /// <summary>The stream that is the workbook, by either name it has had; null for none.</summary>
    public static string? StreamOf(CompoundFile file) =>
        file.Has("Workbook") ? "Workbook" : file.Has("Book") ? "Book" : null;
}
