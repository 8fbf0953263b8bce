using System.Text.Json.Nodes;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>Bad input: each a clear message, exit code 1, and nothing half-written.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void A_missing_exhibit_is_named() => Refused(
        folder => File.Delete(folder["exhibits/bank.csv"]), "exhibit BANK-01: no file \"exhibits/bank.csv\"");

    [Fact]
    public void An_unknown_key_is_named_with_line_and_column() => Refused(
        folder => Change(folder, "case.json", "\"asOf\"", "\"asOff\""), "case.json:6:3: unknown key \"asOff\"");

    [Fact]
    public void An_exhibit_without_a_layout_names_the_review_to_use() => Refused(
        folder => File.Delete(folder["layouts/BANK-01.json"]), "BANK-01: no confirmed layout", "restitution review",
        " BANK-01");

    [Fact]
    public void A_layout_that_nobody_confirmed_is_none() => Refused(
        folder => CliCase.WriteLayout(folder, layout => layout with { Confirmed = null }), "a proposal",
        "restitution review");

    [Fact]
    public void A_column_of_days_that_could_be_read_both_ways_is_refused() => Refused(
        folder => CliCase.WriteLayout(folder, layout => layout with { Marks = layout.Marks with { DateOrder = null } }),
        "layouts/BANK-01.json", "restitution review");

    [Fact]
    public void A_sheet_that_the_layout_does_not_know_is_refused() => Refused(
        folder =>
        {
            File.Copy(PayrollWorkbook(), folder["exhibits/bank.csv"], overwrite: true);
            CliCase.WriteLayout(folder, layout => layout with
            {
                Format = Restitution.Intake.Layouts.FileFormat.Xlsx,
                Sheets = [layout.Sheets[0] with { Name = "No such sheet" }],
            });
        },
        "BANK-01!sheet 1 of the layout: no such sheet", "restitution review");

    [Fact]
    public void A_truncated_workbook_is_refused() => Refused(
        folder =>
        {
            byte[] whole = File.ReadAllBytes(PayrollWorkbook());
            File.WriteAllBytes(folder["exhibits/bank.csv"], whole[..(whole.Length / 2)]);
            CliCase.WriteLayout(folder, layout => layout with
            {
                Format = Restitution.Intake.Layouts.FileFormat.Xlsx,
                Sheets = [layout.Sheets[0] with { Name = "Sheet1" }],
            });
        },
        "BANK-01");

    [Fact]
    public void A_file_that_is_no_workbook_by_its_content_is_refused() => Refused(
        folder => CliCase.WriteLayout(folder, layout => layout with
        {
            Format = Restitution.Intake.Layouts.FileFormat.Xlsx,
            Sheets = [layout.Sheets[0] with { Name = "Sheet1" }],
        }),
        "BANK-01");

    [Fact]
    public void A_wrong_key_is_refused()
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine run = CommandLine.Run(["run", folder.FullPath, "--out", folder["out"]], "eight grey herons");

        Assert.Equal(1, run.Code);
        Assert.Contains("identities: that this key does not open the file", run.Error, StringComparison.Ordinal);
        NothingWritten(folder);
    }

    [Fact]
    public void Without_any_key_the_three_ways_to_give_one_are_told()
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine run = CommandLine.Run("run", folder.FullPath, "--out", folder["out"]);

        Assert.Equal(1, run.Code);
        Assert.Contains("RESTITUTION_IDENTITY_KEY", run.Error, StringComparison.Ordinal);
        NothingWritten(folder);
    }

    [Fact]
    public void A_name_that_would_be_printed_is_refused()
    {
        using TemporaryFolder folder = CliCase.Ready(json =>
            json.Replace("A shed in the east", $"The work of {CliCase.Name}", StringComparison.Ordinal));

        CommandLine run = CommandLine.Run(["run", folder.FullPath, "--out", folder["out"]], CliCase.Passphrase);

        Assert.Equal(1, run.Code);
        Assert.Contains("a name or account number of a worker", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Testname", run.Error, StringComparison.Ordinal);
        NothingWritten(folder);
    }

    [Fact]
    public void A_target_that_holds_something_else_is_left_alone()
    {
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write("out/letter.txt", "mine");

        CommandLine run = CommandLine.Run(["run", folder.FullPath, "--out", folder["out"]], CliCase.Passphrase);

        Assert.Equal(1, run.Code);
        Assert.Equal("mine", File.ReadAllText(folder["out/letter.txt"]));
        Assert.False(Directory.Exists(folder["out.part"]));
    }

    [Fact]
    public void A_refusal_is_JSON_too_when_asked_for()
    {
        using var folder = new TemporaryFolder();

        CommandLine run = CommandLine.Run("run", folder["missing"], "--out", folder["out"], "--json");

        Assert.True(run.Code == 1, run.ToString());
        JsonNode refusal = JsonNode.Parse(run.Output)!["refusals"]![0]!;
        Assert.Equal("folder-missing", refusal["because"]!.GetValue<string>());
        Assert.Contains("restitution case new", refusal["remedy"]!.GetValue<string>(), StringComparison.Ordinal);
        NothingWritten(folder);
    }

    private static void Refused(Action<TemporaryFolder> spoil, params string[] told)
    {
        using TemporaryFolder folder = CliCase.Ready();
        spoil(folder);

        CommandLine run = CommandLine.Run(["run", folder.FullPath, "--out", folder["out"]], CliCase.Passphrase);

        Assert.True(run.Code == 1, run.ToString());
        Assert.All(told, part => Assert.Contains(part, run.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        NothingWritten(folder);
    }

    private static void NothingWritten(TemporaryFolder folder)
    {
        Assert.False(Directory.Exists(folder["out"]));
        Assert.False(Directory.Exists(folder["out.part"]));
    }

    private static void Change(TemporaryFolder folder, string file, string replaced, string by) =>
        folder.Write(file, File.ReadAllText(folder[file]).Replace(replaced, by, StringComparison.Ordinal));

    private static string PayrollWorkbook() =>
        Path.Combine(AppContext.BaseDirectory, "demo/andaman-dawn/exhibits/payroll.xlsx");
}
