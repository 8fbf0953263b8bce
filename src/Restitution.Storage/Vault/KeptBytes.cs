namespace Restitution.Storage.Vault;

/// <summary>Compares what comes for an address with what is kept there already.</summary>
internal static class KeptBytes
{
    /// <summary>Reads no further than what is kept is long; nothing is written.</summary>
    /// <exception cref="Refusals.RefusedException">Other bytes are kept.</exception>
    public static async Task<VaultedExhibit> SameAs(
        VaultedExhibit earlier, Stream content, CancellationToken cancellation)
    {
        using var digests = new SegmentDigests();
        byte[] segment = new byte[SegmentDigests.SegmentBytes];
        while (digests.ByteCount <= earlier.ByteCount
            && await SegmentDigests.Fill(content, segment, cancellation).ConfigureAwait(false) is var count and > 0)
        {
            digests.Add(segment.AsSpan(0, count));
        }

        return SameAs(earlier, digests.Whole());
    }

    public static VaultedExhibit SameAs(VaultedExhibit earlier, string sha256) =>
        earlier.Sha256 == sha256 ? earlier : throw VaultRefusals.WrittenOtherwise(earlier.Address);
}

/// <summary>The upload whose chunks are joined, and the digest that they have to have together.</summary>
internal sealed record UploadEnd(Guid UploadId, string Sha256);
