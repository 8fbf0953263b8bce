using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Restitution.Documents.Json;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Restitution.Tests.Documents;

public sealed partial class FormatsAgreeTests
{
    // The sample's columns of estimates are wider in a workbook; its other columns of money are compared.
    [Theory]
    [InlineData("W01", 2, 2)]
    [InlineData("W01", 3, 3)]
    [InlineData("W01", 5, 7)]
    [InlineData("Overtime", 1, 1)]
    [InlineData("Overtime", 6, 6)]
    public void Page_workbook_and_machine_form_agree_to_the_last_figure(string table, int column, int sheetColumn)
    {
        decimal[] onPage = FromPage(table, column);

        Assert.NotEmpty(onPage);
        Assert.Equal(onPage, FromWorkbook(table, sheetColumn));
        Assert.Equal(onPage, FromJson(table, column));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("vi-VN")]
    [InlineData("id-ID")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void No_format_depends_on_the_culture_of_the_machine(string culture)
    {
        (string, string, byte[], string) expected = All();

        (string, string, byte[], string) actual = Under(culture, All);

        Assert.Equal(expected.Item1, actual.Item1);
        Assert.Equal(expected.Item2, actual.Item2);
        Assert.Equal(expected.Item3, actual.Item3);
        Assert.Equal(expected.Item4, actual.Item4);
    }

    [Fact]
    public void The_machine_form_is_as_it_was_read() => Golden.Same("sample.json", Json());

    private static (string, string, byte[], string) All() => (
        HtmlRendererTests.Page("en"), HtmlRendererTests.Page("th"),
        XlsxRendererTests.Bytes(SampleSchedule.Make(), "th"), Json());

    private static T Under<T>(string culture, Func<T> make)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return make();
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static string Json()
    {
        using var stream = new MemoryStream();
        ScheduleJson.Write(SampleSchedule.Make(), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static decimal[] FromPage(string table, int column)
    {
        string page = HtmlRendererTests.Page("en");
        string from = page[page.IndexOf($"t-{table}-caption", StringComparison.Ordinal)..];
        string body =
            from[from.IndexOf("<tbody>", StringComparison.Ordinal)..from.IndexOf("</table>", StringComparison.Ordinal)];
        return
        [
            .. Row().Matches(body)
                .Select(row => Field().Matches(row.Value)[column].Groups[1].Value)
                .Select(field => WebUtility.HtmlDecode(Tag().Replace(field, "")).Replace('−', '-'))
                .Where(text => text.Length > 0)
                .Select(Number),
        ];
    }

    private static decimal[] FromWorkbook(string table, int column)
    {
        using var stream = new MemoryStream(XlsxRendererTests.Bytes(SampleSchedule.Make(), "en"));
        using SpreadsheetDocument book = SpreadsheetDocument.Open(stream, isEditable: false);
        string? id = book.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == table).Id!;
        return
        [
            .. ((WorksheetPart)book.WorkbookPart.GetPartById(id!)).Worksheet.Descendants<Row>().Skip(3)
                .Select(row => row.Elements<SheetCell>().ElementAt(column).CellValue?.Text)
                .OfType<string>()
                .Select(Number),
        ];
    }

    private static decimal[] FromJson(string table, int column)
    {
        using JsonDocument json = JsonDocument.Parse(Json());
        JsonElement block = json.RootElement.GetProperty("blocks").EnumerateArray()
            .Single(one => one.TryGetProperty("key", out JsonElement key) && key.GetString() == table);
        return
        [
            .. block.GetProperty("lines").EnumerateArray().Append(block.GetProperty("totals"))
                .Select(line => line[column])
                .Where(cell => cell.TryGetProperty("amount", out _))
                .Select(cell => Number(cell.GetProperty("amount").GetString()!)),
        ];
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Field();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
