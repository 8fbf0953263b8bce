using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Law;
using Restitution.Tests.Reasons;
using Restitution.Tests.WorkedExamples;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

public sealed class ThirteenthMonthTests
{
    private static readonly LocalDate LastDay = new(2023, 12, 31);
    private static readonly LawText Twelfth = MadeLaw.Figure("thirteenth-month", "rule", "twelfth-of-basic-earned");
    private static readonly LawText ByService = MadeLaw.Figure("thirteenth-month", "rule", "month-by-service");

    [Theory]
    [InlineData("B16")]
    [InlineData("B18")]
    [InlineData("B20")]
    public void The_sum_is_the_worked_examples_to_the_minor_unit(string id)
    {
        var example = WorkedExample.Of("yearly-pay.json", id);

        Reckoned<Money, Told> due = Of<Told>(YearOf<Told>(example), Year(12), LawOf(example));

        Assert.True(
            due.Figure!.Value.Value == example.Expected,
            $"{example.Heading}\n{ReasonText.Of(due.Figure.Value.Because.Reason)}");
        Assert.Equal(
            due.Figure.Value.Value, Of<Untold>(YearOf<Untold>(example), Year(12), LawOf(example)).Figure!.Value.Value);
    }

    // A month's wage from twelve months on; before that a twelfth for each whole month.
    [Theory]
    [InlineData(11, "2023-01-15", "1100.00")]
    [InlineData(12, "2023-01-01", "1200.00")]
    [InlineData(30, "2021-07-01", "1200.00")]
    [InlineData(1, "2023-12-01", "100.00")]
    public void By_service_it_is_a_month_from_twelve_months_on(int months, string from, string due)
    {
        Assert.True(months > 0);
        var year = new YearOfPay<Told>(SamplePay.Currency) { Wage = SamplePay.Rate<Told>(1200m) };

        Money amount = Of(year, From(from), MadeLaw.On(LastDay, LawTerms.None, ByService, MadeLaw.Rounding))
            .Figure!.Value.Value;

        Assert.Equal(decimal.Parse(due, System.Globalization.CultureInfo.InvariantCulture), amount.Amount);
    }

    [Theory]
    [InlineData("2023-12-02", Statement.ServiceTooShort)]
    [InlineData("2023-12-01", Statement.ThirteenthMonthByMonths)]
    public void Below_the_least_service_nothing_is_due_and_the_reason_says_so(string from, Statement statement)
    {
        var year = new YearOfPay<Told>(SamplePay.Currency) { Wage = SamplePay.Rate<Told>(1200m) };
        LawOfDay law = MadeLaw.On(
            LastDay, LawTerms.None, ByService, MadeLaw.Figure("thirteenth-month-service-least", "months", "1"),
            MadeLaw.Rounding);

        Reasoned<Money, Told> due = Of(year, From(from), law).Figure!.Value;

        Assert.Equal(statement, due.Because.Reason!.Statement);
        Assert.Equal(statement == Statement.ServiceTooShort ? 0m : 100m, due.Value.Amount);
    }

    [Fact]
    public void A_law_without_it_gives_nothing_and_cites_itself()
    {
        LawOfDay law = MadeLaw.On(
            LastDay, LawTerms.None, MadeLaw.Figure("thirteenth-month", "rule", "none"), MadeLaw.Rounding);

        Reasoned<Money, Told> due = Of(new YearOfPay<Told>(SamplePay.Currency), Year(12), law).Figure!.Value;

        Assert.Equal(0m, due.Value.Amount);
        Assert.Contains(due.Because.Reason!.Authorities, authority => authority.File == "aa/thirteenth-month");
    }

    [Fact]
    public void Without_law_or_wage_it_is_refused_with_what_is_missing()
    {
        var nothing = new YearOfPay<Told>(SamplePay.Currency);

        Assert.Equal(
            [GapKind.LawFileMissing, GapKind.LawFileMissing],
            Of(nothing, Year(12), MadeLaw.On(LastDay, LawTerms.None)).Missing.Select(gap => gap.Kind));
        Assert.Equal(
            GapKind.BasicEarnedMissing,
            Assert.Single(Of(nothing, Year(12), MadeLaw.On(LastDay, LawTerms.None, Twelfth, MadeLaw.Rounding)).Missing)
                .Kind);
        Assert.Equal(
            GapKind.WageMissing,
            Assert.Single(
                Of(nothing, Year(12), MadeLaw.On(LastDay, LawTerms.None, ByService, MadeLaw.Rounding)).Missing).Kind);
    }

    [Fact]
    public void A_law_only_remembered_is_refused()
    {
        LawOfDay law = MadeLaw.On(
            LastDay, LawTerms.None,
            MadeLaw.Figure("thirteenth-month", "rule", "month-by-service", "recalled"), MadeLaw.Rounding);
        var year = new YearOfPay<Told>(SamplePay.Currency) { Wage = SamplePay.Rate<Told>(1200m) };

        Assert.Equal(GapKind.LawOnlyRecalled, Assert.Single(Of(year, Year(12), law).Missing).Kind);
        LawOnFile accepting = law.OnFile.Choosing([new LawChoice("aa/thirteenth-month", null, true, "counsel")]);
        Assert.Equal(1200m, Of(year, Year(12), law with { OnFile = accepting }).Figure!.Value.Value.Amount);
    }

    private static Reckoned<Money, TWhy> Of<TWhy>(YearOfPay<TWhy> year, DateInterval service, LawOfDay law)
        where TWhy : struct, IWhy<TWhy> => ThirteenthMonth.Due(year, service, law, "thirteenth-month");

    private static DateInterval Year(int months) => new(LastDay.PlusDays(1).PlusMonths(-months), LastDay);

    private static DateInterval From(string day) => new(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, LastDay);

    private static LawOfDay LawOf(WorkedExample example) => MadeLaw.On(
        LastDay, LawTerms.None,
        [
            Twelfth, MadeLaw.Rounding,
            .. example.Has("yearDays")
                ? new[]
                {
                    MadeLaw.Figure("wage-divisor", "rule", "year-days-by-hours"),
                    MadeLaw.Figure("wage-divisor-year-days", "days per year", example.Text("yearDays")),
                }
                : [],
        ]);

    private static YearOfPay<TWhy> YearOf<TWhy>(WorkedExample example)
        where TWhy : struct, IWhy<TWhy> => new(example.Currency)
        {
            BasicEarned = example.Has("earned")
                ? SampleWork.Given<UnroundedMoney, TWhy>(example.Unrounded("earned"))
                : null,
            Wage = example.Has("monthly") || example.Has("daily")
                ? new WageRate<TWhy>(
                    SampleWork.Given<UnroundedMoney, TWhy>(
                        example.Unrounded(example.Has("daily") ? "daily" : "monthly")),
                    example.Has("daily") ? PayBasis.Daily : PayBasis.Monthly)
                : null,
            MonthsWorked = example.Has("months") ? example.Count("months") : null,
        };
}
