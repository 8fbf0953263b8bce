using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Law;
using Restitution.Tests.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

public sealed class LeavePayTests
{
    private static readonly LawText TwelveDays = MadeLaw.Table(
        "annual-leave-days-least", "days per year", "service", ("1-year", "12"), ("3-years", "18"));

    // 3,000 a month by 30: a hundred a day. Twelve days a year after one, eighteen after three.
    [Theory]
    [InlineData("a day short of a year", "2020-03-01", "2021-02-27", 0, 0, "0.00", Statement.ServiceTooShort)]
    [InlineData("a year, and nothing of the next", "2020-03-01", "2021-02-28", 0, 0, "0.00", Statement.LeavePay)]
    [InlineData("a year and a month", "2020-03-01", "2021-03-31", 0, 0, "100.00", Statement.LeavePay)]
    [InlineData("some kept, some taken", "2020-03-01", "2021-08-31", 12, 5, "1300.00", Statement.LeavePay)]
    [InlineData("more taken than earned", "2020-03-01", "2021-08-31", 0, 9, "0.00", Statement.LeavePay)]
    [InlineData("three years and two months", "2020-03-01", "2023-04-30", 0, 0, "300.00", Statement.LeavePay)]
    public void An_unfinished_year_earns_a_twelfth_a_month(
        string name, string from, string to, int kept, int taken, string due, Statement statement)
    {
        Reasoned<Money, Told> pay = Of<Told>(Span(from, to), kept, taken, "pro-rata").Figure!.Value;

        string why = $"{name}\n{ReasonText.Of(pay.Because.Reason)}";
        Assert.True(pay.Value.Amount == Number(due), why);
        Assert.True(pay.Because.Reason!.Statement == statement, why);
        Assert.Equal(pay.Value, Of<Untold>(Span(from, to), kept, taken, "pro-rata").Figure!.Value.Value);
    }

    [Theory]
    [InlineData("whole-years", "1200.00")]
    [InlineData("none", "0.00")]
    public void What_an_unfinished_year_earns_is_the_laws_to_say(string onExit, string due) => Assert.Equal(
        Number(due),
        Of<Told>(Span("2020-03-01", "2021-08-31"), 12, 0, onExit).Figure!.Value.Value.Amount);

    [Fact]
    public void Leave_that_is_paid_out_by_service_is_asked_for_by_its_own_name()
    {
        LawOfDay law = MadeLaw.On(
            new LocalDate(2021, 8, 31), LawTerms.None,
            MadeLaw.Table("service-incentive-leave-days", "days per year", "service", ("1-year", "6")),
            MadeLaw.Figure("annual-leave-on-exit", "rule", "pro-rata"), MadeLaw.Rounding);

        Assert.Equal(300m, LeavePay.OnExit(
            new LeaveAccount(LeaveKind.ServiceIncentive, 0m, 0m), Span("2020-03-01", "2021-08-31"),
            SamplePay.Rate<Told>(100m, PayBasis.Daily), law, "leave").Figure!.Value.Value.Amount);
    }

    [Fact]
    public void Everything_that_is_not_on_file_is_named_at_once() => Assert.Equal(
        ["aa/annual-leave-days-least", "aa/annual-leave-on-exit", "aa/rounding", "aa/wage-divisor"],
        LeavePay.OnExit(
            new LeaveAccount(LeaveKind.Annual, 0m, 0m), Span("2020-03-01", "2021-08-31"), SamplePay.Rate<Told>(100m),
            MadeLaw.On(new LocalDate(2021, 8, 31), LawTerms.None), "leave").Missing
            .Select(gap => ((Operand.Code)gap.About[0]).Value).Order(StringComparer.Ordinal));

    private static Reckoned<Money, TWhy> Of<TWhy>(DateInterval service, int kept, int taken, string onExit)
        where TWhy : struct, IWhy<TWhy> => LeavePay.OnExit(
            new LeaveAccount(LeaveKind.Annual, kept, taken), service, SamplePay.Rate<TWhy>(3000m),
            MadeLaw.On(
                service.End, LawTerms.None, TwelveDays, MadeLaw.Figure("annual-leave-on-exit", "rule", onExit),
                MadeLaw.Figure("wage-divisor", "rule", "days-by-hours"),
                MadeLaw.Figure("wage-divisor-days", "days per month", "30"), MadeLaw.Rounding),
            "leave");

    private static DateInterval Span(string from, string to) =>
        new(LocalDatePattern.Iso.Parse(from).Value, LocalDatePattern.Iso.Parse(to).Value);

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
