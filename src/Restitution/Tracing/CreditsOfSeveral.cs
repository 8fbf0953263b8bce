namespace Restitution.Tracing;

/// <summary>Traces a ledger in which a credit can be the money of several.</summary>
/// <remarks>
/// The parts of one credit came in the same instant. Where lots leave in an order (first in, first out; last in, first
/// out), such a credit is one lot that leaves in proportion to its parts: no order among their owners is made up. The
/// other methods know no lots, and take each part as a credit of its owner, the holder's own part first, so that an
/// overdraft absorbs that. What each owner has of a shared lot is apportioned so that places and owners both foot.
/// </remarks>
public static class CreditsOfSeveral
{
    /// <param name="shared">The parts of each credit that is not wholly one claimant's, by its movement's number; its
    /// movement in the ledger is the holder's own.</param>
    public static TracingResult TracingOf(
        TracingLedger ledger, TracingTerms terms, IReadOnlyDictionary<int, IReadOnlyList<OwnedPart>> shared) =>
        EveryOrder.Told(ledger, terms, (one, asked) => Enclosing(one, asked, shared));

    private static TracingResult Enclosing(
        TracingLedger ledger, TracingTerms terms, IReadOnlyDictionary<int, IReadOnlyList<OwnedPart>> shared)
    {
        if (shared.Count == 0)
        {
            return Tracer.Enclosing(ledger, terms);
        }

        var results = new List<TracingResult>();
        TracingMethod[] byLots = [.. terms.Methods.Where(GoesByLots)];
        TracingMethod[] byShares = [.. terms.Methods.Where(method => !GoesByLots(method))];
        if (byLots.Length > 0)
        {
            results.Add(new LotsOfSeveral(ledger, shared).Of(terms with { Methods = byLots }));
        }

        if (byShares.Length > 0)
        {
            results.Add(new SplitCredits(ledger, shared).Of(terms with { Methods = byShares }));
        }

        TracingRefusal[] refusals = [.. results.SelectMany(result => result.Refusals).DistinctBy(
            one => (one.Kind, one.Movement, one.On))];
        return new TracingResult(
            ledger,
            refusals.Length > 0 ? [] :
            [
                .. terms.Methods.Select(method =>
                    results.SelectMany(result => result.Methods).First(one => one.Method == method)),
            ],
            refusals);
    }

    private static bool GoesByLots(TracingMethod method) =>
        method is TracingMethod.FirstInFirstOut or TracingMethod.LastInFirstOut;
}
