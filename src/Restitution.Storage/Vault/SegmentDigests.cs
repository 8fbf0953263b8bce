using System.Security.Cryptography;

namespace Restitution.Storage.Vault;

/// <summary>Hashes a stream part by part and as a whole, while it passes.</summary>
/// <remarks>With the digest of each part a reader can check a part before it is given out.</remarks>
internal sealed class SegmentDigests : IDisposable
{
    /// <summary>Bytes of every part but the last.</summary>
    public const int SegmentBytes = 1 << 20;

    private readonly IncrementalHash whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> segments = [];

    public long ByteCount { get; private set; }

    public IReadOnlyList<string> Segments => segments;

    /// <summary>Fills the part unless the stream ends; 0 at its end.</summary>
    public static async ValueTask<int> Fill(Stream content, Memory<byte> segment, CancellationToken cancellation) =>
        await content.ReadAtLeastAsync(segment, segment.Length, throwOnEndOfStream: false, cancellation)
            .ConfigureAwait(false);

    public string Add(ReadOnlySpan<byte> segment)
    {
        whole.AppendData(segment);
        ByteCount += segment.Length;
        string digest = Convert.ToHexStringLower(SHA256.HashData(segment));
        segments.Add(digest);
        return digest;
    }

    /// <summary>Of all that was added so far.</summary>
    public string Whole() => Convert.ToHexStringLower(whole.GetCurrentHash());

    public void Dispose() => whole.Dispose();
}
