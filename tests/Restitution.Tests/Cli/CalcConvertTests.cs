using System.Text.Json.Nodes;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class CalcConvertTests
{
    private const string Kip = "2019-04-12: 1000 LAK = 3.52 THB; the bank's notice 7";

    private static string History =>
        Path.Combine(SourceTree.Root, "fixtures/exhibits/rates/good/invented-euro-history.csv");

    private static string Table =>
        Path.Combine(SourceTree.Root, "fixtures/exhibits/rates/good/invented-baht-table.csv");

    [Fact]
    public void Kip_become_baht_by_a_rate_with_its_source()
    {
        CommandLine run = Convert("625600.00", "LAK", "THB", "2019-04-16", "--rate", Kip);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("2,202.11", run.Output, StringComparison.Ordinal);
        Assert.Contains("625,600.00 × 3.52 ÷ 1,000", run.Output, StringComparison.Ordinal);
        Assert.Contains("the bank's notice 7", run.Output, StringComparison.Ordinal);
        Assert.Contains("the day of payment", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figure_for_machines_names_the_place_and_the_convention()
    {
        CommandLine run = Convert(
            "300", "USD", "THB", "2023-01-06", "--rates", History, "--source", "Invented Bank", "--inverse",
            "--convention", "due-day", "--json");

        Assert.True(run.Code == 0, run.ToString());
        JsonNode figure = JsonNode.Parse(run.Output)!["figures"]![0]!;
        // 300 × 35.973 ÷ 1.0601 = 10,180.0773…
        Assert.Equal("10180.08", (string?)figure["amount"]);
        Assert.Contains("invented-euro-history.csv:2", run.Output, StringComparison.Ordinal);
        Assert.Contains("DueDay", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_banks_table_is_read_by_its_layout()
    {
        CommandLine run = Convert(
            "625600.00", "LAK", "THB", "2019-04-18", "--rates", Table, "--layout", Table + ".layout.json", "--source",
            "Invented Bank");

        Assert.True(run.Code == 0, run.ToString());
        // The 17th: 625,600 × 3.53 ÷ 1,000 = 2,208.368.
        Assert.Contains("2,208.37", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rates_of_a_case_are_taken_with_its_rule()
    {
        using TemporaryFolder folder = SampleWithKip();

        CommandLine run = Convert("625600.00", "LAK", "THB", "2019-04-16", "--case", folder.FullPath);

        Assert.Contains("2,202.11", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-04-16", "LAK", "--rate", "2019-04-01: 1000 LAK = 3.52 THB; a notice", "--oldest-days")]
    [InlineData("2019-04-11", "LAK", "--rate", Kip, "the first on file is of")]
    [InlineData("2019-04-16", "MMK", "--rate", Kip, "no rate of exchange from")]
    [InlineData("2019-04-16", "LAK", "--rate", "2019-04-12: 1 THB = 283 LAK; a notice", "--inverse")]
    [InlineData("2019-04-16", "LAK", "--rate", "2019-04-12: 1000 LAK = 3.52 THB", "without its source")]
    [InlineData("2019-04-16", "LAK", "--rate", "2019-04-12: 1000 LAK = 3.52 THB; ", "without its source")]
    [InlineData("2019-04-16", "LAK", "--rate", "2019-04-12: 50 LAK = 3.52 THB; a notice", "UNITS BASE")]
    [InlineData("2019-04-16", "LAK", "--rate", "2019-04-12: 1000 LAQ = 3.52 THB; a notice", "ISO 4217")]
    [InlineData("2019-04-16", "LAK", "--rate", "2019-04-31: 1000 LAK = 3.52 THB; a notice", "a day of the calendar")]
    [InlineData("2019-04-16", "LAK", "--rate", "2019-04-12: 1000 LAK = 0.00 THB; a notice", "above nothing")]
    [InlineData("2019-04-16", "LAQ", "--rate", Kip, "ISO 4217")]
    public void A_rate_that_is_missing_stale_or_without_source_is_refused_with_what_to_do(
        string on, string from, string option, string rate, string said) =>
        Refused(said, Convert("625600.00", from, "THB", on, option, rate));

    [Fact]
    public void A_file_without_its_source_is_refused() =>
        Refused("without its source", Convert("300", "USD", "THB", "2023-01-06", "--rates", History));

    [Fact]
    public void A_file_with_rows_that_cannot_be_read_is_refused_with_each() => Refused(
        "euro-history-rows.csv:3",
        Convert(
            "300", "USD", "THB", "2022-12-30", "--rates",
            Path.Combine(SourceTree.Root, "fixtures/exhibits/rates/bad/euro-history-rows.csv"), "--source",
            "Invented Bank"));

    [Fact]
    public void Two_figures_for_one_day_are_refused() => Refused(
        "3.53",
        Convert(
            "1", "LAK", "THB", "2019-04-12", "--rate", Kip, "--rate",
            "2019-04-12: 1000 LAK = 3.53 THB; another notice"));

    [Fact]
    public void Without_rates_the_command_line_is_wrong() =>
        Assert.Equal(2, Convert("1", "LAK", "THB", "2019-04-12").Code);

    private static TemporaryFolder SampleWithKip() => SampleCase.Folder(json => json.Replace(
        "\"claimCurrency\": \"THB\",",
        """
        "claimCurrency": "THB",
        "currencies": {
          "convention": "payment-day", "kind": "official", "oldestDays": 7, "rounding": "half-up-to-minor-unit",
          "rates": [ { "base": "LAK", "quote": "THB", "units": 1000, "rate": "3.52", "on": "2019-04-12",
                       "kind": "official", "source": "Invented Bank" } ]
        },
        """,
        StringComparison.Ordinal));

    private static void Refused(string said, CommandLine run)
    {
        Assert.True(run.Code == 1, run.ToString());
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    private static CommandLine Convert(string amount, string from, string to, string on, params string[] rest) =>
        CommandLine.Run(
            ["calc", "convert", "--amount", amount, "--from", from, "--to", to, "--on", on, .. rest]);
}
