namespace Restitution.Tests.Storage.Vault;

/// <summary>
/// Bytes made as they are read, so that the stream itself takes no memory; it watches the heap meanwhile.
/// </summary>
internal sealed class MadeStream(long byteCount) : Stream
{
    private readonly Random random = new(1);
    private readonly long heapBefore = GC.GetTotalMemory(forceFullCollection: true);
    private long given;

    /// <summary>The most by which the heap was larger than when the stream was made.</summary>
    public long HeapGrowthMost { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int piece = (int)Math.Min(Math.Min(count, 1 << 16), byteCount - given);
        random.NextBytes(buffer.AsSpan(offset, piece));
        given += piece;
        Watch();
        return piece;
    }

    public void Watch() => HeapGrowthMost = Math.Max(HeapGrowthMost, GC.GetTotalMemory(false) - heapBefore);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
