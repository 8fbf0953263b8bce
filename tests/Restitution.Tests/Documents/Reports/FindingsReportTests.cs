using System.Text.RegularExpressions;
using Restitution.Documents;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Schedules;
using Restitution.Tests.Documents.Pdf;

namespace Restitution.Tests.Documents.Reports;

public sealed class FindingsReportTests
{
    private static readonly string[] Mandatory =
    [
        "heading.findings-scope", "heading.findings-summary", "heading.corroboration", "heading.indicators",
        "heading.red-flags", "heading.infractions", "heading.referrals", "heading.worksheets",
        "heading.findings-limitations", "heading.signature", "heading.findings-reasons",
    ];

    public static TheoryData<string> Languages => [.. Wording.Languages];

    [Fact]
    public void Every_chapter_stands_in_every_report()
    {
        Assert.Empty(Mandatory.Except(HeadingsOf(Full())));
        Assert.Empty(Mandatory.Except(HeadingsOf(FindingsReport.For(MadeHeading.Make(), CaseFindings.None))));
    }

    [Fact]
    public void The_findings_are_counted_before_they_are_told()
    {
        string page = AssetTracingReportTests.Page(Full(), "en");

        Assert.Contains(
            "2 facts stated by 2 workers stand beside the records: 2 borne out", page, StringComparison.Ordinal);
        Assert.Contains(
            "1 financial pattern that cited rules call flags: Wages drawn the same day by one person, 1.", page,
            StringComparison.Ordinal);
        Assert.Contains(
            "1 other breach that records or statements point to: Two sets of books, 1.", page,
            StringComparison.Ordinal);
        TableBlock counts = Full().Blocks.OfType<TableBlock>().Single(table => table.Key == "indicatorcounts");
        Assert.Equal(
            [[1m, 0m, 0m, 1m], [0m, 0m, 1m, 0m]],
            counts.Lines.Select(line => line.Cells.OfType<NumberCell>().Select(cell => cell.Number)));
    }

