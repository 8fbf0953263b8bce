using System.Globalization;
using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class ChangedTests
{
    [Fact]
    public void Of_two_computations_lines_sum_to_each_difference_and_the_pieces_are_named()
    {
        using TemporaryFolder before = CliCase.Ready();
        using TemporaryFolder after = CliCase.Ready(LaterDay);
        Run(before);
        Run(after);

        JsonNode changed = Changed(before["out/computation.json"], after["out/computation.json"]);

        Assert.False(changed["byCause"]!.GetValue<bool>());
        Assert.Equal("case", changed["pieces"]![0]!["kind"]!.GetValue<string>());
        Assert.NotEmpty(changed["totals"]!.AsArray());
        Assert.All(changed["totals"]!.AsArray(), total => Foots(total!, "lines"));
    }

    [Fact]
    public void Of_two_folders_causes_sum_to_each_difference_too()
    {
        using TemporaryFolder before = CliCase.Ready();
        using TemporaryFolder after = CliCase.Ready(json => LaterDay(json).Replace(
            "\"9000.00\"", "\"9500.00\"", StringComparison.Ordinal));
        after.Write("exhibits/bank.csv", File.ReadAllText(after["exhibits/bank.csv"])
            .Replace("-9000.00,Vilay", "-8000.00,Vilay", StringComparison.Ordinal));

        JsonNode changed = Changed(before.FullPath, after.FullPath);

        Assert.All(changed["totals"]!.AsArray(), total => Foots(total!, "causes"));
        Assert.All(changed["totals"]!.AsArray(), total => Foots(total!, "lines"));
        JsonNode paid = Total(changed, "case/paid");
        Assert.Equal("-1000.00", paid["difference"]!.GetValue<string>());
        Assert.Equal("exhibit-changed", Assert.Single(paid["causes"]!.AsArray())!["cause"]!.GetValue<string>());
        Assert.Equal(
            ["exhibit-changed", "terms-of-work", "days"],
            Total(changed, "case/interest")["causes"]!.AsArray().Select(one => one!["cause"]!.GetValue<string>()));
    }

    [Fact]
    public void What_the_program_made_of_the_same_pieces_is_told_apart()
    {
        using TemporaryFolder before = CliCase.Ready();
        using TemporaryFolder after = CliCase.Ready(LaterDay);
        Run(before);
        string issued = before["issued.json"];
        File.WriteAllText(issued, File.ReadAllText(before["out/computation.json"])
            .Replace("\"9300.00\"", "\"9250.00\"", StringComparison.Ordinal)
            .Replace("\"engineVersion\": \"", "\"engineVersion\": \"0.", StringComparison.Ordinal));

        JsonNode changed = Changed(before.FullPath, after.FullPath, "--issued", issued);

        JsonNode due = Total(changed, "case/due");
        Assert.Equal("50.00", due["difference"]!.GetValue<string>());
        Assert.Equal("engine-version", Assert.Single(due["causes"]!.AsArray())!["cause"]!.GetValue<string>());
    }

    [Fact]
    public void The_same_computation_differs_by_nothing()
    {
        using TemporaryFolder folder = CliCase.Ready();
        Run(folder);

        CommandLine changed = CommandLine.Run(
            ["changed", folder["out/computation.json"], folder["out/computation.json"]], CliCase.Passphrase);

        Assert.Equal(0, changed.Code);
        Assert.Contains("The pieces are the same to the byte.", changed.Output, StringComparison.Ordinal);
        Assert.Contains("No total and no line changed.", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_cases_are_not_compared()
    {
        using TemporaryFolder one = CliCase.Ready();
        using TemporaryFolder other =
            CliCase.Ready(json => json.Replace("T-2021-001", "T-2021-002", StringComparison.Ordinal));

        CommandLine changed = CommandLine.Run(["changed", one.FullPath, other.FullPath], CliCase.Passphrase);

        Assert.Equal(1, changed.Code);
        Assert.Contains("case T-2021-002", changed.Error, StringComparison.Ordinal);
        Assert.Contains("two computations of one case", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_computation_of_other_pieces_was_not_issued_from_the_old_folder()
    {
        using TemporaryFolder before = CliCase.Ready();
        using TemporaryFolder after = CliCase.Ready(LaterDay);
        Run(after);

        CommandLine changed = CommandLine.Run(
            ["changed", before.FullPath, after.FullPath, "--issued", after["out/computation.json"]],
            CliCase.Passphrase);

        Assert.Equal(1, changed.Code);
        Assert.Contains("case.json", changed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such.json")]
    [InlineData("case.json")]
    public void What_is_no_computation_is_refused(string file)
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine changed = CommandLine.Run(["changed", folder[file], folder[file]], CliCase.Passphrase);

        Assert.Equal(1, changed.Code);
        Assert.Contains("wanted a computation.json", changed.Error, StringComparison.Ordinal);
    }

    private static string LaterDay(string json) =>
        json.Replace("\"asOf\": \"2021-11-30\"", "\"asOf\": \"2021-12-31\"", StringComparison.Ordinal);

    private static JsonNode Changed(params string[] of)
    {
        CommandLine changed = CommandLine.Run(["changed", .. of, "--json"], CliCase.Passphrase);
        Assert.True(changed.Code == 0, changed.ToString());
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("changed"), changed.Output));
        return JsonNode.Parse(changed.Output)!;
    }

    private static JsonNode Total(JsonNode changed, string total) =>
        changed["totals"]!.AsArray().Single(one => one!["total"]!.GetValue<string>() == total)!;

    private static void Foots(JsonNode total, string parts)
    {
        decimal difference = Number(total["difference"]!);
        Assert.Equal(difference, Number(total["new"]!) - Number(total["old"]!));
        Assert.Equal(difference, total[parts]!.AsArray().Sum(part => Number(part!["difference"]!)));
    }

    private static decimal Number(JsonNode text) =>
        decimal.Parse(text.GetValue<string>(), CultureInfo.InvariantCulture);

    private static void Run(TemporaryFolder folder)
    {
        CommandLine run = CommandLine.Run(
            ["run", folder.FullPath, "--out", folder["out"], "--language", "en"], CliCase.Passphrase);
        Assert.True(run.Code == 0, run.ToString());
    }
}
