using System.Security.Cryptography;

namespace Restitution.Storage.Custody;

/// <summary>The hash of a perfect part of the tree: 2^height leaves from leaf position × 2^height on.</summary>
internal delegate byte[] PartOfTree(int height, long position);

/// <summary>The tree of RFC 6962 section 2.1 over the hashes of the entries.</summary>
/// <remarks>
/// A leaf is SHA-256 of a zero byte and what is in it, a node SHA-256 of a one byte and both hashes below it. Of n
/// leaves the left side has the greatest power of two below n. The tree of none is SHA-256 of nothing.
/// </remarks>
internal static class Merkle
{
    private const byte NodePrefix = 1;

    public static byte[] EmptyRoot => SHA256.HashData([]);

    public static void Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> hash)
    {
        Span<byte> both = stackalloc byte[1 + (2 * SHA256.HashSizeInBytes)];
        both[0] = NodePrefix;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + SHA256.HashSizeInBytes)..]);
        SHA256.HashData(both, hash);
    }

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        byte[] hash = new byte[SHA256.HashSizeInBytes];
        Node(left, right, hash);
        return hash;
    }

    public static byte[] Root(long count, PartOfTree parts) => count == 0 ? EmptyRoot : RootOf(0, count, parts);

    /// <summary>PATH(m, D[n]): the hashes beside the way from a leaf to the root, from below.</summary>
    public static IReadOnlyList<byte[]> Inclusion(long leafIndex, long count, PartOfTree parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leafIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leafIndex, count);
        List<byte[]> path = [];
        (long first, long size) = (0, count);
        while (size > 1)
        {
            long left = LeftOf(size);
            bool isLeft = leafIndex - first < left;
            path.Add(isLeft ? RootOf(first + left, size - left, parts) : RootOf(first, left, parts));
            (first, size) = isLeft ? (first, left) : (first + left, size - left);
        }

        path.Reverse();
        return path;
    }

    /// <summary>PROOF(m, D[n]): what shows that the tree of n leaves begins with the tree of m.</summary>
    public static IReadOnlyList<byte[]> Consistency(long earlier, long count, PartOfTree parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earlier);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, count);
        List<byte[]> path = [];
        (long first, long size, long shared) = (0, earlier == 0 ? 0 : count, earlier);
        while (shared != size)
        {
            long left = LeftOf(size);
            bool isLeft = shared <= left;
            path.Add(isLeft ? RootOf(first + left, size - left, parts) : RootOf(first, left, parts));
            (first, size, shared) = isLeft ? (first, left, shared) : (first + left, size - left, shared - left);
        }

        // The whole of the earlier tree is known to whoever checks, and is left out.
        if (first > 0)
        {
            path.Add(RootOf(first, size, parts));
        }

        path.Reverse();
        return path;
    }

    private static byte[] RootOf(long first, long count, PartOfTree parts)
    {
        if (long.IsPow2(count))
        {
            int height = (int)long.Log2(count);
            return parts(height, first >> height);
        }

        long left = LeftOf(count);
        return Node(RootOf(first, left, parts), RootOf(first + left, count - left, parts));
    }

    private static long LeftOf(long count) => 1L << (int)long.Log2(count - 1);
}