    [Fact]
    public void An_outcome_is_said_by_a_symbol_and_in_words()
    {
        string page = AssetTracingReportTests.Page(Full(), "en");

        Assert.Contains("≠ contradicted by THB 3,000.00", page, StringComparison.Ordinal);
        Assert.Contains("≠ contradicted by −2:00 h (serves its maker)", page, StringComparison.Ordinal);
        Assert.Contains("Hours worked a day: 10:00 h to 15:00 h, likely 14:00 h", page, StringComparison.Ordinal);
        Assert.Contains("= corroborated", page, StringComparison.Ordinal);
        Assert.Contains("– Silent", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_found_is_said_with_its_working() => Assert.Contains(
        "Back wages, W-01: = THB 1.00 unlawfully deducted + THB 2.00 unpaid",
        AssetTracingReportTests.Page(Full(), "en"), StringComparison.Ordinal);

    [Fact]
    public void A_contradiction_stands_beside_how_both_can_be_honest()
    {
        TableBlock table = Full().Blocks.OfType<TableBlock>().Single(one => one.Key == "contradictions");

        Assert.Equal(2, table.Lines.Count);
        Assert.All(table.Lines, line => Assert.IsType<TextCell>(line.Cells[6]));
        Assert.Equal([2m, 1m], table.Totals!.Cells.OfType<NumberCell>().Select(cell => cell.Number));
    }

    [Fact]
    public void Each_rule_of_a_flag_stands_beside_it_with_its_standing_and_where_it_was_read()
    {
        string page = AssetTracingReportTests.Page(Full(), "en");

        Assert.Contains(
            "An advisory [reported: intl/red-flag-made; read at example.org/page]", page, StringComparison.Ordinal);
        Assert.Contains(
            "A threshold of this program [practice: intl/red-flag-count-least, intl/red-flag-days-most]", page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_record_that_never_speaks_has_no_column()
    {
        TableBlock facts = Full().Blocks.OfType<TableBlock>().Single(one => one.Key == "facts1");

        Assert.DoesNotContain(facts.Columns, column => column.Key == "ofRemittance");
        Assert.Contains(facts.Columns, column => column.Key == "ofBank");
    }

    [Fact]
    public void Long_lists_of_places_are_cut_and_say_by_how_many()
    {
        CaseFindings many = MadeFindings.Make() with
        {
            Infractions =
            [
                MadeFindings.Make().Infractions[1] with
                {
                    Sources = [.. Enumerable.Range(1, 20).Select(line => SourceRef.Line("PAY-01", line * 2))],
                },
            ],
        };

        Assert.Contains(
            "PAY-01:12 and 14 more", AssetTracingReportTests.Page(FindingsReport.For(MadeHeading.Make(), many), "en"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_with_an_id_has_its_reason()
    {
        HashSet<string> reasons = [.. Full().Blocks.OfType<ReasonsBlock>().Single().Reasons.Select(one => one.Figure)];
        string[] printed =
        [
            .. Full().Blocks.OfType<TableBlock>().SelectMany(table => table.Lines).SelectMany(line => line.Cells)
                .Select(cell => cell.Figure).OfType<string>(),
        ];

        Assert.NotEmpty(printed);
        Assert.Empty(printed.Except(reasons));
    }

    [Fact]
    public void Counts_of_outcomes_add_up()
    {
        TableBlock table = Full().Blocks.OfType<TableBlock>().Single(one => one.Key == "corroboration");

        decimal[][] counts =
            [.. table.Lines.Select(line => line.Cells.OfType<NumberCell>().Select(cell => cell.Number).ToArray())];
        Assert.Equal(5, counts.Length);
        Assert.All(counts, line => Assert.Equal(line[^1], line[..^1].Sum()));
        Assert.Equal([2m, 2m, 1m, 0m, 5m], Enumerable.Range(0, 5).Select(at => counts.Sum(line => line[at])));
        Assert.Null(table.Totals);
    }

    [Fact]
    public void A_record_that_was_not_received_stands_apart_from_breaches()
    {
        Assert.Equal(["infraction.TwoSetsOfBooks"], KindsOf("infractions"));
        Assert.Equal(["infraction.HoursNotRecorded"], KindsOf("notReceived"));

        static IEnumerable<string> KindsOf(string table) =>
            Table(table).Lines.Select(line => ((TextCell)line.Cells[0]).Text.Key);
    }

    [Fact]
    public void What_speaks_for_the_explanation_stands_beside_the_flag_in_every_format()
    {
        Assert.Contains(
            "slip kept of what was drawn, W-01: SLIP-01:2", AssetTracingReportTests.Page(Full(), "en"),
            StringComparison.Ordinal);
        Assert.Contains("SLIP-01:2", AssetTracingReportTests.Json(Full()), StringComparison.Ordinal);
        Assert.Contains("SLIP-01:2", string.Concat(PrintedPdf.Of(Full(), "en").Pages), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_office_stands_once_and_under_it_each_kind_of_finding_once_with_its_rows()
    {
        Schedule report = FindingsReport.For(MadeHeading.Make(), MadeFindings.Make() with
        {
            Referrals =
            [
                Referred(Agency.LabourInspector, Agency.Police, "flag/1", "breach/1"),
                Referred(Agency.RecruitmentRegulator, Agency.Police, "flag/1"),
                Referred(Agency.Police, Agency.RevenueOffice, "breach/1"),
            ],
        });
        TableBlock[] tables = [.. report.Blocks.OfType<TableBlock>()];

        Assert.Equal(2, tables.Single(one => one.Key == "referrals").Lines.Count);
        Line[] police = [.. tables.Single(one => one.Key == "referred1").Lines];
        Assert.Equal(
            ["infraction.TwoSetsOfBooks", "red-flag.PayDrawnSameDay"],
            police.Select(line => ((TextCell)line.Cells[0]).Text.Key));
        Assert.Equal(2, ((TextCell)police[1].Cells[3]).Text.Operands.Count);
        Assert.IsType<SourcesCell>(police[1].Cells[4]);
        Assert.Single(tables.Single(one => one.Key == "referred2").Lines);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_says_that_nobody_is_found_guilty_and_no_figure_changes(string language)
    {
        string page = AssetTracingReportTests.Page(Full(), language);

        Assert.Equal(2, Regex.Count(page, Regex.Escape(Wording.For(language).Say("findings.no-guilt"))));
        Assert.Equal(2, Regex.Count(page, Regex.Escape(Wording.For(language).Say("findings.no-figure"))));
    }

    [Fact]
    public void No_whole_account_number_is_printed() => Assert.DoesNotContain(
        MadeTracedCase.FullNumbers[0],
        AssetTracingReportTests.Page(Full(), "en") + AssetTracingReportTests.Json(Full()), StringComparison.Ordinal);

    [Fact]
    public void A_spreadsheet_computes_the_report_again()
    {
        Assert.SkipWhen(
            Recalculation.Program is null, "LibreOffice is not installed (apt-get install libreoffice-calc).");
        Schedule counts = Full() with
        {
            Blocks =
            [
                .. Full().Blocks.OfType<TableBlock>()
                    .Where(table => table.Key.StartsWith("facts", StringComparison.Ordinal)),
            ],
        };

        RecalculationTests.AssertSame(counts, Recalculation.Of(
            Recalculation.WithoutStoredFigures(XlsxRendererTests.Bytes(counts, "en"))));
    }

    private static Referral Referred(Agency from, Agency to, params string[] findings) =>
        MadeFindings.Make().Referrals[0] with
        {
            Id = $"referral/{from}/{to}", From = from, To = to, Findings = findings,
        };

    private static TableBlock Table(string key) =>
        Full().Blocks.OfType<TableBlock>().Single(one => one.Key == key);

    private static Schedule Full() => FindingsReport.For(MadeHeading.Make(), MadeFindings.Make());

    private static IEnumerable<string> HeadingsOf(Schedule report) =>
        report.Blocks.Select(block => block.Heading?.Key).OfType<string>();
}
