using Restitution.Dates;
using Restitution.Reasons;

namespace Restitution.Interest;

/// <summary>Why interest is what it is: its strips in their order, and what the payments went to.</summary>
public static class InterestReasons
{
    /// <summary>The reason of <see cref="InterestReckoned.Interest"/>.</summary>
    public static Reason Of(InterestReckoned reckoned, InterestRule rule, Basis basis)
    {
        Reason[] strips = [.. reckoned.Strips.Select(strip => OfStrip(strip, rule, basis))];
        bool showsPayments = reckoned.Payments.Any(payment => payment.ToInterest.Amount > 0m);
        return new Reason(Statement.Sum)
        {
            Working = [.. strips.Select(strip => strip.Result!)],
            Result = Operand.Of(reckoned.Interest),
            Rounding = rule.Rounding.Rule,
            Authorities =
            [
                .. reckoned.Strips.SelectMany(strip => strip.AnnualRate.Authorities)
                    .Concat(rule.Authorities).Distinct(),
            ],
            Sources = [.. reckoned.Strips.SelectMany(strip => strip.AnnualRate.Sources).Distinct()],
            Assumptions =
                [new Assumption(AssumptionKind.DayCount, [new Operand.Code(DayCounts.NameOf(rule.DayCount))])],
            Basis = basis,
            Parts = [.. strips, .. showsPayments ? reckoned.Payments.Select(OfPayment) : []],
        };
    }

    /// <summary>The reason of one strip.</summary>
    public static Reason OfStrip(InterestStrip strip, InterestRule rule, Basis basis) => new(StatementOf(rule))
    {
        About = [Operand.Of(strip.From), Operand.Of(strip.To)],
        Working =
        [
            Operand.Of(strip.Principal), new Operand.Fraction(strip.AnnualRate.AnnualFraction),
            new Operand.Days(strip.DayCount), new Operand.Days(strip.YearDays),
        ],
        Result = Operand.Of(strip.Interest),
        Rounding = rule.Rounding.Step == InterestRoundingStep.AtTheEnd ? null : rule.Rounding.Rule,
        Authorities = strip.AnnualRate.Authorities,
        Sources = strip.AnnualRate.Sources,
        Basis = basis,
    };

    private static Statement StatementOf(InterestRule rule) => rule switch
    {
        { Method: InterestMethod.CompoundDaily } => Statement.InterestDayByDay,
        { Rounding.Step: InterestRoundingStep.DailyAmount } => Statement.InterestByDailyAmount,
        _ => Statement.SimpleInterest,
    };

    private static Reason OfPayment(PaymentApplied payment) => new(Statement.InterestPaymentApplied)
    {
        About = [Operand.Of(payment.PaidOn)],
        Working =
            [Operand.Of(payment.Amount), Operand.Of(payment.ToInterest), Operand.Of(payment.ToPrincipal)],
    };
}
