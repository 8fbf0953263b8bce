using NodaTime;
using NodaTime.Text;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.House;

namespace Restitution.Tests.Law;

public sealed class EmbeddedLawTests
{
    private static readonly LawOnFile Law = LawOnFile.Embedded;

    [Fact]
    public void Every_file_that_comes_with_the_program_is_without_fault() =>
        Assert.Empty(LawCheck.Of(Law.Files.Select(file => file.Text)));

    [Fact]
    public void The_files_of_the_folder_are_those_that_are_embedded()
    {
        const string Folder = "src/Restitution/Law";
        string[] ids =
        [
            .. SourceTree.Under(Folder).Where(file => file.Extension == ".json")
                .Select(file => file.Path[(Folder.Length + 1)..^".json".Length])
                .Order(StringComparer.Ordinal),
        ];

        Assert.NotEmpty(ids);
        Assert.Equal(ids, Law.Files.Select(file => file.Id));
    }

    [Fact]
    public void The_bundle_holds_the_files_of_the_folder_sign_for_sign() =>
        Assert.Empty(OtherThanTheFolder(Law.Texts));

    [Fact]
    public void The_guard_of_the_bundle_notices_a_sign_changed_a_file_lost_and_a_file_too_many()
    {
        LawText first = Law.Texts[0];
        LawText changed = first with { Json = first.Json.Replace("\"", "'", StringComparison.Ordinal) };

        Assert.Equal([first.Id], OtherThanTheFolder([changed, .. Law.Texts.Skip(1)]));
        Assert.Equal([first.Id], OtherThanTheFolder(Law.Texts.Skip(1)));
        Assert.Equal(["aa/x"], OtherThanTheFolder([.. Law.Texts, new("aa/x", "{}", FromCase: false)]));
    }

    private static IEnumerable<string> OtherThanTheFolder(IEnumerable<LawText> bundled)
    {
        const string Folder = "src/Restitution/Law";
        var onDisk = SourceTree.Under(Folder).Where(file => file.Extension == ".json").ToDictionary(
            file => file.Path[(Folder.Length + 1)..^".json".Length],
            file => File.ReadAllText(Path.Combine(SourceTree.Root, file.Path)), StringComparer.Ordinal);
        var held = bundled.ToDictionary(text => text.Id, text => text.Json, StringComparer.Ordinal);
        return held.Keys.Union(onDisk.Keys).Where(id => held.GetValueOrDefault(id) != onDisk.GetValueOrDefault(id));
    }

    [Fact]
    public void A_file_is_read_once_however_many_threads_ask_first()
    {
        StatutoryValue?[] read = new StatutoryValue?[64];
        LawOnFile law = LawOnFile.Embedded.Choosing([]);
        Parallel.For(0, read.Length, index => read[index] = law.File("intl/instruments"));

        Assert.NotNull(read[0]);
        Assert.All(read, file => Assert.Same(read[0], file));
    }

    // District and sector exceptions, and the days around each change.
    [Theory]
    [InlineData("2018-03-31", "TH-85", "*", "*", "300")]
    [InlineData("2018-04-01", "TH-85", "*", "*", "310")]
    [InlineData("2019-12-31", "TH-85", "*", "sea-fishery", "310")]
    [InlineData("2020-01-01", "TH-85", "*", "sea-fishery", "315")]
    [InlineData("2024-04-12", "TH-83", "*", "hotel-4-star-50", "370")]
    [InlineData("2024-04-13", "TH-83", "*", "hotel-4-star-50", "400")]
    [InlineData("2024-04-13", "TH-83", "*", "*", "370")]
    [InlineData("2024-04-13", "TH-10", "pathum-wan", "hotel-4-star-50", "400")]
    [InlineData("2024-04-13", "TH-10", "*", "hotel-4-star-50", "363")]
    [InlineData("2024-12-31", "TH-84", "koh-samui", "*", "345")]
    [InlineData("2025-01-01", "TH-84", "koh-samui", "*", "400")]
    [InlineData("2025-01-01", "TH-84", "*", "*", "352")]
    [InlineData("2025-01-01", "TH-50", "mueang-chiang-mai", "*", "380")]
    [InlineData("2025-01-01", "TH-50", "chiang-mai-city", "*", "380")]
    [InlineData("2025-01-01", "TH-90", "hat-yai", "*", "380")]
    [InlineData("2025-06-30", "TH-10", "*", "entertainment", "372")]
    [InlineData("2025-07-01", "TH-10", "*", "*", "400")]
    [InlineData("2025-06-30", "TH-96", "*", "entertainment", "337")]
    [InlineData("2025-07-01", "TH-96", "*", "entertainment", "400")]
    [InlineData("2025-07-01", "TH-96", "*", "hotel-type-2-3-4", "400")]
    [InlineData("2025-07-01", "TH-96", "*", "*", "337")]
    [InlineData("2025-07-01", "TH-90", "hat-yai", "entertainment", "400")]
    [InlineData("2025-07-01", "TH-81", "ao-nang", "hotel-4-star-50", "400")]
    [InlineData("2025-12-31", "TH-83", "*", "*", "400")]
    public void The_minimum_wage_is_that_of_the_day_place_district_and_sector(
        string day, string place, string district, string sector, string perDay) =>
        Assert.Equal(perDay, Law.Rule("th/minimum-wage", Day(day), new(place, district, sector)).Value);

