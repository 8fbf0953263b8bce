using Restitution.Schedules;

namespace Restitution.Tests.Documents.Pdf;

/// <summary>No page holds a heading with a few lines under it and nothing else.</summary>
public sealed class PagesOfHeadingsTests
{
    [Theory]
    [InlineData(30)]
    [InlineData(34)]
    [InlineData(38)]
    [InlineData(42)]
    [InlineData(46)]
    public void A_heading_stays_with_the_table_after_it_wherever_the_page_ends(int linesBefore)
    {
        PrintedPdf printed = PrintedPdf.Of(Report(linesBefore, rowsOfFirst: 3));
        string page = Assert.Single(
            printed.Pages, one => one.Contains("Heading of the part", StringComparison.Ordinal));

        Assert.Contains("first row", page, StringComparison.Ordinal);
    }

    // A row of forty lines does not fit under anything: the heading begins the page on which the row stands.
    [Fact]
    public void A_row_of_many_lines_does_not_leave_its_heading_alone()
    {
        PrintedPdf printed = PrintedPdf.Of(Report(linesBefore: 2, rowsOfFirst: 34));

        Assert.DoesNotContain(printed.Pages, page => IsOfHeadings(page));
    }

    [Fact]
    public void The_search_notices_a_page_of_a_heading()
    {
        Assert.True(IsOfHeadings("Running line\n\nHeading of the part\nA sentence.\n\nPage 1 of 2"));
        Assert.False(IsOfHeadings("Running line\n\nHeading of the part\nA sentence.\n1\n2\n3\n\nPage 1 of 2"));
    }

    internal static bool IsOfHeadings(string page) =>
        page.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)) - 2 <= 3;

    private static Schedule Report(int linesBefore, int rowsOfFirst) => SampleSchedules.Of(
        new TextBlock(
            Phrase.Literal("Before"), 1,
            [.. Enumerable.Range(0, linesBefore).Select(_ => Phrase.Literal("A line that fills the page."))]),
        new TextBlock(Phrase.Literal("Heading of the part"), 2, [Phrase.Literal("A sentence.")]),
        new TableBlock(
            "rows", null, 2, Phrase.Literal("Rows"), [new("said", Phrase.Literal("Said"), ColumnKind.Text, 20)],
            [
                new Line([Cell.Code(string.Join(
                    ' ', Enumerable.Repeat("first row of several words", rowsOfFirst * 4)))]),
                .. Enumerable.Range(0, 5).Select(row => new Line([Cell.Code($"row {row}")])),
            ],
            null));
}
