using System.Net;
using System.Text;
using Restitution.Documents;
using Restitution.Documents.Html;
using Restitution.Documents.Json;
using Restitution.Ledgers;
using Restitution.Schedules;

namespace Restitution.Tests.Documents;

/// <summary>What statements and books prove, as the documents print it.</summary>
public sealed class LedgerChaptersTests
{
    public static TheoryData<string> Languages => [.. Wording.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_chapters_read_as_they_were_read_once(string language) =>
        Golden.Same($"ledgers.{language}.txt", Text(Wording.For(language)));

    [Fact]
    public void A_spreadsheet_computes_every_difference_again()
    {
        Assert.SkipWhen(
            Recalculation.Program is null, "LibreOffice is not installed (apt-get install libreoffice-calc).");
        Schedule schedule = Made();

        RecalculationTests.AssertSame(
            schedule, Recalculation.Of(Recalculation.WithoutStoredFigures(XlsxRendererTests.Bytes(schedule, "en"))));
    }

    [Fact]
    public void Page_and_machine_form_hold_every_amount_of_the_tables()
    {
        using var json = new MemoryStream();
        ScheduleJson.Write(Made(), json);
        string machine = Encoding.UTF8.GetString(json.ToArray());
        using var page = new StringWriter();
        HtmlRenderer.Write(Made(), Wording.For("en"), page);
        string html = WebUtility.HtmlDecode(page.ToString());

        Assert.All(Made().Blocks.OfType<TableBlock>().SelectMany(table => table.Lines), line => Assert.All(
            line.Cells.OfType<MoneyCell>(), cell =>
            {
                Assert.Contains(Wording.For("en").Bare(cell.Amount), html, StringComparison.Ordinal);
                Assert.Contains(
                    cell.Amount.Amount.ToString("F2", System.Globalization.CultureInfo.InvariantCulture), machine,
                    StringComparison.Ordinal);
            }));
    }

    [Fact]
    public void No_account_number_is_printed_whole() =>
        Assert.DoesNotContain("56789", Text(Wording.For("en")), StringComparison.Ordinal);

    [Fact]
    public void Without_statements_and_books_there_is_no_chapter() => Assert.Empty(Blocks(LedgerFindings.None));

    [Theory]
    [InlineData(36, "does not foot: the closing balance is THB 36.00 too high")]
    [InlineData(-36, "does not foot: the closing balance is THB 36.00 too low")]
    public void A_discrepancy_is_said_with_its_size_and_direction(decimal difference, string words)
    {
        StatementOutcome outcome = SampleLedgers.Make().Statements[1] with
        {
            Difference = new NodaMoney.Money(difference, "THB"), SetAside = SetAsideRows.None,
        };

        Assert.Equal(words, Wording.For("en").Say(StatementPhrases.Outcome(outcome)));
    }

    [Fact]
    public void A_statement_that_foots_without_some_of_its_rows_does_not_read_like_one_that_has_them_all()
    {
        StatementOutcome outcome = SampleLedgers.Make().Statements[0];
        Wording english = Wording.For("en");

        Assert.Equal(
            "foots by the rows that could be read; rows set aside: 2", english.Say(StatementPhrases.Outcome(outcome)));
        Assert.Equal(
            "foots", english.Say(StatementPhrases.Outcome(outcome with { SetAside = SetAsideRows.None })));
    }

    [Fact]
    public void What_all_the_rows_set_aside_would_explain_is_said_with_their_number()
    {
        StatementOutcome outcome = SampleLedgers.Make().Statements[1];

        Assert.Equal(
            "BANK-02: the difference of THB −36.00 is exactly what all the rows set aside come to: 3. They are not added.",
            Wording.For("en").Say(StatementPhrases.ExplainedBy(outcome, new SetAsideExplanation([]))));
    }

    private static Schedule Made() => SampleSchedule.Make() with { Blocks = Blocks(SampleLedgers.Make()) };

    private static Block[] Blocks(LedgerFindings found) =>
        [.. StatementsChapter.Of(found), .. BooksChapter.Of(found)];

    private static string Text(Wording wording)
    {
        var text = new StringBuilder();
        foreach (Block block in Blocks(SampleLedgers.Make()))
        {
            text.Append('\n').Append(block.Heading is { } heading ? wording.Say(heading) : "").Append('\n');
            IEnumerable<string> lines = block switch
            {
                TextBlock sentences => sentences.Paragraphs.Select(wording.Say),
                TableBlock table => table.Lines.Select(line => string.Join(" | ", line.Cells.Select(wording.Dress)))
                    .Prepend(string.Join(" | ", table.Columns.Select(column => wording.Say(column.Heading))))
                    .Prepend(wording.Say(table.Caption)),
                _ => throw new InvalidOperationException($"{block.GetType()} is not in these chapters."),
            };
            text.AppendJoin('\n', lines.Select(line => line.TrimEnd())).Append('\n');
        }

        return text.ToString().TrimStart('\n');
    }
}
