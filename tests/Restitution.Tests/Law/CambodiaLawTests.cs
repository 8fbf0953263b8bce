using NodaTime;
using NodaTime.Text;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Law;

/// <summary>The law of Cambodia as the files give it, around each change, and what they refuse.</summary>
public sealed class CambodiaLawTests
{
    private static readonly LawOnFile Law = LawOnFile.Embedded;

    [Theory]
    [InlineData("2010-10-01", "61")]
    [InlineData("2011-12-31", "61")]
    [InlineData("2012-01-01", "66")]
    [InlineData("2012-01-02", "66")]
    [InlineData("2013-04-30", "66")]
    [InlineData("2013-05-01", "80")]
    [InlineData("2013-05-02", "80")]
    [InlineData("2014-01-31", "80")]
    [InlineData("2014-02-01", "100")]
    [InlineData("2014-02-02", "100")]
    [InlineData("2014-12-31", "100")]
    [InlineData("2015-01-01", "128")]
    [InlineData("2015-12-31", "128")]
    [InlineData("2016-01-01", "140")]
    [InlineData("2016-12-31", "140")]
    [InlineData("2017-01-01", "153")]
    [InlineData("2017-12-31", "153")]
    [InlineData("2018-01-01", "170")]
    [InlineData("2018-12-31", "170")]
    [InlineData("2019-01-01", "182")]
    [InlineData("2019-12-31", "182")]
    [InlineData("2020-01-01", "190")]
    [InlineData("2020-12-31", "190")]
    [InlineData("2021-01-01", "192")]
    [InlineData("2021-12-31", "192")]
    [InlineData("2022-01-01", "194")]
    [InlineData("2022-12-31", "194")]
    [InlineData("2023-01-01", "200")]
    [InlineData("2023-12-31", "200")]
    [InlineData("2024-01-01", "204")]
    [InlineData("2024-12-31", "204")]
    [InlineData("2025-01-01", "208")]
    [InlineData("2025-12-31", "208")]
    [InlineData("2026-01-01", "210")]
    public void The_minimum_wage_of_the_three_sectors_is_that_of_the_day(string day, string perMonth) =>
        Assert.All(
            ["textile", "garment", "footwear"],
            sector => Assert.Equal(perMonth, Law.Rule("kh/minimum-wage", Day(day), new(sector)).Value));

    [Fact]
    public void The_minimum_wage_is_in_dollars_though_the_riel_is_the_currency_of_the_state() =>
        Assert.Equal("USD per month", Law.File("kh/minimum-wage")!.Unit);

    [Theory]
    [InlineData("2016-06-01", "135")]
    [InlineData("2022-06-01", "192")]
    [InlineData("2023-06-01", "198")]
    public void Probation_has_a_rate_of_its_own(string day, string perMonth) =>
        Assert.Equal(perMonth, Law.Rule("kh/minimum-wage", Day(day), new("garment", "probation")).Value);

    [Theory]
    [InlineData("2012-06-01", GapKind.LawUnknown)]
    [InlineData("2013-06-01", GapKind.LawUnknown)]
    [InlineData("2014-06-01", GapKind.LawOnlyRecalled)]
    [InlineData("2025-06-01", GapKind.LawOnlyRecalled)]
    public void A_rate_of_probation_that_is_not_known_is_never_the_regular_one(string day, GapKind kind) =>
        Assert.Equal(kind, Law.Rule("kh/minimum-wage", Day(day), new("garment", "probation")).Gap?.Kind);

    [Fact]
    public void A_recalled_rate_of_probation_is_used_when_the_case_accepts_it() => Assert.Equal(
        95m,
        Law.Choosing([new("kh/minimum-wage", null, AcceptRecalled: true, "the parties agree on it")])
            .Figure("kh/minimum-wage", Day("2014-06-01"), new("garment", "probation")).Value);

