using NodaTime;
using NodaTime.Text;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Law;

/// <summary>The law of Myanmar as the files give it, around each change, and what they refuse.</summary>
public sealed class MyanmarLawTests
{
    private static readonly LawOnFile Law = LawOnFile.Embedded;

    [Theory]
    [InlineData("2015-09-01", "3600", "450", "0")]
    [InlineData("2018-05-13", "3600", "450", "0")]
    [InlineData("2018-05-14", "4800", "600", "0")]
    [InlineData("2018-05-15", "4800", "600", "0")]
    [InlineData("2023-09-30", "4800", "600", "0")]
    [InlineData("2023-10-01", "4800", "600", "1000")]
    [InlineData("2023-10-02", "4800", "600", "1000")]
    [InlineData("2024-07-31", "4800", "600", "1000")]
    [InlineData("2024-08-01", "4800", "600", "2000")]
    [InlineData("2024-08-02", "4800", "600", "2000")]
    [InlineData("2025-09-30", "4800", "600", "2000")]
    [InlineData("2025-10-01", "4800", "600", "3000")]
    [InlineData("2025-10-02", "4800", "600", "3000")]
    public void The_minimum_wage_and_its_allowance_are_those_of_the_day(
        string day, string perDay, string perHour, string allowance) =>
        Assert.Equal(
            (perDay, perHour, allowance),
            (Law.Rule("mm/minimum-wage", Day(day)).Value, Law.Rule("mm/minimum-wage-hourly", Day(day)).Value,
                Law.Rule("mm/minimum-wage-allowance", Day(day)).Value));

    [Theory]
    [InlineData("2015-08-31", GapKind.LawBeforeFile)]
    [InlineData("2026-01-01", GapKind.LawAfterFile)]
    public void Before_and_after_the_rates_that_were_found_nothing_is_answered(string day, GapKind kind) =>
        Assert.All(
            ["mm/minimum-wage", "mm/minimum-wage-hourly", "mm/minimum-wage-allowance"],
            id => Assert.Equal(kind, Law.Figure(id, Day(day)).Gap?.Kind));

    [Theory]
    [InlineData("2018-05-13", "under-10-workers", "does-not-apply")]
    [InlineData("2018-05-14", "under-10-workers", "does-not-apply")]
    [InlineData("2018-05-13", "10-to-14-workers", "does-not-apply")]
    [InlineData("2018-05-14", "10-to-14-workers", "applies")]
    [InlineData("2018-05-13", "15-to-99-workers", "applies")]
    [InlineData("2025-12-31", "100-or-more-workers", "applies")]
    public void Small_employers_are_left_out_below_fifteen_and_then_below_ten_workers(
        string day, string size, string reach) =>
        Assert.Equal(reach, Law.Rule("mm/minimum-wage-reach", Day(day), new(size, "factory")).Value);

    [Theory]
    [InlineData("2018-01-01", "*", "factory", GapKind.LawKeyMissing)]
    [InlineData("2018-01-01", "small", "factory", GapKind.LawKeyMissing)]
    [InlineData("2018-05-14", "15-to-99-workers", "family-business", GapKind.LawUnknown)]
    [InlineData("2018-05-14", "15-to-99-workers", "domestic-work", GapKind.LawOnlyRecalled)]
    [InlineData("2018-05-14", "*", "domestic-work", GapKind.LawOnlyRecalled)]
    [InlineData("2015-08-31", "15-to-99-workers", "factory", GapKind.LawOnlyRecalled)]
    public void A_size_that_is_not_stated_and_work_that_is_not_known_are_refused(
        string day, string size, string sector, GapKind kind) =>
        Assert.Equal(kind, Law.Rule("mm/minimum-wage-reach", Day(day), new(size, sector)).Gap?.Kind);

    [Theory]
    [InlineData("2018-05-13", "training", "0.5")]
    [InlineData("2018-05-13", "probation", "0.75")]
    [InlineData("2018-05-14", "sewer", "1")]
    public void Training_and_probation_have_a_share_under_the_notification_that_says_so(
        string day, string grade, string fraction) =>
        Assert.Equal(fraction, Law.Rule("mm/minimum-wage-fraction", Day(day), new(grade)).Value);

