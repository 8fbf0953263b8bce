namespace Restitution.Tests.Law;

/// <summary>Provincial minimum wages with their conflicts, tiers of overtime, fines on late wages, severance.</summary>
public sealed class IndonesiaLawTests
{
    private static readonly (int Year, decimal Fraction)[] NationalRises =
        [(2018, 0.0871m), (2019, 0.0803m), (2020, 0.0851m), (2025, 0.065m)];

    // Where the notes themselves say that the figure of the year before is doubtful, or that the rise was another.
    private static readonly HashSet<(int Year, string Place)> NotTheNationalRise =
        [(2020, "ID-BT"), (2020, "ID-KR"), (2018, "ID-SU"), (2025, "ID-SU")];

    [Theory]
    [InlineData("2012-01-01", "ID-JK", "1529150")]
    [InlineData("2011-12-31", "ID-JK", "LawBeforeFile")]
    [InlineData("2012-12-31", "ID-BT", "LawBeforeFile")]
    [InlineData("2013-01-01", "ID-BT", "1170000")]
    [InlineData("2015-12-31", "ID-JB", "LawBeforeFile")]
    [InlineData("2016-01-01", "ID-JB", "LawOnlyRecalled")]
    [InlineData("2016-12-31", "ID-JK", "3100000")]
    [InlineData("2017-01-01", "ID-JK", "3355750")]
    [InlineData("2019-01-01", "ID-JB", "1668372.83")]
    [InlineData("2019-12-31", "ID-JI", "1630059.05")]
    [InlineData("2020-01-01", "ID-JI", "1768777")]
    [InlineData("2021-01-01", "ID-KR", "3005460")]
    [InlineData("2022-01-01", "ID-JK", "LawContested")]
    [InlineData("2023-01-01", "ID-JK", "4901798")]
    [InlineData("2023-12-31", "ID-JK", "4901798")]
    [InlineData("2024-01-01", "ID-JK", "5067381")]
    [InlineData("2024-01-01", "ID-BA", "2813672")]
    [InlineData("2025-01-01", "ID-SU", "2992559")]
    [InlineData("2026-01-01", "ID-SU", "LawContested")]
    [InlineData("2026-12-31", "ID-BT", "3100881.40")]
    [InlineData("2027-01-01", "ID-BT", "LawAfterFile")]
    [InlineData("2024-01-01", "ID-XX", "LawKeyMissing")]
    public void The_provincial_minimum_is_that_of_the_year(string on, string place, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("id/minimum-wage", on, $"place={place}"));

    [Theory]
    [InlineData("first-decree", "4453935")]
    [InlineData("revised-decree", "4641854")]
    [InlineData("court", "4573845")]
    [InlineData("another", "LawContested")]
    public void Jakarta_in_2022_is_what_the_case_chooses(string reading, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("id/minimum-wage", "2022-06-01", "place=ID-JK", reading));

    [Theory]
    [InlineData("2021-06-01", "ID-JB", "kab-karawang", "4798312")]
    [InlineData("2021-06-01", "ID-JB", "another", "1810351")]
    [InlineData("2022-06-01", "ID-JB", "kab-karawang", "1841487")]
    [InlineData("2025-06-01", "ID-BT", "kota-tangerang-selatan", "4974392")]
    public void A_regency_or_city_takes_the_place_of_its_province(
        string on, string place, string district, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("id/minimum-wage", on, $"place={place} district={district}"));

    [Fact]
    public void The_figures_rise_by_the_national_share_within_a_rupiah()
    {
        string[] places = ["ID-JK", "ID-JB", "ID-JT", "ID-JI", "ID-BT", "ID-KR", "ID-SU"];
        string[] off =
        [
            .. from rise in NationalRises
               from place in places
               where !NotTheNationalRise.Contains((rise.Year, place))
               let before = Figure(rise.Year - 1, place)
               let after = Figure(rise.Year, place)
               where before is not null && after is not null
               where Math.Abs(before.Value * (1 + rise.Fraction) - after.Value) > 1.5m
               select FormattableString.Invariant($"{place} {rise.Year}: {before} to {after}"),
        ];

        Assert.Empty(off);
        Assert.True(Math.Abs((Figure(2024, "ID-SU")!.Value * 1.065m) - 2_992_599m) > 1.5m, "the misprint is noticed");
    }

    [Theory]
    [InlineData("working", "overtime", "six-day", "1.5")]
    [InlineData("working", "overtime+60", "six-day", "2")]
    [InlineData("rest-day", "ordinary", "six-day", "2")]
    [InlineData("rest-day", "overtime", "six-day", "3")]
    [InlineData("holiday", "overtime+60", "six-day", "4")]
    [InlineData("rest-day", "overtime", "five-day", "3")]
    [InlineData("rest-day", "ordinary", "five-day", "LawOnlyRecalled")]
    public void Overtime_is_paid_by_tiers(string kind, string minutes, string week, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(
            "id/premium", "2021-02-02", $"kindOfDay={kind} minutes={minutes} week={week}"));

    [Theory]
    [InlineData("2021-02-01", "LawOnlyRecalled")]
    [InlineData("2021-02-02", "173")]
    public void The_divisor_is_reported_from_the_regulation_of_2021_on(string on, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("id/wage-divisor-hours", on));

    [Theory]
    [InlineData("id/limitation-wages", "2013-09-18", "", "LawBeforeFile")]
    [InlineData("id/limitation-wages", "2013-09-19", "", "none")]
    [InlineData("id/late-wage-fine-by-day", "2020-01-01", "kind=day-4", "0.05")]
    [InlineData("id/late-wage-fine-by-day", "2022-01-01", "kind=day-9", "0.01")]
    [InlineData("id/late-wage-fine-most", "2022-01-01", "kind=one-month", "0.5")]
    [InlineData("id/severance-months", "2022-01-01", "service=8-years", "9")]
    [InlineData("id/service-award-months", "2022-01-01", "service=24-years", "10")]
    [InlineData("id/severance-multiplier", "2022-01-01", "cause=death", "2")]
    [InlineData("id/severance-months", "2021-02-01", "service=8-years", "LawBeforeFile")]
    [InlineData("id/recruitment-fee-charge", "2017-11-21", "kind=placement", "LawBeforeFile")]
    [InlineData("id/recruitment-fee-charge", "2017-11-22", "kind=placement", "not-allowed")]
    [InlineData("id/hours-and-premiums-reach", "2022-01-01", "sector=domestic-work", "LawOnlyRecalled")]
    public void Other_heads_have_days_of_their_own(string id, string on, string known, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(id, on, known));

    private static decimal? Figure(int year, string place) => decimal.TryParse(
        AskedLaw.Answer("id/minimum-wage", $"{year}-06-01", $"place={place}", acceptRecalled: true),
        System.Globalization.CultureInfo.InvariantCulture, out decimal figure) ? figure : null;
}
