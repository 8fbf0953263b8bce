namespace Restitution.Tests.Law;

/// <summary>Regional minimum wages by their days, night work, and what is not known.</summary>
public sealed class VietNamLawTests
{
    [Theory]
    [InlineData("2011-09-30", "region-1", "LawBeforeFile")]
    [InlineData("2011-10-01", "region-4", "1400000")]
    [InlineData("2012-12-31", "region-1", "2000000")]
    [InlineData("2013-01-01", "region-1", "2350000")]
    [InlineData("2013-12-31", "region-2", "2100000")]
    [InlineData("2014-01-01", "region-2", "2400000")]
    [InlineData("2015-01-01", "region-3", "2400000")]
    [InlineData("2015-12-31", "region-1", "3100000")]
    [InlineData("2016-01-01", "region-1", "LawOnlyRecalled")]
    [InlineData("2016-01-01", "region-2", "3100000")]
    [InlineData("2017-01-01", "region-1", "3750000")]
    [InlineData("2018-01-01", "region-4", "2760000")]
    [InlineData("2019-12-31", "region-1", "4180000")]
    [InlineData("2020-01-01", "region-1", "4420000")]
    [InlineData("2022-06-30", "region-1", "4420000")]
    [InlineData("2022-07-01", "region-1", "4680000")]
    [InlineData("2024-06-30", "region-3", "3640000")]
    [InlineData("2024-07-01", "region-3", "3860000")]
    [InlineData("2025-12-31", "region-4", "3450000")]
    [InlineData("2026-01-01", "region-4", "3700000")]
    [InlineData("2026-01-02", "region-4", "LawAfterFile")]
    [InlineData("2024-07-01", "region-5", "LawKeyMissing")]
    public void The_minimum_wage_is_that_of_the_day_and_the_region(string on, string region, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("vn/minimum-wage", on, $"district={region}"));

    [Theory]
    [InlineData("2022-06-30", "LawBeforeFile")]
    [InlineData("2022-07-01", "22500")]
    [InlineData("2024-06-30", "22500")]
    [InlineData("2024-07-01", "23800")]
    [InlineData("2026-01-01", "25500")]
    public void By_the_hour_none_was_gazetted_before_July_2022(string on, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("vn/minimum-wage-hourly", on, "district=region-1"));

    [Theory]
    [InlineData("2022-06-30", "trained", "1.07")]
    [InlineData("2022-06-30", "untrained", "1")]
    [InlineData("2022-07-01", "trained", "1")]
    public void Seven_per_cent_more_for_the_trained_ended_with_June_2022(string on, string grade, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("vn/minimum-wage-fraction", on, $"grade={grade}"));

    [Theory]
    [InlineData("working", "ordinary", "night", "0.3")]
    [InlineData("working", "overtime", null, "1.5")]
    [InlineData("working", "overtime", "night", "2")]
    [InlineData("working", "overtime-continued", "night", "2.1")]
    [InlineData("rest-day", "ordinary", null, "2")]
    [InlineData("rest-day", "overtime", "night", "2.7")]
    [InlineData("holiday", "overtime", "night", "3.9")]
    public void Night_stacks_on_the_kind_of_day(string kind, string minutes, string? clock, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(
            "vn/premium", "2022-03-01",
            $"kindOfDay={kind} minutes={minutes}{(clock is null ? "" : " clock=" + clock)}"));

    [Theory]
    [InlineData("vn/wage-divisor", "2020-12-31", "LawBeforeFile")]
    [InlineData("vn/wage-divisor", "2021-01-01", "working-days-by-hours")]
    [InlineData("vn/late-wage-interest", "2022-01-01", "LawUnknown")]
    [InlineData("vn/loan-interest-ceiling", "2016-12-31", "0.135")]
    [InlineData("vn/loan-interest-ceiling", "2017-01-01", "0.2")]
    [InlineData("vn/limitation-wages-years", "2020-12-31", "LawOnlyRecalled")]
    [InlineData("vn/limitation-wages-years", "2021-01-01", "1")]
    [InlineData("vn/premium", "2026-01-01", "LawAfterFile")]
    [InlineData("vn/notice-length", "2022-01-01", "LawKeyMissing")]
    [InlineData("vn/annual-leave-days-least", "2022-01-01", "LawKeyMissing")]
    public void What_is_not_known_is_refused(string id, string on, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(id, on));
}
