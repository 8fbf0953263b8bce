using Restitution.Benchmarks.ComputeInParts;

namespace Restitution.Tests.Benchmarks;

/// <summary>The benchmark of a computation in parts, small.</summary>
public sealed class ComputeInPartsRunTests
{
    [Fact]
    public void A_made_case_in_parts_of_two_processes_comes_to_the_digest_of_the_whole()
    {
        string folder = Directory.CreateTempSubdirectory("restitution-in-parts").FullName;
        try
        {
            InPartsStep whole = ComputeInPartsRun.Whole(workerCount: 9, years: 1);
            ComputeInPartsRun.Parts(9, 1, number: 0, processes: 2, folder);
            ComputeInPartsRun.Parts(9, 1, number: 1, processes: 2, folder);

            Assert.Equal(3, Directory.GetFiles(folder).Length);
            Assert.Equal(whole.Hash, ComputeInPartsRun.Joined(9, 1, folder).Hash);
            Assert.NotEqual(whole.Hash, ComputeInPartsRun.Whole(8, 1).Hash);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
