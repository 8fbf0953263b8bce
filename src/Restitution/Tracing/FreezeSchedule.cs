using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Tracing;

/// <summary>What to freeze, in the order in which it should be asked for.</summary>
/// <remarks>
/// Accounts, things, and accounts that are known only by what went there. What has something traced in it under some
/// method of a claim, in this order: by the chosen method what has something traced before what has not; of that, what
/// would be gone within thirty days at the pace of the last ninety days of records; then the larger amount by the
/// chosen method, then the larger by any method of a claim, both brought into the currency of the claim where the case
/// has a rate, and behind the others where it has none; then the larger value; then the code. Where no method was
/// chosen the most that any of them gives stands for it. At that pace: what left the account in its last ninety days of
/// records, or in as many as they cover without a gap, divided by their number and rounded once; days are counted to
/// the day on which nothing is left.
/// </remarks>
public static class FreezeSchedule
{
    public const int DaysLooked = 90;
    public const int DaysSoon = 30;

    /// <summary>Beyond these, days until an account is empty are no forecast and print as more than a year.</summary>
    public const int DaysTold = 365;

    /// <param name="things">All that can be frozen, without traced amounts and priority.</param>
    /// <param name="compared">An amount in the currency of the claim; null where there is no rate.</param>
    public static IReadOnlyList<FreezeLine> Of(
        TracedAmounts traced, IEnumerable<FreezeLine> things, TracingMethod? chosen, Func<Money, decimal?> compared)
    {
        return
        [
            .. things.Select(line => line with { Traced = traced.AllOf(line.Place) })
                .Where(line => Most(traced, line).Amount > 0m)
                .Select(line => (
                    Line: line, Amount: Ranked(traced, line.Traced, chosen), Most: Most(traced, line)))
                .OrderByDescending(one => one.Amount.Amount > 0m)
                .ThenByDescending(one => one.Amount.Amount > 0m && one.Line.DaysToEmpty <= DaysSoon)
                .ThenByDescending(one => compared(one.Amount) ?? -1m)
                .ThenByDescending(one => compared(one.Most) ?? -1m)
                .ThenByDescending(one => one.Line.Value is { } value ? compared(value) ?? -1m : -1m)
                .ThenBy(one => traced.Result.Ledger.Places[one.Line.Place].Code, StringComparer.Ordinal)
                .Select((one, index) => one.Line with
                {
                    Priority = index + 1,
                    IsWithoutRate = compared(one.Most) is null,
                }),
        ];
    }

    /// <summary>Those where nothing is traced under any method that a claim can go by, as listed.</summary>
    public static IReadOnlyList<FreezeLine> Rest(TracedAmounts traced, IEnumerable<FreezeLine> things) =>
    [
        .. things.Select(line => line with { Traced = traced.AllOf(line.Place) })
            .Where(line => Most(traced, line).Amount <= 0m),
    ];

    private static Money Most(TracedAmounts traced, FreezeLine line) => line.Traced
        .Where((_, index) => traced.Method(index) != TracingMethod.FullTaint).Select(one => one.High)
        .DefaultIfEmpty(new Money(0m, traced.CurrencyOf(line.Place))).MaxBy(high => high.Amount);

    /// <summary>The likely amount that an order goes by.</summary>
    public static Money Ranked(TracedAmounts traced, IReadOnlyList<Estimate<Money>> byMethod, TracingMethod? chosen)
    {
        Money[] amounts =
        [
            .. byMethod.Where((_, index) => chosen is { } method
                    ? traced.Method(index) == method : traced.Method(index) != TracingMethod.FullTaint)
                .Select(one => one.Likely),
        ];
        return amounts.Length == 0 ? default : amounts.MaxBy(amount => amount.Amount);
    }

    /// <summary>How fast an account empties.</summary>
    /// <param name="days">The last days that its records cover without a gap.</param>
    internal static Pace PaceOf(TracingLedger ledger, int account, DateInterval days)
    {
        LocalDate first = LocalDate.Max(days.Start, days.End.PlusDays(1 - DaysLooked));
        var looked = new DateInterval(first, days.End);
        decimal left = ledger.Movements.Where(one => one.From == account && looked.Contains(one.On))
            .Sum(one => one.Out);
        return new Pace(looked, new Money(left, ledger.Places[account].Currency));
    }
}

/// <summary>What left an account in some days, both included.</summary>
internal sealed record Pace(DateInterval Days, Money Left)
{
    public Money PerDay => Rounding.HalfUpToMinorUnit(UnroundedMoney.From(Left) / Days.Length);

    /// <summary>In how many days a balance is gone, a part of a day counted as one; null where it is not.</summary>
    public int? DaysToEmpty(Money balance) => Left.Amount <= 0m || balance.Amount <= 0m
        ? null
        : decimal.Ceiling(balance.Amount * Days.Length / Left.Amount) is var days && days <= int.MaxValue
            ? (int)days : null;
}
