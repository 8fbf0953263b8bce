namespace Restitution.Storage.Vault;

/// <summary>
/// Reads part after part of a kept exhibit, forward only, and gives out none that it has not checked.
/// </summary>
/// <remarks>
/// The digests of the parts may have been changed together with the bytes; the digest of the whole is the caller's own,
/// and the last part waits for it. So a reader that came to the end has read what was written.
/// </remarks>
/// <param name="sha256">Of the whole; null where the caller checks the whole before it is kept.</param>
internal sealed class VerifiedStream(VaultAddress address, string? sha256, ISegmentSource source) : Stream
{
    private readonly SegmentDigests digests = new();
    private readonly byte[] segment = new byte[source.BytesMost];
    private int filled;
    private int given;
    private int next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (given == filled && !await ReadNext(cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        int count = Math.Min(buffer.Length, filled - given);
        segment.AsSpan(given, count).CopyTo(buffer.Span);
        given += count;
        return count;
    }

    public override Task<int> ReadAsync(
        byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            digests.Dispose();
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<bool> ReadNext(CancellationToken cancellation)
    {
        if (next == source.Digests.Count)
        {
            return false;
        }

        filled = given = 0;
        long from = digests.ByteCount;
        int count = await source.Read(next, segment, cancellation).ConfigureAwait(false);
        if (digests.Add(segment.AsSpan(0, count)) != source.Digests[next])
        {
            throw VaultRefusals.Changed(
                address, FormattableString.Invariant($"bytes {from} to {Math.Max(from, from + count - 1)}"));
        }

        next++;
        if (next == source.Digests.Count && sha256 is not null && digests.Whole() != sha256)
        {
            throw VaultRefusals.Changed(address, "the whole");
        }

        filled = count;
        return true;
    }
}

/// <summary>The parts of a kept exhibit as the vault finds them, with the digest that each was written with.</summary>
internal interface ISegmentSource : IDisposable
{
    /// <summary>Of the largest part.</summary>
    int BytesMost { get; }

    IReadOnlyList<string> Digests { get; }

    /// <summary>Reads a whole part, counted from 0; fewer bytes where the rest is gone.</summary>
    ValueTask<int> Read(int index, Memory<byte> into, CancellationToken cancellation);
}
