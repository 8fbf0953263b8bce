using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Restitution.Storage.Custody;

namespace Restitution.Benchmarks.VerifyCustody;

/// <summary>Verifies an exported custody log, beside the floor.</summary>
/// <remarks>
/// The floor hashes what verification has to hash, in pieces of the same sizes and number: for each entry its canonical
/// bytes, for each node of the tree 65 bytes. It reads, parses and compares nothing. The file as one piece is hashed
/// too, which no chain can be.
/// </remarks>
public static class VerifyCustodyRun
{
    public static VerifyCustodyResult Of(int entryCount, int turns = 3)
    {
        string path = Path.GetTempFileName();
        try
        {
            long hashed = Write(path, entryCount);
            CustodyReport? report = null;
            long allocated = 0;
            TimeSpan verify = Best(turns, () =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                report = CustodyVerification.OfLog(path, null, null);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            });
            if (!report!.IsVerified || report.EntryCount != entryCount)
                throw new InvalidOperationException("The made log does not verify.");

            return new(
                entryCount, new FileInfo(path).Length, hashed, verify, Best(turns, () => Hash(entryCount, hashed)),
                Best(turns, () => HashAsOne(path)), allocated, report.Root);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // How many bytes verification has to hash.
    private static long Write(string path, int entryCount)
    {
        var random = new Random(7);
        using StreamWriter writer = new(path, append: false, new UTF8Encoding(false), 1 << 16);
        byte[] salt = new byte[CustodyEntry.SaltByteCount];
        string previous = CustodyEntry.NoPrevious;
        Instant began = Instant.FromUtc(2026, 1, 1, 0, 0);
        long hashed = 65L * (entryCount - 1);
        for (int number = 1; number <= entryCount; number++)
        {
            random.NextBytes(salt);
            var deed = new CustodyDeed(
                (CustodyAct)(1 + (number % 4)), $"officer-{number % 50}", $"RN-2026-{number % 300:000}",
                $"BANK-{number % 90:00}", previous);
            CustodyEntry entry = CustodyEntry.Of(
                deed, began.PlusTicks(number * 10_000_001L), Convert.ToHexStringLower(salt), number - 1, previous);
            previous = entry.Hash;
            hashed += EntryBytes.CountOf(entry);
            writer.Write(CustodyLine.Write(entry));
            writer.Write('\n');
        }

        return hashed;
    }

    private static void Hash(int entryCount, long hashed)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        byte[] entry = new byte[(hashed - (65L * (entryCount - 1))) / entryCount];
        byte[] node = new byte[65];
        for (int number = 0; number < entryCount; number++)
        {
            hash.CopyTo(entry);
            SHA256.HashData(entry, hash);
            hash.CopyTo(node);
            SHA256.HashData(node, hash);
        }
    }

    private static void HashAsOne(string path)
    {
        using FileStream stream = File.OpenRead(path);
        SHA256.HashData(stream);
    }

    private static TimeSpan Best(int turns, Action once) => Enumerable.Range(0, turns).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        once();
        return watch.Elapsed;
    });
}
