using Restitution.Documents;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Tests.Documents.Pdf;
using Restitution.Tests.Findings;

namespace Restitution.Tests.Documents.Reports;

/// <summary>What is filled in before a worker shows no sum; what a question could move is the investigator's.</summary>
public sealed class WorksheetChapterTests
{
    private const string Worksheets = "heading.worksheets";
    // What an answer is worth in the made findings, the currency, and a figure that waits for it.
    private static readonly string[] Sums = ["900.00", "100.00", "THB", "W-01/a"];

    public static TheoryData<string> Languages => [.. Wording.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sum_and_no_waiting_figure_stands_on_a_worksheet_in_any_format(string language)
    {
        Schedule pages = Chapter(Full(), Worksheets);

        Assert.All(Formats(pages, language), text => Assert.DoesNotContain(Sums, sum => Has(text, sum)));
        Assert.All(Formats(pages, language), text => Assert.True(Has(text, "W-01")));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_same_look_finds_the_sums_of_the_list_for_the_investigator(string language) => Assert.All(
        Formats(Apart(), language), text => Assert.True(Has(text, "900") && Has(text, "W-01/a")));

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_findings_report_has_neither_the_list_nor_what_an_answer_would_move(string language) => Assert.All(
        Formats(Full() with { Blocks = [.. Full().Blocks.Where(block => block is not ReasonsBlock)] }, language),
        text =>
        {
            Assert.False(Has(text, "900.00"));
            Assert.False(Has(text, Wording.For(language).Say("findings.questions-not-shown")));
        });

    [Fact]
    public void No_worksheet_of_the_demo_has_a_cell_of_money_or_a_figure_that_waits()
    {
        CaseFindings findings = DemoFindings.Findings;
        TableBlock[] pages = [.. Chapter(FindingsReport.For(MadeHeading.Make(), findings), Worksheets)
            .Blocks.OfType<TableBlock>()];
        string[] waiting = [.. findings.MissingFacts.SelectMany(fact => fact.Figures).Distinct()];

        Assert.Contains(findings.MissingFacts, fact => fact.Narrows is { Amount: > 0m });
        Assert.Equal(findings.MissingFacts.Count, pages.Sum(page => page.Lines.Count));
        Assert.All(pages.SelectMany(page => page.Lines).SelectMany(line => line.Cells), cell =>
        {
            Assert.False(cell is MoneyCell or EstimateCell);
            Assert.False(cell is TextCell text && text.Text.Operands.OfType<Operand.Amount>().Any());
            Assert.False(cell is TextCell code && code.Text.Operands.OfType<Operand.Code>()
                .Any(one => waiting.Contains(one.Value)));
        });
    }

    [Fact]
    public void Questions_stand_in_the_order_of_a_conversation_whatever_an_answer_would_move()
    {
        MissingFact[] made = [.. MadeFindings.Make().MissingFacts];
        MissingFact[] turned = [.. made.Reverse().Select((fact, index) => fact with
            { Narrows = MadeTracedCase.Thb(index * 1_000m) })];

        Assert.Equal(["ask/W-01/hours", "ask/W-01/payments"], Asked(made, "worksheet1"));
        Assert.Equal(["ask/W-02/copies", "ask/W-02/leaving"], Asked(made, "worksheet2"));
        Assert.Equal(Asked(made, "worksheet1"), Asked(turned, "worksheet1"));
        Assert.Equal(Asked(made, "worksheet2"), Asked(turned, "worksheet2"));
    }

    [Fact]
    public void The_list_for_the_investigator_has_what_moves_most_first_and_what_is_not_known_last()
    {
        TableBlock list = Table(Apart(), "questionsByWorth");

        Assert.Equal(
            [900m, 100m, 0m], list.Lines.Take(3).Select(line => ((MoneyCell)line.Cells[3]).Amount.Amount));
        Assert.Equal("findings.worth-not-known", ((TextCell)list.Lines[3].Cells[3]).Text.Key);
    }

    [Fact]
    public void The_list_leads_to_worker_and_number_of_the_worksheet()
    {
        Line first = Table(Apart(), "questionsByWorth").Lines[0];
        Line onPage = Table(Full(), "worksheet1").Lines.Single(line => line.Cells[1].Figure == first.Cells[2].Figure);

        Assert.Equal("W-01", ((Operand.Code)((TextCell)first.Cells[0]).Text.Operands[0]).Value);
        Assert.Equal(((NumberCell)onPage.Cells[0]).Number, ((NumberCell)first.Cells[1]).Number);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_list_says_that_it_is_not_to_be_shown_and_on_every_page_that_it_is_the_investigators(string language)
    {
        // A long running head takes two lines, and where it breaks the text of a page has a line end.
        string marking = Wording.For(language).Say("marking.investigator-alone").Split(' ')[0];

        Assert.Contains(
            Wording.For(language).Say("findings.questions-not-shown"), AssetTracingReportTests.Page(Apart(), language),
            StringComparison.Ordinal);
        Assert.All(
            PrintedPdf.Of(Apart(), language).Pages, page => Assert.Contains(marking, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_question_there_is_no_list() => Assert.Empty(
        InterviewPriorities.For(MadeHeading.Make(), CaseFindings.None).Blocks.OfType<TableBlock>());

    [Fact]
    public void A_question_on_a_page_of_a_worker_does_not_name_the_worker_again()
    {
        Cell[] asked = [.. Table(Full(), "worksheet1").Lines.Select(line => line.Cells[1])];

        Assert.NotEmpty(asked);
        Assert.All(asked, cell => Assert.DoesNotContain(
            "W-01", Wording.For("en").Say(((TextCell)cell).Text), StringComparison.Ordinal));
    }

    [Fact]
    public void The_sheets_of_a_workbook_are_called_by_the_worker_who_is_asked() => Assert.Equal(
        ["W-01 questions", "W-02 questions"],
        Full().Blocks.OfType<TableBlock>().Where(table => table.Key.StartsWith("worksheet", StringComparison.Ordinal))
            .Select(table => Wording.For("en").Say(table.Sheet!)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_worker_has_a_page_for_the_interview(string language)
    {
        PrintedPdf pdf = PrintedPdf.Of(Full(), language);
        string heading = Wording.For(language).Say("heading.worksheet-of", "W-0");

        Assert.Equal(2, pdf.Pages.Count(page => page.Contains(heading, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Asked(MissingFact[] facts, string table) =>
        Table(FindingsReport.For(MadeHeading.Make(), MadeFindings.Make() with { MissingFacts = facts }), table)
            .Lines.Select(line => line.Cells[1].Figure!);

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);

    private static string[] Formats(Schedule schedule, string language) =>
    [
        AssetTracingReportTests.Page(schedule, language), AssetTracingReportTests.Json(schedule),
        AssetTracingReportTests.SheetText(schedule, language), PrintedPdf.Of(schedule, language).Text,
    ];

    // From its heading to the next chapter.
    private static Schedule Chapter(Schedule report, string heading) => report with
    {
        Blocks =
        [
            .. report.Blocks.SkipWhile(block => block.Heading?.Key != heading).Take(1),
            .. report.Blocks.SkipWhile(block => block.Heading?.Key != heading).Skip(1)
                .TakeWhile(block => block is not { Level: 1, Heading: not null }),
        ],
    };

    private static TableBlock Table(Schedule report, string key) =>
        report.Blocks.OfType<TableBlock>().Single(one => one.Key == key);

    private static Schedule Apart() => InterviewPriorities.For(MadeHeading.Make(), MadeFindings.Make());

    private static Schedule Full() => FindingsReport.For(MadeHeading.Make(), MadeFindings.Make());
}
