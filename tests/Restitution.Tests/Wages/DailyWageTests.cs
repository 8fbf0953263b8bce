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

public sealed class DailyWageTests
{
    private static readonly LocalDate Day = new(2023, 6, 1);
    private static readonly LawText EightHours = MadeLaw.Figure("ordinary-minutes-daily", "minutes per day", "480");

    [Fact]
    public void A_day_over_the_paid_days_of_a_year_is_the_pages()
    {
        var example = WorkedExample.Of("yearly-pay.json", "B22");
        LawEnquiry law = Enquiry(
            LawTerms.None, Divisor("year-days-by-hours"),
            MadeLaw.Figure("wage-divisor-year-days", "days per year", example.Text("yearDays")));
        var wage = new WageRate<Told>(
            SampleWork.Given<UnroundedMoney, Told>(example.Unrounded("monthly")), PayBasis.Monthly);

        Reasoned<UnroundedMoney, Told> daily = DailyWage.Of(wage, law)!.Value;

        Assert.True(
            Rounding.HalfUpToMinorUnit(daily.Value) == example.Expected, ReasonText.Of(daily.Because.Reason));
    }

    // 2,288 a month: by 26 days of 8 hours, by 52 weeks of 44 hours or of 5 days, by 208 hours, by 22 working days.
    [Fact]
    public void Each_divisor_on_file_gives_its_own_day()
    {
        Assert.Equal(88m, Of(LawTerms.None, null, Divisor("days-by-hours"),
            MadeLaw.Figure("wage-divisor-days", "days per month", "26")));
        Assert.Equal(96m, Of(LawTerms.None, null, Divisor("weeks-by-weekly-minutes"), EightHours,
            MadeLaw.Figure("wage-divisor-week-minutes", "minutes per week", "2640")));
        Assert.Equal(88m, Of(LawTerms.None, null, Divisor("hours"), EightHours,
            MadeLaw.Figure("wage-divisor-hours", "hours per month", "208")));
        Assert.Equal(104m, Of(LawTerms.None, 22, Divisor("working-days-by-hours")));
        Assert.Equal(105.6m, Of(LawTerms.None.With("week", "five-day"), null,
            MadeLaw.Figure("daily-wage", "rule", "weeks-by-week-days")));
        Assert.Equal(88m, Of(LawTerms.None.With("week", "six-day"), null,
            MadeLaw.Figure("daily-wage", "rule", "weeks-by-week-days")));
    }

    [Fact]
    public void An_hourly_wage_is_taken_for_the_hours_of_a_normal_day()
    {
        LawEnquiry law = Enquiry(LawTerms.None, EightHours);

        Assert.Equal(96m, DailyWage.Of(SamplePay.Rate<Untold>(12m, PayBasis.Hourly), law)!.Value.Value.Amount);
    }

    [Fact]
    public void What_the_law_needs_and_nobody_told_is_a_gap()
    {
        Assert.Equal(GapKind.WorkingDaysMissing, Missing(LawTerms.None, Divisor("working-days-by-hours")));
        Assert.Equal(
            GapKind.WorkingDaysOfWeekMissing,
            Missing(LawTerms.None, MadeLaw.Figure("daily-wage", "rule", "weeks-by-week-days")));
        Assert.Equal(GapKind.LawFileMissing, Missing(LawTerms.None));
        Assert.Equal(GapKind.LawFileMissing, Missing(LawTerms.None, Divisor("days-by-hours")));
    }

    private static LawText Divisor(string name) => MadeLaw.Figure("wage-divisor", "rule", name);

    private static LawEnquiry Enquiry(LawTerms terms, params LawText[] files) =>
        MadeLaw.On(Day, terms, files).Enquire("daily", isTold: true);

    private static decimal Of(LawTerms terms, int? workingDays, params LawText[] files) =>
        DailyWage.Of(SamplePay.Rate<Told>(2288m, PayBasis.Monthly, workingDays), Enquiry(terms, files))!
            .Value.Value.Amount;

    private static GapKind Missing(LawTerms terms, params LawText[] files)
    {
        LawEnquiry law = Enquiry(terms, files);
        Assert.Null(DailyWage.Of(SamplePay.Rate<Told>(2288m), law));
        return Assert.Single(law.Missing).Kind;
    }
}
