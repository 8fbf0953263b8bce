using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Law;
using Restitution.Tests.Reasons;
using Restitution.Tests.Wages;
using Restitution.Work;

namespace Restitution.Tests.Claims;

public sealed class SeveranceTests
{
    private static readonly LawText[] ByLength =
    [
        Formula("by-length"),
        MadeLaw.Table(
            "severance-days", "days of the last wage rate", "service", ("120-days", "30"), ("1-year", "90"),
            ("3-years", "180")),
        .. Days30,
    ];

    private static LawText[] Days30 =>
    [
        MadeLaw.Figure("wage-divisor", "rule", "days-by-hours"),
        MadeLaw.Figure("wage-divisor-days", "days per month", "30"), MadeLaw.Rounding,
    ];

    // Labour Protection Act B.E. 2541 s. 118 (TH): the boundaries, the day before, on it and after it. 100 a day.
    [Theory]
    [InlineData("2020-01-01", "2020-04-28", "0.00")]
    [InlineData("2020-01-01", "2020-04-29", "3000.00")]
    [InlineData("2020-01-01", "2020-12-30", "3000.00")]
    [InlineData("2020-01-01", "2020-12-31", "9000.00")]
    [InlineData("2020-01-01", "2021-01-01", "9000.00")]
    [InlineData("2020-01-01", "2022-12-30", "9000.00")]
    [InlineData("2020-01-01", "2022-12-31", "18000.00")]
    public void By_length_the_longest_length_reached_counts(string from, string to, string due)
    {
        Reasoned<Money, Told> sum = Of<Told>(from, to, 3000m, ByLength).Figure!.Value;

        Assert.True(sum.Value.Amount == Number(due), ReasonText.Of(sum.Because.Reason));
        Assert.Equal(
            sum.Value.Amount == 0m ? Statement.ServiceTooShort : Statement.SeveranceInDays,
            sum.Because.Reason!.Statement);
        Assert.Equal(sum.Value, Of<Untold>(from, to, 3000m, ByLength).Figure!.Value.Value);
    }

    // Ten days for each year below two, fifteen from two on. Thirty months at 100 a day.
    [Theory]
    [InlineData("whole-years-only", "2020-01-01", "2022-06-30", "3000.00")]
    [InlineData("pro-rata-by-month", "2020-01-01", "2022-06-30", "3750.00")]
    [InlineData("half-year-counts-whole", "2020-01-01", "2022-06-30", "4500.00")]
    [InlineData("half-year-counts-whole", "2020-01-01", "2022-06-29", "3000.00")]
    public void What_is_left_of_a_year_counts_as_the_law_says(string part, string from, string to, string due)
    {
        Reasoned<Money, Told> sum = Of<Told>(
            from, to, 3000m,
            [
                Formula("per-year"), MadeLaw.Figure("severance-part-year", "rule", part),
                MadeLaw.Table(
                    "severance-days", "days of wage per year of service", "service", ("12-months", "10"),
                    ("2-years", "15")),
                .. Days30,
            ]).Figure!.Value;

        Assert.True(sum.Value.Amount == Number(due), ReasonText.Of(sum.Because.Reason));
    }

    [Theory]
    [InlineData("2020-12-30", "0.00")]
    [InlineData("2020-12-31", "500.00")]
    public void Below_the_least_service_nothing_is_due(string to, string due)
    {
        Reasoned<Money, Told> sum = Of<Told>(
            "2020-01-01", to, 1000m,
            [
                Formula("per-year"), MadeLaw.Figure("severance-part-year", "rule", "whole-years-only"),
                MadeLaw.Figure("severance-service-least", "rule", "12-months"),
                MadeLaw.Figure("severance-months", "months of wage per year of service", "0.5"), MadeLaw.Rounding,
            ]).Figure!.Value;

        Assert.Equal(Number(due), sum.Value.Amount);
    }

