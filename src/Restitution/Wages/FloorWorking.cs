using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>What the formula of a floor takes after its rate, and the law it rests on.</summary>
internal static class FloorWorking
{
    public static IReadOnlyList<Operand> Of(
        Statement statement, PeriodFacts facts, WageLaw law, ShareOfMonth share, int days, int minutes) => statement
        switch
    {
        Statement.FloorByHour => [new Operand.Minutes(minutes)],
        Statement.FloorMonthly => Part(share),
        Statement.FloorOfMonth => [new Operand.Number(law.Floor.MonthDays.Value)],
        Statement.FloorOfPartMonth => [new Operand.Number(law.Floor.MonthDays.Value), .. Part(share)],
        Statement.FloorByDivisor when facts.Episode.PayBasis == PayBasis.Daily =>
            Divided(DayShare.Of(facts, law, PayBasis.Monthly), 1m, new Operand.Days(days)),
        Statement.FloorByDivisor =>
            Divided(MinuteShare.Of(facts, law, PayBasis.Monthly), 60m, new Operand.Minutes(minutes)),
        _ => [new Operand.Days(days)],
    };

    public static IReadOnlyList<Authority> AuthoritiesOf(
        Statement statement, PeriodFacts facts, WageLaw law, LookUp<decimal> gazetted) => statement switch
    {
        Statement.FloorMonthly => [gazetted.Authority, .. ShareAuthorities(facts, law)],
        Statement.FloorOfMonth => [gazetted.Authority, law.Floor.MonthDays.Authority],
        Statement.FloorOfPartMonth =>
            [gazetted.Authority, law.Floor.MonthDays.Authority, .. ShareAuthorities(facts, law)],
        Statement.FloorByDivisor => LookUps.AuthoritiesOf(
        [
            gazetted.Authority,
            .. facts.Episode.PayBasis == PayBasis.Daily
                ? DayShare.AuthoritiesOf(law, PayBasis.Monthly) : MinuteShare.AuthoritiesOf(law, PayBasis.Monthly),
        ]),
        _ => [gazetted.Authority],
    };

    private static IReadOnlyList<Authority> ShareAuthorities(PeriodFacts facts, WageLaw law) =>
        ShareOfMonth.AuthoritiesOf(facts, law);

    private static Operand[] Part(ShareOfMonth share) =>
        share.IsWhole ? [] : [new Operand.Days(share.Days), new Operand.Number(share.Divisor)];

    private static Operand[] Divided(WageShare share, decimal unit, Operand count) =>
        [new Operand.Number(share.Times), new Operand.Number(share.Divisor / unit), count];
}
