using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Restitution.Tests.Service;

/// <summary>An exhibit in chunks: in any order, again after a crash, whole or not at all.</summary>
public sealed class UploadTests
{
    private const string At = "/api/cases/" + RunningService.CaseCode;

    [Fact]
    public async Task Chunks_in_any_order_become_the_exhibit_and_its_reading_is_put_in_the_queue()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        byte[] bytes = RandomNumberGenerator.GetBytes(25);
        string upload = await Start(service, bytes.Length);
        await Chunk(service, upload, 3, bytes[20..]);
        await Chunk(service, upload, 1, bytes[..10]);
        Answer early = await Complete(service, upload, bytes);
        Answer state = await service.Get(upload);
        await Chunk(service, upload, 2, bytes[10..20]);
        await Chunk(service, upload, 2, bytes[10..20]);

        Answer done = await Complete(service, upload, bytes);
        Answer again = await Complete(service, upload, bytes);
        Answer afterwards = await service.Get(upload);

        Assert.Equal((HttpStatusCode.Conflict, "upload-incomplete"), (early.Status, early.Because));
        Assert.Equal("[1,3]", state.Json["chunksHere"]!.ToJsonString());
        Assert.Equal("[1,2,3]", afterwards.Json["chunksHere"]!.ToJsonString());
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (done.Status, again.Status));
        Assert.Equal(bytes, (await service.Get($"{At}/exhibits/BANK-01/content")).Bytes);
        Assert.Equal("read-exhibit", (await service.Get($"/api/jobs/{done.Json["work"]}")).Json["kind"]!.ToString());
        Assert.Equal(
            ["exhibit-received", "exhibit-opened"],
            (await service.Get($"{At}/custody")).Json["lines"]!.AsArray().Select(line => line!["act"]!.ToString()));
    }

    [Fact]
    public async Task A_chunk_that_changed_on_the_way_is_not_kept()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        string upload = await Start(service, 10);

        Answer answer = await service.Send(
            HttpMethod.Put, $"{upload}/chunks/1", new byte[10],
            ("Content-Digest", RunningService.DigestOf([1])));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "upload-digest-differs"), (answer.Status, answer.Because));
        Assert.Equal("[]", (await service.Get(upload)).Json["chunksHere"]!.ToJsonString());
    }

    [Fact]
    public async Task Unfinished_uploads_of_the_case_are_listed_and_are_few()
    {
        await using RunningService service = await RunningService.OnALaptop(options => options with
        {
            Limits = options.Limits with { ExhibitBytesMost = 100, CaseBytesMost = 1_200 },
        });
        service.AddCase();
        service.AddCase(RunningService.OtherCode);
        await service.Send(
            HttpMethod.Post, $"/api/cases/{RunningService.OtherCode}/uploads", Wish("OTHER-01"));
        Answer[] started =
        [
            .. await Task.WhenAll(Enumerable.Range(1, 6).Select(number =>
                service.Send(HttpMethod.Post, $"{At}/uploads", Wish($"BANK-0{number}")))),
        ];

        Answer more = await service.Send(HttpMethod.Post, $"{At}/uploads", Wish("BANK-07"));
        Answer listed = await service.Get($"{At}/uploads");

        Assert.All(started, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Equal((HttpStatusCode.Conflict, "uploads-too-many"), (more.Status, more.Because));
        Assert.Equal(
            ["BANK-01", "BANK-02", "BANK-03", "BANK-04", "BANK-05", "BANK-06"],
            listed.Json["lines"]!.AsArray().Select(line => line!["exhibit"]!.ToString()).Order());

        static string Wish(string exhibit) => new JsonObject
        {
            ["exhibit"] = exhibit, ["byteCount"] = 100, ["bytesPerChunk"] = 10,
        }.ToJsonString();
    }

    [Fact]
    public async Task An_upload_that_was_abandoned_is_not_there()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        string upload = await Start(service, 10);

        Answer answer = await service.Send(HttpMethod.Delete, upload);

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Get(upload)).Status);
    }

    private static async Task<string> Start(RunningService service, int byteCount)
    {
        Answer started = await service.Send(HttpMethod.Post, $"{At}/uploads", new JsonObject
        {
            ["exhibit"] = "BANK-01", ["byteCount"] = byteCount, ["bytesPerChunk"] = 10,
        }.ToJsonString());
        Assert.Equal(HttpStatusCode.Created, started.Status);
        return started.Header("Location");
    }

    private static async Task Chunk(RunningService service, string upload, int number, byte[] bytes)
    {
        Answer answer = await service.Send(
            HttpMethod.Put, FormattableString.Invariant($"{upload}/chunks/{number}"), bytes,
            ("Content-Digest", RunningService.DigestOf(bytes)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private static Task<Answer> Complete(RunningService service, string upload, byte[] bytes) =>
        service.Send(HttpMethod.Post, $"{upload}/completion", new JsonObject
        {
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)), ["fileName"] = "bank.csv",
            ["receivedOn"] = "2021-10-02", ["custodian"] = "Labour office",
        }.ToJsonString());
}
