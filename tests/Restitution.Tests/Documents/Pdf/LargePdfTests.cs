using Restitution.Benchmarks.PrintPages;
using Restitution.Documents;
using Restitution.Documents.Pdf;
using Restitution.Tests.House;

namespace Restitution.Tests.Documents.Pdf;

/// <summary>The small size of the benchmark of pages.</summary>
[Collection(typeof(RunsAlone))]
[Trait("Cultures", "one")]
public sealed class LargePdfTests(ITestOutputHelper output)
{
    private const long MostBytesOfOneMoreHundredPages = 12_000_000;

    [Fact]
    public void Managed_memory_does_not_grow_with_the_pages()
    {
        // What the pages hold is held each time; what a test before left behind is not.
        long[] growths =
        [
            .. Enumerable.Range(0, 3).Select(_ => -MemoryHeldAfter(lineCount: 400) + MemoryHeldAfter(lineCount: 4_000)),
        ];

        Assert.True(growths.Min() < MostBytesOfOneMoreHundredPages, $"grew by {string.Join(", ", growths)} bytes");
    }

    [Fact]
    public void A_hundred_pages_come_out_the_same_twice_and_their_time_is_told()
    {
        PrintPagesRun first = PrintPagesRun.Of(100);
        PrintPagesRun second = PrintPagesRun.Of(100);

        Assert.InRange(second.PageCount, 90, 110);
        Assert.Equal(first.Digest, second.Digest);
        output.WriteLine(second.ToString());
    }

    private static long MemoryHeldAfter(int lineCount)
    {
        PdfRenderer.Write(
            SampleSchedules.Of(SampleSchedules.Table(lineCount)), Wording.For("en"), Stream.Null);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
