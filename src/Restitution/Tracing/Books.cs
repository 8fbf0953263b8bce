namespace Restitution.Tracing;

/// <summary>The book that each method is kept in.</summary>
internal static class Books
{
    public static FundsBook Of(TracingMethod method, int placeCount, int claimantCount) => method switch
    {
        TracingMethod.FirstInFirstOut or TracingMethod.LastInFirstOut =>
            new LotBook(method, placeCount, claimantCount),
        TracingMethod.ProRata => new ProRataBook(placeCount, claimantCount),
        TracingMethod.PariPassu => new PariPassuBook(placeCount, claimantCount),
        TracingMethod.LowestIntermediateBalance => new LowestBalanceBook(placeCount, claimantCount),
        TracingMethod.ProceedsFirst => new ProceedsFirstBook(placeCount, claimantCount),
        TracingMethod.FullTaint => new FullTaintBook(placeCount, claimantCount),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method."),
    };
}
