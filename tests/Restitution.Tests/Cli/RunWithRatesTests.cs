using System.Text.Json.Nodes;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>A case whose bank statement is in kip: from the rate file to the documents, explain and verify.</summary>
public sealed class RunWithRatesTests
{
    private const string Rates = "Day,Currency,Unit,Mid\n29/05/2019,LAK,1000,3.52\n28/05/2019,LAK,1000,3.51\n";

    [Fact]
    public void What_was_paid_in_kip_counts_in_baht_and_each_convention_is_shown()
    {
        using TemporaryFolder folder = Kip();

        CommandLine run = Run(folder, "run", folder.FullPath, "--out", folder["out"], "--language", "en");

        Assert.True(run.Code == 0, run.ToString());
        // LAK 9,000.00 × 3.52 ÷ 1,000.
        Assert.Contains(
            "By the rate of the day of payment, as this case goes, the likely total is", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("with THB 31.68 counted as paid", run.Output, StringComparison.Ordinal);
        Assert.Contains("By the rate of the as-of day", run.Output, StringComparison.Ordinal);
        Assert.Contains("amounts without a rate, which are in neither: 1", run.Output, StringComparison.Ordinal);
        string sheet = File.ReadAllText(folder["out/computation-sheet.en.html"]);
        Assert.Contains("brought into THB once", sheet, StringComparison.Ordinal);
        Assert.Contains("RATE-01", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void The_conventions_stand_in_the_json_of_the_run_and_of_the_computation()
    {
        using TemporaryFolder folder = Kip();

        CommandLine run = Run(folder, "run", folder.FullPath, "--out", folder["out"], "--language", "en", "--json");

        JsonArray printed = JsonNode.Parse(run.Output)!["conventions"]!.AsArray();
        JsonNode claim = JsonNode.Parse(File.ReadAllText(folder["out/computation.json"]))!["result"]!["claim"]!;
        Assert.Equal(
            ["due-day", "payment-day", "as-of-day"], printed.Select(one => one!["convention"]!.GetValue<string>()));
        Assert.Equal(["31.68", "31.68", "0.00"], printed.Select(one => one!["paid"]!.GetValue<string>()));
        Assert.True(JsonNode.DeepEquals(printed, claim["conventions"]));
        JsonNode converted = claim["workers"]![0]!["periods"]![0]!["payments"]![0]!["converted"]!;
        Assert.Equal("9000.00", converted["original"]!.GetValue<string>());
        Assert.Equal("RATE-01:2", converted["rates"]![0]!["source"]!.GetValue<string>());
    }

    [Fact]
    public void Explain_opens_the_figure_to_the_rate_and_its_place()
    {
        using TemporaryFolder folder = Kip();

        CommandLine explain = Run(folder, "explain", folder.FullPath, "W-01/2019-05/paid");

        Assert.Contains("LAK 9,000.00 × 3.52 ÷ 1,000", explain.Output, StringComparison.Ordinal);
        Assert.Contains("Invented Bank", explain.Output, StringComparison.Ordinal);
        Assert.Contains("RATE-01", explain.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.52", "3.53", "the result digest")]
    [InlineData("3.51", "3.50", "the result is the same")]
    public void Verify_names_a_rate_file_that_changed_whether_or_not_the_result_did(
        string rate, string changed, string said)
    {
        using TemporaryFolder folder = Kip();
        Run(folder, "run", folder.FullPath, "--out", folder["out"], "--language", "en");
        Assert.Equal(0, Run(folder, "verify", folder.FullPath, folder["out/computation.json"]).Code);

        folder.Write("rates/kip.csv", Rates.Replace(rate, changed, StringComparison.Ordinal));
        CommandLine verify = Run(folder, "verify", folder.FullPath, folder["out/computation.json"]);

        Assert.Equal(1, verify.Code);
        Assert.Contains("rate file RATE-01", verify.Error, StringComparison.Ordinal);
        Assert.Contains(said, verify.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_rate_file_that_were_set_aside_are_a_gap_of_the_case()
    {
        using TemporaryFolder folder = Kip();
        folder.Write("rates/kip.csv", Rates + "27/05/2019,LAK,50,0.17\n");

        CommandLine run = Run(folder, "run", folder.FullPath, "--out", folder["out"], "--language", "en");

        Assert.Contains("rows of RATE-01 set aside", run.Output, StringComparison.Ordinal);
    }

    private static CommandLine Run(TemporaryFolder folder, params string[] args)
    {
        Assert.True(Directory.Exists(folder.FullPath));
        return CommandLine.Run(args, CliCase.Passphrase);
    }

    private static TemporaryFolder Kip()
    {
        TemporaryFolder folder = CliCase.Ready(json => json.Replace(
            "\"claimCurrency\": \"THB\",",
            """
            "claimCurrency": "THB",
            "currencies": {
              "convention": "payment-day", "kind": "official", "oldestDays": 7, "rounding": "half-up-to-minor-unit",
              "files": [ {
                "code": "RATE-01", "file": "rates/kip.csv", "format": "bank-table", "source": "Invented Bank",
                "kind": "official",
                "layout": { "day": "Day", "dateOrder": "day-month-year", "calendar": "common", "currency": "Currency",
                            "quote": "THB", "unit": "Unit", "rate": "Mid", "side": "mid", "decimalMark": ".",
                            "groupMark": "," } } ]
            },
            """,
            StringComparison.Ordinal));
        folder.Write("rates/kip.csv", Rates);
        CliCase.WriteLayout(folder, layout => layout with { Marks = layout.Marks with { Currency = "LAK" } });
        return folder;
    }
}
