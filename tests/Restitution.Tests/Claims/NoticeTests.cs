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

public sealed class NoticeTests
{
    // 2,600 a month: by 26 days a hundred a day, by 52 weeks 600 a week.
    [Theory]
    [InlineData("days", "7", "700.00")]
    [InlineData("working days", "3", "300.00")]
    [InlineData("weeks", "4", "2400.00")]
    [InlineData("months", "2", "5200.00")]
    [InlineData("pay periods", "1", "2600.00")]
    public void Without_any_notice_its_whole_length_is_paid_in_its_own_unit(string unit, string length, string due)
    {
        Reasoned<Money, Told> pay = Of<Told>(unit, length, null).Figure!.Value;

        Assert.True(pay.Value.Amount == Number(due), ReasonText.Of(pay.Because.Reason));
        Assert.Contains(pay.Because.Reason!.Parts, part => part.Statement == Statement.NoticeLength);
        Assert.Equal(pay.Value, Of<Untold>(unit, length, null).Figure!.Value.Value);
    }

    // From two years on the length is a month, below it fifteen days; the last day worked is 31 May 2020.
    [Theory]
    [InlineData("2018-06-01", "2600.00", "aa/notice-length-months")]
    [InlineData("2018-06-02", "1500.00", "aa/notice-length")]
    public void A_law_that_turns_to_months_at_some_length_is_asked_for_the_months_first(
        string from, string due, string file)
    {
        var service = new DateInterval(Day(from), Service.End);
        LawOfDay law = MadeLaw.On(
            Service.End, LawTerms.None, MadeLaw.Table(
                "notice-length", "days", "service", ("*", "15"), ("2-years", "unknown")),
            MadeLaw.Table("notice-length-months", "months", "service", ("2-years", "1"), ("5-years", "2")),
            MadeLaw.Rounding, MadeLaw.Figure("wage-divisor", "rule", "days-by-hours"),
            MadeLaw.Figure("wage-divisor-days", "days per month", "26"),
            MadeLaw.Figure("ordinary-minutes-daily", "minutes per day", "480"));

        Reasoned<Money, Told> pay = Notice.PayInLieu(
            new EndOfEmployment<Told>(service, SamplePay.Rate<Told>(2600m, PayBasis.Monthly)), null, law, "n")
            .Figure!.Value;

        Assert.True(pay.Value.Amount == Number(due), ReasonText.Of(pay.Because.Reason));
        Assert.Equal(file, pay.Because.Reason!.Authorities[0].File);
    }

    // The last day worked is 31 May 2020.
    [Theory]
    [InlineData("days", "7", "2020-05-24", "0.00")]
    [InlineData("days", "7", "2020-05-25", "100.00")]
    [InlineData("days", "7", "2020-05-31", "700.00")]
    [InlineData("days", "7", "2020-01-01", "0.00")]
    [InlineData("weeks", "4", "2020-05-10", "700.00")]
    [InlineData("months", "1", "2020-04-30", "0.00")]
    [InlineData("months", "1", "2020-05-10", "1000.00")]
    public void A_notice_that_was_too_short_is_paid_for_the_days_that_it_lacked(
        string unit, string length, string givenOn, string due)
    {
        Reasoned<Money, Told> pay = Of<Told>(unit, length, Day(givenOn)).Figure!.Value;

        Assert.True(pay.Value.Amount == Number(due), ReasonText.Of(pay.Because.Reason));
    }

    [Theory]
    [InlineData("six-day", "600.00")]
    [InlineData("five-day", "500.00")]
    public void A_wage_by_the_day_is_paid_for_the_working_days_of_the_notice(string week, string due)
    {
        LawOfDay law = Law("days", "7").With("week", week);
        var ended = new EndOfEmployment<Told>(Service, SamplePay.Rate<Told>(100m, PayBasis.Daily));

        Assert.Equal(Number(due), Notice.PayInLieu(ended, null, law, "n").Figure!.Value.Value.Amount);
        Assert.Equal(
            GapKind.WorkingDaysOfWeekMissing,
            Assert.Single(Notice.PayInLieu(ended, null, Law("days", "7"), "n").Missing).Kind);
    }

    [Theory]
    [InlineData("2018-12-02", "4")]
    [InlineData("2018-06-02", "4")]
    [InlineData("2018-06-01", "6")]
    [InlineData("2018-05-31", "6")]
    public void The_length_goes_by_the_service_reached(string from, string weeks)
    {
        LawOfDay law = MadeLaw.On(
            Service.End, LawTerms.None,
            MadeLaw.Table("notice-length", "weeks", "service", ("0-days", "4"), ("2-years", "6")), MadeLaw.Rounding);
        var ended = new EndOfEmployment<Told>(
            new DateInterval(Day(from), Service.End), SamplePay.Rate<Told>(2600m));

        Assert.Equal(
            Number(weeks) * 600m, Notice.PayInLieu(ended, null, law, "n").Figure!.Value.Value.Amount);
    }

    [Fact]
    public void What_no_calendar_tells_is_a_gap()
    {
        Assert.Equal(
            GapKind.NoticeDayCannotBeCounted,
            Assert.Single(Of<Told>("pay periods", "1", Day("2020-05-25")).Missing).Kind);
        var daily = new EndOfEmployment<Told>(Service, SamplePay.Rate<Told>(100m, PayBasis.Daily));
        Assert.Equal(
            GapKind.PayPeriodMissing,
            Assert.Single(Notice.PayInLieu(daily, null, Law("pay periods", "1"), "n").Missing).Kind);
    }

    [Fact]
    public void Without_the_law_it_is_refused() => Assert.Equal(
        ["aa/notice-length", "aa/rounding"],
        Notice.PayInLieu(
            new EndOfEmployment<Told>(Service, SamplePay.Rate<Told>(1m)), null, MadeLaw.On(Service.End, LawTerms.None),
            "n").Missing.Select(gap => ((Operand.Code)gap.About[0]).Value));

    private static DateInterval Service => new(new LocalDate(2018, 1, 1), new LocalDate(2020, 5, 31));

    private static Reckoned<Money, TWhy> Of<TWhy>(string unit, string length, LocalDate? givenOn)
        where TWhy : struct, IWhy<TWhy> => Notice.PayInLieu(
            new EndOfEmployment<TWhy>(Service, SamplePay.Rate<TWhy>(2600m)), givenOn, Law(unit, length), "notice");

    private static LawOfDay Law(string unit, string length) => MadeLaw.On(
        Service.End, LawTerms.None, MadeLaw.Figure("notice-length", unit, length),
        MadeLaw.Figure("wage-divisor", "rule", "days-by-hours"),
        MadeLaw.Figure("wage-divisor-days", "days per month", "26"), MadeLaw.Rounding);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
