using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Written;

namespace Restitution.Intake.Workbooks;

/// <summary>The names of the sheets of a workbook, without a row of it being read.</summary>
public static class WorkbookSheets
{
    /// <returns>In their order; empty for a file that is no workbook, is locked or cannot be opened as one.</returns>
    public static IReadOnlyList<string> Of(string path)
    {
        try
        {
            using FileStream bytes = File.OpenRead(path);
            return Of(bytes);
        }
        catch (Exception locked) when (locked is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the file says so; its sheets are named by nobody.
            return [];
        }
    }

    /// <param name="bytes">Must be able to seek; it is left open.</param>
    public static IReadOnlyList<string> Of(Stream bytes)
    {
        try
        {
            FileFormat format = FileSignature.Of(bytes, "");
            if (format is not (FileFormat.Xlsx or FileFormat.Xls))
            {
                return [];
            }

            using var workbook = new WorkbookRows(bytes, format, "", new NormalisationCounts());
            return [.. workbook.Sheets.Select(sheet => sheet.Name)];
        }
        catch (IntakeRefusedException)
        {
            return [];
        }
    }
}
