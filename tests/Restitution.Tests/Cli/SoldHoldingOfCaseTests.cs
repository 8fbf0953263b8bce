using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>A case.json with a truck that was bought with traced money and sold, from its text to the report.</summary>
/// <remarks>
/// By hand, pro rata: 5,000 of the worker's in 105,000. Of the 3,000 for the truck 142.857… are the worker's, the wages
/// and the notes take the same part along, and 92,000 × 5 ÷ 105 = 4,380.952… are left. Of a price of 2,400 it is
/// 142.857… × 2,400 ÷ 3,000 = 114.285…, so that 4,495.238… is in the account.
/// </remarks>
public sealed class SoldHoldingOfCaseTests
{
    private const string Bank = """
        Date,Amount,Counterparty,Details,Balance
        2019-05-02,5000.00,Buyer,catch,105000.00
        2019-05-30,-9000.00,Vilay Testname,wages May 2019,96000.00
        2019-06-03,-3000.00,Seller,pick-up,93000.00
        2019-06-05,-1000.00,Bank,ATM WDL,92000.00
        2019-06-10,2400.00,Dealer,pick-up sold,94400.00

        """;

    private const string Dollars = """
        Date,Amount,Counterparty,Details,Balance
        2019-06-03,-50.00,Seller,rest of the pick-up,950.00

        """;

    private const string Sale = """ "sale": { "paidBy": ["BANK-01:6"], "sources": ["BANK-01:6"] },""";