    [Theory]
    [InlineData("kh/minimum-wage", "2010-09-30", "garment", GapKind.LawBeforeFile)]
    [InlineData("kh/minimum-wage", "2026-01-02", "garment", GapKind.LawAfterFile)]
    [InlineData("kh/minimum-wage", "2020-01-01", "construction", GapKind.LawKeyMissing)]
    [InlineData("kh/minimum-wage", "2020-01-01", "*", GapKind.LawKeyMissing)]
    [InlineData("kh/minimum-wage-reach", "2020-01-01", "travel-goods", GapKind.LawUnknown)]
    [InlineData("kh/minimum-wage-reach", "2020-01-01", "domestic-work", GapKind.LawUnknown)]
    [InlineData("kh/minimum-wage-reach", "2020-01-01", "construction", GapKind.LawOnlyRecalled)]
    [InlineData("kh/hours-and-premiums-reach", "2020-01-01", "domestic-work", GapKind.LawUnknown)]
    [InlineData("kh/holiday-pay", "2020-01-01", "daily", GapKind.LawOnlyRecalled)]
    [InlineData("kh/deductions-lawful", "2020-01-01", "shop-goods", GapKind.LawOnlyRecalled)]
    [InlineData("kh/deductions-cap-together", "2020-01-01", "*", GapKind.LawUnknown)]
    [InlineData("kh/overtime-minutes-daily-most", "2025-05-05", "*", GapKind.LawOnlyRecalled)]
    [InlineData("kh/recruitment-fee-most", "2014-07-01", "kh-th", GapKind.LawAfterFile)]
    [InlineData("kh/late-wage-interest", "2020-01-01", "*", GapKind.LawUnknown)]
    [InlineData("kh/loan-interest-ceiling", "2011-12-20", "*", GapKind.LawUnknown)]
    [InlineData("kh/loan-interest-ceiling", "2017-03-31", "microfinance", GapKind.LawUnknown)]
    [InlineData("kh/notice-length", "2020-01-01", "2-years", GapKind.LawUnknown)]
    [InlineData("kh/paid-holidays-least", "2020-01-01", "*", GapKind.LawUnknown)]
    [InlineData("kh/paid-holidays-fixed", "2020-01-01", "*", GapKind.LawFileMissing)]
    public void What_is_not_known_is_refused(string id, string day, string key, GapKind kind) =>
        Assert.Equal(kind, Law.Rule(id, Day(day), new(key)).Gap?.Kind);

    [Theory]
    [InlineData("working", "ordinary", "*", "0")]
    [InlineData("working", "ordinary", "night", "0.3")]
    [InlineData("working", "overtime", "*", "1.5")]
    [InlineData("working", "overtime", "night", "2")]
    [InlineData("rest-day", "ordinary", "*", "2")]
    [InlineData("rest-day", "overtime", "night", "2")]
    [InlineData("holiday", "ordinary", "*", "1")]
    [InlineData("holiday", "overtime", "*", "2")]
    public void Premiums_differ_by_kind_of_day_and_by_the_clock(
        string kindOfDay, string minutes, string clock, string multiple) =>
        Assert.Equal(multiple, Law.Rule("kh/premium", Day("2020-01-01"), new(kindOfDay, minutes, clock)).Value);

    [Theory]
    [InlineData("2007-07-19", GapKind.LawUnknown)]
    [InlineData("2007-07-20", null)]
    public void Night_work_within_ordinary_hours_is_known_from_the_amendment_on(string day, GapKind? kind) =>
        Assert.Equal(kind, Law.Figure("kh/premium", Day(day), new("working", "ordinary", "night")).Gap?.Kind);

    [Theory]
    [InlineData("2011-12-21", "*", "0.18")]
    [InlineData("2017-04-01", "microfinance", "0.18")]
    public void Loans_bear_eighteen_per_cent_at_most(string day, string lender, string fraction) =>
        Assert.Equal(fraction, Law.Rule("kh/loan-interest-ceiling", Day(day), new(lender)).Value);

    [Theory]
    [InlineData("2018-12-31", "dismissal", "by-length")]
    [InlineData("2019-01-01", "dismissal", "per-half-year")]
    [InlineData("2019-01-01", "seniority", "per-half-year")]
    public void Seniority_pay_takes_the_place_of_the_indemnity_in_2019(string day, string cause, string rule) =>
        Assert.Equal(rule, Law.Rule("kh/severance", Day(day), new(cause)).Value);

    [Theory]
    [InlineData("2018-12-31", "6-months", "7")]
    [InlineData("2018-12-31", "1-year", "15")]
    [InlineData("2018-12-31", "12-years", "180")]
    [InlineData("2019-01-01", "1-month", "7.5")]
    public void Severance_is_days_of_wage_by_service(string day, string service, string days) =>
        Assert.Equal(days, Law.Rule("kh/severance-days", Day(day), new("dismissal", service)).Value);

    [Theory]
    [InlineData("seniority", "garment", "1-year", "2")]
    [InlineData("seniority", "footwear", "10-years", "11")]
    [InlineData("attendance", "textile", "*", "10")]
    [InlineData("transport-and-housing", "garment", "*", "7")]
    public void Garment_work_has_allowances(string kind, string sector, string service, string perMonth) =>
        Assert.Equal(perMonth, Law.Rule("kh/garment-allowances", Day("2022-01-01"), new(kind, sector, service)).Value);

    [Theory]
    [InlineData("Phnom Penh", "KH-12")]
    [InlineData("ភ្នំពេញ", "KH-12")]
    [InlineData("sihanoukville", "KH-18")]
    [InlineData("Tboung Khmum", "KH-25")]
    public void A_province_is_known_by_its_names(string name, string code) =>
        Assert.Equal([code], PlaceNames.CodesOf(Law, "kh/places", name));

    [Theory]
    [InlineData("Phnom Pen")]
    [InlineData("KH-26")]
    public void A_name_that_is_not_on_file_stands_for_nothing(string name) =>
        Assert.Empty(PlaceNames.CodesOf(Law, "kh/places", name));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
