using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("law-list", "law", "list")]
    [InlineData("law-summary", "law", "list", "--summary")]
    [InlineData("law-questions", "law", "questions")]
    [InlineData("law-show", "law", "show", "th/minimum-wage")]
    [InlineData("law-show", "law", "show", "th/hours-and-premiums-reach", "--on", "2019-05-31", "--key",
        "sector=sea-fishery")]
    [InlineData("law-show", "law", "show", "th/minimum-wage", "--on", "2019-05-31", "--key", "place=TH-85")]
    [InlineData("law-show", "law", "show", "th/minimum-wage", "--on", "2039-05-31", "--key", "place=TH-85")]
    [InlineData("law-check", "law", "check")]
    [InlineData("calc", "calc", "minimum-wage", "--jurisdiction", "th", "--place", "TH-85", "--on", "2019-05-31")]
    [InlineData("calc", "calc", "severance", "--jurisdiction", "th", "--from", "2015-03-01", "--to", "2021-02-28",
        "--wage", "9000", "--accept-recalled", "th/severance", "--reason", "a reason")]
    [InlineData("calc", "calc", "limitation", "--jurisdiction", "th", "--due", "2019-05-31=9300", "--claimed-on",
        "2021-06-15")]
    [InlineData("calc", "calc", "deductions", "--jurisdiction", "th", "--pay-day", "2019-05-31", "--due", "9300",
        "--taken", "social-security=465", "--taken", "debt-for-sole-benefit=1500", "--consent",
        "debt-for-sole-benefit=written-and-signed")]
    [InlineData("calc", "calc", "convert", "--amount", "625600.00", "--from", "LAK", "--to", "THB", "--on",
        "2019-04-16", "--rate", "2019-04-12: 1000 LAK = 3.52 THB; a notice")]
    [InlineData("calc", "calc", "interest", "--jurisdiction", "th", "--principal", "13500", "--due-on", "2019-05-31",
        "--as-of", "2021-11-30", "--paid", "2020-01-15=5000")]
    [InlineData("calc", "calc", "debt", "--jurisdiction", "vn", "--entry", "2018-04-30=advance=3650000", "--entry",
        "2018-05-31=interest=100000", "--entry", "2018-06-30=set-off=3712000", "--work", "2018-06-30=4000000")]
    [InlineData("refusals", "run", "no-such-folder", "--out", "none")]
    public void What_a_command_prints_without_a_case_fits_its_schema(string schema, params string[] command) =>
        Fits(schema, CommandLine.Run([.. command, "--json"]));

    [Fact]
    public void What_the_commands_of_a_case_print_fits_their_schemas()
    {
        using TemporaryFolder folder = CliCase.Ready();
        string path = folder.FullPath;

        Fits("case-new", Run("case", "new", folder["new"], "--json"));
        Fits("case-identities", Run("case", "identities", path, "--json"));
        Fits("review", Run("review", path, "--json"));
        Fits("run", Run("run", path, "--out", folder["out"], "--language", "en", "--json"));
        Fits("explain", Run("explain", path, "W-01/2019-05/unpaid", "--json"));
        Fits("verify", Run("verify", path, folder["out/computation.json"], "--json"));
        Fits("read", Run("read", path, "--json"));
        Fits("law-affected", Run("law", "affected", "th/minimum-wage", folder["out"], "--json"));
    }

    [Fact]
    public void What_read_prints_of_the_demo_fits_its_schema_every_kind_of_record_and_two_books_included()
    {
        CommandLine read = CommandLine.Run(
            "read", Path.Combine(SourceTree.Root, "fixtures", "cases", "andaman-dawn"), "--json");

        Fits("read", read);
        Assert.NotEmpty(JsonNode.Parse(read.Output)!.AsArray().SelectMany(file => file!["books"]!.AsArray()));
    }

    [Fact]
    public void What_read_prints_of_several_files_fits_also_where_one_is_refused()
    {
        using var folder = new TemporaryFolder();
        const string Head = "Account,777-1\nDate,Description,Amount (THB),Balance\n";
        folder.Write("a.csv", Head + "2019-05-30,wages,-90.00,910.00\n2019-06-31,fee,-10.00,900.00\n");
        folder.Write("b.csv", Head + "2019-05-30,wages,-90.00,910.00\n2019-06-30,rent,-50.00,850.00\n");
        folder.Write("c.csv", "");

        Fits("read", CommandLine.Run("read", folder.FullPath, "--json"));
    }

    [Theory]
    [InlineData("""{ "verified": true }""", "no resultDigest")]
    [InlineData("""{ "verified": false, "resultDigest": "x" }""", "false")]
    [InlineData("""{ "verified": true, "resultDigest": "x" }""", "/resultDigest: x")]
    [InlineData("""{ "verified": true, "resultDigest": 5, "by": "" }""", "the key by")]
    [InlineData("""[]""", "array, not object")]
    public void The_check_notices_what_does_not_fit(string json, string fault) => Assert.Contains(
        SchemaCheck.Of(SchemaCommand.Text("verify"), json),
        found => found.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Every_schema_is_listed_printed_and_has_an_example()
    {
        CommandLine list = CommandLine.Run("schema");

        Assert.Equal(32, SchemaCommand.Names.Count);
        Assert.All(SchemaCommand.Names, name =>
        {
            Assert.Contains(name, list.Output, StringComparison.Ordinal);
            JsonNode schema = JsonNode.Parse(CommandLine.Run("schema", name).Output)!;
            Assert.StartsWith("Example: restitution ", schema["$comment"]!.GetValue<string>(),
                StringComparison.Ordinal);
        });
        Assert.Equal(2, CommandLine.Run("schema", "no-such").Code);
    }

    private static void Fits(string schema, CommandLine printed) => Assert.True(
        SchemaCheck.Of(SchemaCommand.Text(schema), printed.Output) is [],
        string.Join('\n', SchemaCheck.Of(SchemaCommand.Text(schema), printed.Output).Take(10)) + printed.Error);

    private static CommandLine Run(params string[] args) => CommandLine.Run(args, CliCase.Passphrase);
}
