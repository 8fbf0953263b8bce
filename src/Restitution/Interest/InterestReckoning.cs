using NodaMoney;
using NodaTime;

namespace Restitution.Interest;

/// <summary>Interest on one sum, strip by strip, under a rule that names everything.</summary>
/// <remarks>
/// A strip ends where a payment is made, the rate changes, the period of compounding ends, or the days of the year
/// change. Each is principal × yearly fraction × days ÷ days of the year; strips with the same days of the year are
/// added before they are divided, so that a span and its parts give the same figure to the last digit. A payment counts
/// from its own day: that day bears interest on what is left. Payments of one day count together.
/// </remarks>
public static class InterestReckoning
{
    /// <param name="rule">The caller has listed what <see cref="InterestRule.Missing"/> finds.</param>
    /// <param name="from">The day from which interest is counted; the rule says whether it bears any.</param>
    /// <param name="to">The day to which it is counted; a payment on it or before it counts.</param>
    /// <exception cref="InvalidOperationException">A rate or an appropriation is missing.</exception>
    public static InterestReckoned Of(
        InterestRule rule, Money principal, LocalDate from, LocalDate to, IEnumerable<InterestPayment> payments)
    {
        LocalDate last = rule.LastBearing(to);
        LocalDate day = rule.FirstBearing(from);
        InterestPayment[] byDay = ByDay(payments, to);
        var ledger = new InterestLedger(rule, principal, day);
        int next = 0;
        while (day <= last)
        {
            while (next < byDay.Length && byDay[next].PaidOn <= day)
            {
                ledger.Pay(byDay[next++]);
            }

            LocalDate end = next < byDay.Length ? LocalDate.Min(last, byDay[next].PaidOn.PlusDays(-1)) : last;
            day = ledger.AccrueFrom(day, end).PlusDays(1);
        }

        while (next < byDay.Length)
        {
            ledger.Pay(byDay[next++]);
        }

        return ledger.Closed(last);
    }

    // Most sums have no payment or one, and a mass run reckons millions of them.
    private static InterestPayment[] ByDay(IEnumerable<InterestPayment> payments, LocalDate to) => payments switch
    {
        InterestPayment[] { Length: 0 } none => none,
        InterestPayment[] { Length: 1 } one when one[0].PaidOn <= to && one[0].Amount.Amount >= 0m => one,
        _ => Sorted(payments, to),
    };

    private static InterestPayment[] Sorted(IEnumerable<InterestPayment> payments, LocalDate to) =>
    [
        .. payments.Where(payment => payment.PaidOn <= to)
            .GroupBy(payment => payment.PaidOn)
            .OrderBy(day => day.Key)
            .Select(day => new InterestPayment(day.Key, Together(day))),
    ];

    private static Money Together(IEnumerable<InterestPayment> payments) =>
        payments.Select(payment => payment.Amount.Amount >= 0m
            ? payment.Amount
            : throw new ArgumentOutOfRangeException(nameof(payments), payment.Amount, "A payment is not negative."))
        .Aggregate((sum, amount) => sum + amount);
}
