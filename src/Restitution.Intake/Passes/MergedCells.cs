using System.Globalization;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Workbooks;
using Restitution.Intake.Written;

namespace Restitution.Intake.Passes;

/// <summary>
/// Reads one cell that is merged over several rows for each of them: a name beside the lines of its pay.
/// </summary>
/// <remarks>
/// A workbook keeps the value in the first row alone. An amount is not repeated: merged over several rows it stands for
/// all of them together, and how much of it is each row's is not written. Those rows are set aside.
/// </remarks>
internal sealed class MergedCells
{
    public static readonly MergedCells None = new([]);

    private readonly MergedCell[] cells;
    private readonly SortedDictionary<int, MergedCell> openByColumn = [];
    private int next;
    private int lastRow;

    private MergedCells(IEnumerable<MergedCell> cells) => this.cells = [.. cells.OrderBy(cell => cell.FirstRow)];

    public static MergedCells Of(SheetFacts? facts)
    {
        var cells = new List<MergedCell>();
        foreach (string range in facts?.MergedRanges ?? [])
        {
            string[] ends = range.Split(':');
            if (ends.Length == 2 && CellName.Parse(ends[0]) is { } from && CellName.Parse(ends[1]) is { } to
                && from.RowNumber < to.RowNumber)
            {
                cells.Add(new MergedCell(from.ColumnIndex, from.RowNumber, to.RowNumber));
            }
        }

        return cells.Count == 0 ? None : new MergedCells(cells);
    }

    /// <summary>Fills the row's blank cells that a cell above is merged over.</summary>
    public void Fill(TableRow row, ColumnSet columns, RowContext context)
    {
        // Sheets without merged cells share one object, which must not change.
        if (cells.Length == 0)
        {
            return;
        }

        int number = row.FirstLineNumber;
        OpenUpTo(number);
        foreach (MergedCell cell in openByColumn.Values)
        {
            if (number > cell.LastRow
                || columns.Placed.FirstOrDefault(placed => placed.CellIndex == cell.ColumnIndex) is not { } column)
            {
                continue;
            }

            if (number == cell.FirstRow)
            {
                cell.Keep(row.Utf8(cell.ColumnIndex), row.Kind(cell.ColumnIndex));
            }

            if (cell.Text.Length > 0)
            {
                Share(cell, column.Layout, row, context);
            }
        }
    }

    // Cells that are merged do not overlap: one a column is open at a time.
    private void OpenUpTo(int number)
    {
        if (number < lastRow)
        {
            openByColumn.Clear();
            next = 0;
        }

        for (lastRow = number; next < cells.Length && cells[next].FirstRow <= number; next++)
        {
            openByColumn[cells[next].ColumnIndex] = cells[next];
        }
    }

    private static void Share(MergedCell cell, ColumnLayout column, TableRow row, RowContext context)
    {
        if (FieldsOf.IsMoney(column.Field))
        {
            string rows = string.Create(CultureInfo.InvariantCulture, $"rows {cell.FirstRow} to {cell.LastRow}");
            context.Faults.Add(FaultKind.AmountHasTwoReadings, column.Name,
                $"{Encoding.UTF8.GetString(cell.Text)} in a cell merged over {rows}", "an amount of each row's own");
        }
        else if (row.IsBlank(cell.ColumnIndex))
        {
            row.FillIn(cell.ColumnIndex, cell.Text, cell.Kind);
            context.Counts.Add(Normalisation.MergedCell);
        }
    }

    private sealed class MergedCell(int columnIndex, int firstRow, int lastRow)
    {
        public int ColumnIndex => columnIndex;

        public int FirstRow => firstRow;

        public int LastRow => lastRow;

        public byte[] Text { get; private set; } = [];

        public CellKind Kind { get; private set; }

        public void Keep(ReadOnlySpan<byte> text, CellKind kind) => (Text, Kind) = (text.ToArray(), kind);
    }
}
