using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Storage.Vault;

/// <summary>Exhibits in Azure Blob Storage: one block blob an exhibit, there only once its list of blocks is.</summary>
/// <remarks>
/// Two containers: <c>exhibits</c>, in which nothing is ever changed or deleted, so that it may be kept under a policy
/// against that, and <c>uploads</c>. Blocks that were sent and never listed are nothing that can be read; the service
/// itself clears them away after a week, so uploads are to expire sooner. Two who write to one case at the same moment
/// may together pass its quota by one exhibit each.
/// </remarks>
public sealed class BlobVault : IExhibitVault
{
    private const int BlockBytes = 4 * SegmentDigests.SegmentBytes;
    private const string DigestKey = "sha256";
    private const string WrittenAtKey = "writtenat";

    private readonly BlobContainerClient exhibits;
    private readonly BlobUploads uploads;
    private readonly IClock clock;

    /// <param name="account">Opened with the identity of the machine, or by a connection text in tests.</param>
    /// <param name="prefix">Of the names of the two containers, such as <c>restitution-</c>; it may be blank.</param>
    public BlobVault(BlobServiceClient account, string prefix, IClock clock)
    {
        this.clock = clock;
        exhibits = account.GetBlobContainerClient(prefix + "exhibits");
        uploads = new BlobUploads(account.GetBlobContainerClient(prefix + "uploads"), clock);
    }

