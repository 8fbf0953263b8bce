using System.Buffers;
using System.Security.Cryptography;

namespace Restitution.Intake.Text;

/// <summary>Passes bytes on and hashes them as they pass.</summary>
/// <remarks>
/// Hashing takes a fifth of the time of reading, so whole blocks are hashed on another thread while the next ones pass.
/// Never more than one block is under way: memory does not grow, and a slow hash slows the reading.
/// </remarks>
internal sealed class HashingStream(Stream source) : Stream
{
    /// <summary>Large, because the thread that hashes waits busily for a while after each block.</summary>
    internal const int BlockBytes = 2048 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] filling = ArrayPool<byte>.Shared.Rent(BlockBytes);
    private byte[]? beingHashed;
    private int filled;
    private Task hashing = Task.CompletedTask;

    public long ByteCount { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => ByteCount;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int count = source.Read(buffer);
        ByteCount += count;
        for (ReadOnlySpan<byte> passed = buffer[..count]; passed.Length > 0;)
        {
            int taken = Math.Min(passed.Length, BlockBytes - filled);
            passed[..taken].CopyTo(filling.AsSpan(filled));
            passed = passed[taken..];
            filled += taken;
            if (filled == BlockBytes)
            {
                HandOver();
            }
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Lower-case hexadecimal, of all bytes of the source: what was not read yet is read now.</summary>
    public string Sha256()
    {
        byte[] rest = new byte[16 * 1024];
        while (Read(rest) > 0)
        {
        }

        hashing.GetAwaiter().GetResult();
        hash.AppendData(filling, 0, filled);
        filled = 0;
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && filling.Length > 0)
        {
            hashing.GetAwaiter().GetResult();
            hash.Dispose();
            ArrayPool<byte>.Shared.Return(filling);
            ArrayPool<byte>.Shared.Return(beingHashed ?? []);
            (filling, beingHashed) = ([], null);
        }

        base.Dispose(disposing);
    }

    private void HandOver()
    {
        hashing.GetAwaiter().GetResult();
        byte[] full = filling;
        filling = beingHashed ?? ArrayPool<byte>.Shared.Rent(BlockBytes);
        (beingHashed, filled) = (full, 0);
        hashing = Task.Run(() => hash.AppendData(full, 0, BlockBytes));
    }
}
