using System.Text;
using System.Text.Json.Nodes;
using Restitution.Cases;
using Restitution.Cli.Commands;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Tests.DemoCase;
using Restitution.Tests.Findings;

namespace Restitution.Tests.Cli;

/// <summary>findings.json and tracing.json of the demo case, held against the schemas that are published.</summary>
public sealed class FilesOfMoneySchemaTests
{
    private static readonly CaseFolder Folder = CaseFolder.Open(AndamanDawn.Folder);

    private static readonly string Findings =
        Encoding.UTF8.GetString(FindingsJson.Bytes(Folder.Case.Code, DemoFindings.Findings, []));

    [Fact]
    public void The_findings_of_the_demo_fit_their_schema() => Fits("findings", Findings);

    [Fact]
    public void The_tracing_of_the_demo_fits_its_schema() => Fits("trace-case", Encoding.UTF8.GetString(
        TracedCaseJson.Bytes(
            Folder.Case,
            TracingOfCase.Of(Folder.Case, DemoClaim.Reading.Evidence, DemoClaim.Claim, Folder.Law), [])));

    [Fact]
    public void The_demo_has_something_of_every_part_so_that_each_is_held_against_it()
    {
        JsonObject result = JsonNode.Parse(Findings)!["result"]!.AsObject();

        Assert.All(
            ["corroboration", "indicators", "redFlags", "infractions", "referrals", "missingFacts", "gaps"],
            part => Assert.NotEmpty(result[part]!.AsArray()));
        Assert.Contains(result["pay"]!["lines"]!.AsArray(), line => line!["drawn"]!.AsArray().Count > 0);
        Assert.Contains(result["pay"]!["lines"]!.AsArray(), line => line!["sent"]!.AsArray().Count > 0);
    }

    [Theory]
    [InlineData("pay")]
    [InlineData("redFlags")]
    public void A_file_that_lacks_a_part_is_noticed(string part)
    {
        JsonNode changed = JsonNode.Parse(Findings)!;
        changed["result"]!.AsObject().Remove(part);

        Assert.Contains(
            SchemaCheck.Of(SchemaCommand.Text("findings"), changed.ToJsonString()),
            fault => fault.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_the_schema_does_not_know_is_noticed_in_a_line_of_pay()
    {
        JsonNode changed = JsonNode.Parse(Findings)!;
        changed["result"]!["pay"]!["lines"]![0]!["status"] = "x";

        Assert.NotEmpty(SchemaCheck.Of(SchemaCommand.Text("findings"), changed.ToJsonString()));
    }

    private static void Fits(string schema, string json) => Assert.True(
        SchemaCheck.Of(SchemaCommand.Text(schema), json) is [],
        string.Join('\n', SchemaCheck.Of(SchemaCommand.Text(schema), json).Take(10)));
}
