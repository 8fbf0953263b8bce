using System.Text;
using Restitution.Service.Work;
using Restitution.Storage.Computations;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Service.Work;

/// <summary>A case moves from a folder to the service and back, byte for byte, and is computed alike in both.</summary>
[Trait("Cultures", "one")]
public sealed class CaseMovingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_that_is_brought_in_and_taken_out_has_the_same_bytes()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();

        FolderManifest manifest = await TakeOut(here, "out");

        Assert.Equal(brought.Manifest.Bytes(), manifest.Bytes());
        Assert.Equal(41, manifest.Files.Count);
        Assert.All(manifest.Files, file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(AndamanDawn.Folder, file.Path)),
            File.ReadAllBytes(Path.Combine(here["out"], file.Path))));
    }

    [Fact]
    public async Task Taken_out_twice_it_is_the_same_twice_and_each_time_is_in_the_custody_log()
    {
        using var here = new Installation();
        await here.BringDemo();
        await TakeOut(here, "one");
        await TakeOut(here, "two");

        string[] names = [.. Directory.EnumerateFiles(here["one"], "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(here["one"], path)).Order(StringComparer.Ordinal)];

        Assert.Contains(CaseTakingOut.CustodyName, names);
        Assert.All(names, name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(here["one"], name)), File.ReadAllBytes(Path.Combine(here["two"], name))));
        Assert.Equal(2, ActsOf(here).Count(act => act == "case-exported"));
    }

    [Fact]
    public async Task What_was_taken_out_is_taken_in_elsewhere_and_comes_out_the_same()
    {
        using var here = new Installation();
        using var there = new Installation();
        await here.BringDemo();
        FolderManifest first = await TakeOut(here, "out", DemoIdentities.Key);
        var folder = CaseFolder.Open(here["out"]);
        CaseIdentities identities = SealedIdentities.Open(
            folder.IdentitiesPath, DemoIdentities.Key,
            new CaseLog(here["access.log"], here.Parts.Clock, Installation.By), "to move it");

        await new CaseBringingIn(there.Parts).Bring(folder, identities, Installation.By, _ => { }, Stop);

        Assert.Equal(first.Bytes(), (await TakeOut(there, "out")).Bytes());
        Assert.Equal(DemoIdentities.Lines(DemoIdentities.All).Order(StringComparer.Ordinal),
            DemoIdentities.Lines(identities).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_service_computes_to_the_bytes_of_the_laptop()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        var laptop = CaseRun.Of(CaseFolder.Open(AndamanDawn.Folder), DemoIdentities.All, _ => { });

        Job done = await here.Do(WorkAsked.ToCompute(brought.Stored, "once", Installation.By));

        Assert.True(done.State == JobState.Done, done.Fault);
        Assert.Equal(
            Encoding.UTF8.GetString(ComputationFile.Bytes(laptop.Folder.Case, laptop.Claim, laptop.Inputs)),
            Text(here.Parts.Computations.Computation(done.Id)));
        Assert.Equal(
            Encoding.UTF8.GetString(TracedCaseJson.Bytes(laptop.Folder.Case, laptop.Traced, laptop.Inputs)),
            Text(here.Parts.Computations.Tracing(done.Id)));
        Assert.Equal(
            Encoding.UTF8.GetString(FindingsJson.Bytes(laptop.Folder.Case.Code, laptop.Findings, laptop.Inputs)),
            Text(here.Parts.Computations.Findings(done.Id)));
        Assert.Equal(laptop.ResultDigest, here.Parts.Computations.OfId(done.Id)!.ResultSha256);
    }

    [Fact]
    public async Task Every_exhibit_and_every_line_of_its_logs_is_in_the_custody_log()
    {
        using var here = new Installation();
        await here.BringDemo();

        string[] acts = [.. ActsOf(here)];

        Assert.Equal(1, acts.Count(act => act == "case-brought-in"));
        Assert.Equal(
            CaseFolder.Open(AndamanDawn.Folder).Exhibits.Count, acts.Count(act => act == "exhibit-received"));
        Assert.True(here.Parts.Custody.Verify(CheckpointChain.None).IsVerified);
    }

    [Fact]
    public async Task A_file_that_is_not_as_the_manifest_says_is_named_and_nothing_is_brought_in()
    {
        using var here = new Installation();
        using var there = new Installation();
        await here.BringDemo();
        await TakeOut(here, "out");
        await File.AppendAllTextAsync(Path.Combine(here["out"], "layouts", "TIME-01.json"), " ", Stop);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() =>
            new CaseBringingIn(there.Parts).Bring(
                CaseFolder.Open(here["out"]), null, Installation.By, _ => { }, Stop));

        Assert.Equal(RefusedBecause.DigestChanged, Assert.Single(refused.Refusals).Because);
        Assert.Contains("layouts/TIME-01.json", refused.Message, StringComparison.Ordinal);
        Assert.Empty(there.Parts.Cases.All(0, 10));
    }

    [Fact]
    public async Task Another_case_of_a_code_that_is_taken_is_refused()
    {
        using var here = new Installation();
        await here.BringDemo();
        await TakeOut(here, "out");
        string path = Path.Combine(here["out"], "layouts", "TIME-01.json");
        await File.AppendAllTextAsync(path, "\n", Stop);
        File.Delete(Path.Combine(here["out"], FolderManifest.Name));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => Bring(here, here["out"]));

        Assert.Equal(RefusedBecause.CodeTaken, refused.Refusals[0].Because);
    }

    [Fact]
    public async Task An_exhibit_that_changed_in_the_vault_is_not_taken_out_and_leaves_no_folder()
    {
        using var here = new Installation();
        await here.BringDemo();
        here.ChangeInVault("TIME-01");

        await Assert.ThrowsAsync<RefusedException>(() => TakeOut(here, "out"));

        Assert.False(Directory.Exists(here["out"]));
        Assert.False(Directory.Exists(here["out.part"]));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_written_over()
    {
        using var here = new Installation();
        await here.BringDemo();
        Directory.CreateDirectory(here["out"]);
        await File.WriteAllTextAsync(Path.Combine(here["out"], "mine.txt"), "mine", Stop);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => TakeOut(here, "out"));

        Assert.Equal(RefusedBecause.FolderNotEmpty, refused.Refusals[0].Because);
        Assert.Single(Directory.EnumerateFileSystemEntries(here["out"]));
    }

    [Theory]
    [InlineData("exhibits/../../stolen.csv")]
    [InlineData("/exhibits/a.csv")]
    [InlineData("exhibits\\a.csv")]
    public async Task A_path_that_leads_out_of_the_folder_is_refused(string path)
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        CaseDefinition definition = here.Parts.Cases.Definition(brought.Stored.Id)!;
        string text = definition.Text.Replace(
            "exhibits/attendance.csv", path.Replace("\\", "\\\\", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEqual(definition.Text, text);
        here.Parts.Cases.WriteDefinition(brought.Stored.Id, 1, text, Installation.By);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => TakeOut(here, "out"));

        Assert.Equal(RefusedBecause.PathLeavesFolder, refused.Refusals[0].Because);
        Assert.DoesNotContain(here["installation"], refused.Message, StringComparison.Ordinal);
    }

    private static Task<BroughtInCase> Bring(Installation into, string folder) =>
        new CaseBringingIn(into.Parts).Bring(CaseFolder.Open(folder), null, Installation.By, _ => { }, Stop);

    private static Task<FolderManifest> TakeOut(Installation here, string name, IdentityKey? key = null) =>
        new CaseTakingOut(here.Parts).TakeOut(
            Installation.DemoCode, here[name], key, Installation.By, _ => { }, Stop);

    private static IEnumerable<string> ActsOf(Installation here) =>
        here.Parts.Custody.PageOfCase(Installation.DemoCode, 0, 10_000).Select(entry => entry.Act);

    private static string Text(byte[]? bytes) => Encoding.UTF8.GetString(bytes!);
}
