using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>Pay for the paid holidays of a stretch, whether they were worked or not.</summary>
/// <remarks>
/// Due where the law on file says that the basis of pay is paid for holidays; pay by the month already holds it. A
/// holiday is one day's wage, two holidays on one day are two; of pay by the hour or the piece, that of a normal day.
/// </remarks>
public static class HolidayPay
{
    /// <summary>What is missing before holiday pay is known; nothing where there is no holiday.</summary>
    public static Gap? Missing(PeriodFacts facts, WageLaw law) => HolidaysIn(facts, law) == 0
        ? null
        : law.Premiums.HolidayPay.GapFor(facts.Figure, WageHeads.KeyOf(WageHead.HolidayPay));

    /// <returns>Null where nothing is due.</returns>
    public static Reasoned<UnroundedMoney, TWhy>? ForStretch<TWhy>(
        PeriodFacts facts, WageLaw law, Reasoned<UnroundedMoney, TWhy> baseRate)
        where TWhy : struct, IWhy<TWhy>
    {
        int holidays = HolidaysIn(facts, law);
        if (holidays == 0 || !law.Premiums.HolidayPay.Answers("paid"))
        {
            return null;
        }

        bool isByDay = facts.Episode.PayBasis == PayBasis.Daily;
        WageShare share = MinuteShare.Of(facts, law, facts.Episode.PayBasis);
        var normalDay = new Operand.Minutes(facts.OrdinaryMinutes(law));
        UnroundedMoney pay = isByDay
            ? baseRate.Value * holidays
            : share.Of(baseRate.Value, holidays, (int)normalDay.Value);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(isByDay ? Statement.HolidayPayByDay : Statement.HolidayPayByHours)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = isByDay
                    ? [Operand.Of(baseRate.Value), new Operand.Days(holidays)]
                    : [Operand.Of(baseRate.Value), Hour(share), normalDay, new Operand.Days(holidays)],
                Result = Operand.Of(pay),
                Authorities = LookUps.AuthoritiesOf(
                [
                    law.Premiums.HolidayPay.Authority, law.Hours.RestReach.Authority,
                    isByDay ? null : law.Hours.OrdinaryMinutes.AuthorityOrNone(),
                ]),
                Sources = facts.Calendar.OfYear(law.Span.Start.Year)?.Sources ?? [],
                Assumptions = [new Assumption(AssumptionKind.HolidaysAsSupplied, [])],
                Basis = baseRate.Basis,
                Parts = [baseRate.Because.Reason!],
            });
        }

        return new(pay, baseRate.Basis, because);
    }

    private static Operand.Minutes Hour(WageShare share) => new((long)share.Divisor);

    private static int HolidaysIn(PeriodFacts facts, WageLaw law) =>
        law.Hours.RestApplies && facts.Episode.PayBasis is not PayBasis.Monthly
            ? facts.Calendar.PaidHolidaysIn(law.Span, law.Hours.Plan.Days)
            : 0;
}
