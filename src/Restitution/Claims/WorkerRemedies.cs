using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>
/// Everything that is owed to one worker beside the pay periods, and what each track makes of the whole.
/// </summary>
public sealed record WorkerRemedies
{
    /// <summary>Every head of the worker, those of pay first.</summary>
    public IReadOnlyList<HeadOfClaim> Heads { get; init; } = [];

    /// <summary>Administrative, criminal, civil; empty for a worker without an episode.</summary>
    public IReadOnlyList<TrackClaim> Tracks { get; init; } = [];

    /// <summary>Losses that two heads name, whichever track they are claimed on.</summary>
    public IReadOnlyList<CountedOnce> CountedOnce { get; init; } = [];

    /// <summary>All heads, each loss once: <c>W-03/assessed</c>; null for a worker without an episode.</summary>
    public Figure? Assessed { get; init; }

    /// <summary>Both limbs where the greater of gain and value of labour is due; null where it is not.</summary>
    public GreaterValue? GreaterValue { get; init; }

    /// <summary>What was received already, each credit once whatever the track.</summary>
    public IReadOnlyList<Credit> Credits { get; init; } = [];

    /// <summary>What the heads lack; the gaps of a track are with the track.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    public TrackClaim? On(RemedyTrack track) => Tracks.FirstOrDefault(one => one.Track == track);

    public IEnumerable<Figure> Figures => Heads.Select(head => head.Owed)
        .Concat(CountedOnce.Select(once => once.Removed))
        .Concat(GreaterValue?.Figures ?? [])
        .Concat(Assessed is null ? [] : [Assessed])
        .Concat(Tracks.SelectMany(track => track.Figures));
}