    [Theory]
    [InlineData("th/minimum-wage", "2012-03-31", "TH-10", GapKind.LawBeforeFile)]
    [InlineData("th/minimum-wage", "2026-01-01", "TH-10", GapKind.LawAfterFile)]
    [InlineData("th/minimum-wage", "2019-01-01", "TH-59", GapKind.LawKeyMissing)]
    [InlineData("th/minimum-wage", "2019-01-01", "*", GapKind.LawKeyMissing)]
    [InlineData("th/minimum-wage", "2012-04-01", "TH-38", GapKind.LawOnlyRecalled)]
    [InlineData("th/minimum-wage-daily", "2019-01-01", "TH-10", GapKind.LawFileMissing)]
    [InlineData("th/minimum-wage-reach", "2018-04-02", "sea-fishery", GapKind.LawUnknown)]
    [InlineData("th/minimum-wage-reach", "2022-01-01", "sea-fishery", GapKind.LawUnknown)]
    [InlineData("th/minimum-wage-reach", "2019-01-01", "state-enterprise", GapKind.LawOnlyRecalled)]
    [InlineData("th/minimum-wage-month-days", "2018-04-02", "sea-fishery", GapKind.LawUnknown)]
    [InlineData("th/minimum-wage-month-days", "2019-01-01", "*", GapKind.LawKeyMissing)]
    [InlineData("th/break-minutes-least", "2019-01-01", "*", GapKind.LawOnlyRecalled)]
    [InlineData("th/recruitment-fee-charge", "2016-08-15", "*", GapKind.LawBeforeFile)]
    [InlineData("th/recruitment-fee-charge", "2017-06-23", "*", GapKind.LawOnlyRecalled)]
    [InlineData("th/severance-days", "2019-05-04", "20-years", GapKind.LawBeforeFile)]
    public void What_the_notes_do_not_know_is_refused(string id, string day, string key, GapKind kind) =>
        Assert.Equal(kind, Law.Rule(id, Day(day), new(key)).Gap?.Kind);

    [Theory]
    [InlineData("2018-04-03", "sea-fishery", "applies")]
    [InlineData("2021-12-31", "sea-fishery", "applies")]
    [InlineData("2012-11-09", "domestic-work", "does-not-apply")]
    [InlineData("2024-04-29", "domestic-work", "does-not-apply")]
    [InlineData("2024-04-30", "domestic-work", "applies")]
    [InlineData("2019-01-01", "fish-processing", "applies")]
    public void The_minimum_wage_reaches_the_work_by_sector_and_day(string day, string sector, string reach) =>
        Assert.Equal(reach, Law.Rule("th/minimum-wage-reach", Day(day), new(sector)).Value);

    [Theory]
    [InlineData("2018-04-03", "sea-fishery", "monthly", Standing.Reported)]
    [InlineData("2018-04-03", "sea-fishery", "daily", Standing.Reported)]
    [InlineData("2018-04-03", "fish-processing", "monthly", Standing.Practice)]
    public void A_month_has_thirty_daily_minima_by_law_at_sea_and_by_practice_on_land(
        string day, string sector, string payBasis, Standing standing)
    {
        LookUp<decimal> found = Law.Figure("th/minimum-wage-month-days", Day(day), new(sector, payBasis));

        Assert.Equal(30m, found.Value);
        Assert.Equal(standing, found.Authority.Standing);
    }

