using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using NodaTime;

namespace Restitution.Storage.Vault;

/// <summary>
/// Unfinished uploads of a blob vault: <c>open/ID</c> says what is wanted, the blocks of <c>chunks/ID</c> are what
/// came.
/// </summary>
internal sealed class BlobUploads(BlobContainerClient container, IClock clock)
{
    private const string OpenPrefix = "open/";
    private const string CompletedPrefix = "completed/";
    private const string CaseKey = "case";
    private const string BytesKey = "bytes";
    private const int DescriptionBytesMost = 1 << 16;

    public Task MakeContainer(CancellationToken cancellation) =>
        container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellation);

    public async Task<UploadState> Start(UploadWish wish, VaultLimits limits, CancellationToken cancellation)
    {
        Instant startedAt = clock.GetCurrentInstant();
        Guid id = Guid.CreateVersion7(startedAt.ToDateTimeOffset());
        await Put(Open(id), WrittenUpload.Of(wish, limits, startedAt), cancellation).ConfigureAwait(false);
        return new UploadState(id, wish, startedAt, [], null);
    }

    public async Task<UploadState> StateOf(Guid uploadId, CancellationToken cancellation)
    {
        WrittenUpload written = await Written(uploadId, cancellation).ConfigureAwait(false);
        IReadOnlyList<BlockName> chunks = await ChunksHere(uploadId, cancellation).ConfigureAwait(false);
        return written.ToState(uploadId, [.. chunks.Select(chunk => chunk.Number).Distinct().Order()]);
    }

    public async Task<VaultLimits> LimitsOf(Guid uploadId, CancellationToken cancellation) =>
        (await Written(uploadId, cancellation).ConfigureAwait(false)).Limits;

    public async Task<UploadState> Append(
        Guid uploadId, int number, Stream content, string sha256, CancellationToken cancellation)
    {
        UploadState state = await StateOf(uploadId, cancellation).ConfigureAwait(false);
        UploadRules.CheckNumber(state, number);
        byte[] chunk = await Read(state, number, content, sha256, cancellation).ConfigureAwait(false);
        string[] kept =
        [
            .. (await ChunksHere(uploadId, cancellation).ConfigureAwait(false))
                .Where(name => name.Number == number).Select(name => name.Sha256),
        ];
        if (kept.Length > 0)
        {
            return kept.All(digest => digest == sha256) ? state : throw UploadRules.WrittenOtherwise(state, number);
        }

        using var part = new MemoryStream(chunk, writable: false);
        await Chunks(uploadId).StageBlockAsync(
            new BlockName(number, sha256).ToId(), part, cancellationToken: cancellation).ConfigureAwait(false);
        return await StateOf(uploadId, cancellation).ConfigureAwait(false);
    }

    /// <summary>Joins what came to a blob, and reads it chunk by checked chunk.</summary>
    public async Task<Stream> OpenChunks(UploadState state, CancellationToken cancellation)
    {
        BlockBlobClient chunks = Chunks(state.Id);
        IReadOnlyList<BlockName> names = await ChunksHere(state.Id, cancellation).ConfigureAwait(false);
        if (names.GroupBy(name => name.Number).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw UploadRules.WrittenOtherwise(state, twice.Key);
        }

        await chunks.CommitBlockListAsync(
            names.OrderBy(name => name.Number).Select(name => name.ToId()), cancellationToken: cancellation)
            .ConfigureAwait(false);
        BlobSegments segments = await BlobSegments.Open(
            chunks, state.Wish.Address, state.Wish.BytesPerChunk, cancellation).ConfigureAwait(false);
        return new VerifiedStream(state.Wish.Address, null, segments);
    }

    /// <summary>Remembers that it was completed, then takes its chunks away.</summary>
    public async Task Finish(UploadState state, VaultLimits limits, CancellationToken cancellation)
    {
        await Put(Completed(state.Id), WrittenUpload.Of(state.Wish, limits, state.StartedAt), cancellation)
            .ConfigureAwait(false);
        await Abandon(state.Id, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// The state without the exhibit, which the vault knows; null for an upload that was not completed.
    /// </summary>
    public async Task<UploadState?> CompletedAs(Guid uploadId, CancellationToken cancellation) =>
        (await Get(Completed(uploadId), uploadId, cancellation).ConfigureAwait(false))?.ToState(uploadId, []);

    /// <summary>Chunks first: an upload that is still described can be abandoned again.</summary>
    public async Task Abandon(Guid uploadId, CancellationToken cancellation)
    {
        BlockBlobClient chunks = Chunks(uploadId);
        if ((await ChunksHere(uploadId, cancellation).ConfigureAwait(false)).Count > 0)
        {
            // Blocks that no list names cannot be deleted; a list that names none of them lets go of them.
            await chunks.CommitBlockListAsync([], cancellationToken: cancellation).ConfigureAwait(false);
        }

        await chunks.DeleteIfExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await Open(uploadId).DeleteIfExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<UploadState>> All(CancellationToken cancellation)
    {
        List<UploadState> states = [];
        await foreach (Guid id in Ids(OpenPrefix, cancellation).ConfigureAwait(false))
        {
            // Another may have completed or abandoned it since its name was read.
            if (await Get(Open(id), id, cancellation).ConfigureAwait(false) is not null
                && await CompletedAs(id, cancellation).ConfigureAwait(false) is null)
            {
                states.Add(await StateOf(id, cancellation).ConfigureAwait(false));
            }
        }

        return [.. states.OrderBy(state => state.StartedAt).ThenBy(state => state.Id)];
    }

    /// <summary>How many uploads of a case are unfinished, and how many bytes they will have.</summary>
    public async Task<(int Count, long Bytes)> Reserved(
        string caseCode, Guid? without, CancellationToken cancellation)
    {
        (int count, long bytes) = (0, 0);
        await foreach (BlobItem blob in container.GetBlobsAsync(
            BlobTraits.Metadata, prefix: OpenPrefix, cancellationToken: cancellation).ConfigureAwait(false))
        {
            if (blob.Metadata.TryGetValue(CaseKey, out string? of) && of == caseCode
                && blob.Name != OpenPrefix + without?.ToString("N")
                && long.TryParse(
                    blob.Metadata[BytesKey], NumberStyles.None, CultureInfo.InvariantCulture, out long wanted))
            {
                (count, bytes) = (count + 1, bytes + wanted);
            }
        }

        return (count, bytes);
    }

    public async Task ForgetCompleted(Instant startedBefore, CancellationToken cancellation)
    {
        await foreach (Guid id in Ids(CompletedPrefix, cancellation).ConfigureAwait(false))
        {
            if (await CompletedAs(id, cancellation).ConfigureAwait(false) is { } state
                && state.StartedAt < startedBefore)
            {
                // Whoever was killed after the one and before the other left its chunks.
                await Abandon(id, cancellation).ConfigureAwait(false);
                await Completed(id).DeleteIfExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
            }
        }
    }

    // A chunk is checked before it is sent, so it is held in memory: the limit on chunks says how much that is.
    private static async Task<byte[]> Read(
        UploadState state, int number, Stream content, string sha256, CancellationToken cancellation)
    {
        byte[] chunk = new byte[UploadRules.BytesOf(state.Wish, number)];
        int count = await SegmentDigests.Fill(content, chunk, cancellation).ConfigureAwait(false);
        if (count < chunk.Length
            || await content.ReadAsync(new byte[1], cancellation).ConfigureAwait(false) > 0)
        {
            throw UploadRules.WrongSize(state, number);
        }

        return Convert.ToHexStringLower(SHA256.HashData(chunk)) == sha256
            ? chunk : throw UploadRules.WrongDigest(state, number);
    }

    private async Task<IReadOnlyList<BlockName>> ChunksHere(Guid uploadId, CancellationToken cancellation)
    {
        try
        {
            BlockList list = await Chunks(uploadId).GetBlockListAsync(
                BlockListTypes.All, cancellationToken: cancellation).ConfigureAwait(false);
            return
            [
                .. list.CommittedBlocks.Concat(list.UncommittedBlocks)
                    .Select(block => BlockName.Of(block.Name)).OfType<BlockName>().Distinct(),
            ];
        }
        catch (RequestFailedException fault) when (fault.Status == BlobFaults.NotFound)
        {
            return [];
        }
    }

    private async Task<WrittenUpload> Written(Guid uploadId, CancellationToken cancellation) =>
        await Get(Open(uploadId), uploadId, cancellation).ConfigureAwait(false)
        ?? throw VaultRefusals.UploadUnknown(uploadId);

    private async IAsyncEnumerable<Guid> Ids(
        string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (BlobItem blob in container.GetBlobsAsync(prefix: prefix, cancellationToken: cancellation)
            .ConfigureAwait(false))
        {
            if (Guid.TryParseExact(blob.Name[prefix.Length..], "N", out Guid id))
            {
                yield return id;
            }
        }
    }

    private static async Task Put(BlockBlobClient blob, WrittenUpload written, CancellationToken cancellation)
    {
        byte[] bytes = written.ToBytes();
        string id = new BlockName(1, Convert.ToHexStringLower(SHA256.HashData(bytes))).ToId();
        using var content = new MemoryStream(bytes, writable: false);
        await blob.StageBlockAsync(id, content, cancellationToken: cancellation).ConfigureAwait(false);
        var beside = new CommitBlockListOptions
        {
            Metadata = new Dictionary<string, string>
            {
                [CaseKey] = written.Case,
                [BytesKey] = written.ByteCount.ToString(CultureInfo.InvariantCulture),
            },
        };
        await blob.CommitBlockListAsync([id], beside, cancellation).ConfigureAwait(false);
    }

    private static async Task<WrittenUpload?> Get(
        BlockBlobClient blob, Guid uploadId, CancellationToken cancellation)
    {
        try
        {
            Response<BlobDownloadStreamingResult> kept =
                await blob.DownloadStreamingAsync(cancellationToken: cancellation).ConfigureAwait(false);
            await using Stream content = kept.Value.Content;
            byte[] bytes = new byte[DescriptionBytesMost];
            int count = await SegmentDigests.Fill(content, bytes, cancellation).ConfigureAwait(false);
            return WrittenUpload.Read(bytes.AsSpan(0, count), uploadId);
        }
        catch (RequestFailedException fault) when (fault.Status == BlobFaults.NotFound)
        {
            return null;
        }
    }

    private BlockBlobClient Open(Guid uploadId) =>
        container.GetBlockBlobClient(OpenPrefix + uploadId.ToString("N"));

    private BlockBlobClient Chunks(Guid uploadId) => container.GetBlockBlobClient($"chunks/{uploadId:N}");

    private BlockBlobClient Completed(Guid uploadId) =>
        container.GetBlockBlobClient(CompletedPrefix + uploadId.ToString("N"));
}
