using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using NodaTime;
using Restitution.Service;
using Restitution.Service.Queue;
using Restitution.Service.Settings;
using Restitution.Service.SignIn;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Benchmarks.Kills;

/// <summary>
/// Ends the service at moments that a seed chooses, in the middle of an upload, of reading, of computing and of writing
/// documents, and looks each time at what is left.
/// </summary>
/// <remarks>
/// After each end: the case opens, every exhibit has the bytes of its hash, the custody log verifies. After the last, a
/// process runs until nothing waits: each job is done, or set aside and told; what came of each is there once.
/// </remarks>
public sealed class KillRun : IDisposable
{
    private const int ChunkBytes = 32 << 10;
    private const int ChunkCount = 24;
    private const int LeastWaitMilliseconds = 400;
    private const int MostWaitMilliseconds = 10_000;
    private const int UnfinishedMost = 8;
    private const string Sending = "upload";

    private static readonly string[] Phases =
        [Sending, QueuedWork.ReadExhibit, QueuedWork.ComputeCase, QueuedWork.WriteDocuments];

    private static readonly Dictionary<string, string> Variables = new()
    {
        ["RESTITUTION_WORK_LEASE_SECONDS"] = "2",
    };

    private readonly string program;
    private readonly string keptIn;
    private readonly Random random;
    private readonly ServiceParts parts;
    private readonly HttpClient web = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Dictionary<string, byte[]> sent = [];
    private readonly Dictionary<string, Guid> uploads = [];
    private readonly List<string> faults = [];
    private readonly Dictionary<string, int> took = new() { [Sending] = LeastWaitMilliseconds };

    private KillRun(string program, string keptIn, int seed)
    {
        (this.program, this.keptIn) = (program, keptIn);
        random = new Random(seed);
        parts = ServiceParts.Open(ServiceOptions.ForLaptop(keptIn, 0), SystemClock.Instance);
        web.DefaultRequestHeaders.Authorization = LaptopSecret.OpenOrMake(keptIn).Header;
    }

    /// <param name="program">Restitution.Service.dll.</param>
    /// <param name="caseFolder">Brought in first.</param>
    /// <param name="keptIn">The installation; it must not be there yet.</param>
    public static async Task<KillResult> Of(
        string program, string caseFolder, CaseIdentities identities, string keptIn, int kills, int seed,
        CancellationToken stop)
    {
        using var run = new KillRun(program, keptIn, seed);
        BroughtInCase brought = await new CaseBringingIn(run.parts).Bring(
            CaseFolder.Open(caseFolder), identities, "officer", _ => { }, stop);
        await run.DoOnce(brought.Stored, stop);
        Dictionary<string, int> killed = [];
        for (int number = 1; number <= kills; number++)
        {
            string phase = await run.KillOnce(brought.Stored, number, stop);
            killed[phase] = killed.GetValueOrDefault(phase) + 1;
            await run.Look($"kill {number}, {phase}", stop);
        }

        await run.GoOnToTheEnd(brought.Stored, stop);
        await run.Look("the end", stop);
        return run.Result(brought.Stored, killed);
    }

    public void Dispose()
    {
        web.Dispose();
        parts.Dispose();
    }

    private async Task<string> KillOnce(StoredCase stored, int number, CancellationToken stop)
    {
        string asked = FormattableString.Invariant($"kill-{number}");
        string phase = Phases[random.Next(Phases.Length)];
        using ServiceProcess service = ServiceProcess.Start(program, keptIn, Variables);
        await service.Answers(web, stop);
        Task sending = Task.CompletedTask;
        if (phase == Sending)
        {
            // A case takes no more than so many unfinished ones: then the oldest goes on.
            string exhibit = sent.Count < UnfinishedMost
                ? FormattableString.Invariant($"UP-{number}") : sent.Keys.First();
            sending = Upload(service, stored.Code, exhibit, stop);
        }
        else
        {
            Enqueue(stored, phase, asked);
        }

        await Task.Delay(random.Next(took[phase]), stop);
        await service.Kill();
        await Tried(sending);
        return phase;
    }

