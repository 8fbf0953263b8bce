using System.Text;
using NodaTime;
using Restitution.Storage.Custody;

namespace Restitution.Tests.Storage.Custody;

/// <summary>A log made in memory from a seed: its entries, its export, its checkpoints.</summary>
internal sealed class MadeLog
{
    private static readonly Instant Began = Instant.FromUtc(2026, 3, 2, 8, 0);

    public MadeLog(int entryCount, int seed = 1)
    {
        var random = new Random(seed);
        string previous = CustodyEntry.NoPrevious;
        for (int number = 1; number <= entryCount; number++)
        {
            CustodyEntry entry = CustodyEntry.Of(
                Deed(number), Began.PlusTicks(number * 12_345_678L), Salt(random), number - 1, previous);
            previous = entry.Hash;
            Entries.Add(entry);
        }
    }

    public List<CustodyEntry> Entries { get; } = [];

    public string[] Lines => [.. Entries.Select(CustodyLine.Write)];

    public static string Salt(Random random)
    {
        byte[] salt = new byte[CustodyEntry.SaltByteCount];
        random.NextBytes(salt);
        return Convert.ToHexStringLower(salt);
    }

    public static CustodyDeed Deed(int number) => new(
        (number % 3) switch
        {
            0 => CustodyAct.ExhibitReceived, 1 => CustodyAct.ComputationMade, _ => CustodyAct.GrantGiven,
        },
        $"officer-{number % 4}", number % 5 == 0 ? "" : $"RN-{number % 2}",
        number % 4 == 0 ? "" : $"BANK-0{number % 7}",
        number % 6 == 0 ? "" : HexHash.Of(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number))));

    /// <summary>The hash of a perfect part, made from the entries anew.</summary>
    public byte[] Part(int height, long position) => height == 0
        ? Convert.FromHexString(Entries[(int)position].Hash)
        : Merkle.Node(Part(height - 1, position * 2), Part(height - 1, (position * 2) + 1));

    public string Root(long count) => HexHash.Of(Merkle.Root(count, Part));

    /// <summary>Checkpoints over the first so many entries each, signed.</summary>
    public CheckpointChain Checkpoints(CheckpointKey key, params int[] counts)
    {
        var check = new CheckpointChainCheck(key.Public);
        string previous = CheckpointStatement.NoPrevious;
        foreach ((int index, int count) in counts.Index())
        {
            int before = index == 0 ? 0 : counts[index - 1];
            byte[] file = CheckpointFile.Write(Checkpoint(key, index + 1, count, before, previous));
            check.Take(index + 1, file);
            previous = Restitution.Storage.Folders.FileDigest.Of(file);
        }

        return check.End();
    }

    public Checkpoint Checkpoint(CheckpointKey key, int number, int count, int before, string previous)
    {
        var statement = new CheckpointStatement(
            Entries[0].Hash, number, count, Root(count), Began.Plus(Duration.FromDays(number)), previous);
        ConsistencyProof? extends = before == 0 ? null : new ConsistencyProof(
            before, count, [.. Merkle.Consistency(before, count, Part).Select(hash => HexHash.Of(hash))]);
        return new Checkpoint(statement, extends, key.Sign(statement.Bytes), CheckpointTimeStamp.NotAsked);
    }

    /// <summary>Verifies these lines as an export.</summary>
    public static CustodyReport Check(IEnumerable<string> lines, CheckpointChain? checkpoints = null) =>
        CheckText(string.Concat(lines.Select(line => line + "\n")), checkpoints);

    public static CustodyReport CheckText(string text, CheckpointChain? checkpoints = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return CustodyCheck.Of(stream, checkpoints ?? CheckpointChain.None);
    }
}
