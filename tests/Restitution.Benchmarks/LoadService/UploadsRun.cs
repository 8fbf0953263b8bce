using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;

namespace Restitution.Benchmarks.LoadService;

/// <summary>Sends exhibits of 1 MB, several at once, and asks for each of them back.</summary>
/// <remarks>
/// Every second goes in one body, the others in four chunks: begun, sent, completed. The bytes are of a seed and the
/// exhibit's number. Afterwards each is read again, which the service verifies and the sender too, and the custody log
/// has to verify and to hold one entry for each.
/// </remarks>
public sealed class UploadsRun
{
    private const int BytesEach = 1_000_000;
    private const int ChunkBytes = 250_000;
    private const int ShownEvery = 4;

    private readonly LoadedService service;
    private readonly string[] sha256;
    private readonly List<string> faults = [];

    private UploadsRun(LoadedService service, int count)
    {
        this.service = service;
        sha256 = new string[count];
    }

    public static async Task<UploadsResult> Of(LoadedService service, int count, int atOnce, CancellationToken stop)
    {
        var run = new UploadsRun(service, count);
        var several = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = stop };
        long before = service.PeakBytes;
        List<long> peaks = [];
        var watch = Stopwatch.StartNew();
        for (int part = 0; part < ShownEvery; part++)
        {
            int from = count * part / ShownEvery;
            int to = count * (part + 1) / ShownEvery;
            await Parallel.ForAsync(from, to, several, async (number, _) => await run.Tried(run.Send, number, stop));
            peaks.Add(service.PeakBytes);
        }

        TimeSpan sent = watch.Elapsed;
        await service.Idle(stop);
        TimeSpan worked = watch.Elapsed;
        watch.Restart();
        await Parallel.ForAsync(0, count, several, async (number, _) => await run.Tried(run.Check, number, stop));
        TimeSpan read = watch.Elapsed;
        run.LookAtCustody(count);
        return new UploadsResult(
            count, BytesEach, atOnce, sent, worked, read, before, peaks, service.PeakBytes, run.faults);
    }

    private async Task Tried(Func<int, CancellationToken, Task> act, int number, CancellationToken stop)
    {
        try
        {
            await act(number, stop);
        }
        catch (HttpRequestException refused)
        {
            lock (faults)
            {
                faults.Add($"{CodeOf(number)}: {refused.Message}");
            }
        }
    }

    private async Task Send(int number, CancellationToken stop)
    {
        byte[] bytes = new byte[BytesEach];
        new Random(number).NextBytes(bytes);
        sha256[number] = FileDigest.Of(bytes);
        await (number % 2 == 0 ? SendWhole(number, bytes, stop) : SendInChunks(number, bytes, stop));
    }

    private async Task SendWhole(int number, byte[] bytes, CancellationToken stop)
    {
        using ByteArrayContent content = Content(bytes, 0, bytes.Length);
        content.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("attachment") { FileName = $"{CodeOf(number)}.bin" };
        using HttpResponseMessage kept = await service.Web.PutAsync(
            service.InCase($"exhibits/{CodeOf(number)}/content"), content, stop);
        kept.EnsureSuccessStatusCode();
    }

    private async Task SendInChunks(int number, byte[] bytes, CancellationToken stop)
    {
        using HttpResponseMessage started = await service.Web.PostAsJsonAsync(
            service.InCase("uploads"),
            new { exhibit = CodeOf(number), byteCount = bytes.Length, bytesPerChunk = ChunkBytes }, stop);
        started.EnsureSuccessStatusCode();
        Guid id = (await started.Content.ReadFromJsonAsync<Started>(stop))!.Id;
        for (int chunk = 1; chunk <= bytes.Length / ChunkBytes; chunk++)
        {
            using ByteArrayContent content = Content(bytes, (chunk - 1) * ChunkBytes, ChunkBytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using HttpResponseMessage kept = await service.Web.PutAsync(
                service.InCase(FormattableString.Invariant($"uploads/{id}/chunks/{chunk}")), content, stop);
            kept.EnsureSuccessStatusCode();
        }

        using HttpResponseMessage done = await service.Web.PostAsJsonAsync(
            service.InCase($"uploads/{id}/completion"),
            new { sha256 = sha256[number], fileName = $"{CodeOf(number)}.bin" }, stop);
        done.EnsureSuccessStatusCode();
    }

    private async Task Check(int number, CancellationToken stop)
    {
        using HttpResponseMessage answer = await service.Web.GetAsync(
            service.InCase($"exhibits/{CodeOf(number)}/content"), HttpCompletionOption.ResponseHeadersRead, stop);
        answer.EnsureSuccessStatusCode();
        await using Stream bytes = await answer.Content.ReadAsStreamAsync(stop);
        string found = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop));
        if (found != sha256[number])
        {
            throw new HttpRequestException("came back with other bytes");
        }
    }

    private void LookAtCustody(int count)
    {
        if (!service.Parts.Custody.Verify(CheckpointChain.None).IsVerified)
        {
            faults.Add("the custody log does not verify");
        }

        HashSet<string> codes = [.. Enumerable.Range(0, count).Select(CodeOf)];
        int received = service.Parts.Custody.PageOfCase(service.Case.Code, 0, int.MaxValue)
            .Count(entry => entry.Act == CustodyActs.NameOf(CustodyAct.ExhibitReceived)
                && codes.Contains(entry.About));
        if (received != count)
        {
            faults.Add(FormattableString.Invariant($"{received} entries of exhibits received, wanted {count}"));
        }
    }

    private static ByteArrayContent Content(byte[] bytes, int from, int count)
    {
        var content = new ByteArrayContent(bytes, from, count);
        content.Headers.Add(
            "Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes.AsSpan(from, count)))}:");
        return content;
    }

    private static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"UP-{number:0000}");

    private sealed record Started(Guid Id);
}