    [Fact]
    public void Months_for_which_something_else_stands_in_do_not_count()
    {
        LawOfDay law = MadeLaw.On(
            new LocalDate(2023, 12, 31), LawTerms.None, Formula("per-year"),
            MadeLaw.Figure("severance-part-year", "rule", "whole-years-only"),
            MadeLaw.Figure("severance-months", "months of wage per year of service", "0.5"), MadeLaw.Rounding);
        EndOfEmployment<Told> ended = Ended<Told>("2020-01-01", "2023-12-31", 1000m);

        Assert.Equal(2000m, Severance.AtEnd(ended, law, "s").Figure!.Value.Value.Amount);
        Assert.Equal(
            1500m, Severance.AtEnd(ended with { MonthsNotCounted = 12 }, law, "s").Figure!.Value.Value.Amount);
        Assert.Equal(
            0m, Severance.AtEnd(ended with { MonthsNotCounted = 99 }, law, "s").Figure!.Value.Value.Amount);
    }

    [Theory]
    [InlineData("standard", "1000.00")]
    [InlineData("unjustified", "1500.00")]
    public void By_month_of_service_a_share_of_the_last_monthly_wage(string cause, string due)
    {
        LawOfDay law = MadeLaw.On(
            new LocalDate(2020, 10, 31), LawTerms.None.With("cause", cause), Formula("per-month-of-service"),
            MadeLaw.Table(
                "severance-fraction", "fraction of the last monthly wage per month of service", "cause",
                ("standard", "0.10"), ("unjustified", "0.15")),
            MadeLaw.Rounding);

        Assert.Equal(
            Number(due),
            Severance.AtEnd(Ended<Told>("2020-01-01", "2020-10-31", 1000m), law, "s").Figure!.Value.Value.Amount);
    }

    // Seven and a half days for each half of a calendar year with a month of service in it. 100 a day.
    [Theory]
    [InlineData("2020-01-01", "2020-12-31", "1500.00")]
    [InlineData("2020-06-01", "2020-12-31", "1500.00")]
    [InlineData("2020-06-02", "2020-12-31", "750.00")]
    [InlineData("2020-06-02", "2020-07-30", "0.00")]
    public void By_half_year_each_half_counts_by_the_service_in_it(string from, string to, string due)
    {
        Reasoned<Money, Told> sum = Of<Told>(
            from, to, 3000m,
            [
                Formula("per-half-year"),
                MadeLaw.Table("severance-days", "days of wage per year of service", "service", ("1-month", "7.5")),
                .. Days30,
            ]).Figure!.Value;

        Assert.True(sum.Value.Amount == Number(due), ReasonText.Of(sum.Because.Reason));
    }

    // Months by length times the multiplier of the cause; the award for three years on top, which nothing multiplies.
    [Theory]
    [InlineData("loss", "2020-01-01", "2022-12-30", "1500.00")]
    [InlineData("loss", "2020-01-01", "2022-12-31", "4000.00")]
    public void The_multiplier_of_the_cause_touches_no_award(string cause, string from, string to, string due)
    {
        LawOfDay law = MadeLaw.On(
            Day(to), LawTerms.None.With("cause", cause), Formula("by-length"),
            MadeLaw.Table(
                "severance-months", "months of wage", "service", ("0-days", "1"), ("1-year", "2"), ("2-years", "3"),
                ("3-years", "4")),
            MadeLaw.Table("severance-multiplier", "multiple", "cause", ("loss", "0.5")),
            MadeLaw.Table("service-award-months", "months of wage", "service", ("3-years", "2")), MadeLaw.Rounding);

        Reasoned<Money, Told> sum = Severance.AtEnd(Ended<Told>(from, to, 1000m), law, "s").Figure!.Value;

        Assert.True(sum.Value.Amount == Number(due), ReasonText.Of(sum.Because.Reason));
    }

    [Theory]
    [InlineData("other")]
    [InlineData(null)]
    public void A_law_that_multiplies_by_the_cause_has_no_sum_without_one(string? cause)
    {
        LawOfDay law = MadeLaw.On(
            new LocalDate(2020, 12, 31), LawTerms.None.With("cause", cause), Formula("by-length"),
            MadeLaw.Figure("severance-months", "months of wage", "1"),
            MadeLaw.Table("severance-multiplier", "multiple", "cause", ("loss", "0.5")), MadeLaw.Rounding);

        Gap gap = Assert.Single(Severance.AtEnd(Ended<Told>("2020-01-01", "2020-12-31", 1m), law, "s").Missing);
        Assert.Equal(GapKind.LawKeyMissing, gap.Kind);
        Assert.Equal(new Operand.Code("aa/severance-multiplier"), gap.About[0]);
    }

