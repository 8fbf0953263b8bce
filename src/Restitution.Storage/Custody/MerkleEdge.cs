using System.Security.Cryptography;

namespace Restitution.Storage.Custody;

/// <summary>The right edge of a growing tree: its root at any time, in the room of 64 hashes.</summary>
internal sealed class MerkleEdge
{
    private readonly byte[] hashes = new byte[64 * SHA256.HashSizeInBytes];

    /// <summary>How many leaves were added.</summary>
    public long Count { get; private set; }

    public void Add(ReadOnlySpan<byte> leaf)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        leaf.CopyTo(hash);
        int height = 0;
        for (long index = Count; (index & 1) == 1; index >>= 1)
        {
            Merkle.Node(At(height), hash, hash);
            height++;
        }

        hash.CopyTo(At(height));
        Count++;
    }

    public byte[] Root()
    {
        byte[]? root = null;
        for (int height = 0; height < 63; height++)
        {
            if ((Count >> height & 1) == 1)
            {
                root = root is null ? At(height).ToArray() : Merkle.Node(At(height), root);
            }
        }

        return root ?? Merkle.EmptyRoot;
    }

    private Span<byte> At(int height) => hashes.AsSpan(height * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes);
}
