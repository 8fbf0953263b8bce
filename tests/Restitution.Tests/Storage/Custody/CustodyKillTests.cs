using Microsoft.Data.Sqlite;
using Restitution.Benchmarks.VerifyCustody;
using Restitution.Storage.Databases;

namespace Restitution.Tests.Storage.Custody;

/// <summary>A process that appends is killed in the middle; <c>infra/soak custody</c> does it often.</summary>
public sealed class CustodyKillTests
{
    [Fact]
    public async Task After_a_kill_the_log_verifies_and_has_every_entry_that_was_answered()
    {
        using var folder = new TemporaryFolder();
        var run = new CustodyKillRun(folder["cases.db"]);
        List<string> faults = [];
        for (int seed = 5; seed < 9; seed++)
        {
            faults.AddRange(await run.Once(seed, TestContext.Current.CancellationToken));
        }

        Assert.Empty(faults);
        Assert.True(run.Counts.Entries > 10, $"{run.Counts.Entries} entries");
    }

    [Fact]
    public async Task The_run_notices_an_entry_that_was_answered_and_is_gone()
    {
        using var folder = new TemporaryFolder();
        var run = new CustodyKillRun(folder["cases.db"]);
        Assert.Empty(await run.Once(5, TestContext.Current.CancellationToken));
        var database = new SqliteDatabase(folder["cases.db"]);
        database.Change("delete from custody_entries where number = 2", new { });
        SqliteConnection.ClearAllPools();

        Assert.NotEmpty(await run.Once(6, TestContext.Current.CancellationToken));
    }
}
