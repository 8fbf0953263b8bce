using System.Buffers.Binary;
using System.Security.Cryptography;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Packages;

/// <summary>The beginning of a package: a mark, the version, the length of the envelope, the envelope.</summary>
/// <remarks>In the envelope stand the key of the files, 32 bytes, and then the signed list of them.</remarks>
internal sealed record PackageHead(byte[] Envelope)
{
    private const int FixedBytes = 13;
    private const byte Version = 1;
    private const int EnvelopeBytesMost = 64 << 20;

    private static ReadOnlySpan<byte> Mark => "RESTPKG\n"u8;

    public long ByteCount => FixedBytes + Envelope.Length;

    /// <summary>SHA-256 of all of it: bound to every chunk that follows.</summary>
    public byte[] Digest => SHA256.HashData(ToBytes());

    public byte[] ToBytes()
    {
        byte[] bytes = new byte[FixedBytes + Envelope.Length];
        Mark.CopyTo(bytes);
        bytes[Mark.Length] = Version;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(Mark.Length + 1), Envelope.Length);
        Envelope.CopyTo(bytes, FixedBytes);
        return bytes;
    }

    /// <exception cref="RefusedException">It is no package, of another version, or cut.</exception>
    public static async Task<PackageHead> Read(Stream package, string place, CancellationToken stop)
    {
        byte[] start = new byte[FixedBytes];
        int read = await package.ReadAtLeastAsync(start, FixedBytes, throwOnEndOfStream: false, stop)
            .ConfigureAwait(false);
        if (read < FixedBytes && Mark.StartsWith(start.AsSpan(0, Math.Min(read, Mark.Length))) && read > 0)
        {
            throw PackageRefusals.Cut(place);
        }

        int length = BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(Mark.Length + 1));
        if (!start.AsSpan().StartsWith(Mark) || length is < 1 or > EnvelopeBytesMost)
        {
            throw PackageRefusals.Unreadable(place, "a file that is no package");
        }

        if (start[Mark.Length] != Version)
        {
            throw PackageRefusals.Unreadable(
                place, FormattableString.Invariant($"a package of version {start[Mark.Length]}"));
        }

        // What a changed length asks for is not made before it is there.
        if (length > package.Length - FixedBytes)
        {
            throw PackageRefusals.Cut(place);
        }

        byte[] envelope = new byte[length];
        await package.ReadExactlyAsync(envelope, stop).ConfigureAwait(false);
        return new PackageHead(envelope);
    }
}
