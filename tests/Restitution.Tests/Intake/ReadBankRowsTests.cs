using Restitution.Benchmarks.ReadBankRows;

namespace Restitution.Tests.Intake;

/// <summary>The benchmark's small size runs here, so that it cannot rot.</summary>
public sealed class ReadBankRowsTests
{
    [Fact]
    public void The_small_size_of_the_benchmark_reads_what_was_made_and_alike_each_time()
    {
        ReadBankRowsResult first = ReadBankRowsRun.Of(5_000);
        ReadBankRowsResult second = ReadBankRowsRun.Of(5_000);

        Assert.Equal(("Verified", 5_000), (first.Verdict, first.RowCount));
        Assert.Equal(first.ResultHash, second.ResultHash);
    }

    [Fact]
    public void The_floor_counts_every_row_and_field()
    {
        using var stream = new MemoryStream("a,\"b,\nc\",d\n1,2,3\n"u8.ToArray());

        Assert.Equal((2, 6), FieldCount.Of(stream));
    }
}
