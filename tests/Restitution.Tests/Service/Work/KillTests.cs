using Restitution.Benchmarks.Kills;
using Restitution.Tests.DemoCase;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service.Work;

/// <summary>
/// The service is ended by kill -9 in the middle of its work: what was kept holds, and the rest goes on. Many more of
/// them: <c>infra/soak --kills 200</c>.
/// </summary>
[Collection(nameof(RunsAlone))]
[Trait("Cultures", "one")]
public sealed class KillTests
{
    [Fact]
    public async Task Killed_at_moments_that_a_seed_chooses_nothing_is_lost_and_nothing_is_there_twice()
    {
        using var folder = new TemporaryFolder();

        KillResult result = await KillRun.Of(
            Path.Combine(AppContext.BaseDirectory, "Restitution.Service.dll"), AndamanDawn.Folder, DemoIdentities.All,
            folder["installation"], kills: 5, seed: 7, TestContext.Current.CancellationToken);

        Assert.True(result.Faults.Count == 0, result.ToString());
        Assert.Equal(5, result.Killed.Values.Sum());
        Assert.True(result.Killed.Count >= 2, result.ToString());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
