using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The wage of one day, from a wage by the month or the hour, by the divisor on file.</summary>
/// <remarks>
/// A monthly wage is divided as <c>wage-divisor</c> names it; where <c>daily-wage</c> says <c>weeks-by-week-days</c>,
/// twelve months of it are divided by 52 weeks of working days. An hourly wage is taken for the hours of a normal day.
/// Unrounded. Worked example: B22 of <c>fixtures/worked-examples/yearly-pay.json</c>.
/// </remarks>
public static class DailyWage
{
    /// <returns>Null where the law does not say; the enquiry holds what is missing.</returns>
    public static Reasoned<UnroundedMoney, TWhy>? Of<TWhy>(WageRate<TWhy> wage, LawEnquiry law)
        where TWhy : struct, IWhy<TWhy> => wage.Basis switch
        {
            PayBasis.Daily => wage.Amount,
            PayBasis.Hourly => OfHours(wage, law),
            PayBasis.Monthly => OfMonth(wage, law),
            _ => throw new ArgumentOutOfRangeException(nameof(wage), wage.Basis, "No rate for a unit of time."),
        };

    private static Reasoned<UnroundedMoney, TWhy>? OfHours<TWhy>(WageRate<TWhy> wage, LawEnquiry law)
        where TWhy : struct, IWhy<TWhy>
    {
        int cited = law.CitedCount;
        decimal minutes = law.Figure("ordinary-minutes-daily");
        return law.IsAnswered
            ? Made(wage, wage.Amount.Value * minutes / 60m, Statement.DailyWageByHours, law.TakeAuthorities(cited),
                new Operand.Minutes((long)minutes))
            : null;
    }

    private static Reasoned<UnroundedMoney, TWhy>? OfMonth<TWhy>(WageRate<TWhy> wage, LawEnquiry law)
        where TWhy : struct, IWhy<TWhy>
    {
        int cited = law.CitedCount;
        if (DivisorOf(wage.WorkingDaysOfMonth, law) is not { } divisor || !law.IsAnswered)
            return null;

        UnroundedMoney daily = wage.Amount.Value * divisor.Times / divisor.By;
        return divisor.Times == 1m
            ? Made(wage, daily, Statement.DailyWageByDivisor, law.TakeAuthorities(cited),
                new Operand.Number(divisor.By))
            : Made(wage, daily, Statement.DailyWageByYear, law.TakeAuthorities(cited),
                new Operand.Number(divisor.Times), new Operand.Number(divisor.By));
    }

    // What a month's wage is multiplied by, and then divided by, to give a day's.
    private static (decimal Times, decimal By)? DivisorOf(int? workingDays, LawEnquiry law)
    {
        if (law.RuleIfAny("daily-wage") == "weeks-by-week-days")
            return WeekDays.PerWeek(law) is { } days ? (12m, 52m * days) : null;

        switch (law.Rule("wage-divisor"))
        {
            case "days-by-hours":
                return (1m, law.Figure("wage-divisor-days"));
            case "year-days-by-hours":
                return (12m, law.Figure("wage-divisor-year-days"));
            case "hours":
                decimal minutesOfDay = law.Figure("ordinary-minutes-daily");
                return (minutesOfDay, law.Figure("wage-divisor-hours") * 60m);
            case "weeks-by-weekly-minutes":
                decimal minutes = law.Figure("ordinary-minutes-daily");
                return (12m * minutes, 52m * law.Figure("wage-divisor-week-minutes"));
            case "working-days-by-hours" when workingDays is { } known:
                return (1m, known);
            case "working-days-by-hours":
                law.Lack(GapKind.WorkingDaysMissing);
                return null;
            case "":
                return null;
            default:
                law.CannotFollow("wage-divisor");
                return null;
        }
    }

    private static Reasoned<UnroundedMoney, TWhy> Made<TWhy>(
        WageRate<TWhy> wage, UnroundedMoney daily, Statement statement, IReadOnlyList<Authority> authorities,
        params Operand[] working)
        where TWhy : struct, IWhy<TWhy>
    {
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(statement)
            {
                Working = [Operand.Of(wage.Amount.Value), .. working],
                Result = Operand.Of(daily),
                Authorities = authorities,
                Basis = wage.Amount.Basis,
                Parts = Parts.Of(wage.Amount.Because),
            });
        }

        return new(daily, wage.Amount.Basis, because);
    }
}
