using System.Security.Cryptography;
using Restitution.Storage.Custody;

namespace Restitution.Tests.Storage.Custody;

public sealed class MerkleTests
{
    private const int SizeMost = 130;

    private static readonly MadeLog Log = new(SizeMost);

    [Fact]
    public void Of_every_size_every_entry_is_shown_to_stand_in_the_log()
    {
        for (int size = 1; size <= SizeMost; size++)
        {
            string root = Log.Root(size);
            for (int number = 1; number <= size; number++)
            {
                Assert.True(Inclusion(number, size).Shows(Log.Entries[number - 1].Hash, root), $"{number} of {size}");
            }
        }
    }

    [Fact]
    public void Of_every_size_every_earlier_log_is_shown_to_be_its_beginning()
    {
        string[] roots = [.. Enumerable.Range(0, SizeMost + 1).Select(size => Log.Root(size))];
        for (int size = 1; size <= SizeMost; size++)
        {
            for (int earlier = 1; earlier <= size; earlier++)
            {
                Assert.True(Consistency(earlier, size).Shows(roots[earlier], roots[size]), $"{earlier} of {size}");
            }
        }
    }

    // The definition of RFC 6962, written down as it stands there.
    [Fact]
    public void The_root_the_edge_and_the_proofs_are_those_of_the_definition()
    {
        var edge = new MerkleEdge();
        Assert.Equal(HexHash.Of(SHA256.HashData([])), HexHash.Of(edge.Root()));
        for (int size = 1; size <= SizeMost; size++)
        {
            edge.Add(Leaf(size - 1));
            byte[][] leaves = [.. Enumerable.Range(0, size).Select(Leaf)];

            Assert.Equal(MerkleByDefinition.Root(leaves), edge.Root());
            Assert.Equal(MerkleByDefinition.Root(leaves), Merkle.Root(size, Log.Part));
            int some = (size * 7) % size;
            Assert.Equal(MerkleByDefinition.Path(some, leaves), Merkle.Inclusion(some, size, Log.Part));
            int earlier = 1 + ((size * 5) % size);
            Assert.Equal(MerkleByDefinition.Proof(earlier, leaves), Merkle.Consistency(earlier, size, Log.Part));
        }
    }

    [Fact]
    public void Every_single_change_of_a_proof_that_an_entry_is_there_is_refused()
    {
        foreach (int size in new[] { 1, 2, 3, 5, 8, 13, 64, 65, 130 })
        {
            string root = Log.Root(size);
            foreach (int number in new[] { 1, (size + 1) / 2, size }.Distinct())
            {
                InclusionProof proof = Inclusion(number, size);
                string hash = Log.Entries[number - 1].Hash;

                Assert.All(
                    ChangedPaths(proof.Path), path => Assert.False((proof with { Path = path }).Shows(hash, root)));
                Assert.All(
                    Enumerable.Range(-1, size + 3).Where(other => other != number),
                    other => Assert.False(
                        (proof with { Number = other }).Shows(hash, root), $"{other} for {number} of {size}"));
                Assert.False(proof.Shows(Flipped(hash), root));
                Assert.False(proof.Shows(hash, Flipped(root)));
                Assert.False(proof.Shows(hash.ToUpperInvariant(), root));
            }
        }
    }

    [Fact]
    public void Every_single_change_of_a_proof_that_a_log_was_extended_is_refused()
    {
        foreach (int size in new[] { 2, 3, 5, 8, 13, 64, 65, 130 })
        {
            string root = Log.Root(size);
            foreach (int earlier in new[] { 1, 2, (size + 1) / 2, size - 1, size }.Distinct())
            {
                ConsistencyProof proof = Consistency(earlier, size);
                string before = Log.Root(earlier);

                Assert.All(
                    ChangedPaths(proof.Path), path => Assert.False((proof with { Path = path }).Shows(before, root)));
                Assert.False(proof.Shows(Flipped(before), root));
                Assert.False(proof.Shows(before, Flipped(root)));
                Assert.False((proof with { EarlierCount = 0 }).Shows(before, root));
                Assert.False((proof with { EarlierCount = size + 1 }).Shows(before, root));
            }
        }
    }

