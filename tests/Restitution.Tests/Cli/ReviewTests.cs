using System.Text.Json.Nodes;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class ReviewTests
{
    [Fact]
    public void A_case_is_reviewed_from_nothing_without_a_terminal_and_then_runs()
    {
        using TemporaryFolder folder = CliCase.Folder();
        CliCase.WriteLayout(folder, layout => layout with { Confirmed = null });

        CommandLine sealing = Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]]);
        CommandLine layout = Run(
            ["review", folder.FullPath, "BANK-01", "--accept-layout", "--by", "officer", "--reason", "seen"]);
        CommandLine matches = Run(["review", folder.FullPath, "--accept-clear-matches", "--json"]);
        CommandLine run = Run(["run", folder.FullPath, "--out", folder["out"], "--language", "en", "--json"]);

        Assert.True(sealing.Code == 0, sealing.ToString());
        Assert.True(layout.Code == 0, layout.ToString());
        Assert.True(matches.Code == 0, matches.ToString());
        Assert.Equal(1, JsonNode.Parse(matches.Output)!["matchesConfirmed"]!.GetValue<int>());
        Assert.Equal("9000.00", JsonNode.Parse(run.Output)!["totals"]!["paid"]!["likely"]!.GetValue<string>());
    }

    [Fact]
    public void Every_decision_is_written_down_with_who_when_and_why_and_without_a_name()
    {
        using TemporaryFolder folder = CliCase.Folder();
        CliCase.WriteLayout(folder, layout => layout with { Confirmed = null });
        Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]]);
        Run(["review", folder.FullPath, "--accept-layout", "--by", "inspector", "--reason",
            "seen against the original"]);
        Run(["review", folder.FullPath, "--accept-clear-matches"]);

        string[] decisions = File.ReadAllLines(folder["decisions.log"]);

        Assert.Equal(
            """{"at":"2026-01-02T03:04:05Z","by":"inspector","what":"layout confirmed","about":"BANK-01","reason":"seen against the original"}""",
            decisions[0]);
        Assert.Contains("\"what\":\"match confirmed\",\"about\":\"BANK-01:2\"", decisions[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Testname", string.Concat(decisions), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_decide_without_a_name_in_their_file()
    {
        using TemporaryFolder folder = CliCase.Folder();
        CliCase.WriteLayout(folder);
        Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]]);
        folder.Write("answers.json", """
            { "by": "inspector", "reason": "known to the office",
              "matches": [ { "place": "BANK-01:2", "code": "W-01" }, { "place": "BANK-01:3", "code": null } ],
              "setAside": [ { "place": "BANK-01:4", "reason": "the bank wrote it so" } ] }
            """);

        CommandLine review = Run(["review", folder.FullPath, "--answers", folder["answers.json"], "--json"]);

        Assert.True(review.Code == 0, review.ToString());
        Assert.Equal(2, JsonNode.Parse(review.Output)!["matchesConfirmed"]!.GetValue<int>());
        Assert.Empty(JsonNode.Parse(review.Output)!["unmatched"]!.AsArray());
        Assert.Equal(3, File.ReadAllLines(folder["decisions.log"]).Length);
    }

    [Theory]
    [InlineData("\"BANK-01:99\"", "\"W-01\"")]
    [InlineData("\"BANK-01:2\"", "\"W-77\"")]
    public void An_answer_that_fits_nothing_is_refused_and_nothing_is_sealed(string place, string code)
    {
        using TemporaryFolder folder = CliCase.Folder();
        CliCase.WriteLayout(folder);
        Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]]);
        byte[] before = File.ReadAllBytes(folder["identities"]);
        folder.Write("answers.json", $$"""
            { "by": "inspector", "reason": "known", "matches": [ { "place": {{place}}, "code": {{code}} } ] }
            """);

        Assert.Equal(1, Run(["review", folder.FullPath, "--answers", folder["answers.json"]]).Code);
        Assert.Equal(before, File.ReadAllBytes(folder["identities"]));
    }

    [Fact]
    public void Answers_of_which_one_is_refused_change_nothing_and_are_not_written_down()
    {
        using TemporaryFolder folder = CliCase.Folder();
        Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]]);
        byte[] identities = File.ReadAllBytes(folder["identities"]);
        folder.Write("answers.json", """
            { "by": "inspector", "reason": "known",
              "layouts": [ { "exhibit": "BANK-01", "kind": "bank-statement", "layout": { "currency": "THB" } } ],
              "corrections": [ { "place": "BANK-01:4", "corrected": "2019-06-30,-55.00,Another,fee,90825.00" } ],
              "matches": [ { "place": "BANK-01:2", "code": "W-01" }, { "place": "BANK-01:3", "code": "W-77" },
                { "place": "BANK-99:1", "code": "W-01" } ] }
            """);

        CommandLine review = Run(["review", folder.FullPath, "--answers", folder["answers.json"]]);

        Assert.Equal(1, review.Code);
        Assert.Contains("BANK-01:3: the code \"W-77\"", review.Error, StringComparison.Ordinal);
        Assert.Contains("BANK-99:1: no unmatched name", review.Error, StringComparison.Ordinal);
        Assert.Contains("None of the answers is taken", review.Error, StringComparison.Ordinal);
        Assert.Equal(identities, File.ReadAllBytes(folder["identities"]));
        Assert.False(Directory.Exists(folder["layouts"]));
        Assert.False(Directory.Exists(folder["corrections"]));
        Assert.False(File.Exists(folder["decisions.log"]));

        folder.Write("answers.json", File.ReadAllText(folder["answers.json"])
            .Replace("\"W-77\"", "null", StringComparison.Ordinal)
            .Replace("BANK-99:1", "BANK-01:4", StringComparison.Ordinal));
        Assert.Equal(0, Run(["review", folder.FullPath, "--answers", folder["answers.json"]]).Code);
        Assert.Contains("match confirmed", File.ReadAllText(folder["decisions.log"]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_about_a_name_before_layouts_are_confirmed_is_refused()
    {
        using TemporaryFolder folder = CliCase.Folder();
        folder.Write("answers.json", """
            { "by": "inspector", "reason": "known", "matches": [ { "place": "BANK-01:2", "code": "W-01" } ] }
            """);

        CommandLine review = Run(["review", folder.FullPath, "--answers", folder["answers.json"]]);

        Assert.Equal(1, review.Code);
        Assert.Contains("BANK-01:2: an answer about a row or a name", review.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_with_something_undecided_is_not_accepted()
    {
        using TemporaryFolder folder = CliCase.Folder();
        CliCase.WriteLayout(folder, layout => layout with
        {
            Confirmed = null, Marks = layout.Marks with { DateOrder = null },
        });

        CommandLine review = Run(["review", folder.FullPath, "--accept-layout"]);

        Assert.Equal(1, review.Code);
        Assert.False(File.Exists(folder["decisions.log"]));
    }

    [Fact]
    public void A_proposal_is_made_from_the_file_saved_as_a_draft_and_confirmed_once_it_leaves_nothing_open()
    {
        using TemporaryFolder folder = CliCase.Folder();

        CommandLine drafting = Run(["review", folder.FullPath, "BANK-01", "--draft"]);
        bool isDrafted = File.Exists(folder["layouts/BANK-01.json"]);
        CommandLine refused = Run(["review", folder.FullPath, "BANK-01", "--accept-layout"]);
        CliCase.WriteLayout(folder, layout => layout with { Confirmed = null });
        CommandLine accepted = Run(["review", folder.FullPath, "BANK-01", "--accept-layout"]);

        Assert.True(isDrafted, drafting.ToString());
        Assert.Contains("the currency", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0), (drafting.Code, refused.Code, accepted.Code));
    }

    [Fact]
    public void A_person_at_a_terminal_is_asked_and_sees_names_which_the_access_log_says()
    {
        using TemporaryFolder folder = CliCase.Folder();
        CliCase.WriteLayout(folder);
        Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]]);

        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath], CliCase.Passphrase, "\nW-01\nsame spelling\nnobody\na fee of the bank\n");

        Assert.Contains($"\"{CliCase.Name}\"", review.Output, StringComparison.Ordinal);
        Assert.Contains(
            "2 matches confirmed now, 0 names still matched to nobody", review.Output, StringComparison.Ordinal);
        Assert.Contains("names shown", File.ReadAllText(folder["access.log"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_terminal_a_review_prints_no_name()
    {
        using TemporaryFolder folder = CliCase.Folder();
        CliCase.WriteLayout(folder);
        Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]]);

        CommandLine review = Run(["review", folder.FullPath]);

        Assert.Contains("BANK-01:2: a name in 1 rows", review.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Testname", review.ToString(), StringComparison.Ordinal);
    }

    private static CommandLine Run(string[] args) => CommandLine.Run(args, CliCase.Passphrase);
}
