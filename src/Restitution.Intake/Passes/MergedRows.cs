using Restitution.Intake.Rows;
using Restitution.Intake.Workbooks;

namespace Restitution.Intake.Passes;

/// <summary>
/// Tells a row that is one merged cell over several columns: it heads a group of rows and is no record.
/// </summary>
internal sealed class MergedRows
{
    public static readonly MergedRows None = new([]);

    private readonly Dictionary<int, int> columnByRow;

    private MergedRows(Dictionary<int, int> columnByRow) => this.columnByRow = columnByRow;

    public static MergedRows Of(SheetFacts? facts)
    {
        var columns = new Dictionary<int, int>();
        foreach (string range in facts?.MergedRanges ?? [])
        {
            string[] ends = range.Split(':');
            if (ends.Length == 2 && CellName.Parse(ends[0]) is { } from && CellName.Parse(ends[1]) is { } to
                && from.RowNumber == to.RowNumber && from.ColumnIndex < to.ColumnIndex)
            {
                columns[from.RowNumber] = from.ColumnIndex;
            }
        }

        return columns.Count == 0 ? None : new MergedRows(columns);
    }

    /// <summary>Whether the merged cell is all that the row has.</summary>
    public bool Head(TableRow row) =>
        columnByRow.Count > 0 && columnByRow.TryGetValue(row.FirstLineNumber, out int column)
        && !row.IsBlank(column)
        && Enumerable.Range(0, row.CellCount).All(index => index == column || row.IsBlank(index));
}
