using NodaMoney;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Fees charged to several workers within a few days by one creditor.</summary>
/// <remarks>
/// Charges of one taker in one currency, in the order of their days; a run within the days that the law on file gives,
/// of enough charges and of two workers at the least, is a flag.
/// </remarks>
internal static class FeesInBursts
{
    private const int SeveralWorkers = 2;

    public static IEnumerable<RedFlag> In(IEnumerable<FlagCharge> charges, RedFlagRule rule) =>
        from charge in charges
        let taker = Hand.Of(charge.Taker, charge.Hand)
        where !taker.IsBlank && charge.Amount.Amount > 0m
        group charge by (Taker: taker, charge.Amount.Currency) into ofOne
        from burst in Bursts.Of(
            [.. ofOne.OrderBy(charge => charge.On).ThenBy(charge => charge.Source)], charge => charge.On, rule.DaysMost,
            run => run.Count >= rule.CountLeast && WorkersOf(run) >= SeveralWorkers)
        select Flag(rule, ofOne.Key.Taker, burst);

    private static RedFlag Flag(RedFlagRule rule, Hand taker, IReadOnlyList<FlagCharge> burst)
    {
        Money sum = FlagTelling.Sum(burst.Select(charge => charge.Amount));
        return rule.Flag(new FlagFound(Statement.FlagFeesInBursts, Statement.InnocentFeesInBursts, taker.Shown)
        {
            Codes = burst.Select(charge => charge.Worker).Append(taker.Known.Code),
            From = burst[0].On,
            To = burst[^1].On,
            Amount = sum,
            Sources = burst.Select(charge => charge.Source),
            Working = [FlagTelling.Count(burst.Count), FlagTelling.Count(WorkersOf(burst)), Operand.Of(sum)],
        });
    }

    private static int WorkersOf(IEnumerable<FlagCharge> charges) => charges.Select(charge => charge.Worker)
        .Where(worker => worker.Length > 0).Distinct(StringComparer.Ordinal).Count();
}
