using Restitution.Benchmarks.Soak.VaultCrashes;
using Restitution.Storage.Vault;

namespace Restitution.Tests.Storage.Vault;

/// <summary>A few writers killed; <c>soak vault</c> and <c>soak blobs</c> kill many.</summary>
[Trait("Cultures", "one")]
public sealed class VaultCrashTests(Azurite azurite) : IClassFixture<Azurite>
{
    [Fact]
    public async Task A_writer_of_blobs_killed_at_any_moment_leaves_whole_exhibits_and_uploads_that_go_on()
    {
        var run = new VaultCrashRun(new SoakedVault(azurite.Needed()));
        List<string> faults = [];
        foreach (int seed in (int[])[3, 11, 12])
        {
            faults.AddRange(await run.Once(seed));
        }

        Assert.Empty(faults);
        Assert.True(run.Counts.Kept + run.Counts.Resumed > 0, "no writer came far enough to show anything");
    }

    [Fact]
    public async Task A_writer_killed_at_any_moment_leaves_whole_exhibits_and_uploads_that_go_on()
    {
        using var folder = new TemporaryFolder();
        var run = new VaultCrashRun(new SoakedVault(folder["vault"]));
        List<string> faults = [];
        foreach (int seed in (int[])[3, 11, 12, 21, 30])
        {
            faults.AddRange(await run.Once(seed));
        }

        Assert.Empty(faults);
        Assert.True(run.Counts.Kept + run.Counts.Resumed > 0, "no writer came far enough to show anything");
    }

    [Fact]
    public async Task The_run_notices_an_exhibit_that_is_not_what_was_written()
    {
        using var folder = new TemporaryFolder();
        var vault = new FolderVault(folder["vault"], FixedClock.Instance);
        using var other = new MemoryStream([1, 2, 3]);
        await vault.Write(
            VaultAddress.Of("RUN-5", "X-9999"), other, VaultLimits.Ordinary, TestContext.Current.CancellationToken);

        IReadOnlyList<string> faults = await new VaultCrashRun(new SoakedVault(folder["vault"])).Once(5);

        Assert.Contains("seed 5: RUN-5/X-9999 is there and is not what was written", faults);
    }
}
