using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Tests.WorkedExamples;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

public sealed class MinimumWageFloorTests
{
    [Fact]
    public void The_floor_of_a_month_at_sea_is_the_worked_example()
    {
        var example = WorkedExample.Of("wages.json", "B38");
        PeriodFacts facts = FactsOf(SampleWork.Episode(
            example.Day("from"), example.Day("to"), null, PayBasis.Monthly, example.Text("sector"),
            example.Text("place")));

        Reasoned<UnroundedMoney, Told> floor = FloorOf<Told>(facts);

        string why = $"{example.Heading}\n{ReasonText.Of(floor.Because.Reason)}";
        Assert.True(floor.Value == example.Unrounded("unrounded"), why);
        Assert.True(Rounding.HalfUpToMinorUnit(floor.Value) == example.Expected, why);
        Assert.Equal(floor.Value, FloorOf<Untold>(facts).Value);
    }

    // The days around each change of the rate at Ranong, by the list of provinces.
    [Theory]
    [InlineData("2012-12-31", "258")]
    [InlineData("2013-01-01", "300")]
    [InlineData("2013-01-02", "300")]
    [InlineData("2016-12-31", "300")]
    [InlineData("2017-01-01", "300")]
    [InlineData("2018-03-31", "300")]
    [InlineData("2018-04-01", "310")]
    [InlineData("2018-04-02", "310")]
    [InlineData("2019-12-31", "310")]
    [InlineData("2020-01-01", "315")]
    [InlineData("2020-01-02", "315")]
    [InlineData("2022-09-30", "315")]
    [InlineData("2022-10-01", "332")]
    [InlineData("2023-12-31", "332")]
    [InlineData("2024-01-01", "340")]
    [InlineData("2024-12-31", "340")]
    [InlineData("2025-01-01", "347")]
    public void One_day_worked_has_the_floor_of_its_own_day(string workedOn, string floor)
    {
        LocalDate day = LocalDatePattern.Iso.Parse(workedOn).Value;
        EmploymentEpisode episode = SampleWork.Episode(day, day, null, PayBasis.Daily);
        PeriodFacts facts = SampleWork.Facts(
            episode with { RestDay = day.PlusDays(1).DayOfWeek }, HoursWorked.OfRecords(episode.Span, [1]));

        Reasoned<UnroundedMoney, Told> actual = FloorOf<Told>(facts);

        Assert.True(
            actual.Value.Amount == decimal.Parse(floor, CultureInfo.InvariantCulture),
            ReasonText.Of(actual.Because.Reason));
    }

    [Theory]
    [InlineData("2018-04-02", GapKind.LawUnknown)]
    [InlineData("2018-04-03", null)]
    [InlineData("2018-04-04", null)]
    [InlineData("2021-12-31", null)]
    [InlineData("2022-01-01", GapKind.LawUnknown)]
    public void Before_and_after_the_rule_on_sea_fishery_there_is_a_gap_and_no_figure(string workedOn, GapKind? missing)
    {
        LocalDate day = LocalDatePattern.Iso.Parse(workedOn).Value;
        var gaps = new List<Gap>();

        OrdinaryPayOfPeriod<Untold> pay = OrdinaryPay.ForPeriod<Untold>(
            FactsOf(SampleWork.Episode(day, day, 9_000m, sector: "sea-fishery")), [default], gaps);

        Assert.Equal(missing is null, pay.Due is not null);
        Assert.Equal(missing is null ? [] : [missing.Value], gaps.Select(gap => gap.Kind).Distinct());
    }

    [Fact]
    public void After_the_last_day_on_file_there_is_a_gap_and_no_figure()
    {
        var from = new LocalDate(2031, 1, 1);
        var gaps = new List<Gap>();

        OrdinaryPayOfPeriod<Untold> pay = OrdinaryPay.ForPeriod<Untold>(
            FactsOf(SampleWork.Episode(from, from.PlusDays(30), 9_000m)), [default], gaps);

        Assert.Null(pay.Due);
        Assert.Contains(gaps, gap => gap.Kind == GapKind.LawAfterFile);
    }

    [Fact]
    public void A_place_that_is_not_on_file_is_a_gap_and_no_figure()
    {
        var from = new LocalDate(2019, 5, 1);
        var gaps = new List<Gap>();

        OrdinaryPayOfPeriod<Untold> pay = OrdinaryPay.ForPeriod<Untold>(
            FactsOf(SampleWork.Episode(from, from.PlusDays(30), 9_000m, place: "XX-99")), [default], gaps);

        Assert.Null(pay.Due);
        Assert.Contains(gaps, gap => gap.Kind == GapKind.LawKeyMissing);
    }

    [Theory]
    [InlineData(1, "310.00")]
    [InlineData(15, "4650.00")]
    [InlineData(29, "8990.00")]
    [InlineData(30, "9300.00")]
    public void Part_of_a_month_is_its_days_over_the_divisor_on_file(int days, string floor)
    {
        var from = new LocalDate(2019, 5, 1);

        Reasoned<UnroundedMoney, Told> actual =
            FloorOf<Told>(FactsOf(SampleWork.Episode(from, from.PlusDays(days - 1), null, sector: "sea-fishery")));

        Assert.True(
            actual.Value.Amount == decimal.Parse(floor, CultureInfo.InvariantCulture),
            ReasonText.Of(actual.Because.Reason));
    }

    private static PeriodFacts FactsOf(EmploymentEpisode episode) =>
        SampleWork.Facts(episode, SampleWork.Hours(episode.Span, 480));

    private static Reasoned<UnroundedMoney, TWhy> FloorOf<TWhy>(PeriodFacts facts)
        where TWhy : struct, IWhy<TWhy>
    {
        MinutesByBand bands = facts.MinutesWithin(facts.Stretches[0], Scenario.Likely).Bands;
        return MinimumWageFloor.ForStretch<TWhy>(facts, bands, facts.Stretches[0]);
    }
}
