using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Archives;

/// <summary>Tells what a ZIP is by the names of its members: a workbook, another document, or an archive.</summary>
internal static class ZipKind
{
    private static readonly (string Member, string Found, string WhatToDo)[] Unread =
    [
        ("xl/workbook.bin", "a binary workbook (XLSB)", UnreadFormats.SaveAsWorkbook),
        ("word/document.xml", "a text document (DOCX)", UnreadFormats.AskForExport),
        ("ppt/presentation.xml", "a presentation (PPTX)", UnreadFormats.AskForExport),
        ("Index/Document.iwa", "a document of Numbers, Pages or Keynote", UnreadFormats.AskForExport),
    ];

    /// <param name="stream">Must be able to seek.</param>
    /// <exception cref="IntakeRefusedException">It has no member, is damaged, or is a document that is not
    /// read.</exception>
    public static FileFormat Of(Stream stream, string place)
    {
        IReadOnlyList<ZipMember> members = ZipDirectory.Read(stream, place);
        HashSet<string> names = [.. members.Select(member => member.Name)];
        if (names.Count == 0)
        {
            throw new IntakeRefusedException(IntakeRefusal.WithoutRows(place));
        }

        foreach ((string member, string found, string whatToDo) in Unread)
        {
            if (names.Contains(member))
            {
                throw UnreadFormats.Refused(place, found, whatToDo);
            }
        }

        if (names.Contains("mimetype") && names.Contains("content.xml"))
        {
            throw UnreadFormats.Refused(place, "an OpenDocument file (ODS, ODT)", UnreadFormats.SaveAsWorkbook);
        }

        return names.Contains("xl/workbook.xml") ? FileFormat.Xlsx : FileFormat.Archive;
    }
}
