using NodaTime;
using NodaTime.Text;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Law;

/// <summary>The law of the Lao PDR as the files give it, around each change, and what they refuse.</summary>
public sealed class LaosLawTests
{
    private static readonly LawOnFile Law = LawOnFile.Embedded;

    [Theory]
    [InlineData("2011-12-31", "348000")]
    [InlineData("2012-01-01", "626000")]
    [InlineData("2012-01-02", "626000")]
    [InlineData("2015-03-31", "626000")]
    [InlineData("2015-04-01", "900000")]
    [InlineData("2015-04-02", "900000")]
    [InlineData("2018-04-30", "900000")]
    [InlineData("2018-05-01", "1100000")]
    [InlineData("2018-05-02", "1100000")]
    [InlineData("2022-07-31", "1100000")]
    [InlineData("2022-08-01", "1200000")]
    [InlineData("2022-08-02", "1200000")]
    [InlineData("2023-04-30", "1200000")]
    [InlineData("2023-05-01", "1300000")]
    [InlineData("2023-05-02", "1300000")]
    [InlineData("2023-09-30", "1300000")]
    [InlineData("2023-10-01", "1600000")]
    [InlineData("2023-10-02", "1600000")]
    [InlineData("2024-09-30", "1600000")]
    [InlineData("2024-10-01", "2500000")]
    [InlineData("2024-10-02", "2500000")]
    public void The_minimum_wage_is_that_of_the_day(string day, string perMonth) =>
        Assert.Equal(perMonth, Law.Rule("la/minimum-wage", Day(day)).Value);

    [Theory]
    [InlineData("2011-11-22", GapKind.LawBeforeFile)]
    [InlineData("2025-01-01", GapKind.LawAfterFile)]
    public void Before_and_after_the_rates_that_were_found_nothing_is_answered(string day, GapKind kind) =>
        Assert.Equal(kind, Law.Figure("la/minimum-wage", Day(day)).Gap?.Kind);

    [Theory]
    [InlineData("wage-alone", 2_500_000, 0)]
    [InlineData("wage-and-allowance", 1_600_000, 900_000)]
    public void The_rise_of_2024_is_read_both_ways_and_comes_to_the_same_sum(string reading, int wage, int allowance)
    {
        LawOnFile chosen = Law.Choosing(
        [
            new("la/minimum-wage", reading, AcceptRecalled: false, "as the notice was read"),
            new("la/minimum-wage-allowance", reading, AcceptRecalled: false, "as the notice was read"),
        ]);

        Assert.Equal(wage, chosen.Figure("la/minimum-wage", Day("2024-10-01")).Value);
        Assert.Equal(allowance, chosen.Figure("la/minimum-wage-allowance", Day("2024-10-01")).Value);
        Assert.Equal(2_500_000, wage + allowance);
    }

    [Fact]
    public void Without_a_choice_the_rise_of_2024_is_a_wage_and_both_readings_are_shown()
    {
        LookUp<decimal> found = Law.Figure("la/minimum-wage", Day("2024-10-01"));
        IReadOnlyList<Reading> readings = Law.Readings("la/minimum-wage", Day("2024-10-01"), default);

        Assert.Equal("wage-alone", found.ReadingTaken);
        Assert.Equal(Standing.Contested, found.Authority.Standing);
        Assert.Equal(["2500000", "1600000"], readings.Select(reading => reading.Text));
        Assert.Equal([true, false], readings.Select(reading => reading.IsTaken));
    }

    [Theory]
    [InlineData("2015-04-01", "hazardous", "1.15")]
    [InlineData("2018-04-30", "hazardous", "1.15")]
    [InlineData("2018-04-30", "garment", "1")]
    public void Hazardous_work_has_fifteen_per_cent_more_while_the_order_says_so(
        string day, string sector, string fraction) =>
        Assert.Equal(fraction, Law.Rule("la/minimum-wage-fraction", Day(day), new(sector)).Value);

