namespace Restitution.Tests.Storage.Vault;

/// <summary>A stream as a network gives it: it cannot be rewound, has no length, and gives odd little pieces.</summary>
internal sealed class SlowStream(byte[] bytes) : Stream
{
    private const int PieceBytes = 4093;

    private int given;

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
        int piece = Math.Min(Math.Min(count, PieceBytes), bytes.Length - given);
        bytes.AsSpan(given, piece).CopyTo(buffer.AsSpan(offset));
        given += piece;
        return piece;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
