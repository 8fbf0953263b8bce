using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Restitution.Tracing;

namespace Restitution.Benchmarks.TraceMovements;

/// <summary>Traces one ledger under each method alone and under all in one walk.</summary>
/// <remarks>
/// The floor is sorting the same array of movements by day, in the same run. The rows are trusted as listed: ranges are
/// another question, asked of a ledger whose days are not in order. Each time is the best of three turns.
/// </remarks>
public static class TraceMovementsRun
{
    private const int TurnCount = 3;

    public static TraceMovementsResult Of(int movementCount) => Of(movementCount, TracingMethods.All);

    public static TraceMovementsResult Of(int movementCount, IReadOnlyList<TracingMethod> asked)
    {
        TracingLedger ledger = ManyMovements.Of(movementCount);
        var movements = (Movement[])ledger.Movements;
        TimeSpan sorting = Best(() => (Movement[])movements.Clone(), copy => Array.Sort(copy, ByDay));
        var methods = asked
            .Select(method => (method, Best(() => ledger, one => Traced(one, [method])))).ToList();
        TimeSpan together = Best(() => ledger, one => Traced(one, asked));
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        TracingResult result = Traced(ledger, asked);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        using var process = Process.GetCurrentProcess();
        return new TraceMovementsResult(
            movementCount, sorting, methods, together, before, allocated, process.PeakWorkingSet64, HashOf(result));
    }

    private static TracingResult Traced(TracingLedger ledger, IReadOnlyList<TracingMethod> methods) =>
        Tracer.Of(ledger, new TracingTerms { Methods = methods, TrustsOrderAsListed = true });

    private static TimeSpan Best<T>(Func<T> of, Action<T> turn)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int index = 0; index < TurnCount; index++)
        {
            T subject = of();
            var watch = Stopwatch.StartNew();
            turn(subject);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    private static int ByDay(Movement left, Movement right) => left.On.CompareTo(right.On);

    private static string HashOf(TracingResult result)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (MethodResult method in result.Methods)
        {
            foreach (TracedFunds funds in method.Amounts)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{method.Method} {funds.Claimant} {funds.Place} {funds.Amount.Likely.Amount:0.00}\n")));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
