using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>The thirteenth month's pay, or the allowance of a holiday that goes by the length of service.</summary>
/// <remarks>
/// <c>twelfth-of-basic-earned</c>: the basic wage earned in the calendar year, over twelve; overtime, premiums and
/// allowances are no part of it. <c>month-by-service</c>: one month's wage from twelve months of service on, before
/// that a twelfth for each whole month. Below <c>thirteenth-month-service-least</c> months nothing is due. Rounded
/// once, as the law on file says. Worked examples: B16, B18 and B20 of <c>fixtures/worked-examples/yearly-pay.json</c>.
/// </remarks>
public static class ThirteenthMonth
{
    private const int MonthsOfYear = 12;

    /// <param name="service">From the first day of work to the day on which the law is asked, both included.</param>
    public static Reckoned<Money, TWhy> Due<TWhy>(
        YearOfPay<TWhy> year, DateInterval service, LawOfDay law, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        LawEnquiry asked = law.Enquire(figure, TWhy.IsTold);
        string formula = asked.Rule("thirteenth-month");
        decimal? least = formula is "none" or "" ? null : asked.FigureIfAny("thirteenth-month-service-least");
        RoundingRule rounding = asked.Rounding();
        int months = ServiceLength.CompletedMonths(service);
        if (!asked.IsAnswered)
            return Reckoned<Money, TWhy>.Lacking(asked.Missing);

        bool isShort = least is { } wanted && months < wanted;
        if (formula == "none" || isShort)
            return None<TWhy>(year, isShort, service, least, asked);

        Part<TWhy>? part = formula switch
        {
            "twelfth-of-basic-earned" => Twelfth(year, asked),
            "month-by-service" => ByService(year, months, asked),
            _ => null,
        };
        if (part is null && asked.IsAnswered)
            asked.CannotFollow("thirteenth-month");
        if (part is not { } whole || !asked.IsAnswered)
            return Reckoned<Money, TWhy>.Lacking(asked.Missing);

        Money due = Rounding.By(rounding, whole.Amount);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(whole.Statement)
            {
                About = [Operand.Of(service)],
                Working = whole.Working,
                Result = Operand.Of(due),
                Rounding = rounding,
                Authorities = asked.TakeAuthorities(),
                Basis = whole.Basis,
                Parts = Parts.Of(whole.Because),
            });
        }

        return Reckoned<Money, TWhy>.Of(due, whole.Basis, because);
    }

    private static Part<TWhy>? Twelfth<TWhy>(YearOfPay<TWhy> year, LawEnquiry law)
        where TWhy : struct, IWhy<TWhy>
    {
        if (year.BasicEarned is { } earned)
        {
            return new(earned.Value / MonthsOfYear, Statement.ThirteenthMonthOfEarned,
                [Operand.Of(earned.Value), new Operand.Number(MonthsOfYear)], earned.Basis, earned.Because);
        }

        if (year.MonthsWorked is not { } worked || year.Wage is null)
        {
            law.Lack(GapKind.BasicEarnedMissing);
            return null;
        }

        return MonthlyWage.Of(year.Wage.Value, law) is { } month
            ? new(month.Value * worked / MonthsOfYear, Statement.ThirteenthMonthByMonths,
                [Operand.Of(month.Value), new Operand.Number(worked), new Operand.Number(MonthsOfYear)], month.Basis,
                month.Because)
            : null;
    }

    private static Part<TWhy>? ByService<TWhy>(YearOfPay<TWhy> year, int months, LawEnquiry law)
        where TWhy : struct, IWhy<TWhy>
    {
        if (year.Wage is not { } wage)
        {
            law.Lack(GapKind.WageMissing);
            return null;
        }

        int counted = Math.Min(months, MonthsOfYear);
        return MonthlyWage.Of(wage, law) is { } month
            ? new(month.Value * counted / MonthsOfYear, Statement.ThirteenthMonthByMonths,
                [Operand.Of(month.Value), new Operand.Number(counted), new Operand.Number(MonthsOfYear)], month.Basis,
                month.Because)
            : null;
    }

    private static Reckoned<Money, TWhy> None<TWhy>(
        YearOfPay<TWhy> year, bool isShort, DateInterval service, decimal? least, LawEnquiry law)
        where TWhy : struct, IWhy<TWhy>
    {
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(isShort ? Statement.ServiceTooShort : Statement.NoneByLaw)
            {
                About = isShort
                    ? [Operand.Of(service), Months(least!.Value)]
                    : [Operand.Of(service)],
                Authorities = law.TakeAuthorities(),
            });
        }

        return Reckoned<Money, TWhy>.Of(new Money(0m, year.Currency), Basis.Document, because);
    }

    private static Operand.Name Months(decimal count) =>
        new("service", FormattableString.Invariant($"{count:0}-months"));

    private readonly record struct Part<TWhy>(
        UnroundedMoney Amount, Statement Statement, IReadOnlyList<Operand> Working, Basis Basis, TWhy Because);
}

/// <summary>What is known of the pay of one calendar year; what its formula does not need may be null.</summary>
public sealed record YearOfPay<TWhy>(Currency Currency)
    where TWhy : struct, IWhy<TWhy>
{
    /// <summary>All basic wages earned in the year.</summary>
    public Reasoned<UnroundedMoney, TWhy>? BasicEarned { get; init; }

    public WageRate<TWhy>? Wage { get; init; }

    /// <summary>Months of the year that were worked at that wage.</summary>
    public int? MonthsWorked { get; init; }
}
