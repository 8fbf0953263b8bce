using System.Security.Cryptography;

namespace Restitution.Tests.Storage.Custody;

/// <summary>RFC 6962 section 2.1, recursively, as its definitions stand, over the hashes of leaves.</summary>
internal static class MerkleByDefinition
{
    public static byte[] Root(byte[][] leaves)
    {
        if (leaves.Length == 0)
        {
            return SHA256.HashData([]);
        }

        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        int left = LeftOf(leaves.Length);
        return SHA256.HashData([1, .. Root(leaves[..left]), .. Root(leaves[left..])]);
    }

    public static List<byte[]> Path(int index, byte[][] leaves)
    {
        if (leaves.Length == 1)
        {
            return [];
        }

        int left = LeftOf(leaves.Length);
        return index < left
            ? [.. Path(index, leaves[..left]), Root(leaves[left..])]
            : [.. Path(index - left, leaves[left..]), Root(leaves[..left])];
    }

    public static List<byte[]> Proof(int earlier, byte[][] leaves) => SubProof(earlier, leaves, isWhole: true);

    private static List<byte[]> SubProof(int earlier, byte[][] leaves, bool isWhole)
    {
        if (earlier == leaves.Length)
        {
            return isWhole ? [] : [Root(leaves)];
        }

        int left = LeftOf(leaves.Length);
        return earlier <= left
            ? [.. SubProof(earlier, leaves[..left], isWhole), Root(leaves[left..])]
            : [.. SubProof(earlier - left, leaves[left..], isWhole: false), Root(leaves[..left])];
    }

    private static int LeftOf(int count)
    {
        int left = 1;
        while (left * 2 < count)
        {
            left *= 2;
        }

        return left;
    }
}