    [Fact]
    public void Whether_hours_and_premiums_reach_sea_fishery_is_read_both_ways()
    {
        var keys = new LawKeys("sea-fishery");
        LookUp<string> found = Law.Rule("th/hours-and-premiums-reach", Day("2019-01-01"), keys);
        IReadOnlyList<Reading> readings = Law.Readings("th/hours-and-premiums-reach", Day("2019-01-01"), keys);

        Assert.Equal("does-not-apply", found.Value);
        Assert.Equal("monthly-floor-alone", found.ReadingTaken);
        Assert.Equal(["does-not-apply", "applies"], readings.Select(reading => reading.Text));
        Assert.Equal([true, false], readings.Select(reading => reading.IsTaken));
        Assert.Empty(Law.Readings("th/hours-and-premiums-reach", Day("2019-01-01"), new("fish-processing")));
    }

    [Theory]
    [InlineData("working", "overtime", "monthly", "1.5")]
    [InlineData("working", "ordinary", "daily", "0")]
    [InlineData("rest-day", "ordinary", "monthly", "1")]
    [InlineData("rest-day", "ordinary", "daily", "2")]
    [InlineData("holiday", "ordinary", "daily", "1")]
    [InlineData("holiday", "overtime", "hourly", "3")]
    [InlineData("rest-day", "overtime", "piece", "3")]
    public void Premiums_differ_by_kind_of_day_minutes_and_basis_of_pay(
        string kindOfDay, string minutes, string payBasis, string multiple) =>
        Assert.Equal(multiple, Law.Rule("th/premium", Day("2019-01-01"), new(kindOfDay, minutes, payBasis)).Value);

    [Theory]
    [InlineData("th/civil-interest", "2021-04-10", "0.075")]
    [InlineData("th/civil-interest", "2021-04-11", "0.05")]
    [InlineData("th/late-wage-interest", "1998-08-19", "0.15")]
    [InlineData("th/late-wage-surcharge-count", "2023-07-01", "completed-periods-after-the-first")]
    [InlineData("th/loan-interest-ceiling", "2019-01-01", "0.15")]
    [InlineData("th/limitation-wages-years", "2019-01-01", "2")]
    public void Interest_limitation_and_surcharge_are_those_of_the_day(string id, string day, string value) =>
        Assert.Equal(value, Law.Rule(id, Day(day)).Value);

    [Fact]
    public void A_span_is_cut_where_the_answer_changes()
    {
        var keys = new LawKeys("TH-85", "*", "sea-fishery");
        IReadOnlyList<LawSpan<decimal>> spans =
            Law.Figures("th/minimum-wage", new(Day("2019-12-15"), Day("2026-01-31")), keys);

        Assert.Equal(
            ["2019-12-15/2019-12-31", "2020-01-01/2022-09-30", "2022-10-01/2023-12-31", "2024-01-01/2024-12-31",
                "2025-01-01/2025-06-30", "2025-07-01/2025-12-31", "2026-01-01/2026-01-31"],
            spans.Select(span => $"{Iso(span.From)}/{Iso(span.To)}"));
        Assert.Equal(GapKind.LawAfterFile, spans[^1].LookUp.Gap?.Kind);
        Assert.Equal([310m, 315m, 332m, 340m, 347m, 347m], spans.SkipLast(1).Select(span => span.LookUp.Value));
    }

    // Every file, so that no provision, hole or end of a file can be cut on the wrong day.
    [Fact]
    public void Stretches_cover_a_span_without_gap_and_each_day_answers_as_its_stretch()
    {
        var span = new DateInterval(Day("2011-12-01"), Day("2026-02-01"));
        foreach (StatutoryValue file in Law.Files)
        {
            var keys = new LawKeys(file.Keys.Count > 0 && file.WordsOf(0) is [var word, ..] ? word : null);
            LocalDate next = span.Start;
            foreach (LawSpan<string> stretch in Law.Rules(file.Id, span, keys))
            {
                Assert.Equal(next, stretch.From);
                for (LocalDate day = stretch.From; day <= stretch.To; day = day.PlusDays(1))
                {
                    LookUp<string> found = Law.Rule(file.Id, day, keys);
                    Assert.True(Told(found) == Told(stretch.LookUp), $"{file.Id} on {Iso(day)}");
                }

                next = stretch.To.PlusDays(1);
            }

            Assert.Equal(span.End.PlusDays(1), next);
        }
    }

    [Fact]
    public void The_holiday_on_a_fixed_day_is_Labour_Day() =>
        Assert.Equal(["05-01"], Law.List("th/paid-holidays-fixed", Day("2019-01-01")).Value);

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static (string?, GapKind?) Told(LookUp<string> found) =>
        found.IsFound ? (found.Value, null) : (null, found.Gap!.Kind);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