    /// <summary>Makes the two containers where they are not there, closed to the public.</summary>
    public async Task MakeContainers(CancellationToken cancellation)
    {
        await exhibits.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellation)
            .ConfigureAwait(false);
        await uploads.MakeContainer(cancellation).ConfigureAwait(false);
    }

    public Task<VaultedExhibit> Write(
        VaultAddress address, Stream content, VaultLimits limits, CancellationToken cancellation) =>
        WriteAs(address, content, limits, null, cancellation);

    public async Task<VaultedExhibit?> Find(VaultAddress address, CancellationToken cancellation)
    {
        try
        {
            BlobProperties properties = await BlobOf(address).GetPropertiesAsync(cancellationToken: cancellation)
                .ConfigureAwait(false);
            return Exhibit(address, properties.ContentLength, properties.Metadata);
        }
        catch (RequestFailedException fault) when (fault.Status == BlobFaults.NotFound)
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<VaultedExhibit>> OfCase(string caseCode, CancellationToken cancellation)
    {
        string prefix = VaultAddress.CaseOf(caseCode) + "/";
        List<VaultedExhibit> found = [];
        await foreach (BlobItem blob in exhibits.GetBlobsAsync(
            BlobTraits.Metadata, prefix: prefix, cancellationToken: cancellation).ConfigureAwait(false))
        {
            found.Add(Exhibit(
                VaultAddress.Of(caseCode, blob.Name[prefix.Length..]), blob.Properties.ContentLength ?? 0,
                blob.Metadata));
        }

        return [.. found.OrderBy(exhibit => exhibit.Address.Exhibit, StringComparer.Ordinal)];
    }

    public async Task<Stream> OpenVerified(VaultAddress address, string sha256, CancellationToken cancellation)
    {
        VaultedExhibit kept = await Find(address, cancellation).ConfigureAwait(false)
            ?? throw VaultRefusals.NotHere(address);
        return kept.Sha256 == sha256
            ? new VerifiedStream(
                address, sha256,
                await BlobSegments.Open(BlobOf(address), address, BlockBytes, cancellation).ConfigureAwait(false))
            : throw VaultRefusals.OtherDigest(address, kept.Sha256, sha256);
    }

    public async Task<UploadState> StartUpload(UploadWish wish, VaultLimits limits, CancellationToken cancellation)
    {
        UploadRules.CheckStart(wish, limits);
        (int count, long reserved) = await uploads.Reserved(wish.Address.Case, null, cancellation)
            .ConfigureAwait(false);
        long kept = await BytesKept(wish.Address.Case, cancellation).ConfigureAwait(false);
        UploadRules.CheckRoom(wish, limits, kept + reserved, count);
        return await uploads.Start(wish, limits, cancellation).ConfigureAwait(false);
    }

    public Task<UploadState> AppendChunk(
        Guid uploadId, int number, Stream content, string sha256, CancellationToken cancellation) =>
        uploads.Append(uploadId, number, content, sha256, cancellation);

    public async Task<UploadState> StateOf(Guid uploadId, CancellationToken cancellation)
    {
        if (await uploads.CompletedAs(uploadId, cancellation).ConfigureAwait(false) is not { } completed)
        {
            return await uploads.StateOf(uploadId, cancellation).ConfigureAwait(false);
        }

        VaultedExhibit exhibit = await Find(completed.Wish.Address, cancellation).ConfigureAwait(false)
            ?? throw VaultRefusals.NotHere(completed.Wish.Address);
        return completed with { Completed = exhibit };
    }

    public async Task<VaultedExhibit> Complete(Guid uploadId, string sha256, CancellationToken cancellation)
    {
        UploadState state = await StateOf(uploadId, cancellation).ConfigureAwait(false);
        if (state.Completed is { } before)
        {
            await uploads.Abandon(uploadId, cancellation).ConfigureAwait(false);
            return before.Sha256 == sha256
                ? before : throw VaultRefusals.WholeDigestDiffers(state.Wish.Address, before.Sha256, sha256);
        }

        UploadRules.CheckComplete(state);
        try
        {
            await using Stream chunks = await uploads.OpenChunks(state, cancellation).ConfigureAwait(false);
            VaultLimits limits = await uploads.LimitsOf(uploadId, cancellation).ConfigureAwait(false);
            VaultedExhibit exhibit = await WriteAs(
                state.Wish.Address, chunks, limits, new UploadEnd(uploadId, sha256), cancellation)
                .ConfigureAwait(false);
            await uploads.Finish(state, limits, cancellation).ConfigureAwait(false);
            return exhibit;
        }
        catch (RequestFailedException fault) when (fault.Status == BlobFaults.NotFound)
        {
            // Another completed it at the same moment and took the chunks away, or abandoned it.
            return (await StateOf(uploadId, cancellation).ConfigureAwait(false)).Completed
                ?? throw VaultRefusals.UploadUnknown(uploadId);
        }
    }

    public Task Abandon(Guid uploadId, CancellationToken cancellation) => uploads.Abandon(uploadId, cancellation);

    public Task<IReadOnlyList<UploadState>> UnfinishedUploads(CancellationToken cancellation) =>
        uploads.All(cancellation);

    public async Task<IReadOnlyList<UploadState>> ExpireUploads(Instant startedBefore, CancellationToken cancellation)
    {
        UploadState[] expired =
        [
            .. (await uploads.All(cancellation).ConfigureAwait(false)).Where(state => state.StartedAt < startedBefore),
        ];
        foreach (UploadState state in expired)
        {
            await uploads.Abandon(state.Id, cancellation).ConfigureAwait(false);
        }

        await uploads.ForgetCompleted(startedBefore, cancellation).ConfigureAwait(false);
        return expired;
    }

    private async Task<VaultedExhibit> WriteAs(
        VaultAddress address, Stream content, VaultLimits limits, UploadEnd? end, CancellationToken cancellation)
    {
        if (await Find(address, cancellation).ConfigureAwait(false) is { } earlier)
        {
            return await KeptBytes.SameAs(earlier, content, cancellation).ConfigureAwait(false);
        }

        long reserved = (await uploads.Reserved(address.Case, end?.UploadId, cancellation).ConfigureAwait(false)).Bytes;
        long room = limits.BytesPerCase - reserved
            - await BytesKept(address.Case, cancellation).ConfigureAwait(false);
        using var digests = new SegmentDigests();
        try
        {
            IReadOnlyList<string> blocks = await Stage(address, content, digests, limits, room, cancellation)
                .ConfigureAwait(false);
            if (end is not null && digests.Whole() != end.Sha256)
            {
                throw VaultRefusals.WholeDigestDiffers(address, digests.Whole(), end.Sha256);
            }

            return await Keep(address, digests, blocks, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException fault) when (fault.Status is BlobFaults.Conflict or BlobFaults.ConditionNotMet
            || fault.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            // Another was first: its list of blocks stands, and blocks of ours that it does not name are gone.
            return await Find(address, cancellation).ConfigureAwait(false) is { } first
                ? await Same(first, digests, content, cancellation).ConfigureAwait(false)
                : throw new IOException($"The storage account did not keep {VaultRefusals.Place(address)}.", fault);
        }
    }

    // What had not been read when the other was first has to be read to be compared.
    private static async Task<VaultedExhibit> Same(
        VaultedExhibit first, SegmentDigests digests, Stream content, CancellationToken cancellation)
    {
        byte[] segment = new byte[SegmentDigests.SegmentBytes];
        while (digests.ByteCount <= first.ByteCount
            && await SegmentDigests.Fill(content, segment, cancellation).ConfigureAwait(false) is var count and > 0)
        {
            digests.Add(segment.AsSpan(0, count));
        }

        return KeptBytes.SameAs(first, digests.Whole());
    }

    private async Task<IReadOnlyList<string>> Stage(
        VaultAddress address, Stream content, SegmentDigests digests, VaultLimits limits, long room,
        CancellationToken cancellation)
    {
        BlockBlobClient blob = BlobOf(address);
        byte[] block = new byte[BlockBytes];
        List<string> ids = [];
        while (await SegmentDigests.Fill(content, block, cancellation).ConfigureAwait(false) is var count and > 0)
        {
            string id = new BlockName(ids.Count + 1, digests.Add(block.AsSpan(0, count))).ToId();
            VaultRefusals.CheckSize(address, digests.ByteCount, limits, room);
            using var part = new MemoryStream(block, 0, count, writable: false);
            await blob.StageBlockAsync(id, part, cancellationToken: cancellation).ConfigureAwait(false);
            ids.Add(id);
        }

        return ids.Count > 0 ? ids : throw VaultRefusals.Empty(address);
    }

    private async Task<VaultedExhibit> Keep(
        VaultAddress address, SegmentDigests digests, IReadOnlyList<string> blocks, CancellationToken cancellation)
    {
        Instant writtenAt = clock.GetCurrentInstant();
        var once = new CommitBlockListOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" },
            Metadata = new Dictionary<string, string>
            {
                [DigestKey] = digests.Whole(),
                [WrittenAtKey] = InstantPattern.ExtendedIso.Format(writtenAt),
            },
        };
        await BlobOf(address).CommitBlockListAsync(blocks, once, cancellation).ConfigureAwait(false);
        return new VaultedExhibit(address, digests.Whole(), digests.ByteCount, writtenAt);
    }

    private async Task<long> BytesKept(string caseCode, CancellationToken cancellation)
    {
        long byteCount = 0;
        await foreach (BlobItem blob in exhibits.GetBlobsAsync(prefix: caseCode + "/", cancellationToken: cancellation)
            .ConfigureAwait(false))
        {
            byteCount += blob.Properties.ContentLength ?? 0;
        }

        return byteCount;
    }

    private BlockBlobClient BlobOf(VaultAddress address) => exhibits.GetBlockBlobClient(address.ToString());

    private static VaultedExhibit Exhibit(
        VaultAddress address, long byteCount, IDictionary<string, string> written) =>
        written.TryGetValue(DigestKey, out string? sha256) && written.TryGetValue(WrittenAtKey, out string? at)
            && InstantPattern.ExtendedIso.Parse(at) is { Success: true } writtenAt
            ? new VaultedExhibit(address, sha256, byteCount, writtenAt.Value)
            : throw VaultRefusals.Changed(address, "what is written beside it");
}

/// <summary>What the storage account answers when a condition does not hold.</summary>
internal static class BlobFaults
{
    public const int NotFound = 404;
    public const int Conflict = 409;
    public const int ConditionNotMet = 412;
}
