using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Restitution.Storage.Vault;

namespace Restitution.Benchmarks.KeepExhibits;

/// <summary>
/// Exhibits written into a folder vault and read again, against the same bytes written to bare files and put on the
/// disk.
/// </summary>
public static class KeepExhibitsRun
{
    private const string Case = "BENCH-1";

    public static async Task<KeepExhibitsResult> Of(int exhibitCount, int bytesEach)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("restitution-keep-");
        try
        {
            byte[] bytes = new byte[bytesEach];
            new Random(1).NextBytes(bytes);
            TimeSpan bare = Bare(Directory.CreateDirectory(Path.Combine(folder.FullName, "bare")), exhibitCount, bytes);
            var vault = new FolderVault(Path.Combine(folder.FullName, "vault"), SystemClock.Instance);
            var clock = Stopwatch.StartNew();
            IReadOnlyList<VaultedExhibit> kept = await Write(vault, exhibitCount, bytes).ConfigureAwait(false);
            TimeSpan written = clock.Elapsed;
            clock.Restart();
            foreach (VaultedExhibit exhibit in kept)
            {
                await using Stream stream = await vault.OpenVerified(
                    exhibit.Address, exhibit.Sha256, CancellationToken.None).ConfigureAwait(false);
                await stream.CopyToAsync(Stream.Null).ConfigureAwait(false);
            }

            return new KeepExhibitsResult(
                exhibitCount, bytesEach, bare, written, clock.Elapsed, Process.GetCurrentProcess().PeakWorkingSet64);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The first bytes differ, so that no two exhibits are the same.
    private static async Task<IReadOnlyList<VaultedExhibit>> Write(FolderVault vault, int exhibitCount, byte[] bytes)
    {
        List<VaultedExhibit> kept = new(exhibitCount);
        for (int number = 1; number <= exhibitCount; number++)
        {
            BitConverter.TryWriteBytes(bytes, number);
            using var content = new MemoryStream(bytes, writable: false);
            VaultAddress address = VaultAddress.Of(Case, "X-" + number.ToString(CultureInfo.InvariantCulture));
            kept.Add(await vault.Write(address, content, VaultLimits.Ordinary, CancellationToken.None)
                .ConfigureAwait(false));
        }

        return kept;
    }

    private static TimeSpan Bare(DirectoryInfo folder, int exhibitCount, byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        for (int number = 1; number <= exhibitCount; number++)
        {
            string path = Path.Combine(folder.FullName, number.ToString(CultureInfo.InvariantCulture));
            using FileStream file = File.Create(path);
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        return clock.Elapsed;
    }
}

/// <summary>What it took to keep exhibits and to read them verified.</summary>
/// <param name="Bare">The same bytes in bare files, each on the disk before the next.</param>
public sealed record KeepExhibitsResult(
    int ExhibitCount, int BytesEach, TimeSpan Bare, TimeSpan Written, TimeSpan Read, long PeakBytes)
{
    public override string ToString() => FormattableString.Invariant(
        $"{ExhibitCount} exhibits of {BytesEach} bytes: bare files {Bare.TotalSeconds:F1} s, ")
        + FormattableString.Invariant($"kept {Written.TotalSeconds:F1} s ({Written / Bare:F1}x), ")
        + FormattableString.Invariant($"read verified {Read.TotalSeconds:F1} s, peak {PeakBytes >> 20} MiB");
}
