using System.Net;
using System.Text.Json.Nodes;
using Restitution.Evidence;
using Restitution.Service.Work;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;
using Restitution.Tests.DemoCase;
using Restitution.Tests.Service.Work;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service;

/// <summary>A figure of a computation is opened by the service as <c>explain</c> opens it on a laptop.</summary>
public sealed class ExplanationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_and_findings_of_the_demo_are_told_as_the_command_line_tells_them()
    {
        await using RunningService service = await RunningService.OnALaptop();
        KeptComputation computation = await ComputedDemo(service);
        var laptop = CaseRun.Of(CaseFolder.Open(AndamanDawn.Folder), DemoIdentities.All, _ => { });
        string[] ids =
        [
            laptop.Claim.Figures.First(figure => figure.Id.EndsWith("/total", StringComparison.Ordinal)).Id,
            laptop.Traced.Figures.First(figure => figure.Id.Contains("/freeze/", StringComparison.Ordinal)).Id,
            laptop.Findings.Reasons.First().Id,
        ];
        using TemporaryFolder copy = CopyOfDemo();
        int usedBefore = UsesOfIdentities(service);

        foreach (string id in ids)
        {
            Answer answer = await service.Get(AddressOf(computation, id));
            var told = Cli.CommandLine.Run(["explain", copy.FullPath, id, "--json"], DemoIdentities.Passphrase);

            Assert.True(told.Code == 0, told.ToString());
            Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
            Assert.True(answer.Json.AsArray().Count > 0 && answer.Json[0]!["reason"] is not null, answer.Text);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(told.Output), answer.Json), id);
        }

        Assert.Equal(1, UsesOfIdentities(service) - usedBefore);
    }

    [Fact]
    public async Task A_computation_is_told_at_its_own_version_and_no_longer_where_the_case_comes_to_another_result()
    {
        await using RunningService service = await RunningService.OnALaptop();
        KeptComputation computation = await ComputedDemo(service);
        StoredCase at = service.Parts.Cases.OfCode(Installation.DemoCode)!;
        service.Parts.Cases.WriteDefinition(
            at.Id, 1, service.Parts.Cases.Definition(at.Id)!.Text.Replace(
                "\"exhibits\"", "\"exhibitsOfAnother\"", StringComparison.Ordinal), Installation.By);
        Answer later = await service.Get(AddressOf(computation, "W-01/total"));
        Answer unknown = await service.Get(AddressOf(computation, "W-01/no-such"));
        KeptComputation without = CaseToIssue.WithoutSources(service, computation);
        service.Clock.Now += NodaTime.Duration.FromMinutes(1);
        service.Parts.Persons.Erase(at.Code, "W-01", Installation.By, "asked for");

        Answer stale = await service.Get(AddressOf(without, "W-01/total"));

        Assert.Equal((1, 2), (computation.CaseVersion, service.Parts.Cases.OfId(at.Id)!.Version));
        Assert.True(later.Status == HttpStatusCode.OK, later.Text);
        Assert.Contains("the identity of W-01 was erased", stale.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("another layout", stale.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, "figure-unknown"), (unknown.Status, unknown.Because));
        Assert.Contains("W-01/", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("/computations/{id}/result", unknown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("restitution explain", unknown.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, "state-forbids"), (stale.Status, stale.Because));
    }

    [Fact]
    public async Task An_explanation_in_which_the_name_of_a_worker_stands_is_not_handed_out()
    {
        await using RunningService service = await RunningService.OnALaptop();
        KeptComputation computation = await ComputedDemo(service);
        Answer before = await service.Get(AddressOf(computation, "W-01/total"));
        var other = new PersonIdentity("W-99", new PersonAsWritten("Likely"), [], []);
        await service.Parts.Persons.Keep(
            Installation.DemoCode, new CaseIdentities([other], [], []), Installation.By, Stop);

        Answer after = await service.Get(AddressOf(computation, "W-01/total"));

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "protected-name-in-output"), (after.Status, after.Because));
        Assert.DoesNotContain("likely", after.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_case_that_cannot_be_computed_any_more_is_refused_without_a_path_of_the_machine()
    {
        await using RunningService service = await RunningService.OnALaptop();
        StoredCase at = (await BringDemo(service)).Stored;
        KeptComputation computation = service.Parts.Computations.Add(
            new KeptComputation
            {
                Id = Guid.CreateVersion7(), CaseId = at.Id, CaseVersion = 1, InputsSha256 = new string('1', 64),
                ResultSha256 = new string('2', 64), EngineVersion = "1", ComputedBy = Installation.By,
            },
            new ComputationFiles("{}"u8.ToArray(), null, null));
        service.Parts.CaseFiles.Remove(at.Id, "layouts/PAY-01.json", Installation.By);

        Answer answer = await service.Get(AddressOf(computation, "W-01/total"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "layout-missing"), (answer.Status, answer.Because));
        Assert.DoesNotContain(service.Folder, answer.Text, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(service.Parts.ScratchFolder));
    }

    private static string AddressOf(KeptComputation computation, string figure) =>
        $"/api/cases/{Installation.DemoCode}/computations/{computation.Id}/explanations/{figure}";

    private static async Task<KeptComputation> ComputedDemo(RunningService service)
    {
        StoredCase at = (await BringDemo(service)).Stored;
        Job job = service.Parts.Jobs.Enqueue(WorkAsked.ToCompute(at, "once", Installation.By));
        while (service.Parts.Jobs.TakeNext("here", Installation.Lease) is { } taken)
        {
            if (taken.Id == job.Id || taken.ParentId == job.Id)
            {
                await new WorkRun(service.Parts, Installation.Lease).Run(taken, Stop);
            }
        }

        return service.Parts.Computations.OfId(job.Id)!;
    }

    private static Task<BroughtInCase> BringDemo(RunningService service) => new CaseBringingIn(service.Parts).Bring(
        CaseFolder.Open(AndamanDawn.Folder), DemoIdentities.All, Installation.By, _ => { }, Stop);

    private static int UsesOfIdentities(RunningService service) => service.Parts.Custody
        .PageOfCase(Installation.DemoCode, 0, 10_000).Count(entry => entry.Act == "identities-used");

    private static TemporaryFolder CopyOfDemo()
    {
        var copy = new TemporaryFolder();
        foreach (string path in Directory.EnumerateFiles(AndamanDawn.Folder, "*", SearchOption.AllDirectories))
        {
            string to = copy[Path.GetRelativePath(AndamanDawn.Folder, path)];
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(path, to);
        }

        return copy;
    }
}
