namespace Restitution.Tests.Law;

/// <summary>Minimum wages by place, council and size of employer; hours by place; rest days by steps.</summary>
public sealed class MalaysiaLawTests
{
    [Theory]
    [InlineData("2012-12-31", "MY-14", "*", "*", "LawBeforeFile")]
    [InlineData("2013-01-01", "MY-14", "*", "*", "900")]
    [InlineData("2013-01-01", "MY-12", "*", "*", "800")]
    [InlineData("2013-01-01", "MY-12", "*", "5-or-fewer", "LawUnknown")]
    [InlineData("2013-07-01", "MY-12", "*", "5-or-fewer", "LawOnlyRecalled")]
    [InlineData("2016-06-30", "MY-10", "*", "*", "900")]
    [InlineData("2016-07-01", "MY-10", "*", "*", "1000")]
    [InlineData("2016-07-01", "MY-13", "*", "*", "920")]
    [InlineData("2018-12-31", "MY-15", "*", "*", "920")]
    [InlineData("2019-01-01", "MY-15", "*", "*", "1100")]
    [InlineData("2020-01-31", "MY-14", "listed-council", "*", "1100")]
    [InlineData("2020-02-01", "MY-14", "listed-council", "*", "1200")]
    [InlineData("2020-02-01", "MY-14", "*", "*", "1100")]
    [InlineData("2022-04-30", "MY-14", "listed-council", "5-and-more", "1200")]
    [InlineData("2022-05-01", "MY-14", "listed-council", "5-and-more", "1500")]
    [InlineData("2022-05-01", "MY-14", "listed-council", "under-5", "1200")]
    [InlineData("2022-05-01", "MY-06", "*", "under-5", "1100")]
    [InlineData("2022-05-01", "MY-06", "*", "professional-employer", "1500")]
    [InlineData("2022-05-01", "MY-06", "*", "*", "LawHole")]
    [InlineData("2023-06-30", "MY-06", "*", "under-5", "1100")]
    [InlineData("2023-07-01", "MY-06", "*", "under-5", "1500")]
    [InlineData("2025-01-31", "MY-06", "*", "5-and-more", "1500")]
    [InlineData("2025-02-01", "MY-06", "*", "5-and-more", "1700")]
    [InlineData("2025-07-31", "MY-06", "*", "under-5", "1500")]
    [InlineData("2025-08-01", "MY-06", "*", "under-5", "1700")]
    [InlineData("2026-01-01", "MY-06", "*", "under-5", "LawAfterFile")]
    public void The_minimum_wage_is_that_of_the_day_place_council_and_size(
        string on, string place, string district, string size, string answer) =>
        Assert.Equal(
            answer, AskedLaw.Answer("my/minimum-wage", on, $"place={place} district={district} size={size}"));

    [Theory]
    [InlineData("2022-05-01", "7.21")]
    [InlineData("2023-01-01", "7.21")]
    [InlineData("2025-01-31", "7.21")]
    [InlineData("2025-02-01", "8.72")]
    public void By_the_hour_it_is_as_gazetted_though_the_divisor_changed(string on, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("my/minimum-wage-hourly", on, "size=5-and-more"));

    [Theory]
    [InlineData("six-day", "65.38")]
    [InlineData("five-day", "78.46")]
    [InlineData("four-day", "98.08")]
    [InlineData("seven-day", "LawKeyMissing")]
    public void By_the_day_it_depends_on_the_days_of_the_week(string week, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("my/minimum-wage-daily", "2025-08-01", $"week={week}"));

    [Theory]
    [InlineData("2022-12-31", "MY-14", "2880")]
    [InlineData("2023-01-01", "MY-14", "2700")]
    [InlineData("2025-04-30", "MY-13", "2880")]
    [InlineData("2025-05-01", "MY-13", "2700")]
    [InlineData("2025-04-30", "MY-12", "2880")]
    [InlineData("2025-05-01", "MY-12", "2700")]
    public void The_week_became_shorter_on_days_of_their_own(string on, string place, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("my/ordinary-minutes-weekly", on, $"place={place}"));

