namespace Restitution.Tracing;

/// <summary>The least and the most that each claimant can have in each place whose order of rows can tell.</summary>
internal sealed class FundsRanges
{
    private readonly Dictionary<(int Method, int Place, int Claimant), FundsRange> _ranges = [];

    private FundsRanges(IEnumerable<FundsRange[]> ofClaimants)
    {
        foreach (FundsRange range in ofClaimants.SelectMany(ranges => ranges))
        {
            _ranges[(range.Method, range.Place, range.Claimant)] = range;
        }
    }

    public static FundsRanges Of(
        TracingLedger ledger, Movement[] movements, HoldingSales sales, IReadOnlyList<TracingMethod> methods,
        StepPlan? plan)
    {
        int[] unsure = plan is null ? [] : [.. Enumerable.Range(0, ledger.Places.Count).Where(plan.IsUnsureAt)];
        return new FundsRanges(unsure.Length == 0 ? [] : Enumerable.Range(0, ledger.Claimants.Count)
            .AsParallel().AsOrdered()
            .Select(claimant => new RangeWalk(ledger, movements, sales, methods, claimant).Along(plan!).In(unsure)));
    }

    public Func<int, int, FundsRange?> Of(int method) =>
        (place, claimant) => _ranges.TryGetValue((method, place, claimant), out FundsRange range) ? range : null;
}

/// <summary>Unrounded, in the currency of the place.</summary>
internal readonly record struct FundsRange(
    int Method, int Place, int Claimant, decimal Low, decimal High, bool IsExact);
