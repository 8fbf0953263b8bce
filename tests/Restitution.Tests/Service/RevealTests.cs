using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Restitution.Evidence;
using Restitution.Service.Access;
using Restitution.Service.Work;
using Restitution.Storage.Identities;

namespace Restitution.Tests.Service;

/// <summary>Names are seen by whom another let, for a time, and each sight stands in the log.</summary>
public sealed class RevealTests
{
    private const string At = "/api/cases/" + RunningService.CaseCode;
    private const string Identities = At + "/identities";
    private const string Asking = """{"codes": ["W-01"], "reason": "hearing of 3 May"}""";

    [Fact]
    public async Task One_asks_another_approves_and_the_first_reads()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await WithWorker(await RunningService.ForOffices(issuer));
        service.SignIn("one", Role.Lawyer);
        Answer asked = await service.Send(HttpMethod.Post, $"{Identities}/reveals", Asking);
        string reveal = $"{Identities}/reveals/{asked.Json["id"]}";
        Answer early = await service.Send(HttpMethod.Post, $"{reveal}/readings");
        service.SignIn("two", Role.Prosecutor);
        Answer approved = await service.Send(HttpMethod.Post, $"{reveal}/approval");
        Answer byOther = await service.Send(HttpMethod.Post, $"{reveal}/readings");
        service.SignIn("one", Role.Lawyer);
        Answer read = await service.Send(HttpMethod.Post, $"{reveal}/readings");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (asked.Status, approved.Status));
        Assert.Equal((HttpStatusCode.Conflict, "reveal-not-open"), (early.Status, early.Because));
        Assert.Equal(HttpStatusCode.NotFound, byOther.Status);
        Assert.Equal("Somchai", read.Json["persons"]![0]!["name"]!.GetValue<string>());
        Assert.DoesNotContain("Somchai", asked.Text + approved.Text + byOther.Text, StringComparison.Ordinal);
        Assert.Contains(
            service.Parts.Custody.Page(0, 100), entry => entry is { Act: "identity-read", Actor: "one" });
    }

    [Fact]
    public async Task Whoever_asked_does_not_approve()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await WithWorker(await RunningService.ForOffices(issuer));
        service.SignIn("two", Role.Prosecutor);
        Answer asked = await service.Send(HttpMethod.Post, $"{Identities}/reveals", Asking);

        Answer approved = await service.Send(
            HttpMethod.Post, $"{Identities}/reveals/{asked.Json["id"]}/approval");

        Assert.Equal((HttpStatusCode.Forbidden, "reveal-by-same-person"), (approved.Status, approved.Because));
    }

    [Fact]
    public async Task An_identity_that_was_erased_is_read_by_nobody()
    {
        await using RunningService service = await WithWorker(await RunningService.OnALaptop());
        Answer before = await service.Send(HttpMethod.Post, $"{Identities}/readings", Asking);
        Answer without = await service.Send(HttpMethod.Delete, $"{Identities}/W-01", """{"reason": " "}""");
        Answer erased = await service.Send(HttpMethod.Delete, $"{Identities}/W-01", """{"reason": "asked for"}""");

        Answer after = await service.Send(HttpMethod.Post, $"{Identities}/readings", Asking);

        Assert.Equal("Somchai", before.Json["persons"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.NotNull(erased.Json["erasedAt"]);
        Assert.NotEqual(HttpStatusCode.OK, after.Status);
        string told = erased.Text + after.Text + string.Concat(service.Logged);
        Assert.DoesNotContain("Somchai", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_while_another_reads_the_database_says_that_the_bytes_are_not_gone_and_finishes_later()
    {
        await using RunningService service = await WithWorker(await RunningService.OnALaptop());
        var loop = new WorkLoop(service.Parts, NullLogger<WorkLoop>.Instance);
        string database = Path.Combine(service.Parts.Options.DataFolder, "identities.db");
        await using var reader = new SqliteConnection($"Data Source={database};Pooling=False");
        await reader.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteTransaction reading = reader.BeginTransaction(deferred: true);
        await using SqliteCommand command = reader.CreateCommand();
        command.CommandText = "select count(*) from persons";
        command.Transaction = reading;
        await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        Answer erased = await service.Send(HttpMethod.Delete, $"{Identities}/W-01", """{"reason": "asked for"}""");
        WorkEnd? early = await loop.DoNext(TestContext.Current.CancellationToken);
        await reading.RollbackAsync(TestContext.Current.CancellationToken);
        service.Clock.Now += NodaTime.Duration.FromMinutes(1);
        WorkEnd? late = await loop.DoNext(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, erased.Status);
        Assert.False(erased.Json["areBytesGone"]!.GetValue<bool>());
        Assert.Equal((WorkEnd.ToBeTriedAgain, WorkEnd.Done), (early, late));
        Assert.Equal(
            ["identity-erased", "erasure-unfinished", "erasure-finished"],
            service.Parts.Custody.OfExhibit(RunningService.CaseCode, "W-01").Skip(1).Select(entry => entry.Act));
    }

    [Fact]
    public async Task A_reading_without_a_reason_is_refused()
    {
        await using RunningService service = await WithWorker(await RunningService.OnALaptop());

        Answer answer = await service.Send(
            HttpMethod.Post, $"{Identities}/readings",
            new JsonObject { ["codes"] = new JsonArray("W-01"), ["reason"] = "" }.ToJsonString());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task A_sealed_file_that_would_take_long_to_open_is_a_clear_problem_and_takes_no_time()
    {
        await using RunningService service = await WithWorker(await RunningService.OnALaptop());
        byte[] hostile = SealedIdentities.Seal(
            new CaseIdentities([], [], []), IdentityKey.Of("seven grey herons", "a test"));
        hostile.AsSpan(9, 4).Fill(0x7F);
        var body = new JsonObject
        {
            ["sealed"] = Convert.ToBase64String(hostile), ["passphrase"] = "seven grey herons",
        };
        var took = Stopwatch.StartNew();

        Answer answer = await service.Send(HttpMethod.Put, Identities, body.ToJsonString());

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "identities-damaged"), (answer.Status, answer.Because));
        Assert.Contains("600,000 to 6,000,000 rounds", answer.Text, StringComparison.Ordinal);
        Assert.True(took.Elapsed < TimeSpan.FromSeconds(10), $"{took.Elapsed}");
    }

    private static async Task<RunningService> WithWorker(RunningService service)
    {
        Restitution.Storage.Stores.StoredCase at = service.AddCase();
        service.Grant(at, "one", Role.Lawyer);
        service.Grant(at, "two", Role.Prosecutor);
        await service.Parts.Persons.Keep(
            at.Code,
            new CaseIdentities([new PersonIdentity("W-01", new PersonAsWritten("Somchai"), [], [])], [], []),
            "somebody", TestContext.Current.CancellationToken);
        return service;
    }
}
