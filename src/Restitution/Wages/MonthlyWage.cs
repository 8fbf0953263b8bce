using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The wage of one month, from a wage by the day or the hour, by the factor on file.</summary>
/// <remarks>
/// A daily wage is taken <c>severance-month-days</c> times where the question is one of severance and the law has that,
/// else <c>daily-to-month-days</c> times; else by the divisor of a monthly wage, the other way round: by its days, or
/// by the paid days of a year over twelve. Unrounded. Worked example: B20 of
/// <c>fixtures/worked-examples/yearly-pay.json</c>.
/// </remarks>
public static class MonthlyWage
{
    /// <param name="isForSeverance">Whether the month is that of severance.</param>
    /// <returns>Null where the law does not say; the enquiry holds what is missing.</returns>
    public static Reasoned<UnroundedMoney, TWhy>? Of<TWhy>(
        WageRate<TWhy> wage, LawEnquiry law, bool isForSeverance = false)
        where TWhy : struct, IWhy<TWhy>
    {
        if (wage.Basis == PayBasis.Monthly)
            return wage.Amount;

        int cited = law.CitedCount;
        if (DailyWage.Of(wage, law) is not { } daily || DaysOf(law, isForSeverance) is not { } days || !law.IsAnswered)
            return null;

        UnroundedMoney monthly = daily.Value * days.Days / days.Months;
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(Statement.MonthlyWageByDays)
            {
                Working = days.Months == 1m
                    ? [Operand.Of(daily.Value), new Operand.Number(days.Days)]
                    : [Operand.Of(daily.Value), new Operand.Number(days.Days), new Operand.Number(days.Months)],
                Result = Operand.Of(monthly),
                Authorities = law.TakeAuthorities(cited),
                Basis = daily.Basis,
                Parts = Parts.Of(daily.Because),
            });
        }

        return new(monthly, daily.Basis, because);
    }

    // How many days of pay make how many months of it.
    private static (decimal Days, decimal Months)? DaysOf(LawEnquiry law, bool isForSeverance)
    {
        decimal? days = isForSeverance ? law.FigureIfAny("severance-month-days") : null;
        days ??= law.FigureIfAny("daily-to-month-days");
        if (days is { } known)
            return (known, 1m);

        switch (law.RuleIfAny("wage-divisor"))
        {
            case "days-by-hours":
                return (law.Figure("wage-divisor-days"), 1m);
            case "year-days-by-hours":
                return (law.Figure("wage-divisor-year-days"), 12m);
            default:
                return (law.Figure("daily-to-month-days"), 1m);
        }
    }
}
