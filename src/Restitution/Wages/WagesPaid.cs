using NodaMoney;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>Sets payments against pay periods: to the period they name, else to the oldest that is open.</summary>
/// <remarks>
/// A payment that names a period goes there as far as the period is open; what is left of it, and a payment that names
/// none, goes to the oldest period that had begun when it was paid. What no period takes is returned as left over.
/// </remarks>
public static class WagesPaid
{
    /// <param name="periods">In the order of their days.</param>
    /// <param name="open">What each period still takes: due less lawful deductions; none negative.</param>
    /// <param name="payments">All that count under the scenario, in the claim currency.</param>
    public static PaymentsPlaced Place(
        IReadOnlyList<PayPeriod> periods, IReadOnlyList<Money> open, IReadOnlyList<Payment> payments)
    {
        List<PlacedPayment>[] placed = [.. periods.Select(_ => new List<PlacedPayment>())];
        Money[] left = [.. open];
        var unnamed = new List<PlacedPayment>();
        foreach (Payment payment in payments.OrderBy(payment => payment.PaidOn).ThenBy(payment => payment.Sources[0]))
        {
            Money rest = payment.Amount;
            for (int index = 0; index < periods.Count && !EndsBefore(payment, periods[index]); index++)
            {
                rest = Names(payment, periods[index]) ? Take(index, payment, rest) : rest;
            }

            if (rest.Amount > 0m)
            {
                unnamed.Add(new PlacedPayment(payment, rest));
            }
        }

        var leftOver = new List<PlacedPayment>();
        foreach ((Payment payment, Money amount) in unnamed)
        {
            Money rest = amount;
            for (int index = 0; index < periods.Count && periods[index].Span.Start <= payment.PaidOn; index++)
            {
                rest = Take(index, payment, rest);
            }

            if (rest.Amount > 0m)
            {
                leftOver.Add(new PlacedPayment(payment, rest));
            }
        }

        return new PaymentsPlaced([.. placed], leftOver);

        Money Take(int index, Payment payment, Money amount)
        {
            Money taken = amount < left[index] ? amount : left[index];
            if (taken.Amount > 0m)
            {
                placed[index].Add(new PlacedPayment(payment, taken));
                left[index] -= taken;
            }

            return amount - taken;
        }
    }

    // Periods are in the order of their days, so that no later one is named either.
    private static bool EndsBefore(Payment payment, PayPeriod period) =>
        payment.ForPeriod is not { } named || named.End < period.Span.Start;

    private static bool Names(Payment payment, PayPeriod period) => payment.ForPeriod is { } named
        && named.Start <= period.Span.End && period.Span.Start <= named.End;
}

/// <summary>Payments by period, in the order of the periods, and what no period took.</summary>
public sealed record PaymentsPlaced(
    IReadOnlyList<IReadOnlyList<PlacedPayment>> ByPeriod, IReadOnlyList<PlacedPayment> LeftOver);