    [Theory]
    [InlineData("la/minimum-wage-fraction", "2015-03-31", "hazardous", GapKind.LawUnknown)]
    [InlineData("la/minimum-wage-fraction", "2018-05-01", "hazardous", GapKind.LawUnknown)]
    [InlineData("la/minimum-wage-reach", "2015-03-31", "domestic-work", GapKind.LawUnknown)]
    [InlineData("la/minimum-wage-reach", "2023-01-01", "government", GapKind.LawUnknown)]
    [InlineData("la/hours-and-premiums-reach", "2023-01-01", "domestic-work", GapKind.LawUnknown)]
    [InlineData("la/hours-and-premiums-reach", "2014-10-28", "garment", GapKind.LawBeforeFile)]
    [InlineData("la/holiday-pay", "2023-01-01", "daily", GapKind.LawUnknown)]
    [InlineData("la/wage-divisor", "2023-01-01", "*", GapKind.LawOnlyRecalled)]
    [InlineData("la/deductions-cap-each", "2023-01-01", "damage", GapKind.LawOnlyRecalled)]
    [InlineData("la/deductions-lawful", "2023-01-01", "fine", GapKind.LawUnknown)]
    [InlineData("la/deductions-lawful", "2023-01-01", "food", GapKind.LawKeyMissing)]
    [InlineData("la/paid-holidays-least", "2023-01-01", "*", GapKind.LawContested)]
    [InlineData("la/recruitment-fee-most", "2021-01-01", "*", GapKind.LawUnknown)]
    [InlineData("la/loan-interest-ceiling", "2023-01-01", "*", GapKind.LawUnknown)]
    [InlineData("la/late-wage-interest", "2023-01-01", "*", GapKind.LawUnknown)]
    [InlineData("la/limitation-wages-years", "2023-01-01", "*", GapKind.LawUnknown)]
    [InlineData("la/recruitment-official-cost", "2021-02-01", "la-th", GapKind.LawAfterFile)]
    [InlineData("la/night-premium", "2023-01-01", "*", GapKind.LawFileMissing)]
    public void What_is_not_known_is_refused(string id, string day, string key, GapKind kind) =>
        Assert.Equal(kind, Law.Rule(id, Day(day), new(key)).Gap?.Kind);

    [Theory]
    [InlineData("2015-04-01", "domestic-work")]
    [InlineData("2023-01-01", "garment")]
    [InlineData("2023-01-01", "sea-fishery")]
    public void The_minimum_wage_reaches_all_private_work(string day, string sector) =>
        Assert.Equal("applies", Law.Rule("la/minimum-wage-reach", Day(day), new(sector)).Value);

    [Theory]
    [InlineData("working", "overtime", "night", "2", "1.5")]
    [InlineData("rest-day", "ordinary", "*", "2.5", "2")]
    [InlineData("rest-day", "overtime", "evening", "3", "2")]
    [InlineData("rest-day", "ordinary", "night", "3.5", "2")]
    [InlineData("holiday", "ordinary", "evening", "3", "2.5")]
    [InlineData("holiday", "overtime", "night", "3.5", "2.5")]
    public void Overtime_by_the_clock_is_read_both_ways_and_not_at_all_without_a_choice(
        string kindOfDay, string minutes, string clock, string byArticle, string byPage)
    {
        var keys = new LawKeys(kindOfDay, minutes, clock);
        string Under(string reading) => Law
            .Choosing([new("la/premium", reading, AcceptRecalled: false, "the reading of the authority")])
            .Rule("la/premium", Day("2023-01-01"), keys).Value;

        Assert.Equal(GapKind.LawContested, Law.Rule("la/premium", Day("2023-01-01"), keys).Gap?.Kind);
        Assert.Equal((byArticle, byPage), (Under("article-114"), Under("commercial-page")));
    }

    [Theory]
    [InlineData("working", "ordinary", "*", "0")]
    [InlineData("working", "overtime", "*", "1.5")]
    [InlineData("working", "overtime", "evening", "1.5")]
    [InlineData("holiday", "ordinary", "*", "2.5")]
    public void Where_both_sources_agree_no_choice_is_needed(
        string kindOfDay, string minutes, string clock, string multiple) =>
        Assert.Equal(multiple, Law.Rule("la/premium", Day("2023-01-01"), new(kindOfDay, minutes, clock)).Value);

    [Fact]
    public void Night_work_within_ordinary_hours_is_recalled_and_waits_for_the_case()
    {
        var keys = new LawKeys("working", "ordinary", "night");
        LawOnFile accepting = Law.Choosing([new("la/premium", null, AcceptRecalled: true, "known to the authority")]);

        Assert.Equal(GapKind.LawOnlyRecalled, Law.Figure("la/premium", Day("2023-01-01"), keys).Gap?.Kind);
        Assert.Equal(0.15m, accepting.Figure("la/premium", Day("2023-01-01"), keys).Value);
    }

    [Theory]
    [InlineData("Savannakhet", "LA-SV")]
    [InlineData("ສະຫວັນນະເຂດ", "LA-SV")]
    [InlineData("vientiane capital", "LA-VT")]
    [InlineData("Xaisomboun", "LA-XS")]
    public void A_province_is_known_by_its_names(string name, string code) =>
        Assert.Equal([code], PlaceNames.CodesOf(Law, "la/places", name));

    [Theory]
    [InlineData("Vientiane")]
    [InlineData("Savanakhet")]
    [InlineData("LA-XX")]
    public void A_name_that_is_not_on_file_or_stands_for_two_places_stands_for_none(string name) =>
        Assert.Empty(PlaceNames.CodesOf(Law, "la/places", name));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
