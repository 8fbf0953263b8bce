using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Restitution.Storage.Vault;

/// <summary>The identifier of a block of a blob: its place and the SHA-256 of its bytes.</summary>
/// <remarks>
/// A blob keeps the identifiers of its blocks, so that the list of them is both what an unfinished upload has come to
/// and what each part of a finished one has to hash to; nothing else is written beside it.
/// </remarks>
internal readonly record struct BlockName(int Number, string Sha256)
{
    private const int NumberBytes = sizeof(int);

    public string ToId()
    {
        byte[] bytes = new byte[NumberBytes + SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Number);
        Convert.FromHexString(Sha256).CopyTo(bytes.AsSpan(NumberBytes));
        return Convert.ToBase64String(bytes);
    }

    /// <summary>Null for a block that no vault wrote.</summary>
    public static BlockName? Of(string id)
    {
        byte[] bytes = new byte[NumberBytes + SHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(id, bytes, out int count) && count == bytes.Length
            ? new BlockName(
                BinaryPrimitives.ReadInt32BigEndian(bytes), Convert.ToHexStringLower(bytes.AsSpan(NumberBytes)))
            : null;
    }
}
