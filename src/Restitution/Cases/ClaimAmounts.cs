using NodaMoney;
using NodaTime;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>Brings the amounts of one worker's records into the claim's currency; what cannot be is listed.</summary>
/// <remarks>
/// The due day of a payment is that of the period it names; of one that names none, the last due day on or before it,
/// else its own day.
/// </remarks>
internal sealed class ClaimAmounts(
    string worker, Currency currency, Exchange exchange, IReadOnlyList<PayPeriod> periods, List<Gap> gaps)
{
    public Currency Currency => currency;

    /// <summary>The amount in the claim's currency; null when there is no rate, and a gap was listed.</summary>
    public ClaimAmount? Of(Money original, LocalDate? paidOn, DateInterval? named)
    {
        if (original.Currency == currency)
        {
            return new ClaimAmount(original, null);
        }

        (ConvertedAmount? converted, Gap? missing) =
            exchange.Kept(original, currency, new MoneyDays(paidOn, DueOn(paidOn, named)), worker);
        if (missing is not null)
        {
            gaps.Add(missing);
        }

        return converted is null ? null : new ClaimAmount(converted.Amount, converted);
    }

    private LocalDate? DueOn(LocalDate? paidOn, DateInterval? named)
    {
        LocalDate? due = named is { } period
            ? periods.FirstOrDefault(one => one.Span.Start <= period.End && period.Start <= one.Span.End)?.DueOn
            : null;
        return due ?? periods.LastOrDefault(one => one.DueOn <= paidOn)?.DueOn ?? named?.End;
    }
}

/// <summary>An amount in the claim's currency.</summary>
/// <param name="Converted">What it was and by which rates; null when it was in that currency.</param>
internal readonly record struct ClaimAmount(Money Amount, ConvertedAmount? Converted);
