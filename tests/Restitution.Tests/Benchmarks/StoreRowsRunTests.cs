using Restitution.Benchmarks.StoreRows;

namespace Restitution.Tests.Benchmarks;

/// <summary>
/// The benchmark's small size, so that it cannot rot. It holds no time against a limit: a busy machine would fail it.
/// </summary>
public sealed class StoreRowsRunTests
{
    [Fact]
    public void The_store_and_the_floor_keep_the_same_rows()
    {
        StoreRowsResult result = StoreRowsRun.Of(2_000);

        Assert.Equal(result.FloorHash, result.Hash);
        Assert.True(result.FileBytes > 0, result.ToString());
        TestContext.Current.TestOutputHelper?.WriteLine(result.ToString());
    }

    [Fact]
    public void One_row_more_gives_another_result() =>
        Assert.NotEqual(StoreRowsRun.Of(100).Hash, StoreRowsRun.Of(101).Hash);
}
