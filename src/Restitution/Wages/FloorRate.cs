using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The floor as a rate by the basis of pay: premiums are reckoned on it where no more was promised.</summary>
/// <remarks>
/// As it is gazetted for the basis; else turned into it by the divisor on file: a daily floor times the days of a month
/// as the law counts them, a monthly one divided as a monthly wage is, an hourly one by the hours of a normal day.
/// For pay by the piece it is the rate of an hour.
/// </remarks>
public static class FloorRate
{
    /// <summary>What is missing before the floor is a rate by the basis of pay, for one figure.</summary>
    public static IEnumerable<Gap> Missing(PeriodFacts facts, WageLaw law, string name) =>
        (law.Floor.RateUnit, BasisOf(facts)) switch
        {
            (TimeUnit.Month, PayBasis.Monthly) or (TimeUnit.Day, PayBasis.Daily) or (TimeUnit.Hour, PayBasis.Hourly) =>
                [],
            (TimeUnit.Day, PayBasis.Monthly) => law.Floor.MonthDays.GapFor(facts.Figure, name) is { } gap ? [gap] : [],
            (TimeUnit.Day, PayBasis.Hourly) or (TimeUnit.Hour, PayBasis.Daily) => facts.NormalDayIsKnown(law)
                ? [] : [law.Hours.OrdinaryMinutes.GapFor(facts.Figure, name)!],
            (TimeUnit.Month, PayBasis.Daily) => DayShare.Missing(facts, law, PayBasis.Monthly, name),
            (TimeUnit.Month, PayBasis.Hourly) or (TimeUnit.Hour, PayBasis.Monthly) =>
                MinuteShare.Missing(facts, law, PayBasis.Monthly, name),
            _ =>
            [
                new Gap(GapKind.FloorUnitDoesNotFit, $"{facts.Figure}/{name}",
                    [new Operand.Code(facts.Worker), Operand.Of(law.Span)]),
            ],
        };

    /// <summary>The rate by month, day or hour; the caller has listed what is missing.</summary>
    public static UnroundedMoney Of(PeriodFacts facts, WageLaw law) =>
        Of(facts, law, PayInClaim.OfLaw(facts, law.Floor.RateForGrade, law.Floor.Unit));

    public static IReadOnlyList<Authority> AuthoritiesOf(PeriodFacts facts, WageLaw law) => LookUps.AuthoritiesOf(
    [
        law.Floor.Gazetted.AuthorityOrNone(), law.Floor.Fraction.AuthorityOrNone(),
        .. (law.Floor.RateUnit, BasisOf(facts)) switch
        {
            (TimeUnit.Day, PayBasis.Monthly) => [law.Floor.MonthDays.Authority],
            (TimeUnit.Month, PayBasis.Daily) => DayShare.AuthoritiesOf(law, PayBasis.Monthly),
            (TimeUnit.Month, PayBasis.Hourly) or (TimeUnit.Hour, PayBasis.Monthly) =>
                MinuteShare.AuthoritiesOf(law, PayBasis.Monthly),
            _ => (IReadOnlyList<Authority>)[],
        },
    ]);

    /// <summary>How the gazetted rate came to the basis of pay; nothing where it is gazetted by it.</summary>
    internal static IReadOnlyList<Reason> Told(PeriodFacts facts, WageLaw law)
    {
        Operand[] working = WorkingOf(facts, law);
        return working.Length == 0
            ? []
            :
            [
                new Reason(working.Length == 1 ? Statement.FloorRateTimes : Statement.FloorRateDivided)
                {
                    About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                    Working = [Operand.Of(new UnroundedMoney(law.Floor.RateForGrade, facts.Currency)), .. working],
                    Result = Operand.Of(Of(facts, law)),
                    Authorities = AuthoritiesOf(facts, law),
                },
            ];
    }

    // What the rate is multiplied by and, where anything, divided by.
    private static Operand[] WorkingOf(PeriodFacts facts, WageLaw law)
    {
        var normalDay = new Operand.Minutes(facts.OrdinaryMinutes(law));
        switch (law.Floor.RateUnit, BasisOf(facts))
        {
            case (TimeUnit.Day, PayBasis.Monthly):
                return [new Operand.Number(law.Floor.MonthDays.Value)];
            case (TimeUnit.Day, PayBasis.Hourly):
                return [new Operand.Number(1m), normalDay];
            case (TimeUnit.Hour, PayBasis.Daily):
                return [normalDay];
            case (TimeUnit.Month, PayBasis.Daily):
                WageShare ofDay = DayShare.Of(facts, law, PayBasis.Monthly);
                return [new Operand.Number(ofDay.Times), new Operand.Number(ofDay.Divisor)];
            case (TimeUnit.Month, PayBasis.Hourly):
                WageShare ofHour = MinuteShare.Of(facts, law, PayBasis.Monthly);
                return [new Operand.Number(ofHour.Times), new Operand.Minutes((long)ofHour.Divisor)];
            case (TimeUnit.Hour, PayBasis.Monthly):
                WageShare ofMonth = MinuteShare.Of(facts, law, PayBasis.Monthly);
                return [new Operand.Minutes((long)ofMonth.Divisor), new Operand.Number(ofMonth.Times)];
            default:
                return [];
        }
    }

    private static UnroundedMoney Of(PeriodFacts facts, WageLaw law, UnroundedMoney rate) =>
        (law.Floor.RateUnit, BasisOf(facts)) switch
        {
            (TimeUnit.Day, PayBasis.Monthly) => rate * law.Floor.MonthDays.Value,
            (TimeUnit.Day, PayBasis.Hourly) => rate * 60m / facts.OrdinaryMinutes(law),
            (TimeUnit.Hour, PayBasis.Daily) => rate * facts.OrdinaryMinutes(law) / 60m,
            (TimeUnit.Month, PayBasis.Daily) => DayShare.Of(facts, law, PayBasis.Monthly).Of(rate, 1m, 1),
            (TimeUnit.Month, PayBasis.Hourly) => MinuteShare.Of(facts, law, PayBasis.Monthly).Of(rate, 1m, 60),
            (TimeUnit.Hour, PayBasis.Monthly) => MinuteShare.Of(facts, law, PayBasis.Monthly)
                .FromOther(rate, MinuteShare.Of(facts, law, PayBasis.Hourly)),
            _ => rate,
        };

    private static PayBasis BasisOf(PeriodFacts facts) =>
        facts.Episode.PayBasis == PayBasis.Piece ? PayBasis.Hourly : facts.Episode.PayBasis;
}
