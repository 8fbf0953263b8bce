using System.Net;
using System.Text.Json.Nodes;
using Restitution.Service.Access;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service;

/// <summary>The register and the statistics: over cases of one's own, and over all without a small cell.</summary>
public sealed class RegisterRouteTests
{
    [Fact]
    public async Task A_match_is_told_to_whom_both_cases_are_open()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase one = service.AddCase();
        StoredCase other = service.AddCase(RunningService.OtherCode);
        service.Grant(one, "both", Role.Investigator);
        service.Grant(other, "both", Role.Investigator);
        service.Grant(one, "single", Role.Investigator);

        service.SignIn("both", Role.Investigator);
        Answer both = await service.Get("/api/register/matches");
        Answer confirmed = await service.Send(
            HttpMethod.Post, "/api/register/confirmations", Decision("T-2021-001/R-01", "T-2021-002/R-01"));
        service.SignIn("single", Role.Investigator);
        Answer single = await service.Get("/api/register/matches");
        Answer parties = await service.Get("/api/register/parties");
        Answer refused = await service.Send(
            HttpMethod.Post, "/api/register/rejections", Decision("T-2021-001/R-01", "T-2021-002/R-01"));
        Answer noSuchCase = await service.Send(
            HttpMethod.Post, "/api/register/rejections", Decision("T-2021-001/R-01", "T-2021-009/R-01"));

        Assert.Equal("T-2021-002/R-01", Assert.Single(both.Json["lines"]!.AsArray())!["other"]!.ToString());
        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
        Assert.Empty(single.Json["lines"]!.AsArray());
        Assert.Equal("T-2021-001", Assert.Single(parties.Json["lines"]!.AsArray())!["case"]!.ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal((refused.Status, refused.Text), (noSuchCase.Status, noSuchCase.Text));
        Assert.Single(service.Parts.Register.Decisions());
    }

    [Fact]
    public async Task Statistics_tell_of_all_cases_and_of_no_few()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(
            issuer, options => options with { LeastCell = 3 });
        service.SignIn("one", Role.RecruitmentRegulator);
        Answer none = await service.Get("/api/statistics");
        service.AddComputation(service.AddCase(by: "a"));
        service.AddComputation(service.AddCase(RunningService.OtherCode, "b"));
        StoredCase third = service.AddCase("T-2021-003", "c");
        Answer few = await service.Get("/api/statistics");
        service.AddComputation(third);

        Answer enough = await service.Get("/api/statistics");

        JsonNode shown = Assert.Single(enough.Json["byPlace"]!["cells"]!.AsArray())!;
        Assert.Equal(none.Text, few.Text);
        Assert.Empty(few.Json["byPlace"]!["cells"]!.AsArray());
        Assert.Null(few.Json["byPlace"]!["caseCount"]);
        Assert.Equal(("TH-85", 3), (shown["name"]!.ToString(), shown["caseCount"]!.GetValue<int>()));
        Assert.DoesNotContain("W-01", enough.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_of_ones_own_unveil_none_of_anothers()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(
            issuer, options => options with { LeastCell = 3 });
        service.SignIn("one", Role.Investigator);
        Answer none = await service.Get("/api/statistics");
        service.AddComputation(service.AddCase(by: "a"));
        foreach (int number in Enumerable.Range(1, 6))
        {
            service.AddComputation(service.AddCase($"T-2021-10{number}", "one"));
        }

        Answer planted = await service.Get("/api/statistics");
        service.SignIn("two", Role.Investigator);
        Answer byAnother = await service.Get("/api/statistics");

        Assert.Equal(none.Text, planted.Text);
        Assert.Equal(none.Text, byAnother.Text);
    }

    private static string Decision(string one, string other) => new JsonObject
    {
        ["one"] = one, ["other"] = other, ["reason"] = "one register number",
    }.ToJsonString();
}
