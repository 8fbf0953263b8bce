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
