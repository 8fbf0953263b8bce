using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;

namespace Restitution.Tests.Storage.Custody;

/// <summary>A process that appends is killed in the middle; <c>infra/soak</c> does it often.</summary>
public sealed class CustodyKillTests
{
    [Fact]
    public async Task After_a_kill_the_log_verifies_and_has_every_entry_that_was_answered()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(5);
        long answered = 0;
        for (int turn = 0; turn < 4; turn++)
        {
            answered = await AppendUntilKilled(folder["cases.db"], random.Next(3, 40));
            var database = new SqliteDatabase(folder["cases.db"]);
            var log = new CustodyLog(database, FixedClock.Instance);
            CustodyReport report = log.Verify(CheckpointChain.None);

            Assert.True(report.IsVerified, string.Join('\n', report.Faults));
            Assert.True(report.EntryCount >= answered, $"{report.EntryCount} of {answered}");
            Assert.Equal(report.Root, log.Root());
            log.Append(MadeLog.Deed(turn));
            SqliteConnection.ClearAllPools();
        }

        Assert.True(answered > 10);
    }

    // The number of the last entry that it said was written.
    private static async Task<long> AppendUntilKilled(string path, int linesFirst)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Restitution.Benchmarks.dll"), "custody-append", "--database",
                path,
            },
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        long last = 0;
        for (int line = 0; line < linesFirst; line++)
        {
            last = Number(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)) ?? last;
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } rest)
        {
            last = Number(rest) ?? last;
        }

        return last;
    }

    // The last line may be cut.
    private static long? Number(string? line) =>
        line is not null && line.EndsWith('.')
        && long.TryParse(line[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
