using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Documents;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Tests.DemoCase;
using Restitution.Tests.Findings;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>A small case with one account: money of a worker comes in, a thing is bought, notes are drawn.</summary>
public sealed class CaseTraceTests
{
    private const string Bank = """
        Date,Amount,Counterparty,Details,Balance
        2019-05-02,5000.00,Buyer,catch,105000.00
        2019-05-30,-9000.00,Vilay Testname,wages May 2019,96000.00
        2019-06-03,-3000.00,Seller,pick-up,93000.00
        2019-06-05,-1000.00,Bank,ATM WDL,92000.00

        """;

    internal const string Keys = """
        "accounts": [ { "code": "ACC-01", "holder": "R-01", "bank": "A Bank", "currency": "THB",
          "numbers": ["123-4-56789-0"], "exhibits": ["BANK-01"], "sources": ["BANK-01:1"] } ],
        "tracing": {
          "method": { "name": "pro-rata", "chosenBy": "Prosecutor", "reason": "the account was mixed" },
          "origins": [ { "worker": "W-01", "entries": ["BANK-01:2"], "kind": "decided", "reason": "the slip says so",
            "decidedBy": "officer", "decidedOn": "2021-11-20", "sources": ["BANK-01:2"] } ],
          "holdings": [ { "code": "H-01", "kind": "vehicle", "name": "pick-up", "identifier": "plate 1",
            "holder": "R-01", "boughtBy": ["BANK-01:4"], "sources": ["BANK-01:4"] } ],
          "bookings": [ { "means": "cash", "written": "ATM WDL", "decidedBy": "officer", "decidedOn": "2021-11-20",
            "reason": "the bank's abbreviations" } ] },
        "exhibits": [
        """;

    private static readonly string[] Written =
    [
        "asset-tracing-report.en.html", "asset-tracing-report.en.json", "asset-tracing-report.en.pdf",
        "asset-tracing-report.en.xlsx", "edges.csv", "entities.ftm.json", "findings-report.en.html",
        "findings-report.en.json", "findings-report.en.pdf", "findings-report.en.xlsx", "findings.json",
        "interview-priorities.en.html", "interview-priorities.en.json", "interview-priorities.en.pdf",
        "interview-priorities.en.xlsx", "nodes.csv", "tracing.json",
    ];

