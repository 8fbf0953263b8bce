namespace Restitution.Claims;

/// <summary>What the workers of a case can claim on one track: sums of their printed lines.</summary>
/// <param name="Track">Ids are <c>case/track/civil/total</c>.</param>
/// <param name="Consents">How many of the workers consented, withdrew, or are without a record.</param>
public sealed record TrackTotals(
    RemedyTrack Track, Figure Assessed, Figure OutOfTime, Figure Credited, Figure Forgone, Figure Total,
    Figure TotalInTime, Figure Claimed, ConsentCounts Consents)
{
    /// <inheritdoc cref="TrackClaim.WaitingForLaw"/>
    public Figure? WaitingForLaw { get; init; }

    /// <inheritdoc cref="TrackClaim.WaitsWhole"/>
    public bool WaitsWhole => WaitingForLaw is not null && Assessed.Amount.IsNothing();

    /// <summary>Whether the law on file tells the time to claim for all that counts, of every worker.</summary>
    public bool TimeIsKnown { get; init; } = true;

    public IEnumerable<Figure> Figures =>
    [
        Assessed, OutOfTime, Credited, Forgone, Total, TotalInTime, Claimed,
        .. WaitingForLaw is null ? Array.Empty<Figure>() : [WaitingForLaw],
    ];
}

/// <summary>Workers by the state of their consent on one track.</summary>
public sealed record ConsentCounts(int Given, int Withdrawn, int Missing);
