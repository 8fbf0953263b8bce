using Restitution.Benchmarks.VerifyCustody;
using Restitution.Tests.House;

namespace Restitution.Tests.Benchmarks;

/// <summary>
/// The benchmark's small size, so that it cannot rot. It holds no time against a limit: a busy machine would fail it.
/// </summary>
[Collection(typeof(RunsAlone))]
public sealed class VerifyCustodyRunTests
{
    private const long BytesMost = 2_000_000;

    [Fact]
    public void What_verification_allocates_does_not_grow_with_the_log()
    {
        VerifyCustodyResult small = VerifyCustodyRun.Of(1_000, turns: 2);
        VerifyCustodyResult large = VerifyCustodyRun.Of(20_000, turns: 2);

        Assert.True(small.AllocatedBytes < BytesMost, small.ToString());
        Assert.True(large.AllocatedBytes < small.AllocatedBytes + 10_000, large.ToString());
        TestContext.Current.TestOutputHelper?.WriteLine(large.ToString());
    }

    [Fact]
    public void The_same_log_gives_the_same_result_and_one_entry_more_another()
    {
        string root = VerifyCustodyRun.Of(100, turns: 1).Root;

        Assert.Equal(root, VerifyCustodyRun.Of(100, turns: 1).Root);
        Assert.NotEqual(root, VerifyCustodyRun.Of(101, turns: 1).Root);
    }
}
