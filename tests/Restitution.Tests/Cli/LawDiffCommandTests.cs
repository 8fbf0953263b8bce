using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Law;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class LawDiffCommandTests
{
    private const string Id = "th/late-wage-interest";

    [Fact]
    public void A_folder_is_compared_with_what_comes_with_the_program()
    {
        using TemporaryFolder folder = Folder("0.16");
        CommandLine run = CommandLine.Run("law", "diff", folder.FullPath);

        Assert.Equal(0, run.Code);
        Assert.StartsWith("0 files added, 0 removed, 1 changed", run.Output, StringComparison.Ordinal);
        Assert.Contains("0.15 (reported)  0.16 (reported)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_folders_are_compared_with_each_other_and_the_output_fits_its_schema()
    {
        using TemporaryFolder old = Folder("0.16");
        using TemporaryFolder now = Folder("0.17");
        now.Write("th/day-count.json", LawOnFile.Embedded.File("th/day-count")!.Text.Json);

        CommandLine run = CommandLine.Run("law", "diff", old.FullPath, now.FullPath, "--json");
        JsonNode diff = JsonNode.Parse(run.Output)!;

        Assert.Equal("th/day-count", Assert.Single(diff["added"]!.AsArray())!.GetValue<string>());
        JsonNode line = Assert.Single(Assert.Single(diff["changed"]!.AsArray())!["lines"]!.AsArray())!;
        Assert.Equal("0.17", line["after"]!["value"]!.GetValue<string>());
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("law-diff"), run.Output));
    }

    [Fact]
    public void A_folder_with_a_fault_is_refused_rather_than_compared()
    {
        using TemporaryFolder folder = Folder("16 %");

        Assert.Equal(1, CommandLine.Run("law", "diff", folder.FullPath).Code);
        Assert.Equal(1, CommandLine.Run("law", "diff", folder.FullPath, folder.FullPath).Code);
        Assert.Equal(1, CommandLine.Run("law", "diff", folder["nowhere"]).Code);
    }

    private static TemporaryFolder Folder(string fraction)
    {
        var folder = new TemporaryFolder();
        folder.Write($"{Id}.json", LawOnFile.Embedded.File(Id)!.Text.Json
            .Replace("\"0.15\"", $"\"{fraction}\"", StringComparison.Ordinal));
        return folder;
    }
}
