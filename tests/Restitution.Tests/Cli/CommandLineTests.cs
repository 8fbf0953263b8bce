using System.CommandLine;
using System.Text.Json.Nodes;
using Restitution.Cli;
using Restitution.Cli.Console;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("no-such-command")]
    [InlineData("run")]
    [InlineData("law show th/minimum-wage --on 2019-02-30")]
    [InlineData("run x --out y --language xx")]
    [InlineData("calc overtime --jurisdiction th --on 2019-05-31 --wage 9,000 --minutes 60")]
    [InlineData("calc overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 0")]
    [InlineData("calc overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes abc")]
    [InlineData("calc minimum-wage --jurisdiction th --place TH-85 --on 2019-05-31 --days x")]
    [InlineData("calc interest --jurisdiction th --principal 100 --due-on 2019-05-31 --as-of 2018-11-30")]
    public void What_cannot_be_understood_ends_with_two(string line)
    {
        CommandLine run = CommandLine.Run(line.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_has_help_with_examples()
    {
        foreach (string path in Leaves(RestitutionCommand.Root(Nobody()), ""))
        {
            CommandLine help = CommandLine.Run([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

            Assert.True(help.Code == 0, path);
            Assert.True(help.Output.Contains("Examples:", StringComparison.Ordinal), $"{path} has no examples");
            Assert.DoesNotContain("Restitution.Tests", help.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_a_failure_of_the_world()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "");

        CommandLine run = CommandLine.Run("case", "new", folder["file/below"]);

        Assert.True(run.Code == 3, run.ToString());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_law_answers_with_figure_citation_and_standing()
    {
        JsonNode law = JsonNode.Parse(CommandLine
            .Run("law", "show", "th/minimum-wage", "--on", "2019-05-31", "--key", "place=TH-85", "--json").Output)!;

        Assert.Equal("310", law["value"]!.GetValue<string>());
        Assert.Equal("reported", law["standing"]!.GetValue<string>());
        Assert.NotEmpty(law["cites"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("law show th/minimum-wage --on 1999-05-31 --key place=TH-85")]
    [InlineData("law show th/no-such-file")]
    [InlineData("law show th/minimum-wage --on 2019-05-31 --key colour=red")]
    [InlineData("calc minimum-wage --jurisdiction th --place TH-85 --on 1999-05-31")]
    [InlineData("calc minimum-wage --jurisdiction xx --place TH-85 --on 2019-05-31")]
    [InlineData("calc minimum-wage --jurisdiction th --place TH-85 --on 2019-05-31 --currency USD")]
    [InlineData("calc interest --jurisdiction th --principal 100.005 --due-on 2019-05-31 --as-of 2020-05-31")]
    public void A_figure_that_is_not_there_ends_with_one(string line)
    {
        CommandLine run = CommandLine.Run(line.Split(' '));

        Assert.True(run.Code == 1, run.ToString());
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void The_law_that_comes_with_the_program_has_no_fault() =>
        Assert.Equal(0, CommandLine.Run("law", "check").Code);

    [Fact]
    public void A_law_file_with_a_fault_is_named_with_its_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("th/minimum-wage.json", "{\n  \"id\": \"th/other\"\n}");

        CommandLine run = CommandLine.Run("law", "check", folder.FullPath);

        Assert.Equal(1, run.Code);
        Assert.Contains("th/minimum-wage", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_file_with_a_fault_is_not_said_to_be_missing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("th/minimum-wage.json", "{\n  \"id\": \"th/other\"\n}");
        folder.Write("th/rounding.json", Restitution.Law.LawOnFile.Embedded.File("th/rounding")!.Text.Json);

        string[] words = CommandLine.Run("law", "check", folder.FullPath).Output.Split([' ', ',', '\n']);

        Assert.Contains("th:", words);
        Assert.DoesNotContain("minimum-wage", words);
    }

    // 310 a day, 30 days; 325 from 2020; 9,000 / 30 / 8 × 1.5 × 2 hours; 300 / 8 × 3 × 1 hour.
    [Theory]
    [InlineData("calc minimum-wage --jurisdiction th --place TH-85 --on 2019-05-31", "9300.00")]
    [InlineData(
        "calc minimum-wage --jurisdiction th --place TH-85 --on 2019-05-31 --pay-basis daily --days 26", "8060.00")]
    [InlineData("calc overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 120", "112.50")]
    [InlineData("calc overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 120 --place TH-85", "116.25")]
    [InlineData(
        "calc overtime --jurisdiction th --on 2019-05-31 --pay-basis daily --wage 400 --minutes 60 --band holiday-overtime",
        "150.00")]
    [InlineData(
        "calc interest --jurisdiction th --principal 36500 --due-on 2019-05-31 --as-of 2019-06-30", "450.00")]
    public void Calculators_use_the_rules_of_the_engine(string line, string amount)
    {
        CommandLine run = CommandLine.Run([.. line.Split(' '), "--json"]);

        Assert.True(run.Code == 0, run.ToString());
        JsonNode figure = JsonNode.Parse(run.Output)!["figures"]![0]!;
        Assert.Equal(amount, figure["amount"]!.GetValue<string>());
        Assert.NotEmpty(figure["reasons"]!.AsArray());
    }

    [Fact]
    public void A_file_is_read_without_a_case_and_every_row_is_accounted_for()
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine run = CommandLine.Run(
            "read", folder["exhibits/bank.csv"], "--layout", folder["layouts/BANK-01.json"], "--json");

        Assert.True(run.Code == 0, run.ToString());
        JsonNode counts = JsonNode.Parse(run.Output)!["counts"]!;
        Assert.Equal(4, counts["received"]!.GetValue<int>());
        Assert.Equal(2, counts["accepted"]!.GetValue<int>());
        Assert.Equal(1, counts["quarantined"]!.GetValue<int>());
        Assert.Equal(1, counts["ignored"]!.GetValue<int>());
    }

    [Fact]
    public void Without_JSON_reading_prints_no_name()
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine run = CommandLine.Run(
            "read", folder["exhibits/bank.csv"], "--layout", folder["layouts/BANK-01.json"]);

        Assert.Contains("bank.csv:4", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Testname", run.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Leaves(Command command, string path)
    {
        string own = command is RootCommand ? "" : $"{path} {command.Name}";
        return command.Subcommands.Count == 0 ? [own] : command.Subcommands.SelectMany(below => Leaves(below, own));
    }

    private static Terminal Nobody() => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        In = TextReader.Null,
        Clock = FixedClock.Instance,
        UserName = "officer",
        Variable = _ => null,
    };
}