    // How long each takes is known then, and there is a computation of which documents are written.
    private async Task DoOnce(StoredCase stored, CancellationToken stop)
    {
        using ServiceProcess service = ServiceProcess.Start(program, keptIn, Variables);
        await service.Answers(web, stop);
        await Idle(stop);
        foreach (string phase in (string[])[QueuedWork.ReadExhibit, QueuedWork.ComputeCase, QueuedWork.WriteDocuments])
        {
            var watch = Stopwatch.StartNew();
            Enqueue(stored, phase, "once");
            await Idle(stop);
            took[phase] = Math.Clamp((int)watch.ElapsedMilliseconds, LeastWaitMilliseconds, MostWaitMilliseconds);
        }
    }

    private void Enqueue(StoredCase stored, string phase, string asked)
    {
        switch (phase)
        {
            case QueuedWork.ReadExhibit:
                IReadOnlyList<StoredExhibit> exhibits = parts.Exhibits.OfCase(stored.Id, 0, 1_000);
                parts.Jobs.Enqueue(WorkAsked.ToRead(exhibits[random.Next(exhibits.Count)], asked, "officer"));
                break;
            case QueuedWork.WriteDocuments:
                KeptComputation made = parts.Computations.NewestOf(stored.Id)
                    ?? throw new InvalidOperationException("The case was not computed.");
                parts.Jobs.Enqueue(WorkAsked.ToWrite(
                    stored.Id, new WriteDocumentsTold(made.Id, ["back-pay-order"], ["en"]), asked, "officer"));
                break;
            default:
                parts.Jobs.Enqueue(WorkAsked.ToCompute(parts.Cases.OfId(stored.Id)!, asked, "officer"));
                break;
        }
    }

    private async Task Idle(CancellationToken stop)
    {
        while (Open().Any())
        {
            await Task.Delay(100, stop);
        }
    }

    private async Task Upload(ServiceProcess service, string caseCode, string exhibit, CancellationToken stop)
    {
        if (!sent.TryGetValue(exhibit, out byte[]? bytes))
        {
            bytes = new byte[ChunkBytes * ChunkCount];
            random.NextBytes(bytes);
            sent.Add(exhibit, bytes);
        }

        var at = new Uri(service.Address, $"/api/cases/{caseCode}/uploads");
        if (!uploads.TryGetValue(exhibit, out Guid id))
        {
            id = await Begun(at, exhibit, bytes.Length, stop);
            uploads.Add(exhibit, id);
        }

        using HttpResponseMessage state = await web.GetAsync(new Uri($"{at}/{id}"), stop);
        Started now = await Answered<Started>(state, stop);
        foreach (int number in Enumerable.Range(1, ChunkCount).Except(now.ChunksHere))
        {
            byte[] chunk = bytes[((number - 1) * ChunkBytes)..(number * ChunkBytes)];
            using var content = new ByteArrayContent(chunk);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Headers.Add("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(chunk))}:");
            using HttpResponseMessage kept = await web.PutAsync(
                new Uri(FormattableString.Invariant($"{at}/{id}/chunks/{number}")), content, stop);
            await Answered<Started>(kept, stop);
        }

        using HttpResponseMessage done = await web.PostAsJsonAsync(
            new Uri($"{at}/{id}/completion"), new { sha256 = FileDigest.Of(bytes), fileName = $"{exhibit}.bin" }, stop);
        done.EnsureSuccessStatusCode();
        uploads.Remove(exhibit);
        sent.Remove(exhibit);
    }

    // One that was begun and whose answer was cut stands in the list.
    private async Task<Guid> Begun(Uri at, string exhibit, int byteCount, CancellationToken stop)
    {
        using HttpResponseMessage listed = await web.GetAsync(new Uri($"{at}?take=100"), stop);
        Listed unfinished = await Answered<Listed>(listed, stop);
        if (unfinished.Lines.FirstOrDefault(one => one.Exhibit == exhibit) is { } begun)
        {
            return begun.Id;
        }

        using HttpResponseMessage started = await web.PostAsJsonAsync(
            at, new { exhibit, byteCount, bytesPerChunk = ChunkBytes }, stop);
        return (await Answered<Started>(started, stop)).Id;
    }