    [Fact]
    public void No_earlier_log_of_other_entries_is_shown_to_be_the_beginning()
    {
        var other = new MadeLog(SizeMost, seed: 2);
        for (int earlier = 1; earlier < SizeMost; earlier++)
        {
            Assert.False(Consistency(earlier, SizeMost).Shows(other.Root(earlier), Log.Root(SizeMost)));
        }
    }

    [Theory]
    [InlineData(1_000_003, 11)]
    [InlineData(1_048_576, 12)]
    [InlineData(8_388_607, 13)]
    public void Entries_of_large_logs_are_shown_too(long size, int seed)
    {
        var random = new Random(seed);
        string root = HexHash.Of(Merkle.Root(size, Far));
        for (int turn = 0; turn < 200; turn++)
        {
            long number = random.NextInt64(1, size + 1);
            var proof = new InclusionProof(number, size, Hex(Merkle.Inclusion(number - 1, size, Far)));
            string hash = HexHash.Of(Far(0, number - 1));
            Assert.True(proof.Shows(hash, root));
            Assert.False((proof with { Number = number == 1 ? 2 : number - 1 }).Shows(hash, root));

            long earlier = random.NextInt64(1, size);
            var extends = new ConsistencyProof(earlier, size, Hex(Merkle.Consistency(earlier, size, Far)));
            Assert.True(extends.Shows(HexHash.Of(Merkle.Root(earlier, Far)), root));
        }
    }

    // A tree too large to make: a perfect part has a hash that its parts do not give, and nobody asks below it.
    private static readonly Dictionary<(int, long), byte[]> FarParts = [];

    private static byte[] Far(int height, long position)
    {
        // Alike at every leaf but for its place in a block of sixteen, so that every part is made of its own.
        (int, long) key = height >= 4 ? (height, 0) : (height, position & ((16 >> height) - 1));
        if (!FarParts.TryGetValue(key, out byte[]? hash))
        {
            hash = height == 0
                ? SHA256.HashData([0, (byte)(position & 15)])
                : Merkle.Node(Far(height - 1, key.Item2 * 2), Far(height - 1, (key.Item2 * 2) + 1));
            FarParts[key] = hash;
        }

        return hash;
    }

    private static IEnumerable<IReadOnlyList<string>> ChangedPaths(IReadOnlyList<string> path)
    {
        string more = new('a', 64);
        for (int index = 0; index < path.Count; index++)
        {
            yield return [.. path.Take(index), Flipped(path[index]), .. path.Skip(index + 1)];
            yield return [.. path.Take(index), path[index].ToUpperInvariant() + " ", .. path.Skip(index + 1)];
            yield return [.. path.Take(index), path[index][..62], .. path.Skip(index + 1)];
            yield return [.. path.Take(index), .. path.Skip(index + 1)];
            yield return [.. path.Take(index), more, .. path.Skip(index)];
            if (index > 0 && path[index] != path[index - 1])
            {
                yield return
                    [.. path.Take(index - 1), path[index], path[index - 1], .. path.Skip(index + 1)];
            }
        }

        yield return [.. path, more];
    }

    private static string Flipped(string hex) => hex[..^1] + (hex[^1] == '0' ? '1' : '0');

    private static byte[] Leaf(int index) => Convert.FromHexString(Log.Entries[index].Hash);

    private static InclusionProof Inclusion(int number, int size) =>
        new(number, size, Hex(Merkle.Inclusion(number - 1, size, Log.Part)));

    private static ConsistencyProof Consistency(int earlier, int size) =>
        new(earlier, size, Hex(Merkle.Consistency(earlier, size, Log.Part)));

    private static IReadOnlyList<string> Hex(IReadOnlyList<byte[]> path) => [.. path.Select(hash => HexHash.Of(hash))];
}
