using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>How a wage by month, day or hour becomes the pay of a minute, by the divisors on file.</summary>
public static class MinuteShare
{
    private const string ByWorkingDays = "working-days-by-hours";

    /// <summary>What is missing before a wage of that basis can be divided, for one figure.</summary>
    public static IEnumerable<Gap> Missing(PeriodFacts facts, WageLaw law, PayBasis basis, string name)
    {
        DivisorLaw divisor = law.Divisor;
        if (divisor.Knows(basis) && (!NeedsNormalDay(law, basis) || facts.NormalDayIsKnown(law))
            && (divisor.RuleFor(basis) != ByWorkingDays || facts.WorkingDaysMissing(law, name) is null))
        {
            return [];
        }

        Gap? rule = basis switch
        {
            PayBasis.Monthly => divisor.OfMonth.GapFor(facts.Figure, name),
            PayBasis.Daily when divisor.SpeaksOfDays => divisor.OfDay.GapFor(facts.Figure, name),
            _ => null,
        };
        return rule is not null ? [rule] : MissingNumbers(facts, law, basis, name).OfType<Gap>();
    }

    /// <summary>The caller has listed what is missing.</summary>
    public static WageShare Of(PeriodFacts facts, WageLaw law, PayBasis basis)
    {
        DivisorLaw on = law.Divisor;
        int normal = facts.OrdinaryMinutes(law);
        return (basis, on.RuleFor(basis)) switch
        {
            (PayBasis.Piece, _) => facts.Pieces is { Share: { Divisor: > 0m } share }
                ? share
                : throw new ArgumentOutOfRangeException(nameof(basis), basis, "Piece work has no rate by time."),
            (PayBasis.Hourly, _) => new(1m, 60m, Statement.PremiumOnHourlyBase),
            (PayBasis.Daily, "six-days-by-weekly-minutes") => new(
                6m, on.WeekMinutes.Value, Statement.PremiumOnDaysBase),
            (PayBasis.Daily, "hours") => new(on.DaysToMonth.Value, on.Hours.Value * 60m, Statement.PremiumOnDaysBase),
            (PayBasis.Daily, _) => new(1m, normal, Statement.PremiumOnDailyBase),
            (PayBasis.Monthly, "weeks-by-weekly-minutes") => new(
                12m, 52m * on.WeekMinutes.Value, Statement.PremiumOnWeeklyHours),
            (PayBasis.Monthly, "hours") => new(1m, on.Hours.Value * 60m, Statement.PremiumOnMonthHours),
            (PayBasis.Monthly, "year-days-by-hours") => new(
                12m, on.YearDays.Value * normal, Statement.PremiumOnYearDays),
            (PayBasis.Monthly, ByWorkingDays) => new(
                1m, facts.WorkingDaysOfMonth(law) * normal, Statement.PremiumOnMonthlyBase),
            (PayBasis.Monthly, _) => new(1m, on.Days.Value * normal, Statement.PremiumOnMonthlyBase),
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a pay basis."),
        };
    }

    /// <summary>What the formula takes between the wage and the multiple.</summary>
    public static IReadOnlyList<Operand> OperandsOf(PeriodFacts facts, WageLaw law, WageShare share)
    {
        var normalDay = new Operand.Minutes(facts.OrdinaryMinutes(law));
        return share.Statement switch
        {
            Statement.PremiumOnHourlyBase => [],
            Statement.PremiumOnPieces => [Hours(share.Divisor)],
            Statement.PremiumOnPieceMonths => [new Operand.Number(12m), Hours(share.Divisor / 12m)],
            Statement.PremiumOnDaysBase => [new Operand.Number(share.Times), Hours(share.Divisor)],
            Statement.PremiumOnDailyBase => [normalDay],
            Statement.PremiumOnWeeklyHours => [Hours(law.Divisor.WeekMinutes.Value)],
            Statement.PremiumOnMonthHours => [Hours(share.Divisor)],
            _ => [new Operand.Number(share.Divisor / normalDay.Value), normalDay],
        };
    }

    public static IReadOnlyList<Authority> AuthoritiesOf(WageLaw law, PayBasis basis)
    {
        DivisorLaw on = law.Divisor;
        bool isMonthly = basis == PayBasis.Monthly;
        string? rule = on.RuleFor(basis);
        return LookUps.AuthoritiesOf(
        [
            rule switch
            {
                "weeks-by-weekly-minutes" or "six-days-by-weekly-minutes" => on.WeekMinutes.AuthorityOrNone(),
                "hours" => on.Hours.AuthorityOrNone(),
                "year-days-by-hours" when isMonthly => on.YearDays.AuthorityOrNone(),
                "days-by-hours" when isMonthly => on.Days.AuthorityOrNone(),
                ByWorkingDays when isMonthly => law.Hours.RestDaysPerWeek.AuthorityOrNone(),
                _ => null,
            },
            !isMonthly && rule == "hours" ? on.DaysToMonth.AuthorityOrNone() : null,
            isMonthly ? on.OfMonth.AuthorityOrNone() : null,
            !isMonthly && rule is not null ? on.OfDay.AuthorityOrNone() : null,
            law.Hours.OrdinaryMinutes.AuthorityOrNone(),
        ]);
    }

    /// <summary>Whether minutes of a normal day enter into the division.</summary>
    public static bool NeedsNormalDay(WageLaw law, PayBasis basis) => (basis, law.Divisor.RuleFor(basis)) switch
    {
        (PayBasis.Daily, null) => true,
        (PayBasis.Monthly, "days-by-hours" or "year-days-by-hours" or ByWorkingDays) => true,
        _ => false,
    };

    private static IEnumerable<Gap?> MissingNumbers(PeriodFacts facts, WageLaw law, PayBasis basis, string name)
    {
        DivisorLaw on = law.Divisor;
        string? rule = on.RuleFor(basis);
        yield return rule switch
        {
            "days-by-hours" => on.Days.GapFor(facts.Figure, name),
            "weeks-by-weekly-minutes" or "six-days-by-weekly-minutes" => on.WeekMinutes.GapFor(facts.Figure, name),
            "hours" => on.Hours.GapFor(facts.Figure, name),
            "year-days-by-hours" => on.YearDays.GapFor(facts.Figure, name),
            ByWorkingDays => facts.WorkingDaysMissing(law, name),
            _ => null,
        };
        yield return basis == PayBasis.Daily && rule == "hours" ? on.DaysToMonth.GapFor(facts.Figure, name) : null;
        yield return NeedsNormalDay(law, basis) && !facts.NormalDayIsKnown(law)
            ? law.Hours.OrdinaryMinutes.GapFor(facts.Figure, name)
            : null;
    }

    private static Operand.Minutes Hours(decimal minutes) => new((long)minutes);
}
