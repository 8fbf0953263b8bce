using System.Text;
using System.Text.RegularExpressions;
using Restitution.Documents;
using Restitution.Documents.Charts;
using Restitution.Documents.Html;
using Restitution.Documents.Json;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Tests.Documents.Pdf;
using Restitution.Tracing;

namespace Restitution.Tests.Documents.Reports;

public sealed partial class AssetTracingReportTests
{
    private static readonly string[] Mandatory =
    [
        "heading.tracing-scope", "heading.tracing-summary", "heading.tracing-sources", "heading.sources",
        "heading.tracing-method", "heading.tracing-definitions", "heading.tracing-facts", "heading.tracing-origins",
        "heading.tracing-flows", "heading.tracing-timeline", "heading.tracing-results", "heading.tracing-freeze",
        "heading.tracing-demands", "heading.tracing-substitutes", "heading.tracing-ends",
        "heading.tracing-limitations", "heading.tracing-duty", "heading.signature", "heading.tracing-movements",
        "heading.tracing-reasons",
    ];

    public static TheoryData<string> Languages => [.. Wording.Languages];

    [Fact]
    public void Every_chapter_stands_in_every_report()
    {
        Assert.Empty(Mandatory.Except(HeadingsOf(Full())));
        Assert.Empty(Mandatory.Except(HeadingsOf(AssetTracingReport.For(MadeHeading.Make(), TracedCase.None))));
    }

    [Fact]
    public void Every_picture_has_a_table_with_its_figures()
    {
        Schedule report = Full();
        string[] tables = [.. report.Blocks.OfType<TableBlock>().Select(table => table.Key)];

        Assert.NotEmpty(report.Blocks.OfType<PictureBlock>());
        Assert.All(report.Blocks.OfType<PictureBlock>(), picture => Assert.Contains(picture.Twin, tables));
    }

