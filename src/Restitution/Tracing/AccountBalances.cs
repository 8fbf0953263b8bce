using NodaMoney;
using NodaTime;

namespace Restitution.Tracing;

/// <summary>The balance of an account at each month's end, with the workers' part of it under each method.</summary>
/// <remarks>
/// For the days that its records cover. Each part is rounded once. A balance below zero has no part that is anybody's.
/// </remarks>
internal static class AccountBalances
{
    public static IReadOnlyList<BalancePoint> Of(TracedAmounts traced, int account, IReadOnlyList<DateInterval> covered)
    {
        Movement[] own =
        [
            .. traced.Result.Ledger.Movements.Where(one => one.From == account || one.To == account)
                .OrderBy(one => one.On).ThenBy(one => one.Sequence).ThenBy(one => one.Number),
        ];
        var points = new List<BalancePoint>();
        foreach (DateInterval days in covered)
        {
            Movement[] within = [.. own.Where(one => days.Contains(one.On))];
            foreach (LocalDate end in MonthEnds(days))
            {
                Movement[] before = [.. within.Where(one => one.On <= end)];
                if (before.Length > 0)
                {
                    points.Add(PointOf(traced, account, end, before));
                }
            }
        }

        return points;
    }

    private static BalancePoint PointOf(TracedAmounts traced, int account, LocalDate end, Movement[] before)
    {
        decimal balance = before.Sum(one => one.To == account ? one.In : -one.Out);
        int last = before[^1].Number;
        return new BalancePoint(end, new Money(balance, traced.CurrencyOf(account)),
        [
            .. Enumerable.Range(0, traced.MethodCount).Select(method => traced.Rounded(
                traced.StepOf(method, last, account) is { } step ? traced.Together(method, step.After) : 0m, account)),
        ]);
    }

    // The last day of a span counts as an end, so that where records stop is seen.
    private static IEnumerable<LocalDate> MonthEnds(DateInterval days)
    {
        LocalDate end = days.Start.With(DateAdjusters.EndOfMonth);
        for (; end < days.End; end = end.PlusDays(1).With(DateAdjusters.EndOfMonth))
        {
            yield return end;
        }

        yield return days.End;
    }
}
