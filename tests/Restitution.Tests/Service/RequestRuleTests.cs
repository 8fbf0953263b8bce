using System.Net;
using System.Text.Json.Nodes;
using Restitution.Service.Access;
using Restitution.Storage.Custody;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service;

/// <summary>Versions, keys and pages: what a caller may rely on when two write, or when an answer is lost.</summary>
[Trait("Cultures", "one")]
public sealed class RequestRuleTests
{
    private const string At = "/api/cases/" + RunningService.CaseCode;

    [Fact]
    public async Task A_change_names_the_version_that_it_changes()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        string body = Body(RunningService.Definition(RunningService.CaseCode) + "\n");
        Answer read = await service.Get($"{At}/definition");

        Answer without = await service.Send(HttpMethod.Put, $"{At}/definition", body);
        Answer written = await service.Send(
            HttpMethod.Put, $"{At}/definition", body, ("If-Match", read.Header("ETag")));
        Answer late = await service.Send(
            HttpMethod.Put, $"{At}/definition", body, ("If-Match", read.Header("ETag")));
        Answer strange = await service.Send(HttpMethod.Put, $"{At}/definition", body, ("If-Match", "\"x\""));

        Assert.Equal(("\"v1\"", "\"v2\""), (read.Header("ETag"), written.Header("ETag")));
        Assert.Equal((HttpStatusCode)428, without.Status);
        Assert.Equal(HttpStatusCode.OK, written.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, strange.Status);
        Assert.Equal(
            HttpStatusCode.NotModified,
            (await service.Get($"{At}/definition", ("If-None-Match", "\"v2\""))).Status);
        Assert.Equal(1, (await service.Get($"{At}/definition?version=1")).Json["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Of_two_who_write_at_once_one_is_told()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        string body = Body(RunningService.Definition(RunningService.CaseCode) + "\n");

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            service.Send(HttpMethod.Put, $"{At}/definition", body, ("If-Match", "\"v1\""))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(
            answers.Where(answer => answer.Status != HttpStatusCode.OK),
            answer => Assert.Equal(HttpStatusCode.PreconditionFailed, answer.Status));
    }

    [Fact]
    public async Task A_definition_is_kept_by_its_own_case_alone()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();

        Answer answer = await service.Send(
            HttpMethod.Put, $"{At}/definition", Body(RunningService.Definition(RunningService.OtherCode)),
            ("If-Match", "\"v1\""));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "input-differs"), (answer.Status, answer.Because));
    }

    [Fact]
    public async Task A_request_with_a_key_is_done_once_and_answered_alike()
    {
        await using RunningService service = await RunningService.OnALaptop();
        string body = OpenBody(RunningService.CaseCode);

        Answer first = await service.Send(HttpMethod.Post, "/api/cases", body, ("Idempotency-Key", "one"));
        Answer again = await service.Send(HttpMethod.Post, "/api/cases", body, ("Idempotency-Key", "one"));
        Answer other = await service.Send(
            HttpMethod.Post, "/api/cases", OpenBody(RunningService.OtherCode), ("Idempotency-Key", "one"));
        Answer without = await service.Send(HttpMethod.Post, "/api/cases", body);

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        Assert.Equal(first.Header("Location"), again.Header("Location"));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (other.Status, other.Because));
        Assert.Equal(HttpStatusCode.Conflict, without.Status);
    }

    [Fact]
    public async Task Many_requests_with_one_key_make_one_piece_of_work()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            service.Send(HttpMethod.Post, $"{At}/computations", null, ("Idempotency-Key", "one"))));

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[]
        {
            HttpStatusCode.Accepted, HttpStatusCode.Conflict,
        }));
        Assert.Single((await service.Get($"{At}/jobs")).Json["lines"]!.AsArray());
    }

    [Fact]
    public async Task A_key_is_given_back_by_a_request_that_was_refused()
    {
        await using RunningService service = await RunningService.OnALaptop();

        Answer refused = await service.Send(HttpMethod.Post, "/api/cases", "{", ("Idempotency-Key", "one"));
        Answer done = await service.Send(
            HttpMethod.Post, "/api/cases", OpenBody(RunningService.CaseCode), ("Idempotency-Key", "one"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Created), (refused.Status, done.Status));
    }

    [Fact]
    public async Task One_callers_key_is_not_anothers()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        service.SignIn("one", Role.Lawyer);
        Answer one = await service.Send(
            HttpMethod.Post, "/api/cases", OpenBody(RunningService.CaseCode), ("Idempotency-Key", "k"));
        service.SignIn("two", Role.Lawyer);

        Answer two = await service.Send(
            HttpMethod.Post, "/api/cases", OpenBody(RunningService.OtherCode), ("Idempotency-Key", "k"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (one.Status, two.Status));
    }

    [Fact]
    public async Task Pages_lead_from_one_to_the_next_and_none_is_lost()
    {
        await using RunningService service = await RunningService.OnALaptop();
        foreach (int number in Enumerable.Range(1, 7))
        {
            service.AddCase(FormattableString.Invariant($"T-2021-{number:000}"));
        }

        List<string> codes = [];
        for (string? next = "/api/cases?take=3"; next is not null;)
        {
            Answer page = await service.Get(next);
            codes.AddRange(page.Json["lines"]!.AsArray().Select(line => line!["code"]!.GetValue<string>()));
            next = page.Json["next"]?.GetValue<string>();
            Assert.Equal(next is null ? "" : $"<{next}>; rel=\"next\"", page.Header("Link"));
        }

        Assert.Equal(Enumerable.Range(1, 7).Select(n => FormattableString.Invariant($"T-2021-{n:000}")), codes);
    }

    [Fact]
    public async Task Opening_a_case_gives_its_opener_a_grant_and_nobody_else()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        service.SignIn("one", Role.Investigator, Role.Lawyer);
        Answer unsaid = await service.Send(HttpMethod.Post, "/api/cases", OpenBody(RunningService.CaseCode));
        Answer opened = await service.Send(
            HttpMethod.Post, "/api/cases", OpenBody(RunningService.CaseCode, "lawyer"));
        Answer own = await service.Get(At);
        service.SignIn("two", Role.Investigator);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Created), (unsaid.Status, opened.Status));
        Assert.Equal("""["lawyer"]""", own.Json["roles"]!.ToJsonString());
        Assert.Equal(HttpStatusCode.NotFound, (await service.Get(At)).Status);
        Assert.Empty((await service.Get("/api/cases")).Json["lines"]!.AsArray());
    }

    [Fact]
    public async Task A_grant_opens_a_case_from_its_beginning_to_its_end()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        service.AddCase();
        service.SignIn("head", Role.Administrator);
        string until = NodaTime.Text.InstantPattern.General.Format(service.Clock.Now + NodaTime.Duration.FromHours(1));
        Answer given = await service.Send(HttpMethod.Post, $"{At}/grants", new JsonObject
        {
            ["subject"] = "one", ["role"] = "prosecutor", ["reason"] = "charged", ["until"] = until,
        }.ToJsonString());
        Answer asAdministrator = await service.Get(At);
        service.SignIn("one", Role.Prosecutor);
        Answer during = await service.Get(At);
        service.Clock.Now += NodaTime.Duration.FromHours(1);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.NotFound), (given.Status, asAdministrator.Status));
        Assert.Equal(HttpStatusCode.OK, during.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Get(At)).Status);
    }

    [Fact]
    public async Task Nobody_gives_himself_a_case()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        service.SignIn("boss", Role.Administrator, Role.Investigator);

        Answer given = await service.Send(
            HttpMethod.Post, $"{At}/grants",
            """{"subject": "boss", "role": "investigator", "reason": "to see it"}""");

        Assert.Equal((HttpStatusCode.Forbidden, "grant-to-oneself"), (given.Status, given.Because));
        Assert.Empty(service.Parts.Grants.ListOf(at.Id));
    }

    [Fact]
    public async Task A_case_is_listed_in_no_role_that_the_token_holds_no_more()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        service.Grant(service.AddCase(), "one", Role.Investigator);
        service.SignIn("one", Role.Investigator);
        Answer before = await service.Get("/api/cases");
        service.SignIn("one", Role.Lawyer);
        Answer after = await service.Get("/api/cases");

        Assert.Single(before.Json["lines"]!.AsArray());
        Assert.Empty(after.Json["lines"]!.AsArray());
    }

    [Theory]
    [InlineData("exhibits/BANK-01/quarantine?take=5", "exhibit-opened", "BANK-01")]
    [InlineData("exhibits/BANK-01/records", "records-opened", "BANK-01")]
    [InlineData("exhibits/BANK-01/corrections", "exhibit-opened", "BANK-01")]
    [InlineData("files/corrections/BANK-01.csv", "exhibit-opened", "BANK-01")]
    [InlineData("files/layouts/BANK-01.json", "case-file-opened", "layouts/BANK-01.json")]
    public async Task Whatever_may_hold_names_leaves_an_entry_for_each_request(string path, string act, string about)
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        await new EveryRoute(service, at).Fill();
        service.Grant(at, "one", Role.Investigator);
        service.SignIn("one", Role.Investigator);
        long before = service.Parts.Custody.Head().EntryCount;

        Answer answer = await service.Get($"{At}/{path}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        CustodyEntry entry = Assert.Single(service.Parts.Custody.Page((int)before, 10));
        Assert.Equal((act, about, "one"), (entry.Act, entry.About, entry.Actor));
    }

    private static string Body(string text) => new JsonObject { ["text"] = text }.ToJsonString();

    private static string OpenBody(string code, string? role = null)
    {
        var body = new JsonObject { ["definition"] = RunningService.Definition(code) };
        if (role is not null)
        {
            body["role"] = role;
        }

        return body.ToJsonString();
    }
}
