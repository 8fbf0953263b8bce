using System.Text.Json.Nodes;
using Restitution.Law;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>A folder of law named on the command line stands over the program's law and under the case's own.</summary>
public sealed class LawFolderTests
{
    private const string Id = "th/late-wage-interest";
    private const string MarkOfFolder = "added or replaced by the law folder named when the case was run";
    private const string MarkOfCase = "added or replaced by the case";

    [Fact]
    public void A_run_takes_the_folder_and_says_so_in_reasons_documents_and_digests()
    {
        using TemporaryFolder folder = CliCase.Ready();
        using TemporaryFolder office = Office("0.30");
        string path = folder.FullPath;

        string before = Interest(Run("explain", path, "W-01/2019-05/interest", "--json"));
        CommandLine told = Run("explain", path, "W-01/2019-05/interest", "--law", office.FullPath);
        string after = Interest(Run("explain", path, "W-01/2019-05/interest", "--law", office.FullPath, "--json"));
        CommandLine run = Run("run", path, "--out", folder["out"], "--language", "en", "--law", office.FullPath);

        Assert.Equal((0, 0), (told.Code, run.Code));
        Assert.NotEqual(before, after);
        Assert.Contains(MarkOfFolder, told.Output, StringComparison.Ordinal);
        Assert.Contains(
            MarkOfFolder, File.ReadAllText(folder["out/computation-sheet.en.html"]), StringComparison.Ordinal);
        Assert.Contains(
            "\"origin\": \"folder\"", File.ReadAllText(folder["out/computation-sheet.en.json"]),
            StringComparison.Ordinal);
        Assert.Equal("folder", OriginIn(folder["out/computation.json"]));
    }

    [Fact]
    public void Reading_a_case_and_adding_to_it_take_the_folder_that_its_choices_need()
    {
        using TemporaryFolder folder = CliCase.Ready();
        using TemporaryFolder office = new();
        office.Write("aa/day-count.json", LawOnFile.Embedded.File("th/day-count")!.Text.Json
            .Replace("th/day-count", "aa/day-count", StringComparison.Ordinal));
        folder.Write("new.csv", "Date,Amount\n2021-01-01,1.00\n");
        JsonNode caseFile = JsonNode.Parse(File.ReadAllText(folder["case.json"]), documentOptions: new()
        {
            CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true,
        })!;
        caseFile["lawChoices"] = JsonNode.Parse(
            """[ { "file": "aa/day-count", "acceptRecalled": true, "reason": "the office read it" } ]""");
        folder.Write("case.json", caseFile.ToJsonString());

        Assert.Equal(1, Run("read", folder.FullPath).Code);
        Assert.Equal(1, Run("case", "add", folder.FullPath, folder["new.csv"]).Code);
        Assert.Equal(0, Run("read", folder.FullPath, "--law", office.FullPath).Code);
        Assert.Equal(0, Run("case", "add", folder.FullPath, folder["new.csv"], "--law", office.FullPath).Code);
    }

