using NodaTime;
using Restitution.Cases;
using Restitution.Reasons;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;
using Restitution.Work;

namespace Restitution.Tests.Storage;

public sealed class CaseFolderTests
{
    [Fact]
    public void A_case_folder_gives_the_engine_its_case()
    {
        using TemporaryFolder folder = SampleCase.Folder();

        CaseFolder opened = CaseFolder.Open(folder.FullPath);

        EmploymentEpisode episode = Assert.Single(Assert.Single(opened.Case.Workers).Episodes);
        Assert.Equal(new DateInterval(new LocalDate(2019, 5, 1), new LocalDate(2019, 5, 31)), episode.Span);
        Assert.Equal(new NodaMoney.Money(9000.00m, "THB"), episode.Promised!.Amount);
        Assert.Equal(Basis.Testimony, episode.Promised.Basis);
        Assert.Equal("BANK-01:2", Assert.Single(episode.Promised.Sources).ToString());
        Assert.Equal(IsoDayOfWeek.Sunday, episode.RestDay);
        Assert.Equal(HolidayKind.Holiday, opened.Case.Calendars[0].KindOn(new LocalDate(2019, 5, 1)));
    }

    [Fact]
    public void What_the_law_asks_of_the_terms_is_read_and_what_is_left_out_is_not_known()
    {
        using TemporaryFolder folder = SampleCase.Folder(json => json
            .Replace(
                "\"payBasis\": \"monthly\",",
                "\"payBasis\": \"monthly\", \"employerSize\": \"under-5\", \"grade\": \"probation\", "
                + "\"week\": \"five-day\", \"restDayWorkAskedBy\": \"worker\",",
                StringComparison.Ordinal)
            .Replace(
                "\"name\": \"Labour Day\"", "\"name\": \"Labour Day\", \"kind\": \"double-holiday\"",
                StringComparison.Ordinal));
        using TemporaryFolder without = SampleCase.Folder();

        CaseFile stated = CaseFolder.Open(folder.FullPath).Case;
        EmploymentEpisode episode = stated.Workers[0].Episodes[0];
        EmploymentEpisode unstated = CaseFolder.Open(without.FullPath).Case.Workers[0].Episodes[0];

        Assert.Equal(("under-5", "probation"), (episode.Size, episode.Grade));
        Assert.Equal((WeekPattern.FiveDay, Requester.Worker), (episode.Week, episode.RestDayWorkAskedBy));
        Assert.Equal(HolidayKind.DoubleHoliday, stated.Calendars[0].KindOn(new LocalDate(2019, 5, 1)));
        Assert.Equal((null, null), (unstated.Size, unstated.Grade));
        Assert.Equal((null, null), (unstated.Week, unstated.RestDayWorkAskedBy));
    }

    [Fact]
    public void A_year_has_one_calendar_for_each_law_and_one_for_the_others()
    {
        using TemporaryFolder folder = SampleCase.Folder(json => WithCalendar(json, "\"jurisdiction\": \"my\", "));
        using TemporaryFolder twice = SampleCase.Folder(json => WithCalendar(json, ""));

        Assert.Equal(["my", null], CaseFolder.Open(folder.FullPath).Case.Calendars.Select(one => one.Jurisdiction));
        Refusal refusal = Assert.Single(
            Assert.Throws<RefusedException>(() => CaseFolder.Open(twice.FullPath)).Refusals);
        Assert.Equal("a second calendar of 2019 for the same law", refusal.Found);
    }

    [Fact]
    public void The_calendar_that_a_new_case_shows_is_one_when_its_marks_are_taken_away()
    {
        using var folder = new TemporaryFolder();
        NewCaseFolder.Make(folder["new"], "CASE-01");
        string[] lines = File.ReadAllText(folder["new/case.json"])
            .Replace("\"sources\": [\"CAL-01\"]", "\"sources\": []", StringComparison.Ordinal).Split('\n');
        int from = Array.FindIndex(lines, line => line.Contains("\"calendars\"", StringComparison.Ordinal)) + 1;
        int to = Array.FindIndex(lines, from, line => line.Trim() == "],");

        File.WriteAllLines(folder["new/case.json"], lines.Select((line, index) =>
            index >= from && index < to ? line.Replace("    // ", "    ", StringComparison.Ordinal) : line));

        HolidayCalendar calendar = Assert.Single(CaseFolder.Open(folder["new"]).Case.Calendars);
        Assert.Equal("th", calendar.Jurisdiction);
        Assert.Equal([HolidayKind.Holiday, HolidayKind.SpecialDay], calendar.Holidays.Select(one => one.Kind));
    }

