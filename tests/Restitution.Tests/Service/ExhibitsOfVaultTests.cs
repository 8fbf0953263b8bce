using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Service.Work;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Tests.DemoCase;
using Restitution.Tests.Service.Work;

namespace Restitution.Tests.Service;

/// <summary>On the service an exhibit's bytes are the vault's; no definition makes a computation read others.</summary>
[Trait("Cultures", "one")]
public sealed class ExhibitsOfVaultTests
{
    private const string At = "/api/cases/" + Installation.DemoCode;
    private const string Attendance = "exhibits/attendance.csv";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rates/evil.csv", "path-leaves-folder")]
    [InlineData("attendance.csv", "path-leaves-folder")]
    [InlineData("Exhibits/attendance.csv", "path-leaves-folder")]
    [InlineData("exhibits/../rates/evil.csv", "path-leaves-folder")]
    [InlineData("exhibits/attendance.csv.", "path-leaves-folder")]
    [InlineData("exhibits/hours.csv", "exhibit-file-shared")]
    [InlineData("exhibits/HOURS.csv", "exhibit-file-shared")]
    [InlineData("exhibits/hours.csv/attendance.csv", "exhibit-file-shared")]
    public async Task A_definition_whose_exhibit_would_be_read_from_elsewhere_is_refused(string file, string because)
    {
        await using RunningService service = await RunningService.OnALaptop();
        string definition = (await Bring(service)).Text;
        await service.Send(
            HttpMethod.Put, $"{At}/files/rates/evil.csv", "day,from,to\n"u8.ToArray(), ("If-None-Match", "*"));

        Answer refused = await WriteDefinition(
            service, definition.Replace(Attendance, file, StringComparison.Ordinal));
        Answer opened = await service.Send(HttpMethod.Post, "/api/cases", new JsonObject
        {
            ["definition"] = definition.Replace(Attendance, file, StringComparison.Ordinal)
                .Replace(Installation.DemoCode, "AD-2021-015", StringComparison.Ordinal),
            ["role"] = "investigator",
        }.ToJsonString());
        Answer written = await WriteDefinition(
            service, definition.Replace(Attendance, "exhibits/seized/days.csv", StringComparison.Ordinal));

        Assert.Equal(because, refused.Because);
        Assert.Contains("TIME-01", refused.Text, StringComparison.Ordinal);
        Assert.Equal(because, opened.Because);
        Assert.True(written.Status == HttpStatusCode.OK, written.Text);
    }

    [Fact]
    public async Task A_definition_that_was_kept_before_the_rule_is_not_laid_out()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseDefinition definition = await Bring(service);
        StoredCase at = service.Parts.Cases.OfCode(Installation.DemoCode)!;
        byte[] doctored = await File.ReadAllBytesAsync(Path.Combine(AndamanDawn.Folder, Attendance), Stop);
        doctored[^2] ^= 1;
        service.Parts.CaseFiles.Write(at.Id, "rates/evil.csv", doctored, Installation.By);
        service.Parts.Cases.WriteDefinition(
            at.Id, 1, definition.Text.Replace(Attendance, "rates/evil.csv", StringComparison.Ordinal),
            Installation.By);

        Job job = service.Parts.Jobs.Enqueue(
            WorkAsked.ToCompute(service.Parts.Cases.OfId(at.Id)!, "once", Installation.By));
        await DoAll(service);