    [Theory]
    [InlineData("2020-12-31", "2000.00", Statement.SeveranceAtLeast)]
    [InlineData("2023-12-31", "4000.00", Statement.SeveranceInMonths)]
    [InlineData("2029-12-31", "6000.00", Statement.SeveranceAtMost)]
    public void The_least_and_the_most_bound_the_sum(string to, string due, Statement statement)
    {
        Reasoned<Money, Told> sum = Of<Told>(
            "2020-01-01", to, 1000m,
            [
                Formula("per-year"), MadeLaw.Figure("severance-part-year", "rule", "whole-years-only"),
                MadeLaw.Figure("severance-months", "months of wage per year of service", "1"),
                MadeLaw.Figure("severance-least-months", "months of wage", "2"),
                MadeLaw.Figure("severance-most-months", "months of wage", "6"), MadeLaw.Rounding,
            ]).Figure!.Value;

        Assert.Equal(Number(due), sum.Value.Amount);
        Assert.Equal(statement, sum.Because.Reason!.Statement);
    }

    [Fact]
    public void A_daily_wage_makes_a_month_of_severance_by_the_days_on_file()
    {
        LawOfDay law = MadeLaw.On(
            new LocalDate(2020, 12, 31), LawTerms.None.With("payBasis", "daily"), Formula("by-length"),
            MadeLaw.Figure("severance-months", "months of wage", "1"),
            MadeLaw.Table("severance-month-days", "days per month", "payBasis", ("daily", "30")),
            MadeLaw.Figure("daily-to-month-days", "days per month", "25"), MadeLaw.Rounding);

        Assert.Equal(3000m, Severance.AtEnd(
            new EndOfEmployment<Told>(
                Span("2020-01-01", "2020-12-31"), SamplePay.Rate<Told>(100m, PayBasis.Daily)), law, "s")
            .Figure!.Value.Value.Amount);
    }

    [Fact]
    public void A_cause_for_which_the_law_gives_none_is_no_gap()
    {
        LawOfDay law = MadeLaw.On(
            new LocalDate(2020, 12, 31), LawTerms.None.With("cause", "misconduct"),
            MadeLaw.Table("severance", "rule", "cause", ("*", "by-length"), ("misconduct", "none")), MadeLaw.Rounding);

        Reasoned<Money, Told> none = Severance.AtEnd(Ended<Told>("2020-01-01", "2020-12-31", 1m), law, "s")
            .Figure!.Value;

        Assert.Equal(0m, none.Value.Amount);
        Assert.Equal(Statement.NoneByLaw, none.Because.Reason!.Statement);
    }

    [Theory]
    [InlineData("1999-12-31", GapKind.LawBeforeFile)]
    [InlineData("2031-01-01", GapKind.LawAfterFile)]
    public void Before_and_after_the_file_it_is_refused(string to, GapKind kind)
    {
        Reckoned<Money, Told> refused = Of<Told>("1990-01-01", to, 3000m, ByLength);

        Assert.Null(refused.Figure);
        Assert.All(refused.Missing, gap => Assert.Equal(kind, gap.Kind));
    }

    [Fact]
    public void A_formula_without_its_table_is_refused_with_the_table()
    {
        Assert.Equal("aa/severance-months", MissingOf(Formula("by-length"), MadeLaw.Rounding));
        Assert.Equal("aa/severance-part-year", MissingOf(Formula("per-year"), MadeLaw.Rounding));
        Assert.Equal("aa/severance-fraction", MissingOf(Formula("per-month-of-service"), MadeLaw.Rounding));
    }

    private static string MissingOf(params LawText[] files) => ((Operand.Code)Assert.Single(
        Of<Told>("2020-01-01", "2020-12-31", 1m, files).Missing).About[0]).Value;

    private static LawText Formula(string name) => MadeLaw.Figure("severance", "rule", name);

    private static Reckoned<Money, TWhy> Of<TWhy>(string from, string to, decimal monthly, LawText[] files)
        where TWhy : struct, IWhy<TWhy> =>
        Severance.AtEnd(Ended<TWhy>(from, to, monthly), MadeLaw.On(Day(to), LawTerms.None, files), "severance");

    private static EndOfEmployment<TWhy> Ended<TWhy>(string from, string to, decimal monthly)
        where TWhy : struct, IWhy<TWhy> => new(Span(from, to), SamplePay.Rate<TWhy>(monthly));

    private static DateInterval Span(string from, string to) => new(Day(from), Day(to));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
