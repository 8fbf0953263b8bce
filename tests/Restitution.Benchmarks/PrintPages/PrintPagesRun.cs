using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Restitution.Documents;
using Restitution.Documents.Pdf;
using Restitution.Schedules;

namespace Restitution.Benchmarks.PrintPages;

/// <summary>Prints one long table as PDF; told are time, memory and the digest of the bytes.</summary>
/// <param name="PeakBytes">Of the whole process, its libraries included.</param>
public sealed record PrintPagesRun(int PageCount, TimeSpan Elapsed, long PeakBytes, string Digest)
{
    private const int LinesOnOnePage = 38;

    public double MillisecondsPerPage => Elapsed.TotalMilliseconds / PageCount;

    public static PrintPagesRun Of(int pageCount)
    {
        Schedule schedule = ManyLines.Of(pageCount * LinesOnOnePage);
        using var hash = SHA256.Create();
        using var digest = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write);
        var watch = Stopwatch.StartNew();
        int printed = PdfRenderer.Write(schedule, Wording.For("en"), digest);
        TimeSpan elapsed = watch.Elapsed;
        digest.FlushFinalBlock();
        using Process self = Process.GetCurrentProcess();
        return new(printed, elapsed, self.PeakWorkingSet64, Convert.ToHexStringLower(hash.Hash!));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{PageCount} pages in {Elapsed.TotalSeconds:0.00} s, {MillisecondsPerPage:0.0} ms a page, "
        + $"peak {PeakBytes / 1_000_000} MB, digest {Digest[..12]}");
}