    [Theory]
    [InlineData("mm/minimum-wage-fraction", "2018-05-14", "training", GapKind.LawUnknown)]
    [InlineData("mm/hours-and-premiums-reach", "2020-01-01", "sea-fishery", GapKind.LawUnknown)]
    [InlineData("mm/hours-and-premiums-reach", "2015-01-01", "shop", GapKind.LawUnknown)]
    [InlineData("mm/ordinary-minutes-weekly", "2020-01-01", "sea-fishery", GapKind.LawKeyMissing)]
    [InlineData("mm/ordinary-minutes-weekly", "2016-01-27", "shop", GapKind.LawBeforeFile)]
    [InlineData("mm/overtime-minutes-weekly-most", "2020-01-01", "factory", GapKind.LawContested)]
    [InlineData("mm/night-premium", "2020-01-01", "*", GapKind.LawUnknown)]
    [InlineData("mm/annual-leave-days-least", "2020-01-01", "12-months", GapKind.LawOnlyRecalled)]
    [InlineData("mm/deductions-lawful", "2020-01-01", "fine", GapKind.LawOnlyRecalled)]
    [InlineData("mm/late-wage-interest", "2020-01-01", "*", GapKind.LawUnknown)]
    [InlineData("mm/loan-interest-ceiling", "2020-01-01", "*", GapKind.LawUnknown)]
    [InlineData("mm/loan-interest-ceiling", "2019-05-31", "microfinance", GapKind.LawOnlyRecalled)]
    [InlineData("mm/limitation-wages-years", "2020-01-01", "*", GapKind.LawKeyMissing)]
    [InlineData("mm/limitation-wages-years", "2020-01-01", "labourer", GapKind.LawOnlyRecalled)]
    [InlineData("mm/recruitment-fee-most", "2024-02-01", "mm-th", GapKind.LawContested)]
    [InlineData("mm/recruitment-fee-most", "2024-03-01", "mm-th", GapKind.LawAfterFile)]
    [InlineData("mm/debt-bondage", "2022-01-01", "*", GapKind.LawUnknown)]
    [InlineData("mm/paid-holidays-fixed", "2020-01-01", "*", GapKind.LawFileMissing)]
    public void What_is_not_known_is_refused(string id, string day, string key, GapKind kind) =>
        Assert.Equal(kind, Law.Rule(id, Day(day), new(key)).Gap?.Kind);

    [Theory]
    [InlineData("sixteen-hours", "factory", "960")]
    [InlineData("sixteen-hours", "factory-continuous", "720")]
    [InlineData("twenty-hours", "factory", "1200")]
    public void The_most_overtime_of_a_factory_is_read_both_ways(string reading, string sector, string minutes) =>
        Assert.Equal(minutes, Under("mm/overtime-minutes-weekly-most", reading, "2020-01-01", new(sector)).Value);

    [Fact]
    public void One_source_says_nothing_of_continuous_work() => Assert.Equal(
        GapKind.LawUnknown,
        Under("mm/overtime-minutes-weekly-most", "twenty-hours", "2020-01-01", new("factory-continuous")).Gap?.Kind);

    [Theory]
    [InlineData("2024-01-31", "lower-cap-reported", "150000")]
    [InlineData("2024-02-01", "lower-cap-reported", "300000")]
    [InlineData("2024-01-31", "higher-cap-reported", "500000")]
    [InlineData("2024-02-01", "higher-cap-reported", "500000")]
    public void The_cap_on_fees_for_thailand_is_read_both_ways(string day, string reading, string kyat) =>
        Assert.Equal(kyat, Under("mm/recruitment-fee-most", reading, day, new("mm-th")).Value);

    [Theory]
    [InlineData("working", "ordinary", "factory", "0")]
    [InlineData("working", "overtime", "factory", "2")]
    [InlineData("rest-day", "overtime", "shop", "2")]
    [InlineData("holiday", "ordinary", "shop", "1")]
    public void Premiums_are_twice_the_wage_beyond_the_hours_of_day_or_week(
        string kindOfDay, string minutes, string sector, string multiple) =>
        Assert.Equal(multiple, Law.Rule("mm/premium", Day("2020-01-01"), new(kindOfDay, minutes, sector)).Value);

    [Theory]
    [InlineData("rest-day", "ordinary")]
    [InlineData("holiday", "overtime")]
    public void What_the_notes_do_not_pay_is_unknown_and_not_nothing(string kindOfDay, string minutes) =>
        Assert.Equal(
            GapKind.LawUnknown,
            Law.Rule("mm/premium", Day("2020-01-01"), new(kindOfDay, minutes, "factory")).Gap?.Kind);

    [Theory]
    [InlineData("2019-01-31", "unsecured", "0.13")]
    [InlineData("2019-02-01", "unsecured", "0.16")]
    [InlineData("2019-02-01", "secured", "0.13")]
    [InlineData("2020-03-15", "secured", "0.13")]
    [InlineData("2020-03-16", "secured", "0.125")]
    [InlineData("2020-03-16", "unsecured", "0.155")]
    public void Banks_have_a_ceiling_by_security(string day, string security, string fraction) =>
        Assert.Equal(fraction, Law.Rule("mm/loan-interest-ceiling", Day(day), new("bank", security)).Value);

    [Theory]
    [InlineData("6-months", "0.5")]
    [InlineData("3-years", "3")]
    [InlineData("25-years", "13")]
    public void Severance_is_months_by_service(string service, string months) =>
        Assert.Equal(months, Law.Rule("mm/severance-months", Day("2020-01-01"), new(service)).Value);

    [Theory]
    [InlineData("Yangon", "MM-06")]
    [InlineData("rangoon", "MM-06")]
    [InlineData("ရန်ကုန်", "MM-06")]
    [InlineData("Nay Pyi Taw", "MM-18")]
    public void A_region_is_known_by_its_names(string name, string code) =>
        Assert.Equal([code], PlaceNames.CodesOf(Law, "mm/places", name));

    [Theory]
    [InlineData("Yangoon")]
    [InlineData("MM-08")]
    public void A_name_that_is_not_on_file_stands_for_nothing(string name) =>
        Assert.Empty(PlaceNames.CodesOf(Law, "mm/places", name));

    private static LookUp<string> Under(string id, string reading, string day, LawKeys keys) => Law
        .Choosing([new(id, reading, AcceptRecalled: false, "the reading of the authority")])
        .Rule(id, Day(day), keys);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