    [Fact]
    public void An_exhibit_is_hashed_as_it_lies_in_the_folder()
    {
        using TemporaryFolder folder = SampleCase.Folder();
        folder.Write("exhibits/bank.csv", "abc");

        ExhibitFile exhibit = Assert.Single(CaseFolder.Open(folder.FullPath).Exhibits);

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", exhibit.Exhibit.Sha256);
        Assert.Equal(3, exhibit.Exhibit.ByteCount);
    }

    // Each row: what is put in the place of what, the kind of refusal, its place, a part of what was found.
    public static TheoryData<string, string, RefusedBecause, string, string> Bad => new()
    {
        { "\"asOf\"", "\"asOff\"", RefusedBecause.KeyUnknown, "case.json:6:3", "unknown key \"asOff\"" },
        { "\"asOf\": \"2021-11-30\",", "", RefusedBecause.KeyMissing, "case.json:1:1", "no key \"asOf\"" },
        { "\"asOf\":", "\"asOf\": \"2020-01-01\", \"asOf\":", RefusedBecause.KeyTwice, "case.json:6:25",
            "a second time" },
        { "\"2021-11-30\"", "\"2021-02-30\"", RefusedBecause.DayDoesNotExist, "case.json:6:11", "2021-02-30" },
        { "\"2021-11-30\"", "\"30/11/2564\"", RefusedBecause.TextMalformed, "case.json:6:11", "30/11/2564" },
        { "\"9000.00\"", "9000.00", RefusedBecause.KindWrong, "case.json:15:35", "a number" },
        { "\"9000.00\"", "\"9,000.00\"", RefusedBecause.TextMalformed, "case.json:15:35", "9,000.00" },
        { "\"9000.00\"", "\"9000.005\"", RefusedBecause.AmountHasTooManyDecimals, "case.json:15:35", "9000.005" },
        {
            "\"currency\": \"THB\", \"basis\"", "\"currency\": \"USD\", \"basis\"", RefusedBecause.CurrencyUnknown,
            "case.json:15:58", "promised in USD"
        },
        { "\"currency\": \"THB\"", "\"currency\": \"THX\"", RefusedBecause.CurrencyUnknown, "case.json:15:58", "THX" },
        { "\"2019-05-31\"", "\"2019-04-30\"", RefusedBecause.SpanReversed, "case.json:13:39", "before the first day" },
        { "\"respondent\": \"R-01\"", "\"respondent\": \"R-09\"", RefusedBecause.CodeUnknown, "case.json:13:67",
            "R-09" },
        { "BANK-01:2", "BANK-02:2", RefusedBecause.CodeUnknown, "case.json:15:99", "BANK-02" },
        { "\"accountOf\": \"R-01\"", "\"accountOf\": \"R-07\"", RefusedBecause.CodeUnknown, "case.json:19:96", "R-07" },
        { "\"W-01\",", "\"R-01\",", RefusedBecause.CodeTwice, "case.json:11:15", "a worker and a respondent" },
        { "\"payBasis\"", "\"week\": \"two-day\", \"payBasis\"", RefusedBecause.TextMalformed, "case.json:14:19",
            "two-day" },
        { "\"payBasis\"", "\"grade\": \"On Trial\", \"payBasis\"", RefusedBecause.TextMalformed, "case.json:14:20",
            "On Trial" },
        { "\"monthly\"", "\"weekly\"", RefusedBecause.TextMalformed, "case.json:14:23", "weekly" },
        { "\"monthsAfter\": 0", "\"monthsAfter\": 13", RefusedBecause.KindWrong, "case.json:16:59", "13" },
        { "exhibits/bank.csv", "exhibits/book.csv", RefusedBecause.FileMissing, "exhibit BANK-01", "no file" },
        { "exhibits/bank.csv", "../bank.csv", RefusedBecause.PathLeavesFolder, "exhibit BANK-01", "../bank.csv" },
        { "exhibits/bank.csv", "/etc/passwd", RefusedBecause.PathLeavesFolder, "exhibit BANK-01", "/etc/passwd" },
        { "exhibits/bank.csv", "exhibits\\\\bank.csv", RefusedBecause.PathLeavesFolder, "exhibit BANK-01", "bank.csv" },
        { "\"title\":", "\"title\"", RefusedBecause.JsonMalformed, "case.json:4:11", "stops being JSON" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_wrong_is_refused_with_its_place(
        string replaced, string by, RefusedBecause because, string place, string found)
    {
        using TemporaryFolder folder = SampleCase.Folder(json => ReplaceFirst(json, replaced, by));

        Refusal refusal = RefusalsOf(folder)[0];

        Assert.Equal((because, place), (refusal.Because, refusal.Place));
        Assert.Contains(found, refusal.Found, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.Wanted);
        Assert.NotEmpty(refusal.Remedy);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        using TemporaryFolder folder = SampleCase.Folder(json => json
            .Replace("\"asOf\"", "\"asOff\"", StringComparison.Ordinal)
            .Replace("\"monthly\"", "\"weekly\"", StringComparison.Ordinal)
            .Replace("\"9000.00\"", "9000", StringComparison.Ordinal));

        Assert.Equal(
            [RefusedBecause.KeyUnknown, RefusedBecause.KeyMissing, RefusedBecause.TextMalformed,
                RefusedBecause.KindWrong],
            RefusalsOf(folder).Select(refusal => refusal.Because));
    }

    [Fact]
    public void Episodes_of_one_worker_may_touch_and_may_not_overlap()
    {
        using TemporaryFolder touching = SampleCase.Folder(json => WithSecondEpisode(json, "2019-06-01"));
        using TemporaryFolder overlapping = SampleCase.Folder(json => WithSecondEpisode(json, "2019-05-31"));

        Assert.Equal(2, CaseFolder.Open(touching.FullPath).Case.Workers[0].Episodes.Count);
        Assert.Equal(RefusedBecause.EpisodesOverlap, Assert.Single(RefusalsOf(overlapping)).Because);
    }

    [Fact]
    public void A_link_in_place_of_an_exhibit_is_refused()
    {
        using TemporaryFolder folder = SampleCase.Folder();
        File.Delete(folder["exhibits/bank.csv"]);
        File.CreateSymbolicLink(folder["exhibits/bank.csv"], "/etc/hostname");

        Assert.Equal(RefusedBecause.PathLeavesFolder, Assert.Single(RefusalsOf(folder)).Because);
    }

    [Fact]
    public void An_exhibit_that_lost_its_recorded_digest_is_named()
    {
        string digest = new('0', 64);
        using TemporaryFolder folder = SampleCase.Folder(json =>
            json.Replace("\"accountOf\"", $"\"sha256\": \"{digest}\", \"accountOf\"", StringComparison.Ordinal));

        Refusal refusal = Assert.Single(RefusalsOf(folder));

        Assert.Equal((RefusedBecause.DigestChanged, "exhibit BANK-01"), (refusal.Because, refusal.Place));
    }

    [Fact]
    public void A_law_file_of_the_case_that_cannot_be_read_is_named()
    {
        using TemporaryFolder folder = SampleCase.Folder();
        folder.Write("law/th/minimum-wage.json", "{ \"id\": \"th/minimum-wage\" }");

        Assert.All(RefusalsOf(folder), refusal => Assert.Equal(RefusedBecause.LawFileUnreadable, refusal.Because));
        Assert.StartsWith("law/th/minimum-wage.json:", RefusalsOf(folder)[0].Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() => Assert.Equal(
        RefusedBecause.FolderMissing,
        Assert.Throws<RefusedException>(() => CaseFolder.Open("/nowhere/at/all")).Refusals[0].Because);

    [Fact]
    public void A_new_case_folder_opens()
    {
        using var folder = new TemporaryFolder();

        NewCaseFolder.Make(folder["new"], "AD-2021-014");

        CaseFile made = CaseFolder.Open(folder["new"]).Case;
        Assert.Equal(
            ["authority.name", "authority.office", "respondents.R-01.name"],
            CaseComputation.Of<Restitution.Reasons.Untold>(
                made, new CaseEvidence([], []), Restitution.Law.LawOnFile.Embedded).Gaps
                .Where(gap => gap.Kind == Restitution.Reasons.GapKind.PlaceholderLeft)
                .Select(gap => ((Restitution.Reasons.Operand.Code)gap.About[0]).Value));
        Assert.Empty(Placeholders.LeftIn(made with
        {
            Authority = made.Authority with { Name = "Labour office", Office = "Ranong" },
            Respondents = [made.Respondents[0] with { Name = "Shed Company" }],
        }));
        Assert.Equal("AD-2021-014", made.Code);
        Assert.Throws<RefusedException>(() => NewCaseFolder.Make(folder["new"], "AD-2021-014"));
    }

    private static string WithSecondEpisode(string json, string from) => json.Replace(
        "\"sources\": [] } ] } ],",
        $$"""
        "sources": [] },
                { "from": "{{from}}", "to": "2019-06-30", "respondent": "R-01", "jurisdiction": "th", "place": "TH-85",
                  "payBasis": "daily", "restDay": "sunday", "payDue": { "monthsAfter": 0 } } ] } ],
        """,
        StringComparison.Ordinal);

    private static string ReplaceFirst(string text, string replaced, string by)
    {
        int at = text.IndexOf(replaced, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + replaced.Length));
    }

    private static IReadOnlyList<Refusal> RefusalsOf(TemporaryFolder folder) =>
        Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath)).Refusals;

    private static string WithCalendar(string json, string jurisdiction) => json.Replace(
        "\"calendars\": [", $$"""
        "calendars": [ { "year": 2019, {{jurisdiction}}"sources": [], "holidays": [] },
        """, StringComparison.Ordinal);
}
