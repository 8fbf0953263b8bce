using System.Net;
using System.Text.Json.Nodes;
using Restitution.Evidence;
using Restitution.Service.Access;
using Restitution.Storage.Identities;

namespace Restitution.Tests.Service;

/// <summary>Who stands behind a code decides who is paid: one person adds, two replace, nothing is lost.</summary>
[Trait("Cultures", "one")]
public sealed class ReplacementTests
{
    private const string At = "/api/cases/" + RunningService.CaseCode;
    private const string Identities = At + "/identities";
    private const string Passphrase = "seven grey herons";
    private const string Why = "the name was read wrongly";

    [Fact]
    public async Task What_is_new_is_kept_at_once_and_what_is_the_same_is_left_alone()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await Opened(issuer);

        Answer again = await BringIn(service, ("W-01", "Somchai"), ("W-02", "Vilay"));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(["W-02"], Codes(again, "kept"));
        Assert.Equal(["W-01"], Codes(again, "unchanged"));
        Assert.Null(again.Json["replacement"]);
    }

    [Fact]
    public async Task To_replace_an_identity_needs_a_reason_the_version_and_another_person()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await Opened(issuer);
        string tag = (await service.Get(Identities)).Header("ETag");

        Answer bare = await BringIn(service, ("W-01", "Accomplice"));
        Answer anyVersion = await BringInBecause(service, null, ("W-01", "Accomplice"));
        Answer late = await BringInBecause(service, "\"v7\"", ("W-01", "Accomplice"));
        Answer waits = await BringInBecause(service, tag, ("W-01", "Accomplice"));
        string replacement = $"{Identities}/replacements/{waits.Json["replacement"]!["id"]}";
        Answer byOneself = await service.Send(HttpMethod.Post, $"{replacement}/approval");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.Equal("version-missing", anyVersion.Because);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed-meanwhile"), (late.Status, late.Because));
        Assert.Equal(HttpStatusCode.Accepted, waits.Status);
        Assert.Equal(HttpStatusCode.Forbidden, byOneself.Status);
        Assert.Equal("Somchai", await NameOf(service, "W-01"));

        service.SignIn("two", Role.Prosecutor);
        Answer approved = await service.Send(HttpMethod.Post, $"{replacement}/approval");
        Answer twice = await service.Send(HttpMethod.Post, $"{replacement}/approval");

        Assert.Equal("done", approved.Json["state"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Equal("Accomplice", await NameOf(service, "W-01"));
        Assert.Equal(
            ["identity-replacement-requested by one", "identity-replacement-approved by two"],
            service.Parts.Custody.Page(0, 100).Where(entry => entry.About == replacement.Split('/')[^1])
                .Select(entry => $"{entry.Act} by {entry.Actor}"));
        Assert.DoesNotContain("Accomplice", waits.Text + approved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reveal_that_was_approved_for_the_former_names_reads_no_others()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await Opened(issuer);
        string tag = (await service.Get(Identities)).Header("ETag");
        Answer asked = await service.Send(
            HttpMethod.Post, $"{Identities}/reveals", """{"codes": ["W-01"], "reason": "hearing"}""");
        Answer waits = await BringInBecause(service, tag, ("W-01", "Accomplice"));
        service.SignIn("two", Role.Prosecutor);
        string reveal = $"{Identities}/reveals/{asked.Json["id"]}";
        await service.Send(HttpMethod.Post, $"{reveal}/approval");
        await service.Send(
            HttpMethod.Post, $"{Identities}/replacements/{waits.Json["replacement"]!["id"]}/approval");

        service.SignIn("one", Role.Lawyer);
        Answer read = await service.Send(HttpMethod.Post, $"{reveal}/readings");

        Assert.Equal((HttpStatusCode.Conflict, "reveal-not-open"), (read.Status, read.Because));
        Assert.Contains(service.Parts.Custody.Page(0, 100), entry => entry.Act == "reveal-revoked");
    }

    [Fact]
    public async Task A_new_code_with_a_name_that_is_anothers_waits_too()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await Opened(issuer);

        Answer bare = await BringIn(service, ("W-99", "Mr. SOMCHAI"));
        Answer waits = await BringInBecause(
            service, (await service.Get(Identities)).Header("ETag"), ("W-99", "Mr. SOMCHAI"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.Equal(HttpStatusCode.Accepted, waits.Status);
        Assert.Equal(["W-01"], service.Parts.Persons.PersonsOf(RunningService.CaseCode).Select(each => each.Code));
    }

    [Fact]
    public async Task What_was_declined_changes_nothing()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await Opened(issuer);
        Answer waits = await BringInBecause(
            service, (await service.Get(Identities)).Header("ETag"), ("W-01", "Accomplice"));
        service.SignIn("two", Role.Prosecutor);
        string replacement = $"{Identities}/replacements/{waits.Json["replacement"]!["id"]}";

        Answer declined = await service.Send(HttpMethod.Post, $"{replacement}/refusal");
        Answer approved = await service.Send(HttpMethod.Post, $"{replacement}/approval");

        Assert.Equal("declined", declined.Json["state"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Conflict, approved.Status);
        Assert.Equal("Somchai", await NameOf(service, "W-01"));
    }

    [Fact]
    public async Task On_a_laptop_a_reason_is_enough()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        await BringIn(service, ("W-01", "Somchai"));

        Answer bare = await BringIn(service, ("W-01", "Somchai Two"));
        Answer replaced = await BringInBecause(service, null, ("W-01", "Somchai Two"));
        Answer listed = await service.Get($"{Identities}/replacements");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.Equal(HttpStatusCode.OK, replaced.Status);
        Assert.Equal(["W-01"], Codes(replaced, "replaced"));
        Assert.Equal(Why, listed.Json["lines"]![0]!["reason"]!.GetValue<string>());
        Assert.Equal("Somchai Two", await NameOf(service, "W-01"));
    }

    private static async Task<RunningService> Opened(TestIssuer issuer)
    {
        RunningService service = await RunningService.ForOffices(issuer);
        Restitution.Storage.Stores.StoredCase at = service.AddCase();
        service.Grant(at, "one", Role.Lawyer);
        service.Grant(at, "two", Role.Prosecutor);
        service.SignIn("one", Role.Lawyer);
        Answer first = await BringIn(service, ("W-01", "Somchai"));
        Assert.Equal(HttpStatusCode.OK, first.Status);
        return service;
    }

    private static Task<Answer> BringIn(RunningService service, params (string Code, string Name)[] workers) =>
        service.Send(HttpMethod.Put, Identities, Body(workers).ToJsonString());

    private static Task<Answer> BringInBecause(
        RunningService service, string? tag, params (string Code, string Name)[] workers)
    {
        JsonObject body = Body(workers);
        body["reason"] = Why;
        return service.Send(
            HttpMethod.Put, Identities, body.ToJsonString(), tag is null ? [] : [("If-Match", tag)]);
    }

    private static JsonObject Body((string Code, string Name)[] workers)
    {
        var identities = new CaseIdentities(
            [.. workers.Select(each => new PersonIdentity(each.Code, new PersonAsWritten(each.Name), [], []))], [], []);
        byte[] sealedFile = SealedIdentities.Seal(identities, IdentityKey.Of(Passphrase, "a test"));
        return new JsonObject { ["sealed"] = Convert.ToBase64String(sealedFile), ["passphrase"] = Passphrase };
    }

    private static string[] Codes(Answer answer, string list) =>
        [.. answer.Json[list]!.AsArray().Select(code => code!.GetValue<string>())];

    private static async Task<string> NameOf(RunningService service, string code) =>
        (await service.Parts.Persons.ForComputation(
            RunningService.CaseCode, "a-test", "a-test", TestContext.Current.CancellationToken))
        .Workers.Single(worker => worker.Code == code).Name.Reveal();
}