    [Fact]
    public void A_method_looks_the_same_in_every_picture_and_like_no_other()
    {
        ChartBlock[] charts = [.. Full().Blocks.OfType<ChartBlock>()];
        (string Name, SeriesStyle Style)[] drawn =
        [
            .. from chart in charts
               from series in chart.Series.Index()
               select (series.Item.Name.Key, SeriesStyle.Of(chart, series.Index)),
        ];

        Assert.True(charts.Length > 1);
        Assert.Equal(
            drawn.Select(one => one.Name).Distinct().Count(),
            drawn.DistinctBy(one => (one.Style.Colour, string.Join(' ', one.Style.Dash))).Count());
        Assert.All(drawn.GroupBy(one => one.Name), one => Assert.Single(one.Select(each => each.Style).Distinct()));
        string page = Page(Full(), "en");
        Assert.All(charts, chart => Assert.All(chart.Series.Index(), series => Assert.Contains(
            $"#{SeriesStyle.Of(chart, series.Index).Colour}", page, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_picture_without_its_table_is_refused()
    {
        Schedule report = Full();
        Schedule without = report with { Blocks = [.. report.Blocks.Where(block => block is not TableBlock)] };

        Assert.Contains(
            "print it beside the picture",
            Assert.Throws<InvalidOperationException>(() => Page(without, "en")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Full_taint_is_marked_as_intelligence_wherever_it_stands(string language)
    {
        string mark = language == "th" ? "การข่าว" : "intelligence";
        var wording = Wording.For(language);

        Assert.Contains(mark, wording.Say("tracing-method.FullTaint"), StringComparison.Ordinal);
        Assert.Contains(mark, wording.Say("tracing-method-short.FullTaint"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Full().Blocks.OfType<ChartBlock>(),
            chart => chart.Series.Count > 2 && chart.Series.Any(series => series.Name.Key.EndsWith(
                nameof(TracingMethod.FullTaint), StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_format_prints_a_whole_account_number(string language)
    {
        Schedule report = Full();
        string all = Page(report, language) + Json(report) + PrintedPdf.Of(report, language).Text
            + SheetText(report, language);

        Assert.All(MadeTracedCase.FullNumbers, number => Assert.DoesNotContain(number, all, StringComparison.Ordinal));
        Assert.Contains("5518", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account 0049931276", "account ••1276")]
    [InlineData("004-9-93127-6 at the bank", "••1276 at the bank")]
    [InlineData("A-01", "A-01")]
    [InlineData("O-02 0049931276", "O-02 ••1276")]
    [InlineData("A-0049931276", "A-••1276")]
    [InlineData("plate 4471", "plate 4471")]
    [InlineData("1 2 3 4 5 6 7", "••4567")]
    public void Long_runs_of_figures_are_cut_to_the_last_four(string name, string cut) =>
        Assert.Equal(cut, MaskedNumber.Within(name));

    [Fact]
    public void What_an_account_should_hold_is_what_came_and_went()
    {
        TableBlock table = Table(Full(), "reconciledTHB");

        Assert.Equal(
            [10_000m, 54_000m, 49_600m, 14_400m, 14_400m, 0m],
            table.Lines[0].Cells.OfType<MoneyCell>().Select(cell => cell.Amount.Amount));
        Assert.Equal("reconciles.yes", ((TextCell)table.Lines[0].Cells[^1]).Text.Key);
    }

    [Fact]
    public void The_last_line_of_the_movements_is_the_closing_balance()
    {
        TableBlock table = Table(Full(), "movements0");

        Assert.Equal(14_400m, ((MoneyCell)table.Totals!.Cells[6]).Amount.Amount);
        Assert.IsType<LineFormula.RunningTotalOf>(table.Columns[6].Formula);
        Assert.Equal(8, table.Lines.Count);
    }

    [Fact]
    public void Rows_that_do_not_run_on_print_without_a_formula()
    {
        TracedCase traced = MadeTracedCase.Make();
        MethodResult[] turned =
            [.. traced.Result.Methods.Select(method => method with { Steps = [.. method.Steps.Reverse()] })];

        TableBlock table = Table(
            AssetTracingReport.For(
                MadeHeading.Make(), traced with { Result = traced.Result with { Methods = turned } }),
            "movements0");

        Assert.Null(table.Columns[6].Formula);
    }

    [Fact]
    public void Every_figure_with_an_id_has_its_reason()
    {
        Schedule report = Full();
        HashSet<string> reasons = [.. report.Blocks.OfType<ReasonsBlock>().Single().Reasons.Select(one => one.Figure)];
        string[] printed = [.. TracingReasons.IdsIn(report.Blocks).Distinct()];
        Dictionary<string, Restitution.Claims.Figure> known =
            MadeTracedCase.Make().Figures.ToDictionary(figure => figure.Id);

        Assert.NotEmpty(printed);
        Assert.Empty(printed.Except(known.Keys));
        Assert.All(printed.Except(reasons), id => Assert.True(
            known[id].Likely.Amount == 0m || known[id].Reason!.Working.Count <= 1, id));
        Assert.InRange(reasons.Count, printed.Length / 2, printed.Length - 1);
    }

    [Fact]
    public void Figures_of_nothing_and_those_that_repeat_a_line_are_counted_and_their_reasons_left_out()
    {
        Schedule report = Full();
        TracingReasons all = TracingReasons.Of(MadeTracedCase.Make(), report.Blocks);
        string[] printed = [.. TracingReasons.IdsIn(report.Blocks).Distinct()];

        Assert.Equal(printed.Length, all.Reasons.Count + all.NothingCount + all.OwnWorkingCount);
        Assert.True(all.OwnWorkingCount > 0);
        Assert.Contains(
            $"sums of one single line, whose reason is that of the line ({all.OwnWorkingCount})",
            Page(report, "en"), StringComparison.Ordinal);
        Assert.DoesNotContain(all.Reasons, one => one.Reason.Working is [var only] && only.Equals(one.Reason.Result)
            && one.Reason is { Parts.Count: 0, Sources.Count: 0 });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Conventions_that_decide_figures_stand_in_the_chapter_on_method(string language)
    {
        TextBlock method = Full().Blocks.OfType<TextBlock>()
            .Single(one => one.Heading?.Key == "heading.tracing-method");
        var wording = Wording.For(language);

        Assert.All(
            ["tracing.method-parts-of-a-credit", "tracing.method-order-in-the-next", "tracing.method-sale"],
            key => Assert.Contains(key, method.Paragraphs.Select(phrase => phrase.Key)));
        Assert.Contains(language == "th" ? "ลำดับจึงกลับกัน" : "turned round",
            wording.Say("tracing.method-order-in-the-next"), StringComparison.Ordinal);
    }

    [Fact]
    public void Assets_for_one_lost_sum_are_alternatives_and_no_rank_is_told_that_the_list_does_not_keep()
    {
        var english = Wording.For("en");

        Assert.Contains("not to be added", english.Say("caption.tracing-substitutes"), StringComparison.Ordinal);
        Assert.DoesNotContain("stands behind", english.Say(
            Phrase.Of("tracing.freeze-without-rate", new Operand.Code("A-01"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Full_taint_is_never_added_up()
    {
        TableBlock claimants = Table(Full(), "claimantsTHB");
        int column = claimants.Columns.ToList().FindIndex(one => one.Key == "byFullTaint");

        Assert.IsType<BlankCell>(claimants.Totals!.Cells[column]);
        Assert.All(Table(Full(), "assetsTHB").Lines, line => Assert.IsType<BlankCell>(line.Cells[^1]));
        Assert.DoesNotContain(
            Table(Full(), "summaryTHB").Lines,
            line => ((TextCell)line.Cells[0]).Text.Key == "tracing-method.FullTaint");
    }

    [Fact]
    public void What_is_not_traced_stands_apart_and_far_days_are_not_counted()
    {
        TracedCase made = MadeTracedCase.Make();
        RecordsEnd untouched = new(0, MadeTracedCase.Day(4, 30), [.. made.Ends[0].Traced.Select(_ =>
            Restitution.Amounts.Estimate<NodaMoney.Money>.Single(MadeTracedCase.Thb(0m)))]);

        Schedule report = AssetTracingReport.For(MadeHeading.Make(), made with
        {
            Freeze = [made.Freeze[0] with { DaysToEmpty = 39_810, IsWithoutRate = true }],
            NothingTraced = [made.Freeze[1] with { Priority = 0 }],
            Ends = [untouched],
        });
        string text = Page(report, "en");

        Assert.Single(Table(report, "nothingTraced").Lines);
        Assert.Contains("more than a year", text, StringComparison.Ordinal);
        Assert.Contains("was not compared with those in others", text, StringComparison.Ordinal);
        Assert.Contains("nothing was traced there then", text, StringComparison.Ordinal);
        Assert.DoesNotContain("while traced money was there", text, StringComparison.Ordinal);
        Assert.DoesNotContain("39,810", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_may_be_where_a_statement_is_missing_stands_with_its_days_and_its_demand(string language)
    {
        TracedCase made = MadeTracedCase.Make();
        Schedule report = AssetTracingReport.For(MadeHeading.Make(), made with
        {
            MayBeThere =
            [
                new(0, 5, MadeTracedCase.Day(2, 13), [.. made.Freeze[0].Traced])
                {
                    OpenedOn = MadeTracedCase.Day(3, 1),
                    Opened = MadeTracedCase.Thb(7_391.17m),
                    Value = MadeTracedCase.Thb(14_400m),
                    ValueOn = MadeTracedCase.Day(4, 30),
                    Demand = 1,
                    Sources = made.Freeze[0].Sources,
                    Figure = "T/may-be/A-01/2024-02-14",
                },
            ],
        });

        Line line = Assert.Single(Table(report, "mayBe").Lines);
        Assert.Equal("T/may-be/A-01/2024-02-14", line.Cells[6].Figure);
        Assert.Equal(1m, ((NumberCell)line.Cells[8]).Number);
        Assert.Contains(
            "T/may-be/A-01/2024-02-14/pro-rata",
            Table(report, "mayBeByMethod").Lines[0].Cells.Select(one => one.Figure));
        Assert.Contains("7,391.17", Page(report, language), StringComparison.Ordinal);
        Assert.Contains("7,391.17", PrintedPdf.Of(report, language).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Full().Blocks, block => block is TableBlock { Key: "mayBe" });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Page_print_and_machine_form_have_every_amount(string language)
    {
        Schedule report = Full();
        string page = Page(report, language);
        string print = PrintedPdf.Of(report, language).Text;
        string json = Json(report);
        NodaMoney.Money[] amounts =
        [
            .. report.Blocks.OfType<TableBlock>().SelectMany(table => table.Lines).SelectMany(line => line.Cells)
                .Select(cell => cell switch
                {
                    MoneyCell money => money.Amount,
                    EstimateCell estimate => estimate.Amounts.Likely,
                    _ => (NodaMoney.Money?)null,
                }).OfType<NodaMoney.Money>().Distinct(),
        ];

        Assert.True(amounts.Length > 50);
        foreach (NodaMoney.Money amount in amounts)
        {
            string dressed = Wording.For(language).Bare(amount);
            Assert.Contains(dressed, page, StringComparison.Ordinal);
            Assert.Contains(dressed, print, StringComparison.Ordinal);
            string digits = amount.Amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains(digits, json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_refusal_to_trace_is_said_in_the_summary_and_the_results()
    {
        TracedCase refused = TracedCase.None with
        {
            Result = new(
                new([], [], []), [], [new(TracingRefusalKind.CurrencyLegUnknown, 7, [new Operand.Code("A-03")])]),
        };

        string text = Page(AssetTracingReport.For(MadeHeading.Make(), refused), "en");

        Assert.Equal(2, Regex.Count(text, "movement 7 \\(no single day\\) leads into another currency"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_drawing_is_named_and_described_and_has_no_script(string language)
    {
        string page = Page(Full(), language);

        Assert.Equal(Drawings().Count(page), Regex.Count(page, "<svg [^>]*role=\"img\" aria-labelledby=\""));
        Assert.Equal(Drawings().Count(page), Regex.Count(page, "<desc id="));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("url(#", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_printed_report_has_its_chapters_and_figures(string language)
    {
        PrintedPdf pdf = PrintedPdf.Of(Full(), language);

        Assert.InRange(pdf.Pages.Count, 10, 60);
        Assert.Contains("14,400.00", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("A-01 ••5518", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_computes_the_report_again()
    {
        Assert.SkipWhen(
            Recalculation.Program is null, "LibreOffice is not installed (apt-get install libreoffice-calc).");

        RecalculationTests.AssertSame(Full(), Recalculation.Of(
            Recalculation.WithoutStoredFigures(XlsxRendererTests.Bytes(Full(), "en"))));
    }

    internal static string Page(Schedule report, string language)
    {
        using var writer = new StringWriter();
        HtmlRenderer.Write(report, Wording.For(language), writer);
        return writer.ToString();
    }

    internal static string Json(Schedule report)
    {
        using var stream = new MemoryStream();
        ScheduleJson.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static string SheetText(Schedule report, string language)
    {
        using var zip = new System.IO.Compression.ZipArchive(
            new MemoryStream(XlsxRendererTests.Bytes(report, language)));
        var text = new StringBuilder();
        foreach (System.IO.Compression.ZipArchiveEntry entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }

    private static Schedule Full() => AssetTracingReport.For(MadeHeading.Make(), MadeTracedCase.Make());

    private static TableBlock Table(Schedule report, string key) =>
        report.Blocks.OfType<TableBlock>().Single(table => table.Key == key);

    private static IEnumerable<string> HeadingsOf(Schedule report) =>
        report.Blocks.Select(block => block.Heading is { Operands: [Operand.Term inCurrency, ..] }
            ? inCurrency.Key : block.Heading?.Key).OfType<string>();

    [GeneratedRegex("<svg ")]
    private static partial Regex Drawings();
}
