using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;

namespace Restitution.Benchmarks.VerifyCustody;

/// <summary>Kills a process that appends to a custody log at a moment that a seed chooses, and looks at it.</summary>
/// <remarks>
/// The log verifies; it has every entry that was answered, and of what was being written at most one that was not; a
/// checkpoint of the entries before is still its beginning; the next entry goes on where it ended.
/// </remarks>
public sealed class CustodyKillRun(string path)
{
    private const int LinesMost = 40;
    private const int WaitMostMilliseconds = 30;

    private (long Count, string Root) before;

    /// <summary>Entries in the log, and those among them that were written and whose answer was cut off.</summary>
    public (long Entries, int Unanswered) Counts { get; private set; }

    /// <returns>What broke a promise; none where all were kept.</returns>
    public async Task<IReadOnlyList<string>> Once(int seed, CancellationToken stop = default)
    {
        long answered = await AppendUntilKilled(new Random(seed), stop);
        var database = new SqliteDatabase(path);
        var log = new CustodyLog(database, SystemClock.Instance);
        CustodyReport report = log.Verify(CheckpointChain.None);
        List<string> faults = [.. report.Faults.Select(fault => fault.ToString())];
        if (report.EntryCount < answered || report.EntryCount > answered + 1)
        {
            faults.Add(FormattableString.Invariant($"{report.EntryCount} entries, {answered} were answered"));
        }

        if (report.EntryCount > 0 && report.Root != log.Root())
        {
            faults.Add("the tree that was kept is not that of the entries");
        }

        if (before.Count > 0 && (report.EntryCount < before.Count || log.Root(before.Count) != before.Root))
        {
            faults.Add("the entries that were there before are not its beginning");
        }

        long next = log.Append(new CustodyDeed(CustodyAct.ExhibitReceived, "looked", "RN-1", "BANK-01")).Number;
        if (next != report.EntryCount + 1)
        {
            faults.Add(FormattableString.Invariant($"the next entry is {next} after {report.EntryCount}"));
        }

        before = (next, log.Root());
        Counts = (next, Counts.Unanswered + (report.EntryCount > answered ? 1 : 0));
        SqliteConnection.ClearAllPools();
        return [.. faults.Select(fault => FormattableString.Invariant($"seed {seed}: {fault}"))];
    }

    // The number of the last entry that it said was written.
    private async Task<long> AppendUntilKilled(Random random, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(CustodyKillRun).Assembly.Location, "custody-append", "--database", path },
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        long last = before.Count;
        for (int line = random.Next(1, LinesMost); line > 0; line--)
        {
            last = Number(await process.StandardOutput.ReadLineAsync(stop)) ?? last;
        }

        // Somewhere in the middle of what comes next.
        Task<string> rest = process.StandardOutput.ReadToEndAsync(stop);
        await Task.Delay(random.Next(WaitMostMilliseconds), stop);
        process.Kill();
        await process.WaitForExitAsync(stop);
        return (await rest).Split('\n').Select(Number).Aggregate(last, (most, number) => number ?? most);
    }

    // The last line may be cut.
    private static long? Number(string? line) =>
        line is not null && line.EndsWith('.')
        && long.TryParse(line[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
