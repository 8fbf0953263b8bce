using System.Text.Json.Nodes;
using Restitution.Law;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>
/// The recall of a figure: a case of one worker paid 9,000 where 310 a day are owed, in May 2019 (9,300; 300 unpaid).
/// </summary>
public sealed class LawAffectedTests
{
    private const string Floor = "th/minimum-wage";

    [Fact]
    public void A_computation_tells_for_whom_when_where_and_how_much_rests_on_a_file()
    {
        using TemporaryFolder folder = Computed();

        JsonNode recall = Recall(folder, Floor);
        JsonNode line = Assert.Single(recall["lines"]!.AsArray())!;

        Assert.Equal("same", Text(recall, "state"));
        Assert.Equal(
            ("W-01", "2019-05-01", "2019-05-31"), (Text(line, "worker"), Text(line, "from"), Text(line, "to")));
        Assert.Equal(("310", "310"), (Text(line, "used"), Text(line, "now")));
        Assert.Contains("W-01/2019-05/floor", line["figures"]!.AsArray().Select(one => one!.GetValue<string>()));
        Assert.Equal(TotalOf(folder, "backWages", "interest", "surcharge"), Text(recall, "amount"));
    }

    [Fact]
    public void The_amount_of_the_order_stands_beside_what_rests_on_the_file()
    {
        using TemporaryFolder folder = Computed();

        string order = JsonNode.Parse(File.ReadAllText(folder["out/computation.json"]))!
            ["result"]!["claim"]!["totals"]!["total"]!["likely"]!.GetValue<string>();

        Assert.Equal(order, Text(Recall(folder, Floor), "orderAmount"));
        Assert.Contains(
            $"the order of this computation comes to THB {order}",
            CommandLine.Run("law", "affected", Floor, folder["out"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Surcharge_is_told_apart_for_an_order_has_it_only_where_it_was_found()
    {
        using TemporaryFolder folder = Computed();

        string told = CommandLine.Run("law", "affected", Floor, folder["out"]).Output;

        Assert.Contains($"{TotalOf(folder, "backWages", "interest")} of back wages", told, StringComparison.Ordinal);
        Assert.Contains($"{TotalOf(folder, "surcharge")} of surcharge", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_that_only_interest_puts_on_a_file_is_the_interest() => Assert.All(
        new[] { ("th/late-wage-interest", "interest"), ("th/late-wage-surcharge", "surcharge") },
        one =>
        {
            using TemporaryFolder folder = Computed();
            Assert.Equal(TotalOf(folder, one.Item2), Text(Recall(folder, one.Item1), "amount"));
        });

    [Theory]
    [InlineData("\"TH-85 | * | *\": \"310\"", "\"TH-85 | * | *\": \"312\"", "changes", "312")]
    [InlineData("\"TH-85 | * | *\": \"258\"", "\"TH-85 | * | *\": \"259\"", "same-answers", "310")]
    public void A_new_file_changes_those_that_used_what_it_answers_otherwise(
        string before, string after, string state, string now)
    {
        using TemporaryFolder folder = Computed();
        using TemporaryFolder office = Office(Floor, before, after);

        JsonNode recall = Recall(folder, Floor, "--law", office.FullPath);
        Assert.Equal(state, Text(recall, "state"));
        Assert.Equal(now, Text(recall["lines"]![0]!, "now"));
    }

    [Fact]
    public void A_file_that_speaks_for_part_of_the_days_only_is_noticed()
    {
        using TemporaryFolder folder = Computed();
        using TemporaryFolder shorter = Office(
            Floor, "\"checkedThrough\": \"2025-12-31\"", "\"checkedThrough\": \"2019-05-15\"", cut: true);

        JsonNode line = Recall(folder, Floor, "--law", shorter.FullPath)["lines"]![0]!;
        Assert.Equal("310, then refused: LawAfterFile", Text(line, "now"));
    }

    [Fact]
    public void A_file_that_the_case_brought_is_not_touched_by_the_programs()
    {
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write($"law/{Floor}.json", LawOnFile.Embedded.File(Floor)!.Text.Json);
        Run("run", folder.FullPath, "--out", folder["out"], "--language", "en");

        Assert.Equal("case-has-its-own", Text(Recall(folder, Floor), "state"));
    }

    [Fact]
    public void A_computation_without_recorded_uses_asks_for_a_new_run_once_the_file_changed()
    {
        using TemporaryFolder folder = Computed();
        using TemporaryFolder office = Office(Floor, "\"TH-85 | * | *\": \"310\"", "\"TH-85 | * | *\": \"312\"");
        JsonObject stored = JsonNode.Parse(File.ReadAllText(folder["out/computation.json"]))!.AsObject();
        stored.Remove("lawUsed");
        folder.Write("out/computation.json", stored.ToJsonString());

        Assert.Equal("same", Text(Recall(folder, Floor), "state"));
        Assert.Equal("not-told", Text(Recall(folder, Floor, "--law", office.FullPath), "state"));
    }

    [Fact]
    public void Verify_holds_the_recorded_uses_against_the_case_and_lets_an_older_file_without_them_pass()
    {
        using TemporaryFolder folder = Computed();
        string path = folder["out/computation.json"];
        string sound = File.ReadAllText(path);
        JsonObject without = JsonNode.Parse(sound)!.AsObject();
        without.Remove("lawUsed");

        File.WriteAllText(path, without.ToJsonString());
        Assert.Equal(0, Run("verify", folder.FullPath, path).Code);

        File.WriteAllText(path, sound.Replace("\"value\": \"310\"", "\"value\": \"300\"", StringComparison.Ordinal));
        CommandLine changed = Run("verify", folder.FullPath, path);
        Assert.Equal(1, changed.Code);
        Assert.Contains("computation.json, lawUsed:", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_no_computation_had_affects_none_and_a_misspelt_one_is_refused()
    {
        using TemporaryFolder folder = Computed();

        Assert.StartsWith(
            "la/minimum-wage: in the inputs of 0 computations",
            CommandLine.Run("law", "affected", "la/minimum-wage", folder.FullPath).Output, StringComparison.Ordinal);
        Assert.Equal(1, CommandLine.Run("law", "affected", "th/minimum-wages", folder.FullPath).Code);
        Assert.Equal(1, CommandLine.Run("law", "affected", Floor, folder["nowhere"]).Code);
    }

    [Fact]
    public void A_damaged_computation_is_refused_by_its_path()
    {
        using TemporaryFolder folder = Computed();
        folder.Write("out/computation.json", "{ \"form\": 1 }");

        CommandLine run = CommandLine.Run("law", "affected", Floor, folder.FullPath);
        Assert.Equal(1, run.Code);
        Assert.Contains("computation.json: no computation of this form", run.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Computed()
    {
        TemporaryFolder folder = CliCase.Ready();
        CommandLine run = Run("run", folder.FullPath, "--out", folder["out"], "--language", "en");
        Assert.True(run.Code == 0, run.ToString());
        return folder;
    }

    private static TemporaryFolder Office(string id, string before, string after, bool cut = false)
    {
        string json = LawOnFile.Embedded.File(id)!.Text.Json;
        Assert.Contains(before, json, StringComparison.Ordinal);
        var office = new TemporaryFolder();
        office.Write($"{id}.json", (cut ? UntilMay2019(json) : json).Replace(before, after, StringComparison.Ordinal));
        return office;
    }

    // Provisions that begin after the last day checked would be a fault.
    private static string UntilMay2019(string json)
    {
        JsonObject file = JsonNode.Parse(json)!.AsObject();
        JsonArray provisions = file["provisions"]!.AsArray();
        foreach (JsonNode? later in provisions
            .Where(one => string.CompareOrdinal(one!["from"]!.GetValue<string>(), "2019-05-15") > 0).ToList())
        {
            provisions.Remove(later);
        }

        return file.ToJsonString(Restitution.Cli.Console.JsonPrint.Options);
    }

    private static JsonNode Recall(TemporaryFolder folder, string id, params string[] options)
    {
        CommandLine run = CommandLine.Run(["law", "affected", id, folder.FullPath, "--json", .. options]);
        Assert.True(run.Code == 0, run.ToString());
        return Assert.Single(JsonNode.Parse(run.Output)!.AsArray())!;
    }

    private static string TotalOf(TemporaryFolder folder, params string[] names)
    {
        JsonNode period = JsonNode.Parse(File.ReadAllText(folder["out/computation.json"]))!
            ["result"]!["claim"]!["workers"]![0]!["periods"]![0]!;
        decimal sum = names.Sum(name => decimal.Parse(
            period[name]!["likely"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(sum > 0m);
        return sum.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static CommandLine Run(params string[] args) => CommandLine.Run(args, CliCase.Passphrase);
}
