using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Restitution.Schedules;

namespace Restitution.Tests.Documents.Pdf;

public sealed class DocumentPrinterTests
{
    [Fact]
    public void Headings_are_bookmarks_parts_under_their_chapters()
    {
        string raw = RawOf(PrintedPdf.Of(SampleSchedules.WithEveryBlock()));
        int chapter = NumberOf(raw, "The case");

        Assert.Equal(chapter, ParentOf(raw, "Method"));
        Assert.Equal(chapter, ParentOf(raw, "Promised, due and paid"));
        Assert.Equal(ParentOf(raw, "The case"), ParentOf(raw, "Wages owed"));
        Assert.Equal(ParentOf(raw, "The case"), ParentOf(raw, "Reasons"));
    }

    [Fact]
    public void Page_labels_are_the_printed_numbers()
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.WithEveryBlock());
        string raw = RawOf(pdf);
        string number = Regex.Match(raw, @"/PageLabels (\d+) 0 R").Groups[1].Value;
        string ranges = Regex.Match(raw, $@"\n{number} 0 obj\n<< /Nums \[([^]]*)\]").Groups[1].Value;

        Assert.All(
            pdf.Pages.Index(),
            page => Assert.Contains($"Page {LabelOf(page.Index, ranges)} of", page.Item, StringComparison.Ordinal));
    }

    [Fact]
    public void The_file_tells_its_title_and_the_day_of_the_figures_and_nobody()
    {
        string info = PrintedPdf.Of(SampleSchedules.WithEveryBlock()).Info;

        Assert.Matches(@"Title:\s+Back-pay order and computation sheet", info);
        Assert.Matches(@"CreationDate:\s+\S+ Mar  4 00:00:00 2024 UTC", info);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.DoesNotContain("Author", info, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_tagged_as_rows_and_cells()
    {
        string tags = PrintedPdf.Of(SampleSchedules.Of(SampleSchedules.Table(3))).Run("pdfinfo", "-struct -");

        // Three lines, the foot and the headings.
        Assert.Equal(5, Regex.Count(tags, @"\bTR\b"));
        Assert.Equal(7, Regex.Count(tags, @"\bTH\b"));
        Assert.Contains("H1 (block)", tags, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_leads_to_its_reason()
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.WithEveryBlock());

        Assert.Contains("\"W-03/2019-05/due\"", pdf.Run("pdfinfo", "-dests -"), StringComparison.Ordinal);
        Assert.Contains("/Subtype /Link", RawOf(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_a_printed_reason_leads_nowhere()
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(SampleSchedules.Table(20)));

        Assert.DoesNotContain("/Subtype /Link", RawOf(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_chapter_with_a_wide_table_is_turned()
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(
            SampleSchedules.Table(3),
            SampleSchedules.WideTable(5),
            SampleSchedules.ReasonsOf(["total"])));

        MatchCollection found = Regex.Matches(pdf.Run("pdfinfo", "-f 1 -l 3 -"), @"Page +\d+ size:\s+(\d+)");
        string[] sizes = [.. found.Select(size => size.Groups[1].Value)];
        Assert.Equal(["595", "841", "595"], sizes);
    }

    [Fact]
    public void A_block_that_starts_a_page_starts_one()
    {
        TextBlock text = new(SampleSchedules.Text("Notice"), 1, [SampleSchedules.Text("A sentence.")]);

        Assert.Single(PrintedPdf.Of(SampleSchedules.Of(text, text)).Pages);
        Assert.Equal(2, PrintedPdf.Of(SampleSchedules.Of(text, text with { StartsPage = true })).Pages.Count);
    }

    [Fact]
    public void A_heading_never_stands_last_on_a_page()
    {
        foreach (int sentences in Enumerable.Range(40, 12))
        {
            PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(
                new TextBlock(null, 1, [.. Enumerable.Repeat(SampleSchedules.Text("A sentence."), sentences)]),
                new TextBlock(SampleSchedules.Text("Notice"), 1, [SampleSchedules.Text("The notice itself.")])));

            Assert.Matches(@"Notice\s+The notice itself\.", pdf.Pages[^1]);
        }
    }

    [Fact]
    public void The_number_of_a_paragraph_never_stands_without_its_text()
    {
        string three = string.Join(' ', Enumerable.Repeat("mostly", 40));
        foreach (int sentences in Enumerable.Range(40, 12))
        {
            PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(
                new TextBlock(null, 1, [.. Enumerable.Repeat(SampleSchedules.Text("A sentence."), sentences)]),
                new TextBlock(null, 2, [SampleSchedules.Text(three)], IsNumbered: true)));

            Assert.Matches(@"(?m)^ *1\. +mostly", pdf.Text);
        }
    }

    [Fact]
    public void A_paragraph_longer_than_a_page_loses_no_word()
    {
        string[] words = [.. Enumerable.Range(1, 4_000).Select(i => FormattableString.Invariant($"w{i}x"))];

        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(
            new TextBlock(null, 1, [SampleSchedules.Text(string.Join(' ', words))])));

        Assert.True(pdf.Pages.Count > 2);
        Assert.Equal(words, Regex.Matches(pdf.Text, @"\bw\d+x\b").Select(match => match.Value));
    }

    [Fact]
    public void A_chart_names_its_series_months_and_currency()
    {
        string text = PrintedPdf.Of(SampleSchedules.Of(SampleSchedules.ChartOfMonths(24))).Text;

        Assert.All(
            ["Promised", "Floor", "Paid", "Jan 2019", "10,000", "0", "baht"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_figures_of_a_short_chart_stand_under_it_where_no_table_has_them()
    {
        ChartBlock chart = SampleSchedules.ChartOfMonths(24);

        Assert.Matches(@"June 2018 +9,000\.00 +9,240\.00 +3,450\.00", TextOf(chart));
        Assert.DoesNotContain("3,450.00", TextOf(chart with { HasTable = true }), StringComparison.Ordinal);
        string many = TextOf(SampleSchedules.ChartOfMonths(80));
        Assert.DoesNotContain("3,450.00", many, StringComparison.Ordinal);
        Assert.Contains("stand in the workbook", many, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_nothing_in_it_is_still_a_page() =>
        Assert.Single(PrintedPdf.Of(SampleSchedules.Of()).Pages);

    [Fact]
    public void Places_to_sign_stand_over_the_whole_digest()
    {
        string text = PrintedPdf.Of(SampleSchedules.WithEveryBlock()).Text;

        Assert.Contains("Labour inspector", text, StringComparison.Ordinal);
        Assert.Contains(SampleSchedules.Digest, text, StringComparison.Ordinal);
    }

    // As a reader of PDF names a page: by the last range that begins at or before it, else by its place.
    private static int LabelOf(int pageIndex, string ranges) => Regex
        .Matches(ranges, @"(\d+) << /S /D /St (\d+)")
        .Select(range => (From: NumberIn(range.Groups[1]), First: NumberIn(range.Groups[2])))
        .Where(range => range.From <= pageIndex)
        .Select(range => range.First + pageIndex - range.From)
        .LastOrDefault(pageIndex + 1);

    private static int NumberIn(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static string TextOf(Block block) => PrintedPdf.Of(SampleSchedules.Of(block)).Text;

    private static string RawOf(PrintedPdf pdf) => Encoding.Latin1.GetString(pdf.Bytes);

    private static int NumberOf(string raw, string title) =>
        NumberIn(Regex.Match(raw, $@"(\d+) 0 obj\n<< /Title \({title}\)").Groups[1]);

    private static int ParentOf(string raw, string title) =>
        NumberIn(Regex.Match(raw, $@"/Title \({title}\)\s+/Parent (\d+)").Groups[1]);
}
