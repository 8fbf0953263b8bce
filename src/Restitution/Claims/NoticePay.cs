using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Claims;

/// <summary>The pay of a stretch of notice, in the unit of the law, and the day on which a notice ends.</summary>
internal static class NoticePay
{
    private const decimal DaysOfWeek = 7m;
    private const decimal MonthsOfYear = 12m;
    private const decimal WeeksOfYear = 52m;

    /// <summary>The last day of the notice; null for a unit that only a calendar of the employer would tell.</summary>
    public static LocalDate? LastDay(LocalDate givenOn, int length, string unit) => unit switch
    {
        "days" => givenOn.PlusDays(length),
        "weeks" => givenOn.PlusWeeks(length),
        "months" => MonthStep.MonthsClampedToMonthEnd(givenOn, length),
        _ => null,
    };

    /// <returns>Null where something is missing; the enquiry holds what.</returns>
    public static Reckoning? OfWhole<TWhy>(WageRate<TWhy> wage, decimal length, string unit, LawEnquiry asked)
        where TWhy : struct, IWhy<TWhy>
    {
        switch (unit)
        {
            case "days":
                return OfDays(wage, length, asked);
            case "working days":
                return DailyWage.Of(wage, asked) is { } daily
                    ? Times(daily, length, Statement.NoticePayByWorkingDay)
                    : null;
            case "weeks" when wage.Basis == PayBasis.Monthly:
                return new(
                    wage.Amount.Value * length * MonthsOfYear / WeeksOfYear, Statement.NoticePayByWeek,
                    [Operand.Of(wage.Amount.Value), new Operand.Number(length), new Operand.Number(MonthsOfYear),
                        new Operand.Number(WeeksOfYear)],
                    Parts.Of(wage.Amount.Because));
            case "weeks":
                return OfDays(wage, length * DaysOfWeek, asked);
            case "months":
                return MonthlyWage.Of(wage, asked) is { } monthly
                    ? Times(monthly, length, Statement.NoticePayByMonth)
                    : null;
            case "pay periods" when wage.Basis == PayBasis.Monthly:
                return Times(wage.Amount, length, Statement.NoticePayByMonth);
            default:
                asked.Lack(GapKind.PayPeriodMissing);
                return null;
        }
    }

    /// <summary>Calendar days: all of them for a wage by the month, the working ones among them otherwise.</summary>
    public static Reckoning? OfDays<TWhy>(WageRate<TWhy> wage, decimal days, LawEnquiry asked)
        where TWhy : struct, IWhy<TWhy>
    {
        if (DailyWage.Of(wage, asked) is not { } daily)
            return null;
        if (wage.Basis == PayBasis.Monthly)
            return Times(daily, days, Statement.NoticePayByDay);

        return WeekDays.PerWeek(asked) is { } perWeek
            ? new(
                daily.Value * days * perWeek / DaysOfWeek, Statement.NoticePayByDayOfWeek,
                [Operand.Of(daily.Value), new Operand.Number(days), new Operand.Number(perWeek),
                    new Operand.Number(DaysOfWeek)],
                Parts.Of(daily.Because))
            : null;
    }

    private static Reckoning Times<TWhy>(
        Reasoned<UnroundedMoney, TWhy> rate, decimal length, Statement statement)
        where TWhy : struct, IWhy<TWhy> => new(
            rate.Value * length, statement, [Operand.Of(rate.Value), new Operand.Number(length)],
            Parts.Of(rate.Because));
}