    // A killed service answers nothing; the upload goes on with the next one.
    private async Task Tried(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            return;
        }
        catch (InvalidOperationException refused)
        {
            faults.Add(refused.Message);
        }
    }

    private static async Task<T> Answered<T>(HttpResponseMessage answer, CancellationToken stop) =>
        answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<T>(stop))!
            : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(stop));

    private async Task Look(string when, CancellationToken stop)
    {
        if (!parts.Custody.Verify(CheckpointChain.None).IsVerified)
        {
            faults.Add($"{when}: the custody log does not verify");
        }

        foreach (StoredCase stored in parts.Cases.All(0, 10))
        {
            foreach (StoredExhibit exhibit in parts.Exhibits.OfCase(stored.Id, 0, 10_000))
            {
                try
                {
                    await using Stream bytes = await parts.Vault.OpenVerified(
                        VaultAddress.Of(stored.Code, exhibit.Code), exhibit.Sha256, stop);
                    await bytes.CopyToAsync(Stream.Null, stop);
                }
                catch (RefusedException)
                {
                    faults.Add($"{when}: exhibit {exhibit.Code} is not as it was received");
                }
            }
        }
    }

    private async Task GoOnToTheEnd(StoredCase stored, CancellationToken stop)
    {
        using ServiceProcess service = ServiceProcess.Start(program, keptIn, Variables);
        await service.Answers(web, stop);
        foreach (string exhibit in sent.Keys.ToArray())
        {
            await Tried(Upload(service, stored.Code, exhibit, stop));
        }

        await Idle(stop);
    }

    private IEnumerable<Job> Open() => parts.Jobs.OfState(JobState.Waiting, 0, 1)
        .Concat(parts.Jobs.OfState(JobState.Taken, 0, 1));

    private KillResult Result(StoredCase stored, Dictionary<string, int> killed)
    {
        Job[] jobs = [.. parts.Jobs.OfCase(stored.Id, 0, 100_000)];
        Job[] done = [.. jobs.Where(job => job.State == JobState.Done)];
        Expect("computations", Kept(QueuedWork.ComputeCase), parts.Computations.CountOf(stored.Id));
        Expect("computations in custody", Kept(QueuedWork.ComputeCase), Acts(CustodyAct.ComputationMade));
        Expect("readings in custody", Kept(QueuedWork.ReadExhibit), Acts(CustodyAct.ExhibitRead));
        Expect("documents in custody", parts.Documents.CountOf(stored.Id), Acts(CustodyAct.DocumentWritten));
        Expect("uploads that were not completed", 0, sent.Count);
        Expect(
            "exhibits in custody", parts.Exhibits.CountOf(stored.Id).Number, Acts(CustodyAct.ExhibitReceived));
        return new KillResult(
            killed, done.Length, jobs.Count(job => job.State == JobState.Poisoned),
            parts.Exhibits.CountOf(stored.Id).Number, parts.Documents.CountOf(stored.Id), faults);

        int Kept(string kind) => done.Count(job => job.Kind == kind
            && job.Outcome?.Contains("\"refused\"", StringComparison.Ordinal) != true);

        int Acts(CustodyAct act) => parts.Custody.PageOfCase(stored.Code, 0, 1_000_000)
            .Count(entry => entry.Act == CustodyActs.NameOf(act));
    }

    private void Expect(string what, int wanted, int found)
    {
        if (wanted != found)
        {
            faults.Add(FormattableString.Invariant($"{what}: {found}, wanted {wanted}"));
        }
    }

    private sealed record Started(Guid Id, string Exhibit, IReadOnlyList<int> ChunksHere);

    private sealed record Listed(IReadOnlyList<Started> Lines);
}

/// <summary>What was left after the service was ended so often.</summary>
/// <param name="Killed">How often in which phase.</param>
/// <param name="SetAside">Jobs that were begun as often as they may, and wait for a person.</param>
/// <param name="Faults">What was lost, doubled or changed; empty when all holds.</param>
public sealed record KillResult(
    IReadOnlyDictionary<string, int> Killed, int Done, int SetAside, int Exhibits, int Documents,
    IReadOnlyList<string> Faults)
{
    public override string ToString() => string.Join('\n',
    [
        FormattableString.Invariant($"{Killed.Values.Sum()} kills: ")
            + string.Join(", ", Killed.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => FormattableString.Invariant($"{pair.Value} in {pair.Key}"))),
        FormattableString.Invariant(
            $"{Done} jobs done, {SetAside} set aside and told, {Exhibits} exhibits, {Documents} documents, {Faults.Count} faults"),
        .. Faults,
    ]);
}
