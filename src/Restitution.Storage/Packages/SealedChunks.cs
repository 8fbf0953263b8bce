using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Restitution.Storage.Packages;

/// <summary>How the files of a package are sealed: in chunks of 64 KiB, so that none is held in memory.</summary>
/// <remarks>
/// AES-256 in Galois/counter mode under a key that is used for one package. The nonce of a chunk is its number, eight
/// bytes, the highest first, three zeros, and 1 for the last chunk, else 0: none can be taken out, moved, or be made
/// the last. What is bound to each is the digest of the head before them, so that no byte of the head can change.
/// </remarks>
internal static class SealedChunks
{
    public const int KeyBytes = 32;
    public const int ChunkBytes = 64 << 10;
    public const int TagBytes = 16;
    public const int NonceBytes = 12;

    /// <summary>Of so many bytes; there is always one, so that none at all is sealed too.</summary>
    public static long CountOf(long byteCount) => Math.Max(1, (byteCount + ChunkBytes - 1) / ChunkBytes);

    /// <summary>How long so many bytes are when they are sealed.</summary>
    public static long SealedByteCount(long byteCount) => byteCount + (CountOf(byteCount) * TagBytes);

    public static void Nonce(Span<byte> into, long index, bool isLast)
    {
        into.Clear();
        BinaryPrimitives.WriteInt64BigEndian(into, index);
        into[NonceBytes - 1] = isLast ? (byte)1 : (byte)0;
    }
}

/// <summary>Seals streams, one after another.</summary>
internal sealed class ChunkSealing(ReadOnlySpan<byte> key, byte[] head, Stream into) : IDisposable
{
    private readonly AesGcm cipher = new(key, SealedChunks.TagBytes);
    private readonly byte[] open = new byte[SealedChunks.ChunkBytes];
    private readonly byte[] ahead = new byte[SealedChunks.ChunkBytes];
    private readonly byte[] shut = new byte[SealedChunks.ChunkBytes + SealedChunks.TagBytes];
    private int filled;
    private long index;

    /// <summary>Adds a stream, read to its end, hashed on the way.</summary>
    /// <returns>How many bytes it had.</returns>
    public async Task<long> Add(Stream source, IncrementalHash hash, CancellationToken stop)
    {
        for (long count = 0; ;)
        {
            // Whether a full chunk is the last is known only when another byte comes.
            Memory<byte> room = filled == open.Length ? ahead : open.AsMemory(filled);
            int read = await source.ReadAsync(room, stop).ConfigureAwait(false);
            if (read == 0)
            {
                return count;
            }

            hash.AppendData(room.Span[..read]);
            if (filled == open.Length)
            {
                await Put(isLast: false, stop).ConfigureAwait(false);
                room[..read].CopyTo(open);
            }

            filled += read;
            count += read;
        }
    }

    public Task End(CancellationToken stop) => Put(isLast: true, stop);

    public void Dispose()
    {
        cipher.Dispose();
        CryptographicOperations.ZeroMemory(open);
        CryptographicOperations.ZeroMemory(ahead);
    }

    private Task Put(bool isLast, CancellationToken stop)
    {
        int length = filled;
        Seal(length, isLast);
        (filled, index) = (0, index + 1);
        return into.WriteAsync(shut.AsMemory(0, length + SealedChunks.TagBytes), stop).AsTask();
    }

    private void Seal(int length, bool isLast)
    {
        Span<byte> nonce = stackalloc byte[SealedChunks.NonceBytes];
        SealedChunks.Nonce(nonce, index, isLast);
        cipher.Encrypt(
            nonce, open.AsSpan(0, length), shut.AsSpan(0, length), shut.AsSpan(length, SealedChunks.TagBytes), head);
    }
}

/// <summary>Opens what was sealed, chunk by chunk; nothing is given out unchecked.</summary>
/// <param name="byteCount">Of all files together, as the signed list says.</param>
internal sealed class ChunkOpening(ReadOnlySpan<byte> key, byte[] head, Stream from, long byteCount) : IDisposable
{
    private readonly AesGcm cipher = new(key, SealedChunks.TagBytes);
    private readonly byte[] open = new byte[SealedChunks.ChunkBytes];
    private readonly byte[] shut = new byte[SealedChunks.ChunkBytes + SealedChunks.TagBytes];
    private readonly long count = SealedChunks.CountOf(byteCount);
    private int start;
    private int end;
    private long index;

    /// <summary>Writes the next so many bytes, hashed on the way.</summary>
    /// <exception cref="AuthenticationTagMismatchException">A chunk is not as it was sealed.</exception>
    /// <exception cref="EndOfStreamException">The stream ends before.</exception>
    public async Task Copy(Stream into, long length, IncrementalHash hash, CancellationToken stop)
    {
        for (long left = length; left > 0;)
        {
            if (start == end)
            {
                await Next(stop).ConfigureAwait(false);
            }

            int some = (int)Math.Min(left, end - start);
            hash.AppendData(open.AsSpan(start, some));
            await into.WriteAsync(open.AsMemory(start, some), stop).ConfigureAwait(false);
            start += some;
            left -= some;
        }
    }

    /// <summary>Opens the one chunk of a package without a byte, which nothing else would read.</summary>
    public Task End(CancellationToken stop) => index < count ? Next(stop) : Task.CompletedTask;

    public void Dispose()
    {
        cipher.Dispose();
        CryptographicOperations.ZeroMemory(open);
    }

    private async Task Next(CancellationToken stop)
    {
        int length = (int)Math.Min(SealedChunks.ChunkBytes, byteCount - (index * SealedChunks.ChunkBytes));
        await from.ReadExactlyAsync(shut.AsMemory(0, length + SealedChunks.TagBytes), stop).ConfigureAwait(false);
        Open(length);
        (start, end, index) = (0, length, index + 1);
    }

    private void Open(int length)
    {
        Span<byte> nonce = stackalloc byte[SealedChunks.NonceBytes];
        SealedChunks.Nonce(nonce, index, index == count - 1);
        cipher.Decrypt(
            nonce, shut.AsSpan(0, length), shut.AsSpan(length, SealedChunks.TagBytes), open.AsSpan(0, length), head);
    }
}
