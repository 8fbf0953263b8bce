using System.Data.Common;
using Restitution.Service.Queue;
using Restitution.Storage.Folders;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Fetches files of exchange rates from addresses that whoever runs the service named.</summary>
/// <remarks>
/// No case is touched: a case computes by the files that it names with their digests, and a person takes a newer one
/// into it. A source that does not answer is told and hinders no other. Nothing is fetched unless it is named.
/// </remarks>
internal sealed class RefreshRatesWork(ServiceParts parts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<WorkDone> Do(WorkUnderWay way)
    {
        using var web = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = CaseFileStore.ByteCountMost,
        };
        List<Fetched> fetched = [];
        foreach (Uri address in parts.Options.RateAddresses)
        {
            fetched.Add(await Fetch(web, address, way.Stop));
            way.Tell(fetched.Count, parts.Options.RateAddresses.Count);
        }

        string outcome = QueuedWork.Told(new
        {
            sources = fetched.Select(one => new { one.Source, one.Sha256, one.Fault }),
        });
        return new WorkDone(outcome, within => Keep(fetched, within));
    }

    private void Keep(IEnumerable<Fetched> fetched, DbTransaction within)
    {
        foreach (Fetched one in fetched)
        {
            if (one.Bytes is { } bytes)
            {
                parts.RateFiles.Add(Guid.CreateVersion7(), one.Source, bytes, null, null, within);
            }
        }
    }

    private static async Task<Fetched> Fetch(HttpClient web, Uri address, CancellationToken stop)
    {
        string source = address.GetLeftPart(UriPartial.Path);
        try
        {
            byte[] bytes = await web.GetByteArrayAsync(address, stop);
            return bytes.Length == 0
                ? new Fetched(source, null, null, "empty") : new Fetched(source, bytes, FileDigest.Of(bytes), null);
        }
        catch (HttpRequestException fault)
        {
            return new Fetched(source, null, null, fault.StatusCode is { } status
                ? FormattableString.Invariant($"status {(int)status}") : fault.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Fetched(source, null, null, "no answer in time");
        }
    }

    private sealed record Fetched(string Source, byte[]? Bytes, string? Sha256, string? Fault);
}
