using System.Globalization;
using Restitution.Tracing;

namespace Restitution.Benchmarks.TraceMovements;

/// <summary>What one run took.</summary>
/// <param name="Sorting">The same array sorted by day.</param>
/// <param name="Methods">Each method alone.</param>
/// <param name="Together">All methods in one walk.</param>
/// <param name="LedgerBytes">Held before: the ledger itself.</param>
/// <param name="AllocatedBytes">By the walk of all methods together, its result included.</param>
/// <param name="PeakBytes">Of the whole process, generator and all turns included.</param>
/// <param name="Hash">Of every printed amount of every method.</param>
public sealed record TraceMovementsResult(
    int MovementCount, TimeSpan Sorting, IReadOnlyList<(TracingMethod Method, TimeSpan Wall)> Methods,
    TimeSpan Together, long LedgerBytes, long AllocatedBytes, long PeakBytes, string Hash)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {MovementCount:N0} movements, {ManyMovements.AccountCount:N0} accounts, {ManyMovements.ClaimantCount} claimants
          sorting by day {Sorting.TotalMilliseconds:0.0} ms, to which each is a ratio
        {string.Join('\n', Methods.Select(Line))}
          all together {Together.TotalMilliseconds:0.0} ms, {Together / Methods.Count / Sorting:0.0} × a method
          ledger {LedgerBytes / 1e6:0} MB, allocated by all {AllocatedBytes / 1e6:0} MB, peak {PeakBytes / 1e6:0} MB
          result {Hash}
        """);

    private string Line((TracingMethod Method, TimeSpan Wall) one) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {TracingMethods.NameOf(one.Method)} {one.Wall.TotalMilliseconds:0.0} ms, {one.Wall / Sorting:0.0} ×");
}
