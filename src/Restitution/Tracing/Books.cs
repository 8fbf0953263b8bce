namespace Restitution.Tracing;

/// <summary>The book that each method is kept in.</summary>
internal static class Books
{
    public static FundsBook Of(TracingMethod method, IReadOnlyList<Place> places, int claimantCount) => method switch
    {
        TracingMethod.FirstInFirstOut or TracingMethod.LastInFirstOut =>
            new LotBook(method, places, claimantCount),
        TracingMethod.ProRata => new ProRataBook(places.Count, claimantCount),
        TracingMethod.PariPassu => new PariPassuBook(places.Count, claimantCount),
        TracingMethod.LowestIntermediateBalance => new LowestBalanceBook(places.Count, claimantCount),
        TracingMethod.ProceedsFirst => new ProceedsFirstBook(places.Count, claimantCount),
        TracingMethod.FullTaint => new FullTaintBook(places.Count, claimantCount),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method."),
    };
}
