using System.Globalization;

namespace Restitution.MadeExhibits.Mutations;

/// <summary>A mutated file and where it came from.</summary>
/// <param name="Lineage">The number of the seed, then of each mutated file up to this one: what makes it again.</param>
public sealed record MutatedFile(SeedExhibit Seed, IReadOnlyList<int> Lineage, byte[] Bytes)
{
    public string Replay => string.Join(',', Lineage.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>
/// Makes mutated files by their number; a file that gave a new outcome becomes a parent of later ones.
/// </summary>
/// <remarks>
/// Guided by coverage of outcomes, not of code: the signature of a reading (kinds of refusal, fault, note and record)
/// that no file had before earns its file a place among the parents. A file is its parent changed by draws from the
/// seed and the file's number alone, so its lineage makes it again without the run.
/// </remarks>
public sealed class MutatedFiles
{
    private const int ParentBytesMost = 256 * 1024;

    private readonly int seed;
    private readonly IReadOnlyList<SeedExhibit> seeds;
    private readonly List<MutatedFile> parents;
    private readonly HashSet<string> signatures = new(StringComparer.Ordinal);

    public MutatedFiles(int seed, IReadOnlyList<SeedExhibit> seeds)
    {
        (this.seed, this.seeds) = (seed, seeds);
        parents = [.. seeds.Select((exhibit, index) => new MutatedFile(exhibit, [index], exhibit.Bytes))];
    }

    public int SignatureCount => signatures.Count;

    public MutatedFile Make(int number)
    {
        Random random = RandomOf(number);
        // Half of the files come from the seeds themselves, so that new parents do not crowd them out.
        int parent = random.Next(2) == 0 ? random.Next(seeds.Count) : random.Next(parents.Count);
        return Changed(parents[parent], number);
    }

    /// <summary>The file that a lineage names: the number of the seed, then of each mutated file.</summary>
    public MutatedFile Again(IReadOnlyList<int> lineage)
    {
        var file = new MutatedFile(seeds[lineage[0]], [lineage[0]], seeds[lineage[0]].Bytes);
        return lineage.Skip(1).Aggregate(file, Changed);
    }

    public void Learn(MutatedFile file, string signature)
    {
        if (signatures.Add($"{file.Seed.Layout.Format} {signature}") && file.Bytes.Length <= ParentBytesMost)
        {
            parents.Add(file);
        }
    }

    private MutatedFile Changed(MutatedFile parent, int number)
    {
        Random random = RandomOf(number);
        random.Next();
        random.Next();
        byte[] other = seeds[random.Next(seeds.Count)].Bytes;
        return new MutatedFile(
            parent.Seed, [.. parent.Lineage, number], new Mutator(random).Mutated(parent.Bytes, other));
    }

    private Random RandomOf(int number) => new(HashCode(seed, number));

    // Not the framework's hash code, which differs from process to process.
    private static int HashCode(int seed, int number)
    {
        unchecked
        {
            uint mixed = ((uint)seed * 0x9E3779B1) ^ ((uint)number * 0x85EBCA77);
            mixed ^= mixed >> 15;
            mixed *= 0x2C1B3C6D;
            return (int)(mixed ^ (mixed >> 12));
        }
    }
}
