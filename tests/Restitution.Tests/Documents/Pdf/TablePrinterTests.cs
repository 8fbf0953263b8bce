using System.Globalization;
using System.Text.RegularExpressions;
using NodaMoney;
using Restitution.Documents.Pdf.Tables;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Tests.Documents.Pdf;

public sealed partial class TablePrinterTests
{
    private static readonly Typesetter Setter = new("en");

    private static readonly PrintedPdf Long = PrintedPdf.Of(SampleSchedules.Of(SampleSchedules.Table(200)));

    [Fact]
    public void Column_headings_stand_on_every_page_of_a_table()
    {
        Assert.True(Long.Pages.Count > 3);
        Assert.All(Long.Pages, page =>
        {
            Assert.Contains("Pay period", page, StringComparison.Ordinal);
            Assert.Contains("Owed", page, StringComparison.Ordinal);
            Assert.Contains("Sources", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Each_page_adds_its_own_lines_and_carries_the_sum_of_all_before()
    {
        decimal carried = 0;
        foreach (string page in Long.Pages.SkipLast(1))
        {
            decimal onPage = LinesOn(page).Sum(SampleSchedules.OwedOn);

            Assert.Equal(carried, carried == 0 ? 0 : SumAfter("Brought forward", page));
            Assert.Equal(onPage, SumAfter("Subtotal of this page", page));
            Assert.Equal(carried + onPage, SumAfter("Carried forward", page));
            carried += onPage;
        }

        string last = Long.Pages[^1];
        Assert.Equal(carried, SumAfter("Brought forward", last));
        Assert.Equal(carried + LinesOn(last).Sum(SampleSchedules.OwedOn), SumAfter("Total of all periods", last));
        Assert.DoesNotContain("Carried forward", last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_total_is_carried_and_not_added_up_for_a_page()
    {
        string page = Long.Pages[1];
        string subtotal = LineWith("Subtotal of this page", page);
        string carried = LineWith("Carried forward", page);

        Assert.Equal(2, Figures().Count(subtotal));
        Assert.Equal(3, Figures().Count(carried));
        Assert.Equal(Figures().Matches(carried)[1].Value, Figures().Matches(carried)[2].Value);
    }

    [Fact]
    public void Every_line_stands_on_one_page_and_none_is_lost() => Assert.Equal(
        Enumerable.Range(1, 200), Long.Pages.SelectMany(LinesOn));

    [Fact]
    public void A_total_does_not_stand_alone_on_a_page()
    {
        // Over these counts the foot crosses the end of a page at least once.
        foreach (int lineCount in Enumerable.Range(36, 10))
        {
            PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(SampleSchedules.Table(lineCount)));

            Assert.NotEmpty(LinesOn(pdf.Pages.Last(page => page.Contains("Total of all", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public void Nothing_is_carried_in_a_table_of_one_page()
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(SampleSchedules.Table(12)));

        Assert.Single(pdf.Pages);
        Assert.DoesNotContain("forward", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_is_marked_in_the_table_and_said_under_it()
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(SampleSchedules.Table(12)));

        Assert.Contains("— [1]", LineWith("May 2010", pdf.Text), StringComparison.Ordinal);
        Assert.Matches(@"\[1\] No record, statement or agreement tells the hours of W-03", pdf.Text);
    }

    [Fact]
    public void An_estimate_prints_the_likely_figure_over_its_range()
    {
        string[] lines = PrintedPdf.Of(SampleSchedules.Of(SampleSchedules.Table(12))).Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int likely = Array.FindIndex(lines, line => line.Contains("June 2010", StringComparison.Ordinal));

        Assert.Contains("9,240.00", lines[likely], StringComparison.Ordinal);
        Assert.Equal("8,000.00 –11,400.25", string.Concat(lines[(likely + 1)..(likely + 3)].Select(l => l.Trim())));
    }

    [Fact]
    public void A_line_taller_than_a_page_goes_on_over_pages_and_loses_nothing()
    {
        string[] words = [.. Enumerable.Range(1, 4_000).Select(i => FormattableString.Invariant($"w{i}x"))];
        var table = new TableBlock(
            "tall", null, 1, SampleSchedules.Text("Findings"),
            [
                new Column("found", SampleSchedules.Text("Found"), ColumnKind.Text, 1),
                new Column("owed", SampleSchedules.Text("Owed"), ColumnKind.Figure, 1, Total: ColumnTotal.Sum),
            ],
            [
                new Line([Cell.Blank, Cell.Of(SampleSchedules.Thb(1m))]),
                new Line([Cell.Code(string.Join(' ', words)), Cell.Of(SampleSchedules.Thb(2m))]),
                new Line([Cell.Blank, Cell.Of(SampleSchedules.Thb(3m))]),
            ],
            new Line([Cell.Code("Total"), Cell.Of(SampleSchedules.Thb(6m))]));

        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(table));

        Assert.True(pdf.Pages.Count > 1);

        Assert.Equal(words, Word().Matches(pdf.TextAsDrawn).Select(match => match.Value));
        Assert.Equal("3.00", Figures().Match(LineWith("Brought forward", pdf.Pages[^1])).Value);
        Assert.Equal("6.00", Figures().Match(LineWith("Total", pdf.Pages[^1])).Value);
    }

    [Fact]
    public void Sums_at_a_page_break_are_named_at_the_left_also_where_the_first_column_is_narrow()
    {
        var table = new TableBlock(
            "narrow", null, 1, SampleSchedules.Text("Shares"),
            [
                new Column("no", SampleSchedules.Text("No"), ColumnKind.Text, 1),
                .. Enumerable.Range(0, 6).Select(i => new Column(
                    $"amount{(char)('a' + i)}", SampleSchedules.Text("Amount"), ColumnKind.Figure, 1,
                    Total: ColumnTotal.Sum)),
                new Column("note", SampleSchedules.Text("Note"), ColumnKind.Text, 6),
            ],
            [
                .. Enumerable.Range(1, 80).Select(i => new Line(
                [
                    Cell.Code("x"), .. Enumerable.Repeat(Cell.Of(SampleSchedules.Thb(1_000m)), 6),
                    Cell.Code("a note of several words"),
                ])),
            ],
            Totals: null);

        string page = PrintedPdf.Of(SampleSchedules.Of(table)).Pages[0];

        Assert.Matches(@"(?m)^ {0,3}Subtotal of this", page);
        Assert.Matches(@"(?m)^ {0,3}Carried forward", page);
    }

    [Fact]
    public void A_long_text_gets_more_room_than_addresses_as_long_and_than_a_blank_column()
    {
        string address = "https://example.test/" + new string('a', 60);
        var widths = new ColumnWidths(
            [.. new[] { "found", "rule", "blank" }.Select(key =>
                new Column(key, SampleSchedules.Text(key), ColumnKind.Text, 1))],
            Setter);
        foreach (int _ in Enumerable.Range(0, 5))
        {
            widths.Add(0, new CellText(string.Join(' ', Enumerable.Repeat("word", 60))), isBold: false);
            widths.Add(1, new CellText($"{address} {address} {address}"), isBold: false);
            widths.Add(2, new CellText("none"), isBold: false);
        }

        double[] given = widths.For(400, 8);

        Assert.Equal(400, given.Sum(), 3);
        Assert.True(given[0] > given[1] && given[1] > given[2], string.Join(' ', given));
    }

    [Fact]
    public void Amounts_of_two_currencies_are_carried_each_by_itself()
    {
        Money kip = new(500_000m, Currency.FromCode("LAK"));
        var table = new TableBlock(
            "two", null, 1, SampleSchedules.Text("Sent home"),
            [
                new Column("day", SampleSchedules.Text("Day"), ColumnKind.Text, 1),
                new Column("sent", SampleSchedules.Text("Sent"), ColumnKind.Figure, 1, Total: ColumnTotal.Sum),
            ],
            [
                .. Enumerable.Range(0, 80).Select(i => new Line(
                    [Cell.Of(SampleSchedules.AsOf), Cell.Of(i == 0 ? kip : SampleSchedules.Thb(10m))])),
            ],
            Totals: null);

        string first = PrintedPdf.Of(SampleSchedules.Of(table)).Pages[0];

        int baht = Regex.Count(first, @"THB 10\.00") * 10;
        Assert.Contains("LAK 500,000", LineWith("Carried forward", first), StringComparison.Ordinal);
        Assert.Contains($"THB {baht}.00", first, StringComparison.Ordinal);
    }

    // The number of a sample line is in the cell of its source.
    private static IEnumerable<int> LinesOn(string page) =>
        Number().Matches(page).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    // The sums of a sample table: hours, owed, running total.
    private static decimal SumAfter(string label, string page) => decimal.Parse(
        Figures().Matches(LineWith(label, page))[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string LineWith(string label, string text) =>
        text.Split('\n').First(line => line.Contains(label, StringComparison.Ordinal));

    [GeneratedRegex(@"PAY-01!Mar!C(\d+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\bw\d+x\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\d,]+[.:]\d\d")]
    private static partial Regex Figures();
}
