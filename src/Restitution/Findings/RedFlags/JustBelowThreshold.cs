using NodaMoney;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Cash just below the amount from which the law on file has banks report it, several times.</summary>
/// <remarks>
/// Of accounts that are no worker's, in or out. The threshold itself is not below it; a share of it is the least.
/// Without a file of the law there is no threshold, and nothing is looked for.
/// </remarks>
internal static class JustBelowThreshold
{
    public static IEnumerable<RedFlag> In(IEnumerable<FlagBooking> bookings, RedFlagRule rule) =>
        from booking in bookings
        where booking.IsCash && !booking.Holder.IsWorker
        from report in rule.CashReports
        where IsJustBelow(booking, report, rule.FractionLeast)
        group booking by (WhoseOf(booking), report) into ofOne
        from burst in Bursts.Of(
            [.. ofOne.OrderBy(row => row.On).ThenBy(row => row.Source)], row => row.On, rule.DaysMost,
            run => run.Count >= rule.CountLeast)
        select Flag(rule, ofOne.Key.Item1, ofOne.Key.report, burst);

    private static bool IsJustBelow(FlagBooking booking, CashReport report, decimal fractionLeast)
    {
        decimal size = FlagTelling.Size(booking.Amount).Amount;
        return booking.Amount.Currency.Code == report.Currency && booking.On >= report.From && booking.On <= report.To
            && size < report.FromAmount && size >= fractionLeast * report.FromAmount;
    }

    private static string WhoseOf(FlagBooking booking) =>
        booking.Holder.IsKnown ? booking.Holder.Code : booking.Account;

    private static RedFlag Flag(
        RedFlagRule rule, string whose, CashReport report, IReadOnlyList<FlagBooking> burst)
    {
        Money sum = FlagTelling.Sum(burst.Select(row => FlagTelling.Size(row.Amount)));
        return rule.Flag(new FlagFound(
            Statement.FlagJustBelowThreshold, Statement.InnocentJustBelowThreshold, new Operand.Code(whose))
        {
            Codes = burst.Select(row => row.Account).Append(whose),
            From = burst[0].On,
            To = burst[^1].On,
            Amount = sum,
            Sources = burst.Select(row => row.Source),
            Authorities = [report.Authority],
            Working =
            [
                FlagTelling.Count(burst.Count),
                Operand.Of(new Money(report.FromAmount, burst[0].Amount.Currency)), Operand.Of(sum),
            ],
        });
    }
}
