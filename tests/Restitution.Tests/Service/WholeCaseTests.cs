using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Storage.Runs;
using Restitution.Tests.DemoCase;
using Restitution.Tests.Service.Work;

namespace Restitution.Tests.Service;

/// <summary>A case that is brought in by requests alone is computed to the laptop's own result.</summary>
public sealed class WholeCaseTests
{
    private const string At = "/api/cases/" + Installation.DemoCode;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task The_demo_sent_exhibit_by_exhibit_with_its_sealed_identities_comes_to_the_laptops_digest()
    {
        await using RunningService service = await RunningService.OnALaptop(options => options with
        {
            DoesWork = true, AsksDaily = false, WatchEvery = Duration.FromSeconds(1),
        });
        var folder = CaseFolder.Open(AndamanDawn.Folder);
        var laptop = CaseRun.Of(folder, DemoIdentities.All, _ => { });
        await SendCase(service, folder);

        Answer kept = await SendIdentities(service, DemoIdentities.Passphrase);
        Answer asked = await service.Send(HttpMethod.Post, $"{At}/computations");
        JsonNode job = await Ended(service, asked.Header("Location"));

        Assert.True(kept.Status == HttpStatusCode.OK, kept.Text);
        Assert.True(job["state"]!.GetValue<string>() == "done", job.ToJsonString());
        Answer computation = await service.Get($"{At}/computations/{job["id"]}");
        Assert.Equal(laptop.ResultDigest, computation.Json["resultSha256"]?.GetValue<string>());
        Assert.Equal(
            ComputationInputs.DigestOf(laptop.Inputs), computation.Json["inputsSha256"]?.GetValue<string>());
        Assert.Equal(
            ComputationFile.Bytes(folder.Case, laptop.Claim, laptop.Inputs),
            (await service.Get($"{At}/computations/{job["id"]}/result")).Bytes);
    }

    [Fact]
    public async Task Identities_are_kept_by_code_and_no_answer_or_line_of_the_log_holds_a_name_or_the_passphrase()
    {
        await using RunningService service = await RunningService.OnALaptop();
        Answer opened = await Open(service);

        Answer wrong = await SendIdentities(service, "another passphrase");
        Answer brief = await SendIdentities(service, "brief");
        Answer damaged = await service.Send(
            HttpMethod.Put, $"{At}/identities", Body(new byte[200], DemoIdentities.Passphrase));
        Answer none = await service.Send(HttpMethod.Put, $"{At}/identities", """{"passphrase": "x"}""");
        Answer before = await service.Get($"{At}/identities");
        Answer kept = await SendIdentities(service, DemoIdentities.Passphrase);
        service.Parts.Persons.Erase(Installation.DemoCode, "W-01", Installation.By, "asked for");
        Answer again = await SendIdentities(service, DemoIdentities.Passphrase);

        Assert.Equal(HttpStatusCode.Created, opened.Status);
        Assert.Equal("identity-key-wrong", wrong.Because);
        Assert.Equal("identity-key-too-short", brief.Because);
        Assert.Equal("identities-damaged", damaged.Because);
        Assert.Equal((HttpStatusCode.BadRequest, "json-malformed"), (none.Status, none.Because));
        Assert.Empty(before.Json["lines"]!.AsArray());
        Assert.Contains("W-01", Texts(kept.Json["kept"]));
        Assert.Empty(Texts(kept.Json["erased"]));
        Assert.Equal(["W-01"], Texts(again.Json["erased"]));
        Assert.DoesNotContain("W-01", Texts(again.Json["kept"]));
        Assert.Contains(
            service.Parts.Custody.PageOfCase(Installation.DemoCode, 0, 1_000),
            entry => entry.Act == "identities-brought-in");
        string told = string.Concat(
            wrong.Text, brief.Text, damaged.Text, none.Text, kept.Text, again.Text, string.Concat(service.Logged));
        Assert.All(
            DemoWorkers.All.SelectMany(worker => new[] { worker.Roman, worker.Thai, DemoIdentities.Passphrase }),
            name => Assert.DoesNotContain(name, told, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task SendCase(RunningService service, CaseFolder folder)
    {
        Answer opened = await Open(service);
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Text);
        foreach (string path in AndamanDawn.LayoutFiles.Keys)
        {
            Answer written = await service.Send(
                HttpMethod.Put, $"{At}/files/{path}",
                await File.ReadAllBytesAsync(Path.Combine(AndamanDawn.Folder, path), Stop), ("If-None-Match", "*"));
            Assert.True(written.Status == HttpStatusCode.OK, written.Text);
        }

        foreach (ExhibitFile exhibit in folder.Exhibits)
        {
            Answer received = await service.SendExhibit(
                exhibit.Exhibit.Code, await File.ReadAllBytesAsync(exhibit.FullPath, Stop),
                Path.GetFileName(exhibit.FullPath), Installation.DemoCode);
            Assert.True(received.Status == HttpStatusCode.Created, received.Text);
        }
    }

    private static async Task<Answer> Open(RunningService service) => await service.Send(
        HttpMethod.Post, "/api/cases",
        new JsonObject
        {
            ["definition"] = await File.ReadAllTextAsync(Path.Combine(AndamanDawn.Folder, "case.json"), Stop),
            ["role"] = "investigator",
        }.ToJsonString());

    private static async Task<Answer> SendIdentities(RunningService service, string passphrase) => await service.Send(
        HttpMethod.Put, $"{At}/identities",
        Body(await File.ReadAllBytesAsync(Path.Combine(AndamanDawn.Folder, "identities"), Stop), passphrase));

    private static string Body(byte[] sealedFile, string passphrase) => new JsonObject
    {
        ["sealed"] = Convert.ToBase64String(sealedFile), ["passphrase"] = passphrase,
    }.ToJsonString();

    private static async Task<JsonNode> Ended(RunningService service, string address)
    {
        for (; ; await Task.Delay(TimeSpan.FromMilliseconds(200), Stop))
        {
            JsonNode job = (await service.Get(address)).Json;
            if (job["finishedAt"] is not null)
            {
                return job;
            }
        }
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(each => each!.GetValue<string>())];
}
