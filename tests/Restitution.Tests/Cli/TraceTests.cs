using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Restitution.Cli.Commands;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class TraceTests
{
    [Theory]
    [InlineData("rows-set-aside.csv", "rows-set-aside.csv:5, amount: \"-10.005 ")]
    [InlineData("rows-set-aside.csv", "--without-rows-set-aside")]
    [InlineData("rows-contradict.csv", "rows-contradict.csv:7, 8: two rows of one id that both go the same way")]
    [InlineData("currency-leg-unknown.csv", "currency-leg-unknown.csv:4, 2026-01-07: money that goes into another ")]
    [InlineData("opening-below-zero.csv", "opening-below-zero.csv:2, 2026-01-05: an account that opens below zero")]
    [InlineData("cycle-within-day.csv", "transfers of one day that lead in a circle and are not ordered: ")]
    public void A_ledger_that_cannot_be_traced_honestly_is_refused_with_place_and_remedy(string ledger, string told)
    {
        CommandLine run = Run("refused/" + ledger);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_rows_set_aside_a_ledger_is_traced_when_asked_and_says_what_it_is_without()
    {
        CommandLine run = Run("refused/rows-set-aside.csv", "--without-rows-set-aside");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("traced without 13 rows set aside", run.Error, StringComparison.Ordinal);
        Assert.Contains("13 set aside", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "2", "The rows of every day have an order")]
    [InlineData("1", "", "Rows of one day that no sequence orders")]
    public void That_rows_of_a_day_are_in_no_order_is_said_only_of_those_that_are(
        string first, string second, string told)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ledger.csv", "day,account,currency,amount,sequence,origin,to\n"
            + $"2020-03-01,A-01,THB,100,{first},W-01,\n2020-03-01,A-01,THB,-40,{second},,TRUCK\n");

        CommandLine run = CommandLine.Run(["trace", folder["ledger.csv"]]);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(run.Output, "have an order|no sequence orders"));
    }

    [Fact]
    public void Transfers_in_a_circle_are_traced_once_their_order_is_told() =>
        Assert.Equal(0, Run("refused/cycle-within-day.csv", "--order", "as-listed").Code);

    [Theory]
    [InlineData("--method", "first-in-first-out", "--forbid", "first-in-first-out")]
    [InlineData("--method", "pro-rata", "full-taint", "--forbid", "full-taint", "pari-passu")]
    public void Asking_for_a_forbidden_method_is_refused(params string[] options)
    {
        CommandLine run = Run("acceptance/a8.csv", options);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("may not be used here", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_forbidden_and_not_asked_for_is_left_out_and_said()
    {
        CommandLine run = Run("acceptance/a8.csv", "--forbid", "first-in-first-out");

        Assert.Equal(0, run.Code);
        Assert.Contains("May not be used here, and not run: First in first out", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Methods(run.Output), each => each == "First in first out");
    }

    [Fact]
    public void Chosen_methods_stand_side_by_side_in_the_usual_order()
    {
        CommandLine run = Run("acceptance/a8.csv", "--method", "pari-passu", "last-in-first-out");

        Assert.Equal(["Whose", "Place", "Last in first out", "Pari passu"], Methods(run.Output));
    }

    [Theory]
    [InlineData("trace")]
    [InlineData("trace", "a.csv", "--method", "fifo")]
    [InlineData("trace", "a.csv", "--order", "by-size")]
    [InlineData("trace", "a.csv", "--days", "dmy")]
    public void A_command_line_that_says_nothing_is_a_usage_error(params string[] args) =>
        Assert.Equal(2, CommandLine.Run(args).Code);

    [Theory]
    [InlineData("no-such-file.csv", "no such file")]
    [InlineData("../../src/README.md", "headings without")]
    public void A_file_that_is_no_ledger_is_refused(string ledger, string told)
    {
        CommandLine run = Run(ledger);

        Assert.Equal(1, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_is_not_in_the_ledger_is_refused_with_those_that_are()
    {
        CommandLine run = Run("two-banks.csv", "--steps", "A-09");

        Assert.Equal(1, run.Code);
        Assert.Contains("no place \"A-09\"; wanted a place of the ledger, such as A-01, A-02", run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Printed_columns_foot_by_claimant_and_by_place_for_every_method_but_full_taint()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ledger.csv", """
            day,account,currency,amount,id,kind,to,origin
            2019-03-01,A,THB,1000.00,,opening,,
            2019-03-02,A,THB,333.33,,,,W-01
            2019-03-02,A,THB,333.34,,,,W-02
            2019-03-03,A,THB,-700.01,T1,,,
            2019-03-04,B,THB,690.01,T1,,,
            2019-03-05,B,THB,-450.00,,,TRUCK,
            2019-03-06,A,THB,-100.00,,cash,,
            2019-03-07,A,THB,-77.77,,,,

            """);

        JsonObject json = Json(folder["ledger.csv"], "--order", "as-listed");

        Assert.All(json["holdings"]!.AsArray(), place => Assert.All(
            place!["traced"]!.AsObject().Where(method => method.Key != "full-taint"),
            method => Assert.Equal(
                Amount(place["balance"]), method.Value!.AsArray().Sum(each => Amount(each!["likely"])))));
        Assert.Equal(4, json["holdings"]!.AsArray().Count);
        Assert.All(json["claimants"]!.AsArray(), claimant => Assert.All(
            json["methods"]!.AsArray().Select(method => method!.GetValue<string>()).Where(name => name != "full-taint"),
            method => Assert.True(
                claimant!["places"]!.AsArray().Sum(place => Amount(place!["traced"]![method]!["likely"]))
                    <= Amount(claimant["putIn"]![0]!["amount"]))));
    }

    [Fact]
    public void Steps_tell_what_each_row_took_from_whom()
    {
        CommandLine run = Run(
            "acceptance/a12.csv", "--order", "as-listed", "--method", "lowest-intermediate-balance", "--steps", "POOL");

        Assert.Contains("Lowest balance, step by step: POOL, account, CAD", run.Output, StringComparison.Ordinal);
        Assert.Contains("V1 75.00; V2 75.00", run.Output, StringComparison.Ordinal);
        Assert.Contains("V1 25.00; V2 25.00", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Looking_forward_follows_all_that_came_through_a_place()
    {
        JsonObject json = Json(Fixture("two-banks.csv"), "--from", "A-02", "--method", "pro-rata");

        JsonNode only = Assert.Single(json["claimants"]!.AsArray())!;
        Assert.Equal("through A-02", only["claimant"]!.GetValue<string>());
        Assert.Equal(
            ["A-02 10200.00", "TRUCK 4000.00"],
            only["places"]!.AsArray().Select(place =>
                $"{place!["place"]} {place["traced"]!["pro-rata"]!["likely"]}"));
    }

    [Fact]
    public void Looking_back_tells_each_way_in_from_outside()
    {
        JsonObject json = Json(Fixture("two-banks.csv"), "--to", "TRUCK", "--method", "pro-rata");

        Assert.Equal(
            ["W-01", "W-02", "opening of A-01"],
            json["claimants"]!.AsArray().Select(claimant => claimant!["claimant"]!.GetValue<string>()));
        Assert.Equal(4000m, json["claimants"]!.AsArray().Sum(claimant =>
            Amount(claimant!["places"]![0]!["traced"]!["pro-rata"]!["likely"])));
    }

    [Theory]
    [InlineData("two-banks.csv", "--steps", "A-01")]
    [InlineData("acceptance/a8.csv")]
    [InlineData("refused/rows-set-aside.csv", "--without-rows-set-aside")]
    public void What_it_prints_for_machines_fits_its_schema(string ledger, params string[] options)
    {
        CommandLine run = Run(ledger, [.. options, "--json"]);

        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("trace"), run.Output));
    }

    [Fact]
    public void Two_runs_and_another_culture_print_the_same_bytes()
    {
        CommandLine first = Run("two-banks.csv", "--json");
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");

            Assert.Equal(first, Run("two-banks.csv", "--json"));
            Assert.Equal(0, Run("acceptance/a8.csv").Code);
            Assert.Contains(" (20.00–70.00)", Run("acceptance/a8.csv").Output, StringComparison.Ordinal);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_ledger_that_the_README_traces_is_traced_as_it_says()
    {
        string[][] examples =
        [
            .. File.ReadLines(Path.Combine(SourceTree.Root, "README.md"))
                .Where(line => line.StartsWith("infra/restitution trace fixtures/tracing/", StringComparison.Ordinal))
                .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[2..]),
        ];

        Assert.NotEmpty(examples);
        Assert.All(examples, words =>
        {
            CommandLine run = Run(words[0]["fixtures/tracing/".Length..], words[1..]);
            Assert.True(run is { Code: 0, Output.Length: > 0, Error: "" }, run.ToString());
        });
    }

    private static string[] Methods(string output) =>
        [.. output.Split('\n').First(line => line.StartsWith("Whose", StringComparison.Ordinal))
            .Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static decimal Amount(JsonNode? amount) => decimal.Parse(
        amount!.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static JsonObject Json(string path, params string[] options)
    {
        CommandLine run = CommandLine.Run(["trace", path, .. options, "--json"]);
        Assert.True(run.Code == 0, run.ToString());
        return JsonNode.Parse(run.Output)!.AsObject();
    }

    private static CommandLine Run(string ledger, params string[] options) =>
        CommandLine.Run(["trace", Fixture(ledger), .. options]);

    private static string Fixture(string ledger) => Path.Combine(SourceTree.Root, "fixtures", "tracing", ledger);
}
