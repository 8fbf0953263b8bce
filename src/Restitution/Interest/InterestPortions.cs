using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Interest;

/// <summary>Simple interest portion by portion: each part of a sum for as long as it was late.</summary>
/// <remarks>
/// Some laws and calculators do not follow the balance but each payment: what it paid bears interest from the first day
/// to the day before it. For simple interest, with payments to the principal, both give the same sum; they differ where
/// the rate or the right to interest hangs on the day of the payment. Worked example: I12.
/// </remarks>
public static class InterestPortions
{
    /// <summary>The portions, those paid first in order of their days, then what is still open.</summary>
    public static IReadOnlyList<LatePortion> Of(
        Money principal, LocalDate to, IEnumerable<InterestPayment> payments)
    {
        var portions = new List<LatePortion>();
        Money left = principal;
        foreach (InterestPayment payment in payments.Where(one => one.PaidOn <= to).OrderBy(one => one.PaidOn))
        {
            Money paid = payment.Amount < left ? payment.Amount : left;
            left -= paid;
            if (paid.Amount > 0m)
            {
                portions.Add(new LatePortion(paid, payment.PaidOn));
            }
        }

        if (left.Amount > 0m)
        {
            portions.Add(new LatePortion(left, null));
        }

        return portions;
    }

    /// <summary>Interest on every portion, added before it is rounded.</summary>
    /// <param name="ruleOf">The rule of one portion; null where it bears none.</param>
    public static InterestReckoned Reckoned(
        IReadOnlyList<LatePortion> portions, LocalDate from, LocalDate to, InterestRule rule,
        Func<LatePortion, InterestRule?> ruleOf)
    {
        UnroundedMoney zero = UnroundedMoney.Zero(portions.Count == 0
            ? throw new ArgumentException("No portion names the currency.", nameof(portions))
            : portions[0].Amount.Currency);
        InterestReckoned[] each =
        [
            .. portions.Select(portion => (Portion: portion, Rule: ruleOf(portion)))
                .Where(one => one.Rule is not null)
                .Select(one => InterestReckoning.Of(
                    one.Rule!, one.Portion.Amount, from, one.Portion.BearsUntil(to, one.Rule!), [])),
        ];
        UnroundedMoney accrued = each.Aggregate(zero, (sum, one) => sum + one.Accrued);
        LatePortion? open = portions.FirstOrDefault(portion => portion.PaidOn is null);
        return new InterestReckoned
        {
            Strips = [.. each.SelectMany(one => one.Strips)],
            Payments = [],
            Accrued = accrued,
            Interest = Rounding.By(rule.Rounding.Rule, accrued),
            PrincipalOpen = open is null ? zero : UnroundedMoney.From(open.Amount),
            InterestOpen = accrued,
            PaidBeyond = zero,
            PerDayAfter = open is not null && ruleOf(open) is { } ofOpen
                ? InterestReckoning.Of(ofOpen, open.Amount, from, to, []).PerDayAfter
                : zero,
        };
    }
}

/// <summary>A part of a sum that was paid together, or that is still open.</summary>
/// <param name="PaidOn">Null while it is open.</param>
public sealed record LatePortion(Money Amount, LocalDate? PaidOn)
{
    /// <summary>The day to which its interest is counted, as the rule counts the last day.</summary>
    public LocalDate BearsUntil(LocalDate to, InterestRule rule) => PaidOn is not { } paidOn
        ? to
        : rule.LastDay == EndOfSpan.In ? paidOn.PlusDays(-1) : paidOn;
}