    [Fact]
    public void The_schedule_says_what_was_paid_in_what_it_was_sold_for_and_whose_the_loss_is()
    {
        using TemporaryFolder folder = Case(Sale);
        JsonObject[] tables = Tables(folder);

        string[] sold = Cells(Line(Table(tables, "sales")));
        Assert.Contains("3000.00", sold);
        Assert.Contains("2400.00", sold);
        Assert.Contains("-600.00", sold);
        Assert.Contains("sale.loss-borne", Table(tables, "sales").ToJsonString(), StringComparison.Ordinal);
        string page = File.ReadAllText(folder["out/asset-tracing-report.en.html"]);
        Assert.Contains("Assets that were sold", page, StringComparison.Ordinal);
        Assert.Contains("2,400.00", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_to_freeze_is_the_account_with_the_price_and_no_longer_the_truck()
    {
        using TemporaryFolder sold = Case(Sale);
        using TemporaryFolder kept = Case("");

        JsonObject after = Table(Tables(sold), "freeze");
        JsonObject before = Table(Tables(kept), "freeze");

        Assert.DoesNotContain("H-01", after.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("H-01", before.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("4495.24", Traced(sold, "T/freeze/ACC-01/pro-rata"));
        Assert.Equal("4380.95", Traced(kept, "T/freeze/ACC-01/pro-rata"));
        Assert.Empty(SchemaCheck.Of(
            SchemaCommand.Text("trace-case"), CaseTraceTests.Run("trace", sold.FullPath, "--json").Output));
    }

    [Fact]
    public void The_price_opens_to_what_was_paid_in_its_row_and_the_loss()
    {
        using TemporaryFolder folder = Case(Sale);
        string id = Ids(folder, "T/sale/").Single();

        CommandLine told = CaseTraceTests.Run("explain", folder.FullPath, id);
        CommandLine json = CaseTraceTests.Run("explain", folder.FullPath, id, "--json");

        Assert.Matches("^T/sale/H-01/[0-9]+$", id);
        Assert.True(told.Code == 0, told.ToString());
        Assert.Contains("THB 2,400.00", told.Output, StringComparison.Ordinal);
        Assert.Contains("THB 3,000.00", told.Output, StringComparison.Ordinal);
        Assert.Contains("THB 600.00", told.Output, StringComparison.Ordinal);
        Assert.Contains("BANK-01:6", told.Output, StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("explain"), json.Output));
    }

    [Fact]
    public void What_is_traced_in_the_account_opens_to_the_price_as_a_step()
    {
        using TemporaryFolder folder = Case(Sale);

        CommandLine json = CaseTraceTests.Run(
            "explain", folder.FullPath, "T/W-01/ACC-01/pro-rata", "--json");

        JsonNode last = JsonNode.Parse(json.Output)![0]!["steps"]!.AsArray()[^1]!;
        Assert.Equal("2400.00", last["amount"]!.GetValue<string>());
        Assert.StartsWith("114.285714", last["moved"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("BANK-01:6", last["sources"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thing_paid_for_in_two_currencies_and_sold_is_refused_and_nothing_is_traced()
    {
        using TemporaryFolder folder = InTwoCurrencies(Sale);

        CommandLine trace = CaseTraceTests.Run("trace", folder.FullPath);

        Assert.Contains(
            "H-01 was paid for in two currencies and sold", trace.Output + trace.Error, StringComparison.Ordinal);
        Assert.Contains("two holdings", trace.Output + trace.Error, StringComparison.Ordinal);
        Assert.Empty(Ids(folder, "T/W-01/"));
        Assert.Empty(Ids(folder, "T/sale/"));
    }

    [Fact]
    public void A_thing_paid_for_in_two_currencies_and_kept_is_traced()
    {
        using TemporaryFolder folder = InTwoCurrencies("");

        Assert.NotEmpty(Ids(folder, "T/W-01/H-01"));
    }

    private static TemporaryFolder Case(string sale, Func<string, string>? change = null)
    {
        string keys = CaseTraceTests.Keys.Replace("\"boughtBy\"", sale + " \"boughtBy\"", StringComparison.Ordinal);
        TemporaryFolder folder = CliCase.Ready(json =>
        {
            json = json.Replace("\"exhibits\": [", keys, StringComparison.Ordinal);
            return change is null ? json : change(json);
        });
        folder.Write("exhibits/bank.csv", Bank.ReplaceLineEndings("\n"));
        return folder;
    }

    private static TemporaryFolder InTwoCurrencies(string sale)
    {
        TemporaryFolder folder = Case(sale, json => json
            .Replace("\"boughtBy\": [\"BANK-01:4\"]", "\"boughtBy\": [\"BANK-01:4\", \"BANK-02:2\"]",
                StringComparison.Ordinal)
            .Replace("\"accounts\": [", """
                "accounts": [ { "code": "ACC-02", "holder": "R-01", "bank": "B Bank", "currency": "USD",
                  "numbers": ["987-6-54321-0"], "exhibits": ["BANK-02"], "sources": ["BANK-02:1"] },
                """, StringComparison.Ordinal)
            .Replace("\"exhibits\": [\n", """
                "exhibits": [
                { "code": "BANK-02", "file": "exhibits/dollars.csv", "receivedOn": "2021-10-02", "accountOf": "R-01" },

                """, StringComparison.Ordinal));
        string layout = File.ReadAllText(folder["layouts/BANK-01.json"]);
        folder.Write("layouts/BANK-02.json", layout.Replace("BANK-01", "BANK-02", StringComparison.Ordinal)
            .Replace("\"THB\"", "\"USD\"", StringComparison.Ordinal));
        folder.Write("exhibits/dollars.csv", Dollars.ReplaceLineEndings("\n"));
        return folder;
    }

    private static string[] Ids(TemporaryFolder folder, string prefix)
    {
        CommandLine run = CaseTraceTests.Run("explain", folder.FullPath, prefix, "--list", "--json");
        Assert.True(run.Code == 0, run.ToString());
        return [.. JsonNode.Parse(run.Output)!.AsArray().Select(line => line!["figure"]!.GetValue<string>())];
    }

    private static string Traced(TemporaryFolder folder, string id) => JsonNode.Parse(CaseTraceTests.Run(
        "explain", folder.FullPath, id, "--json").Output)![0]!["likely"]!.GetValue<string>();

    private static JsonObject[] Tables(TemporaryFolder folder)
    {
        CommandLine run = CaseTraceTests.Run("trace", folder.FullPath, "--out", folder["out"], "--language", "en");
        Assert.True(run.Code == 0, run.ToString());
        return
        [
            .. JsonNode.Parse(File.ReadAllText(folder["out/asset-tracing-report.en.json"]))!["blocks"]!.AsArray()
                .OfType<JsonObject>(),
        ];
    }

    private static JsonObject Table(JsonObject[] blocks, string key) =>
        blocks.Single(block => block["key"]?.GetValue<string>() == key);

    private static JsonNode Line(JsonObject table) => Assert.Single(table["lines"]!.AsArray())!;

    // Every value of a line, whatever the kinds of its cells.
    private static string[] Cells(JsonNode line) => [.. Values(line)];

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => Values(member.Value)),
        JsonArray list => list.SelectMany(Values),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
