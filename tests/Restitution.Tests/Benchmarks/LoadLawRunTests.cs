using Restitution.Benchmarks.LoadLaw;
using Restitution.Law;
using Restitution.Tests.House;

namespace Restitution.Tests.Benchmarks;

/// <summary>
/// The benchmark's small size, so that it cannot rot. It holds no time against a limit: a busy machine would fail it.
/// </summary>
[Collection(typeof(RunsAlone))]
public sealed class LoadLawRunTests
{
    private const long MegaBytesMost = 20_000_000;

    [Fact]
    public void All_law_is_loaded_within_twenty_megabytes_and_an_untold_look_up_allocates_nothing()
    {
        LoadLawResult result = LoadLawRun.Of(turns: 1, lookUps: 10_000);

        Assert.Equal(LawOnFile.Embedded.Files.Count, result.FileCount);
        Assert.True(result.AllocatedBytes < MegaBytesMost, result.ToString());
        Assert.Equal(0, result.LookUpBytes);
        TestContext.Current.TestOutputHelper?.WriteLine(result.ToString());
    }

    [Fact]
    public void The_same_law_gives_the_same_result_and_one_look_up_more_another()
    {
        string hash = LoadLawRun.Of(turns: 1, lookUps: 1_000).Hash;

        Assert.Equal(hash, LoadLawRun.Of(turns: 1, lookUps: 1_000).Hash);
        Assert.NotEqual(hash, LoadLawRun.Of(turns: 1, lookUps: 1_001).Hash);
    }

    [Fact]
    public void The_measure_of_allocation_notices_one()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = LawOnFile.Embedded.Rule("th/no-such-file", new NodaTime.LocalDate(2020, 1, 1)).Gap;

        Assert.True(GC.GetAllocatedBytesForCurrentThread() > before);
    }
}
