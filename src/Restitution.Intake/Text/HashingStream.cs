using System.Security.Cryptography;

namespace Restitution.Intake.Text;

/// <summary>Passes bytes on and hashes them as they pass, one block behind on another core.</summary>
internal sealed class HashingStream(Stream source) : Stream
{
    private const int BlockBytes = 64 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] filling = new byte[BlockBytes];
    private byte[] hashed = new byte[BlockBytes];
    private int filledCount;
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
        Append(buffer[..count]);
        ByteCount += count;
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

        HandOver();
        hashing.GetAwaiter().GetResult();
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
        if (disposing)
        {
            hashing.GetAwaiter().GetResult();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int count = Math.Min(bytes.Length, BlockBytes - filledCount);
            bytes[..count].CopyTo(filling.AsSpan(filledCount));
            filledCount += count;
            bytes = bytes[count..];
            if (filledCount == BlockBytes)
            {
                HandOver();
            }
        }
    }

    // Two blocks take turns: one is filled while the other is hashed, never both by both.
    private void HandOver()
    {
        hashing.GetAwaiter().GetResult();
        (filling, hashed) = (hashed, filling);
        (byte[] block, int count) = (hashed, filledCount);
        filledCount = 0;
        hashing = Task.Run(() => hash.AppendData(block, 0, count));
    }
}
