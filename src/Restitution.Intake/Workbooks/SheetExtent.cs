using System.Globalization;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Workbooks;

/// <summary>
/// How far a sheet reaches and how much of that it fills: a few cells can claim thousands of millions.
/// </summary>
internal sealed class SheetExtent(string place)
{
    private long cells;
    private int rows;
    private int columns;

    public void AddRow(string? number)
    {
        rows++;
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int stated))
        {
            rows = Math.Max(rows, stated);
        }
    }

    /// <returns>The 0-based index of its column; null where its name does not tell.</returns>
    public int? AddCell(string? name)
    {
        cells++;
        if (name is null || CellName.Parse(name) is not { } cell)
        {
            return null;
        }

        rows = Math.Max(rows, cell.RowNumber);
        columns = Math.Max(columns, cell.ColumnIndex + 1);
        return cell.ColumnIndex;
    }

    /// <exception cref="IntakeRefusedException">The sheet is too wide, or claims too many empty cells.</exception>
    public void Require()
    {
        if (columns > IntakeLimits.ColumnsMost || ((long)rows * columns) - cells > IntakeLimits.BlankCellsMost)
        {
            throw new IntakeRefusedException(WorkbookRefusals.TooWide(place, rows, columns));
        }
    }
}
