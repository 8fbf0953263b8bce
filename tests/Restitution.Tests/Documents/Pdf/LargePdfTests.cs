using System.Diagnostics;
using Restitution.Documents;
using Restitution.Documents.Pdf;

namespace Restitution.Tests.Documents.Pdf;

/// <summary>The small size of the benchmark of pages.</summary>
public sealed class LargePdfTests(ITestOutputHelper output)
{
    private const long MostBytesOfOneMoreHundredPages = 12_000_000;

    [Fact]
    public void Managed_memory_does_not_grow_with_the_pages()
    {
        long few = MemoryHeldAfter(lineCount: 400);
        long many = MemoryHeldAfter(lineCount: 4_000);

        Assert.True(many - few < MostBytesOfOneMoreHundredPages, $"held {few} bytes, then {many} after more pages");
    }

    [Fact]
    public void A_hundred_pages_are_printed_and_their_time_told()
    {
        var watch = Stopwatch.StartNew();
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(SampleSchedules.Table(3_600)));

        Assert.True(pdf.Pages.Count >= 100);
        output.WriteLine($"{pdf.Pages.Count} pages in {watch.ElapsedMilliseconds} ms, reading them back included");
    }

    private static long MemoryHeldAfter(int lineCount)
    {
        PdfRenderer.Write(
            SampleSchedules.Of(SampleSchedules.Table(lineCount)), Wording.For("en"), Stream.Null);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
