namespace Restitution.Intake.Archives;

/// <summary>A stretch of a file, read forwards as if it were a file of its own.</summary>
internal sealed class PackedBytes(Stream archive, long at, long length) : Stream
{
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int most = (int)Math.Min(buffer.Length, length - position);
        if (most <= 0)
        {
            return 0;
        }

        archive.Position = at + position;
        int taken = archive.Read(buffer[..most]);
        position += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
