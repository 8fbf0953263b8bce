using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>Pay for the paid holidays of a stretch, whether they were worked or not.</summary>
/// <remarks>
/// Due where the law on file says that the basis of pay is paid for holidays; pay by the month already holds it. A
/// holiday is one day's wage, two holidays on one day are two.
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

        UnroundedMoney perDay = facts.Episode.PayBasis == PayBasis.Daily
            ? baseRate.Value
            : baseRate.Value * facts.OrdinaryMinutes(law) / 60m;
        UnroundedMoney pay = perDay * holidays;
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(Statement.HolidayPayByDay)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = [Operand.Of(perDay), new Operand.Days(holidays)],
                Result = Operand.Of(pay),
                Authorities = [law.Premiums.HolidayPay.Authority, law.Hours.RestReach.Authority],
                Sources = facts.Calendar.OfYear(law.Span.Start.Year)?.Sources ?? [],
                Assumptions = [new Assumption(AssumptionKind.HolidaysAsSupplied, [])],
                Basis = baseRate.Basis,
                Parts = [baseRate.Because.Reason!],
            });
        }

        return new(pay, baseRate.Basis, because);
    }

    private static int HolidaysIn(PeriodFacts facts, WageLaw law) =>
        law.Hours.RestApplies && facts.Episode.PayBasis is (PayBasis.Daily or PayBasis.Hourly)
            ? facts.Calendar.PaidHolidaysIn(law.Span, law.Hours.Plan.Days)
            : 0;
}
