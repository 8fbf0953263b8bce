using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Tests.WorkedExamples;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

public sealed class PremiumPayTests
{
    [Theory]
    [InlineData("B4")]
    [InlineData("B39-monthly")]
    [InlineData("B39-daily")]
    [InlineData("B40")]
    public void The_premium_is_the_worked_examples_to_the_satang(string id)
    {
        var example = WorkedExample.Of("wages.json", id);

        Reasoned<UnroundedMoney, Told> pay = PayOf<Told>(example);

        string why = $"{example.Heading}\n{ReasonText.Of(pay.Because.Reason)}";
        Assert.True(pay.Value == example.Unrounded("unrounded"), why);
        Assert.True(Rounding.HalfUpToMinorUnit(pay.Value) == example.Expected, why);
    }

    [Theory]
    [InlineData("B4")]
    [InlineData("B39-daily")]
    public void Untold_gives_the_same_amount(string id)
    {
        var example = WorkedExample.Of("wages.json", id);

        Assert.Equal(PayOf<Told>(example).Value, PayOf<Untold>(example).Value);
        Assert.Null(PayOf<Untold>(example).Because.Reason);
    }

    // Labour Protection Act ss. 61-63: the multiple besides the ordinary wage.
    [Theory]
    [InlineData(PayBasis.Monthly, WorkBand.WorkingOvertime, "1.5")]
    [InlineData(PayBasis.Monthly, WorkBand.RestDayOrdinary, "1")]
    [InlineData(PayBasis.Monthly, WorkBand.RestDayOvertime, "3")]
    [InlineData(PayBasis.Monthly, WorkBand.HolidayOrdinary, "1")]
    [InlineData(PayBasis.Monthly, WorkBand.HolidayOvertime, "3")]
    [InlineData(PayBasis.Daily, WorkBand.WorkingOvertime, "1.5")]
    [InlineData(PayBasis.Daily, WorkBand.RestDayOrdinary, "2")]
    [InlineData(PayBasis.Daily, WorkBand.RestDayOvertime, "3")]
    [InlineData(PayBasis.Daily, WorkBand.HolidayOrdinary, "1")]
    [InlineData(PayBasis.Daily, WorkBand.HolidayOvertime, "3")]
    [InlineData(PayBasis.Hourly, WorkBand.WorkingOvertime, "1.5")]
    [InlineData(PayBasis.Hourly, WorkBand.RestDayOrdinary, "2")]
    public void One_hour_is_the_hourly_wage_times_the_multiple_on_file(PayBasis basis, WorkBand band, string multiple)
    {
        // Each base comes to 40 an hour: 9,600 a month over 30 days of 8 hours, 320 a day, 40 an hour.
        decimal rate = basis switch { PayBasis.Monthly => 9_600m, PayBasis.Daily => 320m, _ => 40m };
        PeriodFacts facts = FactsOn(new LocalDate(2019, 3, 4), basis);

        Reasoned<UnroundedMoney, Told> pay = Pay<Told>(facts, band, rate, 60);

        decimal expected = 40m * decimal.Parse(multiple, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(pay.Value.Amount == expected, ReasonText.Of(pay.Because.Reason));
    }

    [Fact]
    public void The_reason_names_the_multiple_the_divisor_and_the_rule_that_reaches_the_work()
    {
        Reason reason = PayOf<Told>(WorkedExample.Of("wages.json", "B40")).Because.Reason!;

        Assert.Equal(
            [
                "th/premium", "th/wage-divisor-days", "th/wage-divisor", "th/ordinary-minutes-daily",
                "th/hours-counted", "th/hours-and-premiums-reach",
            ],
            reason.Authorities.Select(authority => authority.File));
        Assert.Equal(5, reason.Working.Count);
        Assert.Equal(Operand.Of(SampleWork.Unrounded(225m)), reason.Result);
    }

    [Fact]
    public void A_premium_on_testified_hours_rests_on_testimony()
    {
        PeriodFacts facts = FactsOn(new LocalDate(2019, 3, 4), PayBasis.Monthly);

        Reasoned<UnroundedMoney, Untold> pay = PremiumPay.ForSlot(
            facts, facts.Stretches[0], SlotOf(facts, WorkBand.WorkingOvertime),
            SampleWork.Given<UnroundedMoney, Untold>(SampleWork.Unrounded(9_000m)),
            new Reasoned<int, Untold>(60, Basis.Testimony, default));

        Assert.Equal(Basis.Testimony, pay.Basis);
    }

    [Fact]
    public void Minus_minutes_are_an_error_of_the_caller() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        Pay<Untold>(
            FactsOn(new LocalDate(2019, 3, 4), PayBasis.Monthly), WorkBand.WorkingOvertime, 9_000m, -1));

    [Fact]
    public void Piece_work_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Pay<Untold>(
        FactsOn(new LocalDate(2019, 3, 4), PayBasis.Piece), WorkBand.WorkingOvertime, 9_000m, 60));

    private static Reasoned<UnroundedMoney, TWhy> PayOf<TWhy>(WorkedExample example)
        where TWhy : struct, IWhy<TWhy>
    {
        PayBasis basis = Enum.Parse<PayBasis>(example.Text("payBasis"), ignoreCase: true);
        WorkBand band = WorkBands.All.Single(one => PremiumPay.TermOf(one) == $"band.{example.Text("band")}");
        PeriodFacts facts = FactsOn(example.Day("workedOn"), basis, example.Count("ordinaryMinutes"));
        return PremiumPay.ForSlot(
            facts, facts.Stretches[0], SlotOf(facts, band),
            SampleWork.Given<UnroundedMoney, TWhy>(example.Unrounded("base")),
            SampleWork.Given<int, TWhy>(example.Count("minutes")));
    }

    private static Reasoned<UnroundedMoney, TWhy> Pay<TWhy>(
        PeriodFacts facts, WorkBand band, decimal rate, int minutes)
        where TWhy : struct, IWhy<TWhy> => PremiumPay.ForSlot(
            facts, facts.Stretches[0], SlotOf(facts, band),
            SampleWork.Given<UnroundedMoney, TWhy>(SampleWork.Unrounded(rate)),
            SampleWork.Given<int, TWhy>(minutes));

    private static PremiumSlot SlotOf(PeriodFacts facts, WorkBand band) =>
        facts.Stretches[0].Premiums.Slots.Single(slot => slot.Band == band);

    private static PeriodFacts FactsOn(LocalDate workedOn, PayBasis basis, int agreedMinutes = 480)
    {
        EmploymentEpisode episode = SampleWork.Episode(workedOn, workedOn, null, basis) with
        {
            AgreedHours = new AgreedHours(agreedMinutes, 6, []),
        };
        return SampleWork.Facts(episode, SampleWork.Hours(episode.Span, 0));
    }
}