    [Fact]
    public void An_order_marks_the_law_of_the_folder_where_it_lists_the_law_and_its_limitations()
    {
        using TemporaryFolder folder = CliCase.Ready();
        using TemporaryFolder office = Office("0.30");

        CommandLine run = Run(
            "run", folder.FullPath, "--out", folder["out"], "--language", "en", "--law", office.FullPath);

        Assert.Contains($"law: added or replaced by the law folder: {Id}", run.Error, StringComparison.Ordinal);
        foreach (string document in new[] { "back-pay-order.en.json", "computation-sheet.en.json" })
        {
            JsonArray blocks = JsonNode.Parse(File.ReadAllText(folder[$"out/{document}"]))!["blocks"]!.AsArray();
            string[] marked = [.. blocks.Select(block => block!.ToJsonString())
                .Where(block => block.Contains("law-standing.of-folder", StringComparison.Ordinal)
                    || block.Contains("limitation.law-of-folder", StringComparison.Ordinal))];
            Assert.Equal(2, marked.Length);
            Assert.All(marked, block => Assert.Contains(Id, block, StringComparison.Ordinal));
        }

        Assert.DoesNotContain("law: added", Run(
            "run", folder.FullPath, "--out", folder["out2"], "--language", "en").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_computation_verifies_under_the_folder_it_was_made_with_and_names_the_file_without_it()
    {
        using TemporaryFolder folder = CliCase.Ready();
        using TemporaryFolder office = Office("0.30");
        string path = folder.FullPath;
        Run("run", path, "--out", folder["out"], "--language", "en", "--law", office.FullPath);

        CommandLine with = Run("verify", path, folder["out/computation.json"], "--law", office.FullPath);
        CommandLine without = Run("verify", path, folder["out/computation.json"]);

        Assert.True(with.Code == 0, with.ToString());
        Assert.Equal(1, without.Code);
        Assert.Contains($"law file {Id}", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cases_own_file_stands_above_the_folder_and_the_user_is_told()
    {
        using TemporaryFolder folder = CliCase.Ready();
        using TemporaryFolder office = Office("0.30");
        folder.Write($"law/{Id}.json", Changed("0.20"));

        CommandLine told = Run("explain", folder.FullPath, "W-01/2019-05/interest", "--law", office.FullPath);
        CommandLine shown = Run(
            "law", "show", Id, "--on", "2020-01-01", "--case", folder.FullPath, "--law", office.FullPath);

        Assert.Contains(MarkOfCase, told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(MarkOfFolder, told.Output, StringComparison.Ordinal);
        Assert.Contains($"{Id} of the law folder is not used", told.Error, StringComparison.Ordinal);
        Assert.Contains("0.20", shown.Output, StringComparison.Ordinal);
        Assert.Contains($"file {Id} (case)", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calculator_takes_the_folder()
    {
        using TemporaryFolder office = Office("0.30");
        string[] line =
            "calc interest --jurisdiction th --principal 36500 --due-on 2019-05-31 --as-of 2019-06-30".Split(' ');

        Assert.Contains("450.00", CommandLine.Run(line).Output, StringComparison.Ordinal);
        string[] with = [.. line, "--law", office.FullPath];
        Assert.Contains("900.00", CommandLine.Run(with).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_empty_or_holds_a_fault_is_refused_with_place()
    {
        using var empty = new TemporaryFolder();
        using TemporaryFolder faulty = Office("16 %");

        Assert.Contains("no such folder", Refused("/nowhere/at/all"), StringComparison.Ordinal);
        Assert.Contains("no law file in the folder", Refused(empty.FullPath), StringComparison.Ordinal);
        Assert.Contains($"{Id}.json:", Refused(faulty.FullPath), StringComparison.Ordinal);
    }

    private static string Refused(string folder)
    {
        CommandLine run = CommandLine.Run("law", "list", "--law", folder);
        Assert.Equal(1, run.Code);
        return run.Error;
    }

    private static TemporaryFolder Office(string fraction)
    {
        var office = new TemporaryFolder();
        office.Write($"{Id}.json", Changed(fraction));
        return office;
    }

    private static string Changed(string fraction) => LawOnFile.Embedded.File(Id)!.Text.Json
        .Replace("\"0.15\"", $"\"{fraction}\"", StringComparison.Ordinal);

    private static string Interest(CommandLine explained) =>
        JsonNode.Parse(explained.Output)![0]!["likely"]!.GetValue<string>();

    private static string OriginIn(string computation) => JsonNode.Parse(File.ReadAllText(computation))!["inputs"]!
        .AsArray().Single(input => input!["name"]!.GetValue<string>() == Id)!["origin"]!.GetValue<string>();

    private static CommandLine Run(params string[] args) => CommandLine.Run(args, CliCase.Passphrase);
}