    [Fact]
    public void A_case_prints_accounts_origins_methods_freeze_and_demands()
    {
        using TemporaryFolder folder = Case();

        CommandLine run = Run("trace", folder.FullPath);

        Assert.True(run.Code == 0, run.ToString());
        Assert.All(
            [
                "Accounts on record", "ACC-01   R-01    A Bank  …7890", "Whose money came in, and why",
                "decided in the case", "What became of the claimants' money", "H-01, holding, THB",
                "The claim goes by Pro rata, chosen by Prosecutor: the account was mixed",
                "Accounts and things to freeze, by priority", "Statements to ask for next",
                "May be there: traced money stood there", "2019-06-06 to date", "in the schedule",
            ],
            told => Assert.Contains(told, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_folder_to_write_it_writes_report_findings_and_exports_that_name_no_worker_twice_alike()
    {
        using TemporaryFolder folder = Case();

        CommandLine first = Run("trace", folder.FullPath, "--out", folder["out"], "--language", "en");
        byte[][] before = [.. Written.Select(name => File.ReadAllBytes(folder[$"out/{name}"]))];
        CommandLine second = Run("trace", folder.FullPath, "--out", folder["out"], "--language", "en");

        Assert.True(first.Code == 0, first.ToString());
        Assert.Equal(first, second);
        Assert.Equal(
            Written,
            Directory.EnumerateFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(before, Written.Select(name => File.ReadAllBytes(folder[$"out/{name}"])));
        Assert.All(
            Written.Where(name => Path.GetExtension(name) is ".json" or ".csv" or ".html"),
            name =>
            {
                string text = File.ReadAllText(folder[$"out/{name}"]);
                Assert.DoesNotContain(CliCase.Name, text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("123-4-56789-0", text, StringComparison.Ordinal);
            });
    }

    [Fact]
    public void What_it_prints_for_machines_is_what_it_writes_and_fits_its_schema()
    {
        using TemporaryFolder folder = Case();

        CommandLine run = Run("trace", folder.FullPath, "--out", folder["out"], "--json");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(File.ReadAllText(folder["out/tracing.json"]), run.Output.ReplaceLineEndings("\n"));
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("trace-case"), run.Output));
    }

    // 5,000 of the worker and 100,000 of the holder before: 5 of 105 of the 3,000 for the pick-up, 142.8571….
    [Fact]
    public void A_traced_figure_opens_to_the_movements_by_which_it_came_about()
    {
        using TemporaryFolder folder = Case();

        CommandLine run = Run("explain", folder.FullPath, "T/W-01/H-01/pro-rata");
        CommandLine json = Run("explain", folder.FullPath, "T/W-01/H-01/pro-rata", "--json");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("Step by step, how it came about", run.Output, StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("explain"), json.Output));
        JsonObject first = JsonNode.Parse(json.Output)![0]!.AsObject();
        Assert.Equal(0, first["stepsLeftOut"]!.GetValue<int>());
        JsonNode last = first["steps"]!.AsArray()[^1]!;
        Assert.Equal("H-01 in BANK-01:4", $"{last["place"]} {last["direction"]} {last["sources"]![0]}");
        Assert.StartsWith("142.857142", last["after"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("142.86", first["likely"]!.GetValue<string>());
    }

    [Fact]
    public void Of_a_long_path_the_last_steps_are_shown_and_how_many_came_before()
    {
        const string Figure = "T/freeze/ACC-02/full-taint";
        CommandLine capped = Demo("explain", Figure);
        CommandLine whole = Demo("explain", Figure, "--all");
        JsonObject inJson = JsonNode.Parse(Demo("explain", Figure, "--json").Output)![0]!.AsObject();
        int left = inJson["stepsLeftOut"]!.GetValue<int>();

        Assert.True(left > 0, capped.ToString());
        Assert.Equal(60, inJson["steps"]!.AsArray().Count);
        Assert.Contains(
            Wording.For("en").Say(Phrase.Of("path.more", new Operand.Number(left))), capped.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("not shown", whole.Output, StringComparison.Ordinal);
        Assert.Equal(left, StepLines(whole.Output) - StepLines(capped.Output));

        static int StepLines(string output) =>
            output[output.IndexOf("Step by step", StringComparison.Ordinal)..].Split('\n')
                .Count(line => line.Contains("% of it", StringComparison.Ordinal));

        static CommandLine Demo(string command, params string[] args) => CommandLine.Run(
            [command, AndamanDawn.Folder, .. args], DemoIdentities.Passphrase);
    }

    [Fact]
    public void An_amount_of_the_pay_chain_opens_with_who_drew_it_and_what_it_may_be_otherwise()
    {
        CommandLine run = CommandLine.Run(
            ["explain", AndamanDawn.Folder, "P/W-08/2021-01/drawn"], DemoIdentities.Passphrase);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("P/W-08/2021-01/drawn: THB 5,500.00", run.Output, StringComparison.Ordinal);
        Assert.Contains("Left on 18 February 2021, by F-01: THB 3,300.00", run.Output, StringComparison.Ordinal);
        Assert.Contains("from BANK-06:113-114", run.Output, StringComparison.Ordinal);
        Assert.Contains("An innocent explanation: crews at sea", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tracing_verifies_and_a_changed_exhibit_is_named()
    {
        using TemporaryFolder folder = Case();
        Run("trace", folder.FullPath, "--out", folder["out"]);

        CommandLine same = Run("verify", folder.FullPath, folder["out/tracing.json"]);
        File.AppendAllText(folder["exhibits/bank.csv"], "2019-06-06,-1.00,Bank,fee,91999.00\n");
        CommandLine changed = Run("verify", folder.FullPath, folder["out/tracing.json"]);

        Assert.True(same.Code == 0, same.ToString());
        Assert.Equal(1, changed.Code);
        Assert.Contains("exhibit BANK-01", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tracing_changed_by_hand_does_not_verify()
    {
        using TemporaryFolder folder = Case();
        Run("trace", folder.FullPath, "--out", folder["out"]);
        string text = File.ReadAllText(folder["out/tracing.json"]);
        folder.Write("out/tracing.json", text.Replace("3000.00", "2999.00", StringComparison.Ordinal));

        CommandLine run = Run("verify", folder.FullPath, folder["out/tracing.json"]);

        Assert.Equal(1, run.Code);
        Assert.Contains("changed by hand", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_the_tracing_are_listed_and_open()
    {
        using TemporaryFolder folder = Case();

        JsonArray list = JsonNode.Parse(Run("explain", folder.FullPath, "T/", "--list", "--json").Output)!.AsArray();
        string[] ids = [.. list.Select(line => line!["figure"]!.GetValue<string>())];
        CommandLine opened = Run("explain", folder.FullPath, ids[0]);

        Assert.All(ids, id => Assert.StartsWith("T/", id, StringComparison.Ordinal));
        Assert.Contains(ids, id => id.Contains("H-01", StringComparison.Ordinal));
        Assert.True(opened.Code == 0, opened.ToString());
        Assert.StartsWith(ids[0] + ": ", opened.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_listed_and_open_with_the_innocent_explanation()
    {
        using TemporaryFolder folder = Case();

        string[] ids = Run("explain", folder.FullPath, "F/", "--list").Output
            .Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        string indicator = ids.First(id => id.Contains("/indicator/", StringComparison.Ordinal));
        CommandLine opened = Run("explain", folder.FullPath, indicator);
        JsonNode asJson = JsonNode.Parse(Run("explain", folder.FullPath, indicator, "--json").Output)![0]!;

        Assert.All(ids, id => Assert.StartsWith("F/", id, StringComparison.Ordinal));
        Assert.True(opened.Code == 0, opened.ToString());
        Assert.StartsWith(indicator + Environment.NewLine, opened.Output, StringComparison.Ordinal);
        Assert.Equal(indicator, asJson["finding"]!.GetValue<string>());
        Assert.NotNull(asJson["reason"]);
        Assert.NotNull(asJson["innocentExplanation"]);
    }

    // Slips were kept of what the cook drew for two who were at work; of what the foreman drew a decision of the case
    // says where the money went; decisions on the recruiter's account may speak either way.
    [Theory]
    [InlineData(RedFlagKind.PayDrawnSameDay, "C-01", "recordsSpeakForExplanation")]
    [InlineData(RedFlagKind.PayDrawnSameDay, "F-01", "recordsSpeakForExplanation")]
    [InlineData(RedFlagKind.FeesInBursts, "A-01", "noRecordSpeaksForExplanation")]
    public void A_red_flag_opens_for_machines_with_what_speaks_for_its_explanation(
        RedFlagKind kind, string about, string speaks)
    {
        string id = DemoFindings.Findings.RedFlags
            .First(flag => flag.Kind == kind && flag.About.Contains(about)).Id;

        CommandLine run = CommandLine.Run(
            ["explain", AndamanDawn.Folder, id, "--json"], DemoIdentities.Passphrase);

        JsonObject told = JsonNode.Parse(run.Output)![0]!.AsObject();
        Assert.Equal(speaks, told["speaksFor"]!["statement"]!.GetValue<string>());
        Assert.Null(told["restsOn"]);
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("explain"), run.Output));
    }

    [Fact]
    public void A_breach_opens_for_machines_with_what_it_rests_on()
    {
        CommandLine run = CommandLine.Run(
            ["explain", AndamanDawn.Folder, "F/case/infraction/two-books/PAY-01+PAY-02", "--json"],
            DemoIdentities.Passphrase);

        JsonObject told = JsonNode.Parse(run.Output)![0]!.AsObject();
        Assert.Equal("restsOnRows", told["restsOn"]!["statement"]!.GetValue<string>());
        Assert.Null(told["speaksFor"]);
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("explain"), run.Output));
    }

    [Fact]
    public void A_finding_that_is_none_is_refused_with_those_that_are_and_an_empty_list_says_so()
    {
        using TemporaryFolder folder = Case();

        CommandLine unknown = Run("explain", folder.FullPath, "F/W-01/none-such");
        CommandLine empty = Run("explain", folder.FullPath, "F/W-99/", "--list");

        Assert.Equal(1, unknown.Code);
        Assert.Contains(
            "no finding has this id; wanted an id such as F/W-01/", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("no finding has an id that begins with", empty.Error, StringComparison.Ordinal);
        Assert.Equal("", empty.Output);
    }

    [Fact]
    public void A_run_writes_the_two_reports_where_accounts_are_on_record_and_else_does_not()
    {
        using TemporaryFolder with = Case();
        using TemporaryFolder without = CliCase.Ready();

        Run("run", with.FullPath, "--out", with["out"], "--language", "en");
        Run("run", without.FullPath, "--out", without["out"], "--language", "en");

        string[] money = [.. Written.Where(name => name.Contains("report", StringComparison.Ordinal)), "tracing.json"];
        Assert.All(money, name => Assert.True(File.Exists(with[$"out/{name}"]), name));
        Assert.All(money, name => Assert.False(File.Exists(without[$"out/{name}"]), name));
    }

    [Fact]
    public void A_case_without_accounts_is_refused_with_what_to_declare()
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine run = Run("trace", folder.FullPath, "--out", folder["out"]);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("declare them under accounts", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Theory]
    [InlineData("--method", "pro-rata")]
    [InlineData("--order", "as-listed")]
    [InlineData("--without-rows-set-aside")]
    public void Options_of_a_ledger_are_no_options_of_a_case(params string[] options)
    {
        using TemporaryFolder folder = CliCase.Ready();

        Assert.Equal(2, Run(["trace", folder.FullPath, .. options]).Code);
    }

    [Theory]
    [InlineData("--out", "somewhere")]
    [InlineData("--language", "th")]
    public void Options_of_a_case_are_no_options_of_a_ledger(params string[] options)
    {
        CommandLine run = Run(["trace", "ledger.csv", .. options]);

        Assert.Equal(2, run.Code);
        Assert.Contains("for a case folder", run.Error, StringComparison.Ordinal);
    }

    internal static TemporaryFolder Case()
    {
        TemporaryFolder folder = CliCase.Ready(json => json.Replace("\"exhibits\": [", Keys, StringComparison.Ordinal));
        folder.Write("exhibits/bank.csv", Bank.ReplaceLineEndings("\n"));
        return folder;
    }

    internal static CommandLine Run(params string[] args) => CommandLine.Run(args, CliCase.Passphrase);
}
