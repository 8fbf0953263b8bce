using System.Net;
using Restitution.Evidence;
using Restitution.Service.Access;
using Restitution.Storage.Custody;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service;

/// <summary>An identity that was replaced wrongly is put back as it stood, by two persons; nothing is lost by it.
/// </summary>
[Trait("Cultures", "one")]
public sealed class FormerIdentityTests
{
    private const string Identities = "/api/cases/" + RunningService.CaseCode + "/identities";
    private const string Former = Identities + "/W-01/former";
    private const string First = Former + "/1/restoration";
    private const string Why = """{"reason": "it was replaced by mistake"}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_stood_once_is_put_back_by_another_than_who_asks_and_what_it_replaces_stays_sealed()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await Replaced(issuer);
        string tag = (await service.Get(Identities)).Header("ETag");

        Answer listed = await service.Get(Former);
        Answer anyVersion = await service.Send(HttpMethod.Post, First, Why);
        Answer late = await service.Send(HttpMethod.Post, First, Why, ("If-Match", "\"v1\""));
        Answer waits = await service.Send(HttpMethod.Post, First, Why, ("If-Match", tag));
        string approval = $"{Identities}/replacements/{waits.Json["replacement"]!["id"]}/approval";
        Answer byOneself = await service.Send(HttpMethod.Post, approval);
        string meanwhile = await NameOf(service);
        service.SignIn("two", Role.Prosecutor);
        Answer approved = await service.Send(HttpMethod.Post, approval);
        Answer after = await service.Get(Former);

        Assert.Equal([1], Numbers(listed));
        Assert.Equal((HttpStatusCode)428, anyVersion.Status);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed-meanwhile"), (late.Status, late.Because));
        Assert.Equal(HttpStatusCode.Accepted, waits.Status);
        Assert.Equal((HttpStatusCode.Forbidden, "Accomplice"), (byOneself.Status, meanwhile));
        Assert.Equal("done", approved.Json["state"]!.GetValue<string>());
        Assert.Equal("Somchai", await NameOf(service));
        Assert.Equal([1, 2], Numbers(after));
        Assert.DoesNotContain("Somchai", waits.Text + approved.Text + after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_custody_log_tells_which_version_was_asked_for_by_the_digest_that_it_was_added_under()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await Replaced(issuer);
        string tag = (await service.Get(Identities)).Header("ETag");

        await service.Send(HttpMethod.Post, First, Why, ("If-Match", tag));

        IReadOnlyList<CustodyEntry> entries = service.Parts.Custody.OfExhibit(RunningService.CaseCode, "W-01");
        CustodyEntry asked = Assert.Single(entries, entry => entry.Act == "identity-put-back-requested");
        CustodyEntry added = Assert.Single(entries, entry => entry.Act == "identity-added");
        CustodyEntry changed = Assert.Single(entries, entry => entry.Act == "identity-changed");
        Assert.Equal((added.PayloadSha256, "one"), (asked.PayloadSha256, asked.Actor));
        Assert.NotEqual(changed.PayloadSha256, asked.PayloadSha256);
    }

    [Fact]
    public async Task What_waits_never_stood_and_cannot_be_put_back()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await Replaced(issuer);
        string tag = (await service.Get(Identities)).Header("ETag");
        await BringIn(service, "one", "A third");

        Answer listed = await service.Get(Former);
        Answer waiting = await service.Send(HttpMethod.Post, $"{Former}/3/restoration", Why, ("If-Match", tag));
        Answer standing = await service.Send(HttpMethod.Post, $"{Former}/2/restoration", Why, ("If-Match", tag));
        Answer nobody = await service.Get($"{Identities}/W-77/former");

        Assert.Equal([1], Numbers(listed));
        Assert.Equal(
            (HttpStatusCode.NotFound, "former-identity-unknown"), (waiting.Status, waiting.Because));
        Assert.Equal("former-identity-unknown", standing.Because);
        Assert.Equal((HttpStatusCode.NotFound, "nothing-here"), (nobody.Status, nobody.Because));
    }

    [Fact]
    public async Task What_was_erased_has_no_former_version_left()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await Replaced(issuer);
        service.Parts.Persons.Erase(RunningService.CaseCode, "W-01", "one", "asked for by the worker");
        string tag = (await service.Get(Identities)).Header("ETag");

        Answer listed = await service.Get(Former);
        Answer answer = await service.Send(HttpMethod.Post, First, Why, ("If-Match", tag));

        Assert.Empty(Numbers(listed));
        Assert.Equal((HttpStatusCode.Gone, "identity-erased"), (answer.Status, answer.Because));
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_put_back()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await Replaced(issuer);
        string tag = (await service.Get(Identities)).Header("ETag");

        Answer none = await service.Send(HttpMethod.Post, First, "{}", ("If-Match", tag));
        Answer blank = await service.Send(HttpMethod.Post, First, """{"reason": " "}""", ("If-Match", tag));

        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.True(blank.Status >= HttpStatusCode.BadRequest, blank.Text);
        Assert.DoesNotContain(
            service.Parts.Custody.Page(0, 100), entry => entry.Act == "identity-put-back-requested");
    }

    [Fact]
    public async Task On_a_laptop_a_reason_is_enough()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        await Keep(service, "Somchai");
        await Keep(service, "Accomplice");

        Answer done = await service.Send(HttpMethod.Post, First, Why);

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal("W-01", done.Json["replaced"]![0]!.GetValue<string>());
        Assert.Equal("Somchai", await NameOf(service));
        Answer listed = await service.Get(Former);
        Assert.Equal([1, 2], Numbers(listed));
    }

    // W-01 was Somchai, and is Accomplice since another approved it.
    private static async Task<RunningService> Replaced(TestIssuer issuer)
    {
        RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        service.Grant(at, "one", Role.Lawyer);
        service.Grant(at, "two", Role.Prosecutor);
        await Keep(service, "Somchai");
        service.Parts.Replacements.Approve(await BringIn(service, "three", "Accomplice"), "two");
        service.SignIn("one", Role.Lawyer);
        return service;
    }

    private static async Task<Guid> BringIn(RunningService service, string by, string name)
    {
        var handed = new HandedIn(by, "a test", service.Parts.Persons.VersionOf(RunningService.CaseCode));
        return (await service.Parts.Replacements.BringIn(RunningService.CaseCode, Only(name), handed, Stop))
            .Replacement!.Id;
    }

    private static Task Keep(RunningService service, string name) =>
        service.Parts.Persons.Keep(RunningService.CaseCode, Only(name), "somebody", Stop);

    private static CaseIdentities Only(string name) =>
        new([new PersonIdentity("W-01", new PersonAsWritten(name), [], [])], [], []);

    private static int[] Numbers(Answer answer) =>
        [.. answer.Json["lines"]!.AsArray().Select(line => line!["number"]!.GetValue<int>())];

    private static async Task<string> NameOf(RunningService service) =>
        (await service.Parts.Persons.ForComputation(RunningService.CaseCode, "a-test", "a-test", Stop))
        .Workers.Single().Name.Reveal();
}
