using System.Text.Json.Nodes;
using Restitution.Tests.WorkedExamples;

namespace Restitution.Tests.Cli;

/// <summary>What a labour official types gives the authority's own figure, to the minor unit.</summary>
public sealed class DeskExampleTests
{
    public static TheoryData<string> Examples =>
        [.. WorkedExample.All("desk.json").Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_command_gives_the_figures_of_the_example(string id)
    {
        var example = WorkedExample.Of("desk.json", id);

        CommandLine run = CommandLine.Run(["calc", .. example.Text("command").Split(' '), "--json"]);

        Assert.True(run.Code == 0, $"{example.Heading}\n{run}");
        Assert.Equal(
            example.Texts("figures"),
            JsonNode.Parse(run.Output)!["figures"]!.AsArray().Select(figure => figure!["amount"]!.GetValue<string>()));
    }
}
