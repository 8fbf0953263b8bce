using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Restitution.Documents;
using Restitution.Documents.Xlsx;
using Restitution.Schedules;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetNames = Restitution.Documents.Xlsx.SheetNames;

namespace Restitution.Tests.Documents;

public sealed class XlsxRendererTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public void The_workbook_keeps_to_the_format(string language)
    {
        using SpreadsheetDocument book = Open(SampleSchedule.Make(), language);

        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2010).Validate(book, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void The_same_schedule_gives_the_same_bytes() =>
        Assert.Equal(Bytes(SampleSchedule.Make(), "en"), Bytes(SampleSchedule.Make(), "en"));

    [Fact]
    public void No_member_of_the_file_tells_when_it_was_made()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(SampleSchedule.Make(), "en")));

        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Theory]
    [InlineData("W01", "E4", "ROUND(C4-D4,9)", "6300.5")]
    [InlineData("W01", "H4", "E4", "6300.5")]
    [InlineData("W01", "H5", "ROUND(H4+E5,9)", "15600.5")]
    [InlineData("W01", "C7", "SUM(C4:C6)", "27900.5")]
    [InlineData("W01", "G7", "SUM(G4:G6)", "18700.25")]
    [InlineData("W01", "H7", "H6", "18400.25")]
    [InlineData("Overtime", "G4", "ROUND(ROUND(B4*E4*ROUND(F4*1440,0)/(C4*ROUND(D4*1440,0)),9),2)", "145.31")]
    [InlineData("Overtime", "H6", "MAX(B6,G6)", "-121.1")]
    public void A_figure_that_follows_is_a_formula_with_its_figure_beside_it(
        string sheet, string place, string formula, string figure)
    {
        using SpreadsheetDocument book = Open(SampleSchedule.Make(), "en");

        SheetCell cell = CellAt(book, sheet, place);

        Assert.Equal((formula, figure), (cell.CellFormula!.Text, cell.CellValue!.Text));
    }

    [Fact]
    public void A_text_that_begins_like_a_formula_stays_text()
    {
        using SpreadsheetDocument book = Open(SampleSchedule.Make(), "en");

        SheetCell[] hostile =
        [
            .. book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<SheetCell>())
                .Where(cell => cell.InnerText.StartsWith('=') || cell.InnerText.StartsWith('-')),
        ];

        Assert.Contains(hostile, cell => cell.InnerText == SampleSchedule.HostileText);
        Assert.All(hostile.Where(cell => cell.CellFormula is null && cell.CellValue is null), cell =>
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.DoesNotContain(
            hostile, cell => cell.CellFormula is not null && cell.CellFormula.Text.Contains("HYPERLINK"));
    }

    [Fact]
    public void A_formula_that_does_not_give_the_printed_figure_is_refused()
    {
        Schedule schedule = SampleSchedule.Make();
        TableBlock table = schedule.Blocks.OfType<TableBlock>().First();
        Restitution.Schedules.Cell[] cells = [.. table.Lines[0].Cells];
        cells[3] = cells[2];
        TableBlock wrong = table with { Lines = [new Line(cells), .. table.Lines.Skip(1)] };

        var refused = Assert.Throws<InvalidOperationException>(() =>
            Bytes(schedule with { Blocks = [.. schedule.Blocks.Select(block => block == table ? wrong : block)] },
                "en"));

        Assert.Equal(
            "table W01, line 1, column unpaid: the formula gives 0.00, the schedule prints 6300.50.", refused.Message);
    }

    [Fact]
    public void Days_are_days_and_minutes_are_hours()
    {
        using SpreadsheetDocument book = Open(SampleSchedule.Make(), "en");

        Assert.Equal("43592", CellAt(book, "W01", "B4").CellValue!.Text);
        decimal share = decimal.Parse(
            CellAt(book, "Overtime", "F4").CellValue!.Text, NumberStyles.Number, CultureInfo.InvariantCulture);
        Assert.Equal(150m, decimal.Ceiling((share * 1440m) - 0.001m));
    }

    [Fact]
    public void A_figure_leads_to_its_reason_and_back()
    {
        using SpreadsheetDocument book = Open(SampleSchedule.Make(), "en");

        Hyperlink there = LinkAt(book, "W01", "C4");
        string row = there.Location!.Value!.Split('!')[1];
        Hyperlink back = LinkAt(book, "Reasons", row);

        Assert.Equal("W-01/2019-04/due", CellAt(book, "Reasons", row).InnerText);
        Assert.Equal("'W01'!C4", back.Location!.Value);
    }

    [Theory]
    [InlineData("Ranong")]
    [InlineData("R&D & Q&A & a very long name of an office that no page is wide enough for, in a province && district "
        + "whose names are as long again, under a department, a ministry and a commission of the same length each")]
    [InlineData("AnOfficeWhoseNameHasNoBlankAtAllAndWhichCannotThereforeBeShortenedAtAnyWordWhateverAndGoesOnAndOnAndOn"
        + "UntilNoRoomIsLeftForAnythingElseOnTheLineThatThePrintedPageCarriesAboveEverySheetOfTheWorkbookThatIsMade")]
    public void How_confidential_a_document_is_stands_first_and_whole_above_every_sheet(string office)
    {
        Phrase marking = Phrase.Literal("Confidential");
        Schedule marked = SampleSchedule.Make() with
        {
            RunningHead = [Phrase.Literal(office), Phrase.Literal("Case SAMPLE-01 · Report"), marking],
            Marking = marking,
        };
        using SpreadsheetDocument book = Open(marked, "en");

        string[] heads = [.. book.WorkbookPart!.WorksheetParts
            .Select(part => part.Worksheet.Descendants<OddHeader>().Single().Text)];

        Assert.NotEmpty(heads);
        Assert.All(heads, head =>
        {
            Assert.StartsWith("&L&8 Confidential · Case SAMPLE-01 · Report", head, StringComparison.Ordinal);
            Assert.EndsWith("&R&8 DRAFT", head, StringComparison.Ordinal);
            Assert.InRange(head.Length, 1, 255);
            string text = head.Replace("&L&8", "").Replace("&R&8", "").Replace("&&", "");
            Assert.DoesNotContain("&", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_long_text_that_opens_gives_its_link_to_a_short_cell_of_its_line()
    {
        using SpreadsheetDocument book = Open(WithQuestion(new string('q', 30) + " " + new string('r', 60)), "en");

        Assert.Equal("'Q'!A4", LinkOnto(book, "Q", "B4"));
        Assert.DoesNotContain(
            Sheet(book, "Q").Worksheet.Descendants<Hyperlink>(), link => link.Reference == "B4");
        Assert.EndsWith("!A3", LinkAt(book, "Q", "A4").Location!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_text_that_opens_keeps_its_link_and_stands_at_the_left()
    {
        using SpreadsheetDocument book = Open(WithQuestion("Why?"), "en");

        Assert.EndsWith("!A3", LinkAt(book, "Q", "B4").Location!.Value, StringComparison.Ordinal);
        Assert.Equal(HorizontalAlignmentValues.Left, FormatAt(book, "Q", "B4").Alignment!.Horizontal!.Value);
    }

    [Fact]
    public void Thousands_of_a_count_are_apart_and_a_day_does_not_touch_the_number_before_it()
    {
        using SpreadsheetDocument book = Open(WithQuestion("Why?"), "en");

        uint format = FormatAt(book, "Q", "A4").NumberFormatId!.Value;
        Assert.Equal("#,##0;\\−#,##0", book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!
            .Elements<NumberingFormat>().Single(one => one.NumberFormatId! == format).FormatCode!.Value);
        Assert.Equal(1U, FormatAt(book, "Q", "C4").Alignment!.Indent!.Value);
    }

    [Fact]
    public void A_long_heading_is_broken_over_the_columns_and_widens_no_page()
    {
        using SpreadsheetDocument book = Open(SampleSchedule.Make(), "en");

        Assert.All(
            book.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet), sheet =>
            {
                Assert.StartsWith(
                    "A1:", sheet.Descendants<MergeCell>().First().Reference!.Value, StringComparison.Ordinal);
                Assert.True(FormatOf(book, sheet.Descendants<SheetCell>().First()).Alignment!.WrapText!.Value);
            });
    }

    [Fact]
    public void A_chart_is_drawn_from_the_cells_beside_it()
    {
        Schedule schedule = SampleSchedule.Make();
        ChartBlock chart = schedule.Blocks.OfType<ChartBlock>().Single();
        using SpreadsheetDocument book = Open(schedule, "en");

        ChartPart drawn = Assert.Single(
            book.WorkbookPart!.WorksheetParts, part => part.DrawingsPart is not null).DrawingsPart!.ChartParts.Single();
        string[] cells = [.. drawn.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberReference>()
            .Select(values => values.Formula!.Text)];

        Assert.Equal(chart.Series.Count, cells.Length);
        string last = string.Create(CultureInfo.InvariantCulture, $"${3 + chart.Months.Count}");
        Assert.All(cells, place => Assert.EndsWith(last, place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a/b", "a-b")]
    [InlineData("history", "history 2")]
    [InlineData("12345678901234567890123456789012345", "1234567890123456789012345678901")]
    public void A_sheet_gets_a_name_that_spreadsheets_accept(string wanted, string name) =>
        Assert.Equal(name, new SheetNames().For(wanted));

    [Fact]
    public void Two_sheets_never_share_a_name()
    {
        var names = new SheetNames();

        Assert.Equal(["Sheet", "SHEET 2", "sheet 3"], new[] { "Sheet", "SHEET", "sheet" }.Select(names.For));
    }

    internal static byte[] Bytes(Schedule schedule, string language)
    {
        using var stream = new MemoryStream();
        XlsxRenderer.Write(schedule, Wording.For(language), stream);
        return stream.ToArray();
    }

    private static Schedule WithQuestion(string question)
    {
        Schedule sample = SampleSchedule.Make();
        FigureReason reason = sample.Blocks.OfType<ReasonsBlock>().First().Reasons[0];
        return sample with
        {
            Blocks =
            [
                new TableBlock(
                    "Q", Phrase.Literal("Questions"), 1, Phrase.Literal("Questions"),
                    [
                        new Restitution.Schedules.Column("number", Phrase.Literal("Number"), ColumnKind.Figure, 1),
                        new Restitution.Schedules.Column("question", Phrase.Literal("Question"), ColumnKind.Text, 1),
                        new Restitution.Schedules.Column("day", Phrase.Literal("Day"), ColumnKind.Text, 1),
                    ],
                    [
                        new Line(
                        [
                            new NumberCell(1_121m),
                            new TextCell(Phrase.Literal(question)) { Figure = reason.Figure },
                            Restitution.Schedules.Cell.Of(sample.AsOf),
                        ]),
                    ],
                    null),
                new ReasonsBlock(Phrase.Literal("Reasons"), 1, [reason]),
            ],
        };
    }

    private static string LinkOnto(SpreadsheetDocument book, string sheet, string place)
    {
        Hyperlink back = LinkAt(book, "Reasons", "A3");
        Assert.Equal($"'{sheet}'!{place}", back.Location!.Value);
        return $"'{sheet}'!{Sheet(book, sheet).Worksheet.Descendants<Hyperlink>().Single().Reference!.Value}";
    }

    private static CellFormat FormatAt(SpreadsheetDocument book, string sheet, string place) =>
        FormatOf(book, CellAt(book, sheet, place));

    private static CellFormat FormatOf(SpreadsheetDocument book, SheetCell cell) =>
        book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)cell.StyleIndex!.Value);

    private static SpreadsheetDocument Open(Schedule schedule, string language) =>
        SpreadsheetDocument.Open(new MemoryStream(Bytes(schedule, language)), isEditable: false);

    private static WorksheetPart Sheet(SpreadsheetDocument book, string name) =>
        (WorksheetPart)book.WorkbookPart!.GetPartById(
            book.WorkbookPart.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!);

    private static SheetCell CellAt(SpreadsheetDocument book, string sheet, string place) =>
        Sheet(book, sheet).Worksheet.Descendants<SheetCell>()
            .Single(cell => cell.CellReference == place);

    private static Hyperlink LinkAt(SpreadsheetDocument book, string sheet, string place) =>
        Sheet(book, sheet).Worksheet.Descendants<Hyperlink>().Single(link => link.Reference == place);
}
