using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>Which of an estimate's three figures a column of a sheet holds.</summary>
internal enum EstimateBound
{
    Likely,
    Low,
    High,
}

/// <summary>
/// A column of a sheet. A column of estimates is followed by one for their low and one for their high figures.
/// </summary>
internal sealed record SheetColumn(Column Column, int TableIndex, int SheetIndex, EstimateBound Bound, string Heading)
{
    public static IReadOnlyList<SheetColumn> Of(TableBlock table, Wording wording)
    {
        var columns = new List<SheetColumn>();
        for (int index = 0; index < table.Columns.Count; index++)
        {
            Column column = table.Columns[index];
            string heading = wording.Say(column.Heading);
            columns.Add(new(column, index, columns.Count, EstimateBound.Likely, heading));
            if (HoldsEstimates(table, index))
            {
                columns.Add(new(column, index, columns.Count, EstimateBound.Low, wording.Say("table.low", heading)));
                columns.Add(new(column, index, columns.Count, EstimateBound.High, wording.Say("table.high", heading)));
            }
        }

        return columns;
    }

    /// <summary>What stands in this column: of an estimate one of its three figures, else the cell itself.</summary>
    public Cell CellOf(Line line) => (line.Cells[TableIndex], Bound) switch
    {
        (EstimateCell estimate, EstimateBound.Likely) => new MoneyCell(estimate.Amounts.Likely, estimate.Figure),
        (EstimateCell estimate, EstimateBound.Low) => new MoneyCell(estimate.Amounts.Low),
        (EstimateCell estimate, EstimateBound.High) => new MoneyCell(estimate.Amounts.High),
        (MoneyCell money, not EstimateBound.Likely) => new MoneyCell(money.Amount),
        (Cell cell, EstimateBound.Likely) => cell,
        _ => Cell.Blank,
    };

    private static bool HoldsEstimates(TableBlock table, int index) =>
        (table.Totals is { } totals ? table.Lines.Append(totals) : table.Lines)
            .Any(line => line.Cells[index] is EstimateCell { Amounts.IsSingle: false });
}
