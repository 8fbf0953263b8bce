using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>How a wage by month, day or hour becomes the pay of a day, by the rule on file.</summary>
public static class DayShare
{
    /// <summary>What is missing before a wage of that basis gives a day's, for one figure.</summary>
    public static IEnumerable<Gap> Missing(PeriodFacts facts, WageLaw law, PayBasis basis, string name)
    {
        if (basis == PayBasis.Daily)
        {
            return [];
        }

        if (basis == PayBasis.Monthly && law.Divisor.DailyWage.GapFor(facts.Figure, name) is { } rule)
        {
            return [rule];
        }

        if (IsByWeek(law, basis))
        {
            return facts.Episode.Week is null ? [WeekMissing(facts, law, name)] : [];
        }

        IEnumerable<Gap> ofMinutes = MinuteShare.Missing(facts, law, basis, name);
        return facts.NormalDayIsKnown(law)
            ? ofMinutes
            : ofMinutes.Append(law.Hours.OrdinaryMinutes.GapFor(facts.Figure, name)!).Distinct();
    }

    /// <summary>The caller has listed what is missing.</summary>
    public static WageShare Of(PeriodFacts facts, WageLaw law, PayBasis basis)
    {
        if (basis == PayBasis.Daily)
        {
            return new(1m, 1m, Statement.DayPremiumOnDailyBase);
        }

        if (IsByWeek(law, basis))
        {
            return new(12m, 52m * (int)facts.Episode.Week!.Value, Statement.DayPremiumOnWeekDays);
        }

        WageShare ofMinute = MinuteShare.Of(facts, law, basis);
        int normal = facts.OrdinaryMinutes(law);
        return ofMinute.Statement switch
        {
            // Days by hours of a normal day, times those hours: the hours fall out.
            Statement.PremiumOnMonthlyBase => new(1m, ofMinute.Divisor / normal, Statement.DayPremiumOnMonthlyBase),
            Statement.PremiumOnYearDays => new(12m, ofMinute.Divisor / normal, Statement.DayPremiumOnYearDays),
            _ => new(ofMinute.Times * normal, ofMinute.Divisor, Statement.DayPremiumOnHours),
        };
    }

    /// <summary>What the formula takes between the wage and the multiple.</summary>
    public static IReadOnlyList<Operand> OperandsOf(PeriodFacts facts, WageLaw law, WageShare share)
    {
        int normal = facts.OrdinaryMinutes(law);
        return share.Statement switch
        {
            Statement.DayPremiumOnDailyBase => [],
            Statement.DayPremiumOnWeekDays => [new Operand.Days((int)facts.Episode.Week!.Value)],
            Statement.DayPremiumOnHours =>
            [
                new Operand.Number(share.Times / normal), new Operand.Number(share.Divisor / 60m),
                new Operand.Minutes(normal),
            ],
            _ => [new Operand.Number(share.Divisor)],
        };
    }

    public static IReadOnlyList<Authority> AuthoritiesOf(WageLaw law, PayBasis basis) => basis switch
    {
        PayBasis.Daily => [],
        _ when IsByWeek(law, basis) => [law.Divisor.DailyWage.Authority],
        _ => LookUps.AuthoritiesOf(
            [.. MinuteShare.AuthoritiesOf(law, basis), law.Divisor.DailyWage.AuthorityOrNone()]),
    };

    private static Gap WeekMissing(PeriodFacts facts, WageLaw law, string name) => new(
        GapKind.WeekPatternMissing, $"{facts.Figure}/{name}", [new Operand.Code(facts.Worker), Operand.Of(law.Span)]);

    private static bool IsByWeek(WageLaw law, PayBasis basis) =>
        basis == PayBasis.Monthly && law.Divisor.DailyWage.Answers("weeks-by-week-days");
}
