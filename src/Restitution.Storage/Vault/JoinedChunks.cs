namespace Restitution.Storage.Vault;

/// <summary>The chunks of an upload one after another, as one stream to be read forward.</summary>
internal sealed class JoinedChunks(IEnumerable<string> paths) : Stream
{
    private readonly IEnumerator<string> left = paths.GetEnumerator();
    private FileStream? current;

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
        while (current is not null || left.MoveNext())
        {
            current ??= new FileStream(left.Current, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (await current.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
            {
                return count;
            }

            await current.DisposeAsync().ConfigureAwait(false);
            current = null;
        }

        return 0;
    }

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
            current?.Dispose();
            left.Dispose();
        }

        base.Dispose(disposing);
    }
}
