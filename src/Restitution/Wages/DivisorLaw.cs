using Restitution.Law;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>What the law on file says of turning a wage by one span of time into one by another.</summary>
public sealed class DivisorLaw
{
    internal DivisorLaw(WageQuestions ask, PayBasis basis)
    {
        LawTerms monthly = ask.Terms.With("payBasis", WorkBands.KeyOf(PayBasis.Monthly));
        OfMonth = ask.Rule("wage-divisor", monthly);
        // A file that does not speak of pay by the day says only what becomes of a month's wage.
        SpeaksOfDays = basis == PayBasis.Daily && ask.WordsOf("wage-divisor", "payBasis").Contains("daily");
        OfDay = SpeaksOfDays ? ask.Rule("wage-divisor") : default;
        Days = ask.Figure("wage-divisor-days");
        WeekMinutes = ask.Figure("wage-divisor-week-minutes");
        Hours = ask.Figure("wage-divisor-hours");
        YearDays = ask.Figure("wage-divisor-year-days");
        DaysToMonth = ask.Figure("daily-to-month-days", ask.Terms.With("kind", "overtime"));
        DailyWage = ask.Rule("daily-wage");
        PartMonth = ask.Rule("part-month");
    }

    /// <summary>How a monthly wage becomes an hourly one.</summary>
    public LookUp<string> OfMonth { get; }

    /// <summary>Whether the file says what becomes of a daily wage.</summary>
    public bool SpeaksOfDays { get; }

    /// <summary>How a daily wage becomes an hourly one, where the file says it of pay by the day.</summary>
    public LookUp<string> OfDay { get; }

    /// <summary>Days by which a monthly wage is divided to give a day's.</summary>
    public LookUp<decimal> Days { get; }

    public LookUp<decimal> WeekMinutes { get; }

    public LookUp<decimal> Hours { get; }

    public LookUp<decimal> YearDays { get; }

    /// <summary>Daily wages that make the monthly one from which overtime is reckoned.</summary>
    public LookUp<decimal> DaysToMonth { get; }

    /// <summary>How a monthly wage becomes a daily one.</summary>
    public LookUp<string> DailyWage { get; }

    /// <summary>How part of a month is paid of a monthly wage.</summary>
    public LookUp<string> PartMonth { get; }

    /// <summary>Whether every number that the rule for the basis needs of the law is on file.</summary>
    internal bool Knows(PayBasis basis) => (basis, RuleFor(basis)) switch
    {
        (PayBasis.Hourly, _) => true,
        (PayBasis.Daily, null) => !SpeaksOfDays || OfDay.IsFound,
        (PayBasis.Daily, "hours") => Hours.IsFound && DaysToMonth.IsFound,
        (_, "weeks-by-weekly-minutes" or "six-days-by-weekly-minutes") => WeekMinutes.IsFound,
        (_, "days-by-hours") => Days.IsFound,
        (_, "hours") => Hours.IsFound,
        (_, "year-days-by-hours") => YearDays.IsFound,
        (_, "working-days-by-hours") => true,
        _ => false,
    };

    /// <summary>
    /// The rule by which a wage becomes an hourly one; null where the law names none, and a day's wage is divided by
    /// the hours of a normal day.
    /// </summary>
    public string? RuleFor(PayBasis basis) => basis switch
    {
        PayBasis.Monthly => OfMonth.IsFound ? OfMonth.Value : null,
        PayBasis.Daily when OfDay is { IsFound: true, Value: "six-days-by-weekly-minutes" } => OfDay.Value,
        PayBasis.Daily when DaysToMonth.IsFound && OfMonth.Answers("hours") => "hours",
        _ => null,
    };
}
