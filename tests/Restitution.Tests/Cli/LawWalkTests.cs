using System.Text.RegularExpressions;
using Restitution.Law;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>The walk of the page on the law: its commands run in order and print what stands beneath them.</summary>
public sealed partial class LawWalkTests
{
    private static readonly string Page =
        File.ReadAllText(Path.Combine(SourceTree.Root, "src/Restitution/Law/README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_commands_of_the_page_print_what_it_shows()
    {
        using TemporaryFolder desk = Desk();
        int steps = 0;
        foreach (Match block in Block.Matches(Page))
        {
            if (block.Groups["kind"].Value == "json")
            {
                string file = block.Groups["text"].Value;
                desk.Write($"office-law/{Id.Match(file).Groups[1].Value}.json", file);
                continue;
            }

            foreach (Step step in StepsOf(block.Groups["text"].Value))
            {
                string printed = Printed(step.Command, desk);
                Assert.True(Shows(printed, step.Shown), $"{step.Command} printed\n{printed}\nwanted\n{step.Shown}");
                steps++;
            }
        }

        Assert.True(steps >= 7, $"{steps} commands");
    }

    [Theory]
    [InlineData("a\nb\nc\n", "a\nb\nc", true)]
    [InlineData("a\nb\nc\n", "a\n…\nc", true)]
    [InlineData("a\nb 1 2\nc\n", "b … 2\nc", true)]
    [InlineData("a\nb\nc\n", "a\nc", false)]
    [InlineData("a\nb\nc\n", "a\nd", false)]
    [InlineData("a\nb\nc\n", "c\n…\na", false)]
    public void Lines_that_are_not_printed_so_are_noticed(string printed, string shown, bool isShown) =>
        Assert.Equal(isShown, Shows(printed, shown));

    // What the page says lies on the desk: a corrected file, and a computation of one worker in May 2019.
    private static TemporaryFolder Desk()
    {
        TemporaryFolder desk = CliCase.Ready();
        string floor = LawOnFile.Embedded.File("th/minimum-wage")!.Text.Json;
        desk.Write("draft-law/th/minimum-wage.json", floor.Replace(
            "\"TH-85 | * | *\": \"310\"", "\"TH-85 | * | *\": \"312\"", StringComparison.Ordinal));
        CommandLine run = CommandLine.Run(
            ["run", desk.FullPath, "--out", desk["out"], "--language", "en"], CliCase.Passphrase);
        Assert.True(run.Code == 0, run.ToString());
        return desk;
    }

    private static string Printed(string command, TemporaryFolder desk)
    {
        string[] args =
        [
            .. command.Split(' ').Skip(1)
                .Select(word => word is "office-law" or "draft-law" or "out" ? desk[word] : word),
        ];
        CommandLine run = CommandLine.Run(args, CliCase.Passphrase);
        return (run.Output + run.Error).ReplaceLineEndings("\n")
            .Replace(desk.FullPath + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    private static IEnumerable<Step> StepsOf(string block) => block.Split("$ ").Skip(1).Select(step =>
    {
        string[] parts = step.Split('\n', 2);
        return new Step(parts[0].Trim(), parts[1].Trim('\n'));
    });

    // Lines stand beneath each other as printed; … stands for any text, and on a line of its own for any lines.
    private static bool Shows(string printed, string shown)
    {
        string pattern = Regex.Escape(shown + "\n").Replace("\\n…\\n", "\\n([^\0]*\\n)?", StringComparison.Ordinal)
            .Replace("…", "[^\n]*", StringComparison.Ordinal);
        return Regex.IsMatch(printed, "(^|\n)" + pattern, RegexOptions.CultureInvariant);
    }

    private sealed record Step(string Command, string Shown);

    [GeneratedRegex("```(?<kind>json|console)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex("\"id\": \"([^\"]+)\"")]
    private static partial Regex Id { get; }
}
