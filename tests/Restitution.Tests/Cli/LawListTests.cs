using System.Text.Json;
using System.Text.Json.Nodes;
using Restitution.Law;
using Restitution.Tests.House;

namespace Restitution.Tests.Cli;

public sealed class LawListTests
{
    private static readonly string[] ByStanding = ["enacted", "reported", "derived", "practice", "recalled"];

    [Fact]
    public void A_prefix_of_no_question_is_refused()
    {
        CommandLine run = CommandLine.Run("law", "questions", "bogus");

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("bogus", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_counts_what_the_texts_of_the_files_hold()
    {
        JsonNode summary = JsonNode.Parse(CommandLine.Run("law", "list", "--summary", "--json").Output)!;
        JsonNode[] counts = [.. summary["jurisdictions"]!.AsArray().Select(one => one!)];

        Assert.Equal(Jurisdictions(), counts.Select(count => count["jurisdiction"]!.GetValue<string>()));
        Assert.All(counts, count =>
        {
            var wanted = new Counted(count["jurisdiction"]!.GetValue<string>());
            foreach ((string name, int number) in wanted.Numbers)
            {
                Assert.True(count[name]!.GetValue<int>() == number, $"{wanted.Name}: {name}, wanted {number}\n{count}");
            }

            Assert.Equal(wanted.Earliest, count["checkedThroughEarliest"]!.GetValue<string>());
            Assert.Equal(wanted.Latest, count["checkedThroughLatest"]!.GetValue<string>());
        });
        Assert.Equal(
            counts.Sum(count => count["figures"]!.GetValue<int>()), summary["total"]!["figures"]!.GetValue<int>());
        Assert.Equal(LawOnFile.Embedded.Files.Count, summary["total"]!["files"]!.GetValue<int>());
    }

    [Fact]
    public void The_summary_for_people_has_a_line_for_each_jurisdiction_and_the_total()
    {
        CommandLine run = CommandLine.Run("law", "list", "--summary");
        string[] lines = run.Output.Split('\n');

        Assert.Equal(0, run.Code);
        Assert.All(Jurisdictions().Append("total"), name =>
            Assert.Single(lines, line => line.StartsWith(name + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_summary_shows_what_nobody_looked_up_apart_from_what_a_law_has_not()
    {
        JsonNode lookedUp = JsonNode.Parse(CommandLine.Run("law", "list", "--summary", "--json").Output)!["lookedUp"]!;
        string[] lines = CommandLine.Run("law", "list", "--summary").Output.Split('\n');

        Assert.Equal("none", lookedUp["sg"]!["severance"]!.GetValue<string>());
        Assert.Equal("not-looked-up", lookedUp["us"]!["severance"]!.GetValue<string>());
        Assert.Equal("unknown", lookedUp["la"]!["late-wage-interest"]!.GetValue<string>());
        Assert.Equal("on-file", lookedUp["th"]!["severance"]!.GetValue<string>());
        Assert.Equal(LawCoverage.Questions.Count(), lookedUp["th"]!.AsObject().Count);
        Assert.Contains(lines, line => line.StartsWith("thirteenth-month ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("not looked up ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_of_no_file_is_empty()
    {
        JsonNode summary = JsonNode.Parse(CommandLine.Run("law", "list", "zz/", "--summary", "--json").Output)!;

        Assert.Empty(summary["jurisdictions"]!.AsArray());
        Assert.Null(summary["total"]);
    }

    [Fact]
    public void Questions_tell_for_each_who_asks_and_which_states_answer()
    {
        JsonArray all = JsonNode.Parse(CommandLine.Run("law", "questions", "--json").Output)!.AsArray();
        JsonNode wage = all.Single(one => one!["name"]!.GetValue<string>() == "minimum-wage")!;

        Assert.Equal(LawQuestions.All.Select(one => one.Name), all.Select(one => one!["name"]!.GetValue<string>()));
        Assert.Equal("floor", wage["chapter"]!.GetValue<string>());
        Assert.Equal("rule", wage["askedBy"]!.GetValue<string>());
        Assert.Contains("th", wage["onFile"]!.AsArray().Select(one => one!.GetValue<string>()));
        Assert.Equal(LawOnFile.Embedded.Files.Count, all.Sum(one => one!["onFile"]!.AsArray().Count));
    }

    [Fact]
    public void Questions_for_people_stand_under_their_chapter_and_can_be_narrowed()
    {
        string[] lines = CommandLine.Run("law", "questions", "late-wage-interest").Output.Split('\n');

        Assert.Equal("LatePay", lines[0]);
        Assert.Contains("  late-wage-interest-method, asked by a rule", lines);
        Assert.Contains(lines, line => line.StartsWith("    answers  simple, compound", StringComparison.Ordinal));
        Assert.Contains("    keys     head", lines);
        Assert.DoesNotContain(lines, line => line.Contains("surcharge", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Jurisdictions() =>
        Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "src/Restitution/Law"))
            .Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>The figures of one folder, counted over the texts without the program's own reader.</summary>
    private sealed class Counted
    {
        public Counted(string jurisdiction)
        {
            Name = jurisdiction;
            foreach (string path in Directory.EnumerateFiles(
                Path.Combine(SourceTree.Root, "src/Restitution/Law", jurisdiction), "*.json"))
            {
                using var file = JsonDocument.Parse(
                    File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip });
                Add("files", 1);
                string checkedThrough = file.RootElement.GetProperty("checkedThrough").GetString()!;
                Earliest = string.CompareOrdinal(checkedThrough, Earliest) < 0 ? checkedThrough : Earliest;
                Latest = string.CompareOrdinal(checkedThrough, Latest) > 0 ? checkedThrough : Latest;
                file.RootElement.GetProperty("provisions").EnumerateArray().ToList().ForEach(Count);
            }
        }

        public string Name { get; }

        public string Earliest { get; private set; } = "9999";

        public string Latest { get; private set; } = "";

        public Dictionary<string, int> Numbers { get; } = ByStanding
            .Concat(["files", "figures", "contestedWithDefault", "contestedWithoutDefault", "unknown"])
            .ToDictionary(name => name, _ => 0);

        private void Count(JsonElement provision)
        {
            string standing = provision.GetProperty("standing").GetString()!;
            if (standing == "contested")
                standing += provision.TryGetProperty("default", out _) ? "WithDefault" : "WithoutDefault";
            foreach (bool isKnown in KnownOf(provision))
            {
                Add("figures", 1);
                Add(isKnown ? standing : "unknown", 1);
            }
        }

        // One for each key: whether any reading knows it.
        private static IEnumerable<bool> KnownOf(JsonElement provision)
        {
            JsonElement[] said = provision.TryGetProperty("readings", out JsonElement readings)
                ? [.. readings.EnumerateObject().Select(reading => reading.Value)]
                : [provision];
            return said.SelectMany(Values).GroupBy(one => one.Key, one => one.Value != "unknown")
                .Select(key => key.Any(isKnown => isKnown));
        }

        private static IEnumerable<KeyValuePair<string, string>> Values(JsonElement said)
        {
            if (said.TryGetProperty("value", out JsonElement value))
                return [new("", value.GetString()!)];
            if (said.TryGetProperty("items", out JsonElement items))
                return items.EnumerateArray().Select((item, index) => new KeyValuePair<string, string>($"{index}", ""));
            return said.GetProperty("values").EnumerateObject()
                .Select(entry => new KeyValuePair<string, string>(entry.Name, entry.Value.GetString()!));
        }

        private void Add(string name, int count) => Numbers[name] += count;
    }
}
