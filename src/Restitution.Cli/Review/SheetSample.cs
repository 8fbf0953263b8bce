using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Text;
using Restitution.Intake.Words;
using Restitution.Intake.Workbooks;
using Restitution.Intake.Written;

namespace Restitution.Cli.Review;

/// <summary>The first rows of a sheet as they stand, for a person who decides what they are.</summary>
internal static class SheetSample
{
    private const int RowsRead = 2_000;
    private const int RowsShown = 12;
    private const int CellLettersMost = 24;
    private const int ValuesShown = 3;

    // How a bank writes money in and money out beside an amount: no name, and needed to decide the column.
    private static readonly HashSet<string> Sides =
        new(StringComparer.OrdinalIgnoreCase) { "CR", "DR", "DB", "C", "D", "K", "credit", "debit" };

    /// <summary>
    /// Letter, heading and first values of each filled column of which the layout does not say what it holds.
    /// </summary>
    /// <remarks>A column that tells immigration status is dropped at the door, and so never asked about.</remarks>
    /// <param name="isShowingNames">Whether values stand as written; else masked, as they may be names.</param>
    public static IReadOnlyList<(string At, string Heading, string Sample)> Columns(
        LayoutReview review, SheetLayout sheet, bool isShowingNames)
    {
        List<(int Number, string[] Cells)> rows = Rows(review, sheet.Name);
        (int Number, string[] Cells)[] data =
            [.. rows.Where(row => row.Number >= sheet.FirstDataRow && !IsSubtotal(row.Cells, review.Layout!))];
        int width = data.Select(row => row.Cells.Length).DefaultIfEmpty(0).Max();
        return
        [
            .. from index in Enumerable.Range(0, width)
               let at = CellName.Column(index)
               let heading = Heading(rows, sheet, index)
               where sheet.Columns.All(column => column.At is null ? column.Heading != heading : column.At != at)
                   && !ImmigrationWords.Tell(heading)
               let values = data.Where(row => index < row.Cells.Length).Select(row => row.Cells[index].Trim())
                   .Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).Take(ValuesShown).ToList()
               where values.Count > 0
               select (at, heading, string.Join(" / ", values.Select(value => Shown(value, isShowingNames)))),
        ];
    }

    /// <summary>
    /// Prints the first rows with their numbers; figures alone where names are not to be shown.
    /// </summary>
    public static void Print(LayoutReview review, SheetLayout sheet, bool isShowingNames, TextWriter output)
    {
        if (!isShowingNames)
        {
            output.WriteLine("  words are masked, since they may be names; --show-names prints them");
        }

        foreach ((int number, string[] cells) in Rows(review, sheet.Name).Take(RowsShown))
        {
            string row = string.Join(" | ", cells.Select(cell => Shown(cell, isShowingNames)));
            output.WriteLine(FormattableString.Invariant($"  {number,4}: {row}"));
        }
    }

    // Its figures are of no row, and would be taken for values of the column.
    private static bool IsSubtotal(string[] cells, Layout layout) => layout.RowMarks.Subtotal.Any(word =>
        cells.Any(cell => cell.Trim().StartsWith(word.TrimEnd('*'), StringComparison.OrdinalIgnoreCase)));

    private static string Heading(List<(int Number, string[] Cells)> rows, SheetLayout sheet, int index) => string.Join(
        ' ', rows.Where(row => sheet.HeaderRows.Contains(row.Number) && index < row.Cells.Length)
            .Select(row => row.Cells[index].Trim()).Where(part => part.Length > 0));

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

    private static string Shown(string cell, bool isShowingNames) =>
        Short(isShowingNames || Sides.Contains(cell) ? cell : ShownText.Of(cell));

    private static string Short(string cell)
    {
        string line = cell.ReplaceLineEndings(" ");
        return line.Length > CellLettersMost ? line[..CellLettersMost] + "…" : line;
    }
}
