using Restitution.Benchmarks.ReadFormats;
using Restitution.MadeExhibits;

namespace Restitution.Tests.Benchmarks;

/// <summary>The benchmark's small size runs here, so that it cannot rot.</summary>
public sealed class ReadFormatRunTests
{
    public static TheoryData<string> Formats() => [.. MadeExhibit.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_small_size_of_the_benchmark_reads_what_was_made_and_alike_each_time(string format)
    {
        ReadFormatResult first = ReadFormatRun.Of(format, 500);
        ReadFormatResult second = ReadFormatRun.Of(format, 500);

        Assert.Equal((format, 500), (first.Format, first.RowCount));
        Assert.Equal(first.ResultHash, second.ResultHash);
    }

    [Fact]
    public void The_floor_counts_every_row_and_field()
    {
        using var stream = new MemoryStream("a,\"b,\nc\",d\n1,2,3\n"u8.ToArray());

        Assert.Equal((2, 6), FieldCount.Of(stream));
    }
}
