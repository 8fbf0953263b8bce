using NodaMoney;
using NodaTime;
using Restitution.Intake.Layouts;
using Restitution.Intake.Written;

namespace Restitution.Intake.Proposals;

/// <summary>
/// What running balances show of one column of amounts that has no sign: which of them can only be money out.
/// </summary>
/// <param name="IsOpen">Whether some of the amounts are money out while nothing beside them says so.</param>
/// <param name="Evidence">Null where some amount has a sign, so that the column tells its sides itself.</param>
internal sealed record AmountSides(bool IsOpen, string? Evidence)
{
    private sealed record Step(LocalDate? Day, decimal? Amount, decimal? Balance);

    public static AmountSides Of(
        IReadOnlyList<SampleRow> rows, (int Index, ColumnMarks Marks) amount, (int Index, ColumnMarks Marks)? balance,
        (int Index, ColumnMarks Marks)? day)
    {
        Step[] steps =
        [
            .. rows.Select(row => new Step(
                day is { } on ? DayOf(row.Cell(on.Index), on.Marks) : null,
                AmountOf(row.Cell(amount.Index), amount.Marks),
                balance is { } after ? AmountOf(row.Cell(after.Index), after.Marks) : null)),
        ];
        decimal[] amounts = [.. steps.Select(step => step.Amount).OfType<decimal>()];
        if (amounts.Length == 0 || amounts.Any(one => one < 0m))
        {
            return new AmountSides(false, null);
        }

        Step[] balanced = [.. steps.Where(step => step.Balance is not null)];
        (int In, int Out)[] counts =
        [
            .. Orders(steps).Select(isNewestFirst => Fits(isNewestFirst ? [.. balanced.Reverse()] : balanced)),
        ];
        int most = counts.Max(count => count.In + count.Out);
        (int In, int Out) worst = counts.Where(count => count.In + count.Out == most).MaxBy(count => count.Out);
        return worst.Out > 0
            ? new AmountSides(true, $"no amount has a sign, and the balances follow {worst.Out} of them only as money out")
            : new AmountSides(false, "no amount has a sign: all are read as money in");
    }

    // Where the days do not tell which row is the older, both orders are tried.
    private static bool[] Orders(Step[] steps)
    {
        LocalDate[] days = [.. steps.Select(step => step.Day).OfType<LocalDate>()];
        return days.Length == 0 || days[0] == days[^1] ? [false, true] : [days[0] > days[^1]];
    }

    private static (int In, int Out) Fits(Step[] oldestFirst)
    {
        (int moneyIn, int moneyOut) = (0, 0);
        for (int at = 1; at < oldestFirst.Length; at++)
        {
            decimal change = oldestFirst[at].Balance!.Value - oldestFirst[at - 1].Balance!.Value;
            if (oldestFirst[at].Amount is { } amount && amount != 0m)
            {
                moneyIn += change == amount ? 1 : 0;
                moneyOut += change == -amount ? 1 : 0;
            }
        }

        return (moneyIn, moneyOut);
    }

    private static decimal? AmountOf(string text, ColumnMarks marks)
    {
        if (text.Length == 0 || marks.DecimalMark is null || marks.GroupMark is null)
        {
            return null;
        }

        Currency currency = Currency.FromCode(marks.Currency ?? "THB");
        var read = new AmountMarks(marks.DecimalMark, marks.GroupMark, currency)
        {
            Credit = ["CR"], Debit = ["DB", "DR"],
        };
        return WrittenAmount.Read(text, read, "", new RowFaults(), new NormalisationCounts())?.Amount;
    }

    private static LocalDate? DayOf(string text, ColumnMarks marks) =>
        marks.DateOrder is { } order && marks.Calendar is { } calendar
            ? WrittenDay.Read(
                text, new DayMarks(order, calendar, null), "", new RowFaults(), new NormalisationCounts())
            : null;
}