    [Theory]
    [InlineData("rest-day", "half-day", "monthly", "0.5")]
    [InlineData("rest-day", "whole-day", "monthly", "1")]
    [InlineData("rest-day", "half-day", "daily", "1")]
    [InlineData("rest-day", "whole-day", "daily", "2")]
    [InlineData("holiday", "half-day", "monthly", "2")]
    [InlineData("special-day", "half-day", "monthly", "LawKeyMissing")]
    public void A_rest_day_is_paid_by_steps(string kind, string reached, string basis, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(
            "my/day-premium", "2024-01-01", $"kindOfDay={kind} reached={reached} payBasis={basis}"));

    [Theory]
    [InlineData("my/minimum-wage-reach", "sector=domestic-work", "does-not-apply")]
    [InlineData("my/minimum-wage-reach", "sector=plantation", "applies")]
    [InlineData("my/hours-and-premiums-reach", "sector=domestic-work", "LawOnlyRecalled")]
    [InlineData("my/order-interest", "forum=director-general", "LawOnlyRecalled")]
    [InlineData("my/order-interest", "forum=industrial-court", "0.08")]
    [InlineData("my/late-wage-interest", "", "0")]
    [InlineData("my/severance-days", "service=2-years", "LawOnlyRecalled")]
    [InlineData("my/document-retention", "document=passport", "LawOnlyRecalled")]
    public void What_is_only_recalled_is_refused(string id, string known, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(id, "2024-01-01", known));

    [Fact]
    public void What_is_recalled_answers_a_case_that_accepts_it() =>
        Assert.Equal("15", AskedLaw.Answer(
            "my/severance-days", "2024-01-01", "service=2-years", acceptRecalled: true));

    [Theory]
    [InlineData("2022-12-31", "MY-14", null, "2000")]
    [InlineData("2023-01-01", "MY-14", null, "4000")]
    [InlineData("2023-01-01", "MY-14", "manual", "none")]
    [InlineData("2023-01-01", "MY-12", null, "2500")]
    [InlineData("2025-05-01", "MY-12", "manual", "LawUnknown")]
    [InlineData("2025-04-30", "MY-13", null, "2001")]
    [InlineData("2025-04-30", "MY-13", "manual", "LawUnknown")]
    [InlineData("2025-05-01", "MY-13", null, "4000")]
    public void The_ceiling_of_premiums_is_that_of_the_statute_of_the_place_and_binds_no_manual_worker(
        string on, string place, string? grade, string answer) => Assert.Equal(answer, AskedLaw.Answer(
            "my/hours-and-premiums-wage-most", on, $"place={place}{(grade is null ? "" : " grade=" + grade)}"));

    [Theory]
    [InlineData("2013-01-01", "under-5", "LawUnknown")]
    [InlineData("2013-07-01", "under-5", "LawOnlyRecalled")]
    [InlineData("2016-07-01", "under-5", "1000")]
    public void The_later_word_for_a_small_employer_is_answered_under_the_first_order_too(
        string on, string size, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("my/minimum-wage", on, $"place=MY-14 size={size}"));

    [Theory]
    [InlineData("my/deductions-cap-together", "", "LawOnlyRecalled")]
    [InlineData("my/deductions-lawful", "kind=provident-fund", "allowed")]
    [InlineData("my/deductions-lawful", "kind=fund-or-insurance", "allowed-with-permission")]
    [InlineData("my/minimum-wage-reach", "grade=apprentice", "LawUnknown")]
    [InlineData("my/minimum-wage-reach", "sector=domestic-work grade=apprentice", "does-not-apply")]
    public void What_the_page_does_not_show_is_not_taken_from_it(string id, string known, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(id, "2024-06-01", known));
}
