using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Claims;

/// <summary>
/// The sum of severance before multiplier, bounds and award, by the formula that the law on file names.
/// </summary>
internal static class SeveranceFormula<TWhy>
    where TWhy : struct, IWhy<TWhy>
{
    private const int MonthsOfYear = 12;
    private const int MonthsOfHalfYear = 6;

    /// <param name="Shortest">The shortest length of the table, when not even that is reached.</param>
    internal sealed record Sum(Reckoning Reckoned, string? Shortest);

    /// <returns>Null where something is missing; the enquiry holds what.</returns>
    public static Sum? Of(string formula, EndOfEmployment<TWhy> ended, LawOfDay law, LawEnquiry asked)
    {
        switch (formula)
        {
            case "by-length":
                return ByTable(ended, ended.Service, asked, []);
            case "per-year":
                return Years(ended, asked) is { } years ? ByTable(ended, ended.Service, asked, years) : null;
            case "per-month-of-service":
                return ByMonth(ended, asked);
            case "per-half-year":
                return ByHalfYear(ended, law, asked);
            default:
                asked.CannotFollow("severance");
                return null;
        }
    }

    // The years of service that count, as what a year's sum is multiplied by and divided by.
    private static Operand.Number[]? Years(EndOfEmployment<TWhy> ended, LawEnquiry asked)
    {
        int months = ended.MonthsCounted;
        int years = months / MonthsOfYear;
        switch (asked.Rule("severance-part-year"))
        {
            case "whole-years-only":
                return [new(years)];
            case "pro-rata-by-month":
                return [new(months), new(MonthsOfYear)];
            case "half-year-counts-whole":
                return [new(months % MonthsOfYear >= MonthsOfHalfYear ? years + 1 : years)];
            case "":
                return null;
            default:
                asked.CannotFollow("severance-part-year");
                return null;
        }
    }

    private static Sum? ByTable(
        EndOfEmployment<TWhy> ended, DateInterval service, LawEnquiry asked, Operand.Number[] years)
    {
        if (asked.ForService("severance-days", service, isNeeded: false) is { } days)
        {
            return DailyWage.Of(ended.LastWage, asked) is { } daily
                ? Made(daily, days, years, Statement.SeveranceInDays, ended)
                : null;
        }

        // What is noted as missing names the table of months, unless the law has the one of days.
        bool hasDays = asked.HasFile("severance-days") && !asked.HasFile("severance-months");
        if (asked.ForService(hasDays ? "severance-days" : "severance-months", service) is not { } months)
            return null;

        return MonthlyWage.Of(ended.LastWage, asked, isForSeverance: true) is { } monthly
            ? Made(monthly, months, years, Statement.SeveranceInMonths, ended)
            : null;
    }

    private static Sum Made(
        Reasoned<UnroundedMoney, TWhy> wage, FigureOfService table, Operand.Number[] years, Statement statement,
        EndOfEmployment<TWhy> ended)
    {
        UnroundedMoney amount = wage.Value * table.Value;
        amount = years.Length > 0 ? amount * years[0].Value : amount;
        amount = years.Length > 1 ? amount / years[1].Value : amount;
        return new(
            new Reckoning(
                amount, statement, [Operand.Of(wage.Value), new Operand.Number(table.Value), .. years],
                [ServiceOf(ended), .. Parts.Of(wage.Because)]),
            table.Shortest);
    }

    private static Sum? ByMonth(EndOfEmployment<TWhy> ended, LawEnquiry asked)
    {
        FigureOfService? fraction = asked.ForService("severance-fraction", ended.Service);
        if (fraction is null
            || MonthlyWage.Of(ended.LastWage, asked, isForSeverance: true) is not { } monthly || !asked.IsAnswered)
        {
            return null;
        }

        int months = ended.MonthsCounted;
        return new(
            new Reckoning(
                monthly.Value * fraction.Value * months, Statement.SeveranceByMonth,
                [Operand.Of(monthly.Value), new Operand.Fraction(fraction.Value), new Operand.Number(months)],
                [ServiceOf(ended), .. Parts.Of(monthly.Because)]),
            fraction.Shortest);
    }

    // Each half of a calendar year by itself, under the law of its own last day and by the service within it.
    private static Sum? ByHalfYear(EndOfEmployment<TWhy> ended, LawOfDay law, LawEnquiry asked)
    {
        decimal days = 0m;
        List<Reason> halves = [];
        foreach (DateInterval half in HalfYearsWithin(ended.Service))
        {
            LawEnquiry then = (law with { Day = half.End }).Enquire(asked.FigureId, TWhy.IsTold);
            if (then.Rule("severance") is not ("per-half-year" or ""))
                then.Lack(GapKind.SeveranceOfOtherFormula, Operand.Of(half));
            if (then.ForService("severance-days", half) is not { } ofHalf || !then.IsAnswered)
            {
                asked.Adopt(then);
                continue;
            }

            days += ofHalf.Value;
            if (TWhy.IsTold)
            {
                halves.Add(new Reason(Statement.SeveranceOfHalfYear)
                {
                    About = [Operand.Of(half)],
                    Result = new Operand.Number(ofHalf.Value),
                    Authorities = then.TakeAuthorities(),
                });
            }
        }

        return DailyWage.Of(ended.LastWage, asked) is { } daily && asked.IsAnswered
            ? new(
                new Reckoning(
                    daily.Value * days, Statement.SeveranceInDays,
                    [Operand.Of(daily.Value), new Operand.Number(days)], [.. halves, .. Parts.Of(daily.Because)]),
                null)
            : null;
    }

    private static IEnumerable<DateInterval> HalfYearsWithin(DateInterval service)
    {
        for (LocalDate from = service.Start; from <= service.End;)
        {
            LocalDate last = from.Month <= MonthsOfHalfYear
                ? new LocalDate(from.Year, 6, 30)
                : new LocalDate(from.Year, 12, 31);
            yield return new DateInterval(from, LocalDate.Min(last, service.End));
            from = last.PlusDays(1);
        }
    }

    private static Reason ServiceOf(EndOfEmployment<TWhy> ended)
    {
        int months = ServiceLength.CompletedMonths(ended.Service);
        return new(Statement.LengthOfService)
        {
            About = [Operand.Of(ended.Service)],
            Working = ended.MonthsNotCounted == 0
                ? [new Operand.Number(months)]
                : [new Operand.Number(months), new Operand.Number(ended.MonthsNotCounted)],
            Result = new Operand.Number(ended.MonthsCounted),
        };
    }
}
