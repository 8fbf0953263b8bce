using NodaMoney;
using Restitution.Amounts;
using Restitution.Schedules;

namespace Restitution.Documents;

/// <summary>
/// The text of a table's cells: when all its amounts have one currency, it is said once and not in each cell.
/// </summary>
public sealed class TableText
{
    private readonly Wording wording;
    private readonly bool isBare;

    public TableText(TableBlock table, Wording wording)
    {
        this.wording = wording;
        Currency[] currencies =
        [
            .. AllLines(table).SelectMany(line => line.Cells).Select(CurrencyOf).OfType<Currency>().Distinct().Take(2),
        ];
        isBare = currencies.Length == 1;
        CurrencyNote = isBare ? wording.AmountsIn(currencies[0]) : null;
    }

    /// <summary>
    /// Which currency the amounts are in, to be printed with the caption; null when each cell says its own.
    /// </summary>
    public string? CurrencyNote { get; }

    /// <summary>Whether the cell is set at the right of its column, digits under digits.</summary>
    public static bool IsFigure(Cell cell) => cell is MoneyCell or EstimateCell or MinutesCell or NumberCell;

    public string Of(Cell cell) => (isBare, cell) switch
    {
        (true, MoneyCell money) => wording.Bare(money.Amount),
        (true, EstimateCell estimate) => wording.Estimate(estimate.Amounts.BySize().Select(wording.Bare)),
        _ => wording.Dress(cell),
    };

    private static IEnumerable<Line> AllLines(TableBlock table) =>
        table.Totals is { } totals ? table.Lines.Append(totals) : table.Lines;

    private static Currency? CurrencyOf(Cell cell) => cell switch
    {
        MoneyCell money => money.Amount.Currency,
        EstimateCell estimate => estimate.Amounts.Likely.Currency,
        _ => null,
    };
}
