using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Restitution.Tracing;

namespace Restitution.Benchmarks.TraceMovements;

/// <summary>Traces a ledger whose days have several rows an account in an order that nothing tells.</summary>
public static class TraceRangesRun
{
    public static TraceRangesResult Of(int movementCount, IReadOnlyList<TracingMethod> methods)
    {
        TracingLedger ledger = ManyMovements.WithoutOrder(movementCount);
        var watch = Stopwatch.StartNew();
        TracingResult result = Tracer.Of(ledger, new TracingTerms { Methods = methods });
        TimeSpan wall = watch.Elapsed;
        using var process = Process.GetCurrentProcess();
        int ranges = result.Methods.SelectMany(one => one.Amounts).Count(one => !one.Amount.IsSingle);
        return new TraceRangesResult(
            movementCount, methods.Count, wall, process.TotalProcessorTime, process.PeakWorkingSet64,
            result.Refusals.Count, ranges, HashOf(result));
    }

    private static string HashOf(TracingResult result)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (MethodResult method in result.Methods)
        {
            foreach (TracedFunds funds in method.Amounts)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{method.Method} {funds.Claimant} {funds.Place} {funds.Amount.Low.Amount:0.00} "
                    + $"{funds.Amount.Likely.Amount:0.00} {funds.Amount.High.Amount:0.00} {funds.IsExact}\n")));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What one run took.</summary>
/// <param name="Processor">Of the whole process, the generator included.</param>
/// <param name="PeakBytes">Of the whole process, the generator included.</param>
/// <param name="Hash">Of every low, likely and high of every method, and of whether the range is exact.</param>
public sealed record TraceRangesResult(
    int MovementCount, int MethodCount, TimeSpan Wall, TimeSpan Processor, long PeakBytes, int RefusalCount,
    int RangeCount, string Hash)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {MovementCount:N0} movements without an order, {MethodCount} methods: {Wall.TotalSeconds:0.0} s
          processor {Processor.TotalSeconds:0.0} s, peak {PeakBytes / 1e6:0} MB
          {RefusalCount} refusals, {RangeCount:N0} amounts with a range, result {Hash}
        """);
}
