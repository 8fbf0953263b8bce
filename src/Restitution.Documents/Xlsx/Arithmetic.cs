using System.Globalization;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>The numbers behind the cells of a table, and what its formulas make of them.</summary>
/// <remarks>
/// Everything that the workbook will compute is computed here first, in decimals. A formula that does not give the
/// printed figure is an error of the schedule, and no workbook is written: it would contradict the other formats.
/// </remarks>
internal static class Arithmetic
{
    /// <summary>
    /// Amounts in major units, minutes in minutes; null for what is no number. Of an estimate, the likely one.
    /// </summary>
    public static decimal? NumberOf(Cell cell) => cell switch
    {
        MoneyCell money => money.Amount.Amount,
        EstimateCell estimate => estimate.Amounts.Likely.Amount,
        MinutesCell minutes => minutes.Minutes,
        NumberCell number => number.Number,
        _ => null,
    };

    public static Currency? CurrencyOf(Cell cell) => cell switch
    {
        MoneyCell money => money.Amount.Currency,
        EstimateCell estimate => estimate.Amounts.Likely.Currency,
        _ => null,
    };

    /// <summary>What the formula gives; null when a cell that it cannot do without is no number.</summary>
    public static decimal? Of(
        LineFormula formula, Func<string, Cell> cellOf, Cell result, decimal? before) => formula switch
    {
        LineFormula.SumOf sum => sum.Plus.Sum(key => NumberOf(cellOf(key)) ?? 0m)
            - sum.Minus.Sum(key => NumberOf(cellOf(key)) ?? 0m),
        LineFormula.RunningTotalOf running => (before ?? 0m) + (NumberOf(cellOf(running.Column)) ?? 0m),
        LineFormula.GreaterOf greater => Greater(NumberOf(cellOf(greater.First)), NumberOf(cellOf(greater.Second))),
        LineFormula.RoundedProduct product => Product(product, cellOf, result),
        _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "Not a formula that a workbook can hold."),
    };

    public static void Check(TableBlock table, string place, decimal computed, decimal printed)
    {
        if (computed != printed)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"table {table.Key}, {place}: the formula gives {computed}, the schedule prints {printed}."));
        }
    }

    private static decimal? Greater(decimal? first, decimal? second) =>
        first is { } one && second is { } other ? Math.Max(one, other) : first ?? second;

    private static decimal? Product(LineFormula.RoundedProduct product, Func<string, Cell> cellOf, Cell result)
    {
        if (CurrencyOf(result) is not { } currency)
        {
            return null;
        }

        // Minutes stay whole, and their sixties go to the other side: the division is made once, last.
        decimal above = 1m;
        decimal below = 1m;
        foreach (Cell cell in product.Factors.Select(cellOf))
        {
            if (NumberOf(cell) is not { } number)
            {
                return null;
            }

            above *= number;
            below *= cell is MinutesCell ? 60m : 1m;
        }

        foreach (Cell cell in product.Divisors.Select(cellOf))
        {
            if (NumberOf(cell) is not { } number || number == 0m)
            {
                return null;
            }

            below *= number;
            above *= cell is MinutesCell ? 60m : 1m;
        }

        return Rounding.By(product.Rounding, new UnroundedMoney(above / below, currency)).Amount;
    }
}
