namespace Restitution.Claims;

/// <summary>What the workers of a case can claim on one track: sums of their printed lines.</summary>
/// <param name="Track">Ids are <c>case/track/civil/total</c>.</param>
/// <param name="Consents">How many of the workers consented, withdrew, or are without a record.</param>
public sealed record TrackTotals(
    RemedyTrack Track, Figure Assessed, Figure OutOfTime, Figure Credited, Figure Forgone, Figure Total,
    Figure TotalInTime, Figure Claimed, ConsentCounts Consents)
{
    public IEnumerable<Figure> Figures =>
        [Assessed, OutOfTime, Credited, Forgone, Total, TotalInTime, Claimed];
}

/// <summary>Workers by the state of their consent on one track.</summary>
public sealed record ConsentCounts(int Given, int Withdrawn, int Missing);
