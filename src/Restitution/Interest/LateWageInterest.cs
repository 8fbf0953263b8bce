using NodaMoney;
using NodaTime;
using Restitution.Reasons;

namespace Restitution.Interest;

/// <summary>Interest on pay that is late, as the law on file for its first day of default has it.</summary>
/// <remarks>
/// It runs from the first day that the law names to the as-of day, both included, on what no payment had paid. Where
/// the law wants a sum to be late for some days, or takes the rate of the day of payment, each portion bears interest
/// by itself: a portion paid on the day that makes it late enough bears it from the first day. Worked example: I15.
/// </remarks>
public static class LateWageInterest
{
    /// <summary>What one sum lacks besides what <see cref="LateWageLaw.MissingForInterest"/> finds.</summary>
    /// <param name="figure">The id of the figure, for gaps.</param>
    public static IEnumerable<Gap> Missing(
        Money principal, LocalDate dueOn, LocalDate asOf, IReadOnlyList<InterestPayment> payments, LateWageLaw law,
        string figure)
    {
        // Nothing to ask where there is no interest, or one rate for all days and a word on payments.
        if (law.AnnualFraction.IsFound
            && (law.AnnualFraction.Value == 0m || (!law.GoesByPortion && law.Rule.Appropriation is not null)))
        {
            return [];
        }

        return law.GoesByPortion
            ? InterestPortions.Of(principal, asOf, payments)
                .Where(portion => IsLate(portion, dueOn, asOf, law) && RateOf(portion, asOf, law) is null)
                .Select(portion => new Gap(
                    GapKind.InterestRateOfCaseMissing, figure,
                    [new Operand.Name("rate-source", law.RateSource.Value), Operand.Of(portion.PaidOn ?? asOf)]))
                .Distinct()
            : law.Rule.Missing(FirstDay(dueOn, law), asOf, payments, figure).Select(gap => ToldBySource(gap, law));
    }

    /// <param name="law">It and the sum lack nothing.</param>
    public static InterestReckoned Of(
        Money principal, LocalDate dueOn, LocalDate asOf, IReadOnlyList<InterestPayment> payments, LateWageLaw law)
    {
        LocalDate first = FirstDay(dueOn, law);
        if (!law.GoesByPortion)
        {
            return InterestReckoning.Of(law.Rule, principal, first, asOf, payments);
        }

        IReadOnlyList<LatePortion> portions = InterestPortions.Of(principal, asOf, payments);
        return portions.Count == 0
            ? InterestReckoning.Of(law.Rule, principal, first, asOf, [])
            : InterestPortions.Reckoned(portions, first, asOf, law.Rule, portion =>
                IsLate(portion, dueOn, asOf, law) ? RuleOf(portion, asOf, law) : null);
    }

    /// <summary>The reason of the interest.</summary>
    public static Reason Told(InterestReckoned reckoned, LateWageLaw law, LocalDate dueOn, Basis basis)
    {
        bool isPaidLate = reckoned.Payments.Any(payment => payment.PaidOn > FirstDay(dueOn, law));
        Authority[] more =
        [
            .. isPaidLate && law.AppropriationRule.IsFound
                ? [law.AppropriationRule.Authority] : Array.Empty<Authority>(),
            .. !law.AnnualFraction.IsFound && law.RateSource.IsFound
                ? [law.RateSource.Authority] : Array.Empty<Authority>(),
            .. law.LeastDaysLate.IsFound ? [law.LeastDaysLate.Authority] : Array.Empty<Authority>(),
        ];
        return InterestReasons.Of(
            reckoned, law.Rule with { Authorities = [.. law.Rule.Authorities, .. more] }, basis);
    }

    private static Gap ToldBySource(Gap gap, LateWageLaw law) =>
        gap.Kind == GapKind.InterestRateMissing && !law.AnnualFraction.IsFound && law.RateSource.IsFound
            ? new Gap(
                GapKind.InterestRateOfCaseMissing, gap.Figure,
                [new Operand.Name("rate-source", law.RateSource.Value), .. gap.About])
            : gap;

    private static LocalDate FirstDay(LocalDate dueOn, LateWageLaw law) =>
        law.Start.IsFound ? InterestStart.FirstDay(law.Start.Value, dueOn)!.Value : dueOn.PlusDays(1);

    // Interest is made only where a least that is not found is one that the law has not.
    private static bool IsLate(LatePortion portion, LocalDate dueOn, LocalDate asOf, LateWageLaw law) =>
        Period.DaysBetween(dueOn, portion.PaidOn ?? asOf) >= (law.LeastDaysLate.IsFound ? law.LeastDaysLate.Value : 0m);

    private static InterestRate? RateOf(LatePortion portion, LocalDate asOf, LateWageLaw law) =>
        law.Rule.RateOn(law.IsRateAtPayment ? portion.PaidOn ?? asOf : asOf);

    // The rate of one day, for all days of the portion.
    private static InterestRule RuleOf(LatePortion portion, LocalDate asOf, LateWageLaw law) => law.Rule with
    {
        Rates = law.IsRateAtPayment
            ? [RateOf(portion, asOf, law)! with { From = LocalDate.MinIsoValue, To = null }]
            : law.Rule.Rates,
    };
}
