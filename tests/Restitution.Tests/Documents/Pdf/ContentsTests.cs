using System.Globalization;
using System.Text.RegularExpressions;
using Restitution.Schedules;
using static System.FormattableString;

namespace Restitution.Tests.Documents.Pdf;

public sealed class ContentsTests
{
    private static readonly PrintedPdf Long = PrintedPdf.Of(Chapters(30, partsEach: 3));

    [Fact]
    public void Every_heading_is_listed_with_the_page_on_which_it_stands()
    {
        int last = Long.Pages.Index()
            .First(page => page.Item.Contains("Sentences of 1.", StringComparison.Ordinal)).Index;
        Dictionary<string, int> listed = Regex
            .Matches(string.Join('\n', Long.Pages.Take(last)), @"(Chapter \d+|Part \d+ of \d+) +(\d+)\n")
            .ToDictionary(
                entry => entry.Groups[1].Value,
                entry => int.Parse(entry.Groups[2].Value, CultureInfo.InvariantCulture));

        Assert.Equal(30 * 4, listed.Count);
        Assert.All(listed, entry => Assert.Matches($@"{entry.Key}\n", Long.Pages[entry.Value - 1]));
    }

    [Fact]
    public void Every_entry_leads_to_its_heading()
    {
        string places = Long.Run("pdfinfo", "-dests -");

        Assert.Equal(30 * 4, Regex.Count(places, "\"heading \\d+\""));
    }

    [Fact]
    public void The_contents_stand_under_the_case_and_what_follows_begins_a_page()
    {
        Schedule schedule = Chapters(30, partsEach: 0);
        PrintedPdf pdf = PrintedPdf.Of(schedule with
        {
            Blocks =
            [
                new FactsBlock(Say("The case"), 1, [new(Say("Case"), Cell.Code("T"))]),
                new FactsBlock(Say("A worker"), 1, [new(Say("Work"), Cell.Code("Fishing"))]),
                .. schedule.Blocks,
            ],
        });

        Assert.Matches(@"(?s)The case.*Contents.*Chapter 30", pdf.Pages[0]);
        Assert.DoesNotContain("Sentences", pdf.Pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Fishing", pdf.Pages[0], StringComparison.Ordinal);
        Assert.Contains("Fishing", pdf.Pages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void Only_a_document_of_more_than_twenty_pages_has_them(int chapters, bool hasContents)
    {
        PrintedPdf pdf = PrintedPdf.Of(Chapters(chapters, partsEach: 0));

        Assert.Equal(chapters + 1, pdf.Pages.Count);
        Assert.Equal(hasContents, pdf.Text.Contains("Contents", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_headings_are_very_many_only_the_chapters_are_listed()
    {
        PrintedPdf pdf = PrintedPdf.Of(Chapters(30, partsEach: 15));

        Assert.Equal(30, Regex.Count(pdf.Run("pdfinfo", "-dests -"), "\"heading \\d+\""));
    }

    // Each chapter begins a page, after that of the title.
    private static Schedule Chapters(int count, int partsEach) => SampleSchedules.Of(
    [
        .. Enumerable.Range(1, count).SelectMany(chapter => new Block[]
        {
            new TextBlock(
                Say(Invariant($"Chapter {chapter}")), 1, [Say(Invariant($"Sentences of {chapter}."))])
            {
                StartsPage = true,
            },
        }.Concat(Enumerable.Range(1, partsEach).Select(part =>
            new TextBlock(Say(Invariant($"Part {part} of {chapter}")), 2, [Say("More sentences.")])))),
    ]);

    private static Phrase Say(string text) => SampleSchedules.Text(text);
}
