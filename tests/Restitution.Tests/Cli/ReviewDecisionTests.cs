using System.Text.Json.Nodes;
using Restitution.Cli.Review;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>Layouts and rows decided in a review: by a person at a terminal, or by answers written down.</summary>
public sealed class ReviewDecisionTests
{
    private const string Corrected = "2019-06-30,-55.00,Bank,fee,90825.00";

    [Fact]
    public void A_person_is_asked_what_is_open_sees_a_reading_and_confirms()
    {
        using TemporaryFolder folder = Sealed();

        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath], CliCase.Passphrase, "baht\nTHB\n\ny\nthe account is in baht\n");

        Assert.True(review.Code == 0, review.ToString());
        Assert.Contains("\"baht\" is none of the choices", review.Output, StringComparison.Ordinal);
        Assert.Contains("4 rows = 2 accepted + 1 set aside", review.Output, StringComparison.Ordinal);
        string[] decisions = File.ReadAllLines(folder["decisions.log"]);
        Assert.Contains("\"what\":\"layout decided: currency = THB\",\"about\":\"BANK-01\"", decisions[0],
            StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"the account is in baht\"", decisions[1], StringComparison.Ordinal);
        Assert.Contains("\"confirmed\"", File.ReadAllText(folder["layouts/BANK-01.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_proposed_can_be_changed_before_it_is_confirmed()
    {
        using TemporaryFolder folder = Sealed();

        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath], CliCase.Passphrase,
            "THB\n\nc\nD.field=nothing-known\nc\nD.field=reference\ny\n\n");

        Assert.Contains("wanted one of", review.Output, StringComparison.Ordinal);
        Assert.Contains("\"field\": \"reference\"", File.ReadAllText(folder["layouts/BANK-01.json"]),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("continuedRows=true", true)]
    [InlineData("continuedRows=maybe", false)]
    public void That_rows_go_on_with_the_row_above_can_be_said_before_it_is_confirmed(string change, bool isTaken)
    {
        using TemporaryFolder folder = Sealed();

        CommandLine.Run(["review", folder.FullPath], CliCase.Passphrase, $"THB\n\nc\n{change}\ny\n\n");

        Assert.Equal(isTaken, File.ReadAllText(folder["layouts/BANK-01.json"]).Contains(
            "\"continuedRows\": true", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_decided_but_not_confirmed_stays_as_a_draft()
    {
        using TemporaryFolder folder = Sealed();

        CommandLine.Run(["review", folder.FullPath], CliCase.Passphrase, "THB\n\nn\n");
        string draft = File.ReadAllText(folder["layouts/BANK-01.json"]);
        CommandLine accepted = Run(["review", folder.FullPath, "--accept-layout"]);

        Assert.Contains("\"currency\": \"THB\"", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("\"confirmed\"", draft, StringComparison.Ordinal);
        Assert.True(accepted.Code == 0, accepted.ToString());
    }

    [Fact]
    public void Answers_decide_a_layout_piece_by_piece()
    {
        using TemporaryFolder folder = Sealed();
        Answers(folder, """
            "layouts": [ { "exhibit": "BANK-01", "reason": "in baht", "layout": { "currency": "THB",
              "sheets": [ { "columns": [ { "at": "D", "field": "reference" } ] } ] } } ]
            """);

        CommandLine review = Run(["review", folder.FullPath, "--answers", folder["answers.json"]]);

        Assert.True(review.Code == 0, review.ToString());
        string layout = File.ReadAllText(folder["layouts/BANK-01.json"]);
        Assert.Contains("\"field\": \"reference\"", layout, StringComparison.Ordinal);
        Assert.DoesNotContain("description", layout, StringComparison.Ordinal);
        Assert.Contains(
            "layout decided: sheets[].columns[D].field = reference", File.ReadAllText(folder["decisions.log"]),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"layout\": { \"colour\": \"red\" }", "colour")]
    [InlineData("\"layout\": { \"confirmed\": { \"by\": \"x\", \"on\": \"2021-01-01\" } }", "confirmed")]
    [InlineData("\"layout\": { \"currency\": \"XYZ1\" }", "XYZ1")]
    [InlineData("\"layout\": { \"currency\": \"THB\", \"dateOrder\": \"day-first\" }", "day-first")]
    [InlineData("\"kind\": \"payroll\"", "payroll")]
    public void A_decision_that_makes_no_layout_is_refused_and_nothing_is_saved(string decision, string named)
    {
        using TemporaryFolder folder = Sealed();
        Answers(folder, $$""" "layouts": [ { "exhibit": "BANK-01", {{decision}} } ] """);

        CommandLine review = Run(["review", folder.FullPath, "--answers", folder["answers.json"]]);

        Assert.Equal(1, review.Code);
        Assert.Contains(named, review.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["layouts/BANK-01.json"]));
        Assert.False(File.Exists(folder["decisions.log"]));
    }

    [Fact]
    public void Answers_about_an_exhibit_that_is_not_there_are_refused()
    {
        using TemporaryFolder folder = Sealed();
        Answers(folder, """ "layouts": [ "BANK-07" ] """);

        CommandLine review = Run(["review", folder.FullPath, "--answers", folder["answers.json"]]);

        Assert.Equal(1, review.Code);
        Assert.Contains("BANK-07", review.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_corrects_a_row_and_another_is_left_with_the_reason()
    {
        using TemporaryFolder folder = Sealed();
        CliCase.WriteLayout(folder);
        File.AppendAllText(folder["exhibits/bank.csv"], "2019-07-32,-1.00,Bank,fee,90824.00\n");

        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath], CliCase.Passphrase,
            $"c\n2019-06-33,-55.00,Bank,fee,90825.00\nseen\nl\nillegible in the original too\n");
        CommandLine second = CommandLine.Run(
            ["review", folder.FullPath], CliCase.Passphrase, $"c\n{Corrected}\nseen in the passbook\n");
        CommandLine third = CommandLine.Run(["review", folder.FullPath], CliCase.Passphrase, "");

        Assert.Contains("not taken", review.Output, StringComparison.Ordinal);
        Assert.Contains("1 rows corrected", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("leave it set aside (l)", third.Output, StringComparison.Ordinal);
        string decisions = File.ReadAllText(folder["decisions.log"]);
        Assert.Contains("row set aside was looked at\",\"about\":\"BANK-01:5\"", decisions, StringComparison.Ordinal);
        Assert.Contains("row corrected\",\"about\":\"BANK-01:4\"", decisions, StringComparison.Ordinal);
        Assert.DoesNotContain("90825", decisions, StringComparison.Ordinal);
        Assert.Contains(Corrected, File.ReadAllText(folder["corrections/BANK-01.csv"]), StringComparison.Ordinal);
        Assert.DoesNotContain(Corrected, File.ReadAllText(folder["exhibits/bank.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_correct_a_row_and_the_case_then_runs_with_it()
    {
        using TemporaryFolder folder = Sealed();
        CliCase.WriteLayout(folder);
        Answers(folder, $$"""
            "corrections": [ { "place": "BANK-01:4", "corrected": "{{Corrected}}", "reason": "seen" } ]
            """);

        CommandLine review = Run(["review", folder.FullPath, "--answers", folder["answers.json"], "--json"]);
        CommandLine read = Run(["read", folder.FullPath, "--json"]);

        Assert.True(review.Code == 0, review.ToString());
        Assert.Contains("\"rowsCorrected\": 1", review.Output, StringComparison.Ordinal);
        Assert.Contains("\"quarantined\": []", read.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BANK-01:4", "2019-06-32,-55.00,Bank,fee,90825.00")]
    [InlineData("BANK-01:2", Corrected)]
    [InlineData("BANK-01:99", Corrected)]
    public void An_answer_that_corrects_nothing_is_refused_and_nothing_is_written(string place, string corrected)
    {
        using TemporaryFolder folder = Sealed();
        CliCase.WriteLayout(folder);
        Answers(folder, $$"""
            "corrections": [ { "place": "{{place}}", "corrected": "{{corrected}}" } ],
            "setAside": [ { "place": "BANK-01:4", "reason": "seen" } ]
            """);

        CommandLine review = Run(["review", folder.FullPath, "--answers", folder["answers.json"]]);

        Assert.Equal(1, review.Code);
        Assert.Contains(place, review.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["corrections"]));
        Assert.False(File.Exists(folder["decisions.log"]));
    }

    [Fact]
    public void A_layout_that_no_longer_fits_its_file_is_proposed_anew_and_kept_until_another_is_confirmed()
    {
        using TemporaryFolder folder = Sealed();
        CliCase.WriteLayout(folder);
        byte[] saved = File.ReadAllBytes(folder["layouts/BANK-01.json"]);
        string bank = File.ReadAllText(folder["exhibits/bank.csv"]);
        File.WriteAllText(folder["exhibits/bank.csv"], bank.Replace(
            "Date,Amount", "Date,Amount (THB)", StringComparison.Ordinal));

        CommandLine shown = Run(["review", folder.FullPath]);
        byte[] kept = File.ReadAllBytes(folder["layouts/BANK-01.json"]);
        CommandLine accepted = Run(["review", folder.FullPath, "--accept-layout"]);

        Assert.Contains("the saved layout no longer fits", shown.Output, StringComparison.Ordinal);
        Assert.Contains("found \"Amount (THB)\"", shown.Output, StringComparison.Ordinal);
        Assert.Equal(saved, kept);
        Assert.True(accepted.Code == 0, accepted.ToString());
        Assert.NotEqual(saved, File.ReadAllBytes(folder["layouts/BANK-01.json"]));
    }

    [Fact]
    public void A_message_is_asked_for_what_its_format_leaves_open_and_no_more()
    {
        using TemporaryFolder folder = CliCase.Folder(json => json.Replace(
            "exhibits/bank.csv", "exhibits/bank.qif", StringComparison.Ordinal));
        folder.Write("exhibits/bank.qif", "!Type:Bank\nD03/04/2019\nT-90.00\nPVilay Testname\n^\n");
        Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]]);

        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath], CliCase.Passphrase, "day-month-year\nTHB\n\ny\nseen\n");

        string layout = File.ReadAllText(folder["layouts/BANK-01.json"]);
        Assert.Contains("\"confirmed\"", layout, StringComparison.Ordinal);
        Assert.Contains("day-month-year", layout, StringComparison.Ordinal);
        Assert.Contains("0 set aside", review.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piece_is_put_over_a_layout_by_the_names_of_its_parts()
    {
        JsonObject under = Parsed("""
            { "currency": "THB", "account": "1", "sheets": [
              { "name": "Jan", "columns": [ { "at": "A", "field": "net" } ] },
              { "name": "Feb", "columns": [ { "at": "A", "field": "net" } ] }, { "name": "x", "leftOutBecause": "y" } ],
              "members": [ { "name": "a.csv", "leftOutBecause": "unknown" } ] }
            """);

        JsonObject every = LayoutPatch.Over(under, Parsed("""
            { "account": null, "sheets": [ { "name": "*", "columns": [ { "at": "A", "field": "person" } ] } ] }
            """));
        JsonObject one = LayoutPatch.Over(under, Parsed("""
            { "sheets": [ { "name": "Feb", "columns": [ { "at": "B", "field": "net" } ] } ],
              "members": [ { "name": "a.csv", "leftOutBecause": "a copy" } ] }
            """));

        Assert.False(every.ContainsKey("account"));
        Assert.Equal(["person", "person"], Fields(every));
        Assert.Null(every["sheets"]![2]!["columns"]);
        Assert.Equal(["net", "net", "net"], Fields(one));
        Assert.Equal("a copy", Assert.Single(one["members"]!.AsArray())!["leftOutBecause"]!.GetValue<string>());
    }

    private static IEnumerable<string> Fields(JsonObject layout) => layout["sheets"]!.AsArray()
        .Where(sheet => sheet!["columns"] is not null)
        .SelectMany(sheet => sheet!["columns"]!.AsArray(), (_, column) => column!["field"]!.GetValue<string>());

    private static JsonObject Parsed(string json) => JsonNode.Parse(json)!.AsObject();

    private static TemporaryFolder Sealed()
    {
        TemporaryFolder folder = CliCase.Folder();
        Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]]);
        return folder;
    }

    private static void Answers(TemporaryFolder folder, string answers) =>
        folder.Write("answers.json", $$"""{ "by": "officer", "reason": "seen", {{answers}} }""");

    private static CommandLine Run(string[] args) => CommandLine.Run(args, CliCase.Passphrase);
}
