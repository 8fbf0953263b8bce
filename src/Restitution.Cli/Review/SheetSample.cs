using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Text;
using Restitution.Intake.Workbooks;
using Restitution.Intake.Written;

namespace Restitution.Cli.Review;

/// <summary>The first rows of a sheet as they stand, for a person who decides what they are.</summary>
internal static class SheetSample
{
    private const int RowsRead = 40;
    private const int RowsShown = 12;
    private const int CellLettersMost = 24;

    /// <summary>Letter, heading and a first value of each column that the layout does not read yet.</summary>
    public static IReadOnlyList<(string At, string Heading, string Sample)> Columns(
        LayoutReview review, SheetLayout sheet)
    {
        List<(int Number, string[] Cells)> rows = Rows(review, sheet.Name);
        string[] headings =
            [.. rows.Where(row => sheet.HeaderRows.Contains(row.Number)).SelectMany(row => row.Cells.Index())
                .GroupBy(cell => cell.Index).OrderBy(cell => cell.Key)
                .Select(cell => string.Join(' ', cell.Select(part => part.Item).Where(part => part.Length > 0)))];
        return
        [
            .. from index in Enumerable.Range(0, headings.Length)
               let at = CellName.Column(index)
               where headings[index].Length > 0 && sheet.Columns.All(column => column.At != at)
               let value = rows.Where(row => row.Number >= sheet.FirstDataRow && index < row.Cells.Length)
                   .Select(row => row.Cells[index]).FirstOrDefault(cell => cell.Length > 0)
               select (at, headings[index], Short(value ?? "nothing")),
        ];
    }

    /// <summary>
    /// Prints the first rows with their numbers. They may hold names: only for a person who may see them.
    /// </summary>
    public static void Print(LayoutReview review, SheetLayout sheet, TextWriter output)
    {
        foreach ((int number, string[] cells) in Rows(review, sheet.Name).Take(RowsShown))
        {
            output.WriteLine(FormattableString.Invariant($"  {number,4}: {string.Join(" | ", cells.Select(Short))}"));
        }
    }

    private static List<(int Number, string[] Cells)> Rows(LayoutReview review, string? sheet)
    {
        using FileStream bytes = File.OpenRead(review.Exhibit.FullPath);
        using RowFinder finder = Finder(bytes, review.Layout!);
        var row = new TableRow { Exhibit = review.Code };
        List<(int Number, string[] Cells)> rows = [];
        while (rows.Count < RowsRead && finder.Next(row))
        {
            if (row.Sheet == sheet && row.SplitFault is null)
            {
                rows.Add((row.FirstLineNumber, [.. Enumerable.Range(0, row.CellCount).Select(row.Text)]));
            }
        }

        return rows;
    }

    private static RowFinder Finder(FileStream bytes, Layout layout) => layout.Format == FileFormat.Delimited
        ? new DelimitedRows(bytes, TextEncoding.Named(layout.Encoding!)!, layout.Delimiter!.Value)
        : new WorkbookRows(bytes, layout.Format, layout.Exhibit, new NormalisationCounts());

    private static string Short(string cell)
    {
        string line = cell.ReplaceLineEndings(" ");
        return line.Length > CellLettersMost ? line[..CellLettersMost] + "…" : line;
    }
}
