using System.IO.Compression;
using System.Xml.Linq;
using Restitution.Documents;
using Restitution.Schedules;
using Restitution.Tracing;

namespace Restitution.Tests.Documents.Reports;

public sealed class TracedPlaceWordsTests
{
    public static TheoryData<string> Languages => [.. Wording.Languages];

    [Theory]
    [InlineData("en", "cash drawn from A-02", "the bank of A-01", "others, from A-01")]
    [InlineData("th", "เงินสดที่ถอนจาก A-02", "ธนาคารของ A-01", "ผู้อื่น จาก A-01")]
    public void A_place_that_stands_for_no_one_known_is_said_in_words_and_its_code_stands_once(
        string language, string cash, string bank, string others)
    {
        Schedule report = Report(Made());
        string page = AssetTracingReportTests.Page(report, language);
        TableBlock[] tables = [.. report.Blocks.OfType<TableBlock>()];
        var wording = Wording.For(language);
        string[] inTables =
        [
            .. tables.Where(table => table.Key != "places").SelectMany(table => table.Lines)
                .SelectMany(line => line.Cells).OfType<TextCell>().Select(wording.Dress),
        ];

        Assert.All([cash, bank, others], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain(inTables, text => text.Contains("CASH", StringComparison.Ordinal));
        Assert.Equal(
            ["CASH", "O-02", "BANK"],
            tables.Single(table => table.Key == "places").Lines.Select(line => wording.Dress(line.Cells[0])));
    }

    [Fact]
    public void What_is_on_the_way_says_between_which_accounts_and_an_end_of_records_its_day()
    {
        TracedCase traced = Made();
        TracingLedger ledger = traced.Result.Ledger;
        Place[] all = [.. ledger.Places];
        all[3] = all[3] with { Kind = PlaceKind.OnTheWay };
        all[6] = all[6] with { Kind = PlaceKind.RecordsEnd };
        Schedule report = Report(traced with
        {
            Result = traced.Result with
            {
                Ledger = ledger with
                {
                    Places = all,
                    Movements =
                    [
                        .. ledger.Movements,
                        new(11, MadeTracedCase.Day(2, 11), 3, 0, 5_000m, 5_000m) { Kind = MovementKind.Transfer },
                    ],
                    Recorded = [new(0, MadeTracedCase.Day(1, 1), MadeTracedCase.Day(2, 13)) { EndsIn = 6 }],
                },
            },
        });

        string page = AssetTracingReportTests.Page(report, "en");

        Assert.Contains("on the way from A-02 to A-01", page, StringComparison.Ordinal);
        Assert.Contains("records of A-01 end, 13 February 2024", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_a_ledger_names_keeps_its_code() => Assert.DoesNotContain(
        Report(MadeTracedCase.Make()).Blocks.OfType<TableBlock>(), table => table.Key == "places");

    [Fact]
    public void An_account_in_which_nothing_is_traced_has_a_sentence_for_its_pictures_and_movements()
    {
        TracedCase traced = MadeTracedCase.Make();
        TracedAccount untouched = traced.Accounts[0] with
        {
            Balances =
            [
                .. traced.Accounts[0].Balances.Select(point => point with
                {
                    Traced = [.. point.Traced.Select(_ => MadeTracedCase.Thb(0m))],
                }),
            ],
        };
        MethodResult[] without =
        [
            .. traced.Result.Methods.Select(method => method with
            {
                Amounts = [.. method.Amounts.Where(funds => funds.Place != 0)],
                Steps = [.. method.Steps.Select(step => step with { After = [] })],
            }),
        ];

        Schedule report = Report(traced with
        {
            Accounts = [untouched],
            Result = traced.Result with { Methods = without },
        });

        Assert.Empty(report.Blocks.OfType<ChartBlock>());
        Assert.DoesNotContain(
            report.Blocks.OfType<TableBlock>(), table => table.Key is "balances0" or "movements0");
        string page = AssetTracingReportTests.Page(report, "en");
        Assert.Contains("its statement is BANK-01", page, StringComparison.Ordinal);
        Assert.Contains("its movements stand in its statement, BANK-01", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sheets_are_named_by_what_they_hold_in_the_language_of_the_workbook(string language)
    {
        string[] names = SheetsOf(Report(Made()), language);

        Assert.Contains(language == "en" ? "A-01 movements" : "A-01 รายการ", names);
        Assert.Contains(language == "en" ? "By worker THB" : "ตามลูกจ้าง THB", names);
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        Assert.All(names, name => Assert.Equal(-1, name.IndexOfAny([':', '\\', '/', '?', '*', '[', ']', '\''])));
        Assert.DoesNotContain(names, name => name.StartsWith("movements", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_table_of_the_report_has_a_name_for_its_sheet() => Assert.All(
        Report(Made()).Blocks.OfType<TableBlock>(),
        table => Assert.NotNull(table.Sheet));

    private static string[] SheetsOf(Schedule report, string language)
    {
        using var zip = new ZipArchive(new MemoryStream(XlsxRendererTests.Bytes(report, language)));
        using Stream workbook = zip.GetEntry("xl/workbook.xml")!.Open();
        return
        [
            .. XDocument.Load(workbook).Descendants().Where(element => element.Name.LocalName == "sheet")
                .Select(element => element.Attribute("name")!.Value),
        ];
    }

    private static Schedule Report(TracedCase traced) => AssetTracingReport.For(MadeHeading.Make(), traced);

    private static TracedCase Made()
    {
        TracedCase traced = MadeTracedCase.Make();
        Place[] all = [.. traced.Result.Ledger.Places];
        all[3] = all[3] with { Beside = "A-02" };
        all[4] = all[4] with { Beside = "A-01", Name = "" };
        all[6] = all[6] with { Beside = "A-01" };
        return traced with
        {
            Result = traced.Result with { Ledger = traced.Result.Ledger with { Places = all } },
        };
    }
}
