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
        Of(facts, law, new UnroundedMoney(law.Floor.RateForGrade, facts.Currency));

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
