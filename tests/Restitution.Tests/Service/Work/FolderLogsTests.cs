using System.Security.Cryptography;
using System.Text;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Service.Work;

/// <summary>What a laptop noted of a case, who opened identities and who decided what, comes in and goes out with it.
/// </summary>
public sealed class FolderLogsTests : IDisposable
{
    private const string First = """{"by":"officer","what":"identities opened","reason":"run"}""";
    private const string Second = """{"by":"lawyer","what":"identities opened","reason":"hearing"}""";

    private readonly Installation here = new();
    private readonly Installation there = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        here.Dispose();
        there.Dispose();
    }

    [Fact]
    public async Task Each_line_is_an_entry_with_its_digest_and_the_file_and_line_that_tell_it()
    {
        string folder = await FolderWith($"{First}\n{Second}\n");
        await Bring(folder);

        Assert.Equal(
            [("access.log:1", DigestOf(First)), ("access.log:2", DigestOf(Second))],
            Lines(CustodyAct.AccessLogLine).Select(entry => (entry.About, entry.PayloadSha256!)));
        Assert.Equal(
            [("decisions.log:1", DigestOf(First))],
            Lines(CustodyAct.DecisionLogLine).Select(entry => (entry.About, entry.PayloadSha256!)));
        Assert.DoesNotContain(
            there.Parts.Custody.PageOfCase(Installation.DemoCode, 0, 10_000),
            entry => entry.ToString().Contains("hearing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_access_log_goes_out_with_the_case_as_it_came_and_is_nothing_that_is_computed()
    {
        string folder = await FolderWith($"{First}\n{Second}");
        BroughtInCase brought = await Bring(folder);

        FolderManifest manifest = await new CaseTakingOut(there.Parts).TakeOut(
            Installation.DemoCode, there["out"], null, Installation.By, _ => { }, Stop);

        Assert.Equal($"{First}\n{Second}", await File.ReadAllTextAsync(Path.Combine(there["out"], "access.log"), Stop));
        Assert.DoesNotContain(manifest.Files, file => file.Path == "access.log");
        Assert.DoesNotContain("access.log", brought.NotTaken);
        Directory.CreateDirectory(there["laid"]);
        LaidOutCase laid = await new CaseLayingOut(there.Parts).LayOut(
            brought.Stored, there["laid"], null, (_, _) => { }, Stop);
        Assert.DoesNotContain("access.log", laid.Files);
        Assert.False(File.Exists(Path.Combine(there["laid"], "access.log")));
    }

    [Fact]
    public async Task The_same_folder_again_adds_nothing_and_later_lines_alone()
    {
        string folder = await FolderWith($"{First}\n");
        BroughtInCase brought = await Bring(folder);
        long entries = there.Parts.Custody.CountOfCase(Installation.DemoCode);

        BroughtInCase again = await Bring(folder);
        long after = there.Parts.Custody.CountOfCase(Installation.DemoCode);
        await File.AppendAllTextAsync(Path.Combine(folder, "access.log"), $"{Second}\n", Stop);
        await Bring(folder);
        await Bring(folder);

        Assert.Equal((brought.Stored.Id, entries), (again.Stored.Id, after));
        Assert.Equal(entries + 1, there.Parts.Custody.CountOfCase(Installation.DemoCode));
        Assert.Equal(["access.log:1", "access.log:2"], Lines(CustodyAct.AccessLogLine).Select(entry => entry.About));
        StoredCaseFile kept = there.Parts.CaseFiles.Of(brought.Stored.Id, "access.log")!;
        Assert.Equal($"{First}\n{Second}\n", Encoding.UTF8.GetString(there.Parts.CaseFiles.Bytes(kept)!));
        Assert.True(there.Parts.Custody.Verify(CheckpointChain.None).IsVerified);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Second + "\n")]
    [InlineData(Second + "\n" + First + "\n")]
    public async Task A_line_that_was_changed_or_taken_away_since_is_named_and_nothing_is_added(string changed)
    {
        string folder = await FolderWith($"{First}\n");
        BroughtInCase brought = await Bring(folder);
        long entries = there.Parts.Custody.CountOfCase(Installation.DemoCode);
        await File.WriteAllTextAsync(Path.Combine(folder, "access.log"), changed, Stop);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => Bring(folder));

        Refusal refusal = Assert.Single(refused.Refusals);
        Assert.Equal((RefusedBecause.DigestChanged, "access.log, line 1"), (refusal.Because, refusal.Place));
        Assert.Equal(entries, there.Parts.Custody.CountOfCase(Installation.DemoCode));
        Assert.Equal(1, there.Parts.CaseFiles.Of(brought.Stored.Id, "access.log")!.Version);
    }

    [Fact]
    public async Task Over_http_it_is_read_and_changed_by_nobody()
    {
        await using RunningService service = await RunningService.OnALaptop();
        StoredCase at = service.AddCase();
        service.Parts.CaseFiles.Write(at.Id, "access.log", Encoding.UTF8.GetBytes(First), "somebody");
        const string Address = "/api/cases/" + RunningService.CaseCode + "/files/access.log";

        Answer read = await service.Get(Address);
        Answer written = await service.Send(
            HttpMethod.Put, Address, Encoding.UTF8.GetBytes(Second), ("If-Match", "\"v1\""));
        Answer removed = await service.Send(HttpMethod.Delete, Address, null, ("If-Match", "\"v1\""));

        Assert.Equal(First, read.Text);
        Assert.Equal(("file-not-kept", "file-not-kept"), (written.Because, removed.Because));
        Assert.Equal(1, service.Parts.CaseFiles.Of(at.Id, "access.log")!.Version);
    }

    private async Task<string> FolderWith(string accessLog)
    {
        await new CaseBringingIn(here.Parts).Bring(
            CaseFolder.Open(AndamanDawn.Folder), null, Installation.By, _ => { }, Stop);
        await new CaseTakingOut(here.Parts).TakeOut(
            Installation.DemoCode, here["out"], null, Installation.By, _ => { }, Stop);
        File.Delete(Path.Combine(here["out"], FolderManifest.Name));
        await File.WriteAllTextAsync(Path.Combine(here["out"], "decisions.log"), $"{First}\n", Stop);
        await File.WriteAllTextAsync(Path.Combine(here["out"], "access.log"), accessLog, Stop);
        return here["out"];
    }

    private Task<BroughtInCase> Bring(string folder) =>
        new CaseBringingIn(there.Parts).Bring(CaseFolder.Open(folder), null, Installation.By, _ => { }, Stop);

    private IEnumerable<CustodyEntry> Lines(CustodyAct act) =>
        there.Parts.Custody.PageOfCase(Installation.DemoCode, 0, 10_000)
            .Where(entry => entry.Act == CustodyActs.NameOf(act));

    private static string DigestOf(string line) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
}
