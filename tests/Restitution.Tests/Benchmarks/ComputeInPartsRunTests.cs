using Restitution.Benchmarks.ComputeInParts;

namespace Restitution.Tests.Benchmarks;

/// <summary>The benchmark of a computation in parts, small.</summary>
public sealed class ComputeInPartsRunTests
{
    [Fact]
    public void A_made_case_in_parts_comes_to_the_digest_of_the_whole()
    {
        ComputeInPartsResult result = ComputeInPartsRun.Of(workerCount: 9, years: 1);

        Assert.Equal(3, result.Parts);
        Assert.Equal(result.Hash, ComputeInPartsRun.Of(9, 1).Hash);
        Assert.NotEqual(result.Hash, ComputeInPartsRun.Of(8, 1).Hash);
    }
}