        Assert.Contains("path-leaves-folder", service.Parts.Jobs.OfId(job.Id)!.Outcome, StringComparison.Ordinal);
        Assert.Empty(service.Parts.Computations.OfCase(at.Id, 0, 10));
    }

    [Fact]
    public async Task What_a_computation_read_is_held_against_the_register()
    {
        await using RunningService service = await RunningService.OnALaptop();
        await Bring(service);
        StoredCase at = service.Parts.Cases.OfCode(Installation.DemoCode)!;
        StoredExhibit received = service.Parts.Exhibits.OfCode(at.Id, "TIME-01")!;

        ExhibitsOfVault.ThrowIfOtherwise(
            service.Parts, at, [new ComputationInput(InputKind.Exhibit, "TIME-01", received.Sha256)]);
        RefusedException refused = Assert.Throws<RefusedException>(() => ExhibitsOfVault.ThrowIfOtherwise(
            service.Parts, at,
            [
                new ComputationInput(InputKind.Exhibit, "TIME-01", new string('0', 64)),
                new ComputationInput(InputKind.Exhibit, "NONE-01", received.Sha256),
                new ComputationInput(InputKind.Layout, "TIME-01", new string('0', 64)),
            ]));

        Assert.Equal(
            [("exhibit TIME-01", RefusedBecause.DigestChanged), ("exhibit NONE-01", RefusedBecause.DigestChanged)],
            refused.Refusals.Select(one => (one.Place, one.Because)));
    }

    [Fact]
    public async Task Custody_finds_a_computation_that_read_another_exhibit_than_was_received()
    {
        await using RunningService service = await RunningService.OnALaptop();
        await Bring(service);
        StoredCase at = service.Parts.Cases.OfCode(Installation.DemoCode)!;
        StoredExhibit received = service.Parts.Exhibits.OfCode(at.Id, "TIME-01")!;
        Keep(service, at, received.Sha256);
        string before = await Checked(service, new LocalDate(2026, 1, 2));
        Guid doctored = Keep(service, at, new string('0', 64));

        string after = await Checked(service, new LocalDate(2026, 1, 3));

        Assert.Contains("\"isVerified\":true", before, StringComparison.Ordinal);
        Assert.Contains("\"isVerified\":false", after, StringComparison.Ordinal);
        JsonNode found = Assert.Single(JsonNode.Parse(after)!["computedOtherwise"]!.AsArray())!;
        Assert.Equal(
            (Installation.DemoCode, doctored.ToString(), "TIME-01"),
            (found["case"]!.GetValue<string>(), found["computation"]!.GetValue<string>(),
                found["exhibit"]!.GetValue<string>()));
        Assert.Contains(
            service.Parts.Custody.PageOfCase(at.Code, 0, 10_000),
            entry => entry.Act == "computation-found-otherwise" && entry.About == doctored.ToString());
    }

    private static async Task<CaseDefinition> Bring(RunningService service)
    {
        BroughtInCase brought = await new CaseBringingIn(service.Parts).Bring(
            CaseFolder.Open(AndamanDawn.Folder), DemoIdentities.All, Installation.By, _ => { }, Stop);
        return service.Parts.Cases.Definition(brought.Stored.Id)!;
    }

    private static Task<Answer> WriteDefinition(RunningService service, string text) => service.Send(
        HttpMethod.Put, $"{At}/definition", new JsonObject { ["text"] = text }.ToJsonString(), ("If-Match", "\"v1\""));

    private static Guid Keep(RunningService service, StoredCase at, string sha256) => service.Parts.Computations.Add(
        new KeptComputation
        {
            Id = Guid.CreateVersion7(), CaseId = at.Id, CaseVersion = 1, InputsSha256 = new string('1', 64),
            ResultSha256 = new string('2', 64), EngineVersion = "1", ComputedBy = Installation.By,
        },
        new ComputationFiles(
            System.Text.Encoding.UTF8.GetBytes(
                $$"""{"inputs": [{"kind": "exhibit", "name": "TIME-01", "sha256": "{{sha256}}"}]}"""), null, null)).Id;

    private static async Task<string> Checked(RunningService service, LocalDate on)
    {
        Job job = service.Parts.Jobs.Enqueue(WorkAsked.ToCheckCustody(on));
        await DoAll(service);
        return service.Parts.Jobs.OfId(job.Id)!.Outcome!;
    }

    private static async Task DoAll(RunningService service)
    {
        while (service.Parts.Jobs.TakeNext("here", Installation.Lease) is { } taken)
        {
            await new WorkRun(service.Parts, Installation.Lease).Run(taken, Stop);
        }
    }
}
