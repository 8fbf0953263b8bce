using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The ordinary pay of one pay period, or of a stretch of it, by what was promised.</summary>
/// <remarks>
/// Pay by the month is the monthly wage times the <see cref="ShareOfMonth"/>; pay by the day the daily wage times the
/// working days worked; pay by the hour the hourly wage times the ordinary minutes. Unrounded.
/// </remarks>
public static class PromisedPay
{
    /// <param name="bands">Minutes and days worked in the stretch.</param>
    public static Reasoned<UnroundedMoney, TWhy> ForStretch<TWhy>(
        PeriodFacts facts, PromisedWage promised, in MinutesByBand bands, WageLaw law)
        where TWhy : struct, IWhy<TWhy>
    {
        var stated = UnroundedMoney.From(promised.Amount);
        UnroundedMoney rate = PayInClaim.Of(facts, stated);
        int daysWorked = bands.DaysWorked(DayKind.Working);
        int ordinaryMinutes = bands[WorkBand.WorkingOrdinary];
        PayBasis basis = facts.Episode.PayBasis;
        ShareOfMonth share = basis == PayBasis.Monthly ? ShareOfMonth.Of(facts, law) : default;

        (UnroundedMoney pay, Statement statement) = basis switch
        {
            PayBasis.Monthly when share.IsWhole => (rate, Statement.PromisedWage),
            PayBasis.Monthly => (rate * share.Days / share.Divisor, Statement.PromisedWagePartMonth),
            PayBasis.Daily => (rate * daysWorked, Statement.PromisedWageByDay),
            PayBasis.Hourly => (rate * ordinaryMinutes / 60m, Statement.PromisedWageByHour),
            _ => throw new ArgumentOutOfRangeException(nameof(facts), basis, "Piece work has no wage by time."),
        };

        Basis basisOfPay = basis == PayBasis.Monthly
            ? promised.Basis
            : BasisOf.Weakest(promised.Basis, DaysWorked.BasisOver(facts, law));
        TWhy because = default;
        if (TWhy.IsTold)
        {
            bool isPart = statement == Statement.PromisedWagePartMonth;
            because = TWhy.Tell(new Reason(statement)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = statement switch
                {
                    Statement.PromisedWage => [Operand.Of(rate)],
                    Statement.PromisedWagePartMonth =>
                        [Operand.Of(rate), new Operand.Days(share.Days), new Operand.Number(share.Divisor)],
                    Statement.PromisedWageByHour => [Operand.Of(rate), new Operand.Minutes(ordinaryMinutes)],
                    _ => [Operand.Of(rate), new Operand.Days(daysWorked)],
                },
                Result = Operand.Of(pay),
                Authorities = isPart ? ShareOfMonth.AuthoritiesOf(facts, law) : [],
                Assumptions = isPart ? [new Assumption(AssumptionKind.PartMonthByDay, [])] : [],
                Sources = promised.Sources,
                Basis = basisOfPay,
                Parts =
                [
                    .. PayInClaim.Told(facts, stated),
                    .. basis == PayBasis.Monthly ? [] : new[] { DaysWorked.Told(facts, law, daysWorked) },
                ],
            });
        }

        return new(pay, basisOfPay, because);
    }
}
