using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Restitution.Storage.Vault;

/// <summary>The blocks of a blob, each with the digest that its identifier holds.</summary>
internal sealed class BlobSegments : ISegmentSource
{
    private readonly BlockBlobClient blob;
    private readonly ETag state;
    private readonly IReadOnlyList<HttpRange> ranges;

    private BlobSegments(
        BlockBlobClient blob, ETag state, IReadOnlyList<HttpRange> ranges, IReadOnlyList<string> digests) =>
        (this.blob, this.state, this.ranges, Digests) = (blob, state, ranges, digests);

    public int BytesMost => (int)ranges.Max(range => range.Length!.Value);

    public IReadOnlyList<string> Digests { get; }

    /// <param name="bytesMost">Of one block; a blob with larger ones was not written by a vault.</param>
    /// <exception cref="Refusals.RefusedException">The blocks are not in order, or are none of a vault's.</exception>
    public static async Task<BlobSegments> Open(
        BlockBlobClient blob, VaultAddress address, int bytesMost, CancellationToken cancellation)
    {
        Response<BlockList> list = await blob.GetBlockListAsync(
            BlockListTypes.Committed, cancellationToken: cancellation).ConfigureAwait(false);
        List<HttpRange> ranges = [];
        List<string> digests = [];
        long from = 0;
        foreach (BlobBlock block in list.Value.CommittedBlocks)
        {
            if (BlockName.Of(block.Name) is not { } name || name.Number != digests.Count + 1
                || block.SizeLong is <= 0 || block.SizeLong > bytesMost)
            {
                throw VaultRefusals.Changed(address, "the list of its blocks");
            }

            ranges.Add(new HttpRange(from, block.SizeLong));
            digests.Add(name.Sha256);
            from += block.SizeLong;
        }

        return digests.Count > 0
            ? new BlobSegments(blob, list.GetRawResponse().Headers.ETag ?? ETag.All, ranges, digests)
            : throw VaultRefusals.Changed(address, "the list of its blocks");
    }

    public async ValueTask<int> Read(int index, Memory<byte> into, CancellationToken cancellation)
    {
        var wanted = new BlobDownloadOptions
        {
            Range = ranges[index],
            Conditions = new BlobRequestConditions { IfMatch = state },
        };
        Response<BlobDownloadStreamingResult> part =
            await blob.DownloadStreamingAsync(wanted, cancellation).ConfigureAwait(false);
        await using Stream content = part.Value.Content;
        return await SegmentDigests.Fill(content, into[..(int)ranges[index].Length!.Value], cancellation)
            .ConfigureAwait(false);
    }

    public void Dispose()
    {
    }
}
