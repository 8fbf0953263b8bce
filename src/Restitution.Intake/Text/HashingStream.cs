using System.Security.Cryptography;

namespace Restitution.Intake.Text;

/// <summary>Passes bytes on and hashes them as they pass.</summary>
internal sealed class HashingStream(Stream source) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

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
        hash.AppendData(buffer[..count]);
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
            hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
