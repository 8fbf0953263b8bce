using System.Security.Cryptography;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Answers;

/// <summary>
/// A body that is refused at its end when it is not what its sender told: whoever reads it keeps nothing.
/// </summary>
internal sealed class DigestCheckedStream(Stream body, string sha256) : Stream
{
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

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

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await body.ReadAsync(buffer, cancellationToken);
        return Counted(buffer.Span[..read], buffer.Length);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A body is read without holding a thread.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        digest.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(ReadOnlySpan<byte> read, int wanted)
    {
        digest.AppendData(read);
        ByteCount += read.Length;
        if (read.Length == 0 && wanted > 0 && Convert.ToHexStringLower(digest.GetCurrentHash()) != sha256)
        {
            throw new RefusedException(
                RefusedBecause.UploadDigestDiffers, "the body", "bytes of another digest than was told",
                "the bytes as they were received", "send them again");
        }

        return read.Length;
    }
}
