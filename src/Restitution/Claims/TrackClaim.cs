using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>
/// What one worker can claim on one track: each head once, with why the forum can or cannot award it.
/// </summary>
/// <remarks>
/// <c>Assessed</c> is what the forum can award whether or not anybody may ask for it; <c>Claimed</c> is the same with
/// the worker's consent on record and nothing without. Both totals of limitation are carried; <c>Total</c> is the one
/// that the law on file makes the order's. A head that no file lets the forum award is listed and in no total.
/// </remarks>
public sealed record TrackClaim
{
    public required string Worker { get; init; }

    public required RemedyTrack Track { get; init; }

    /// <summary>The forum as the law on file calls it, where the case names one.</summary>
    public string? Forum { get; init; }

    /// <summary>When the claim was lodged on this track; null when it was not, and time still runs.</summary>
    public LocalDate? LodgedOn { get; init; }

    /// <summary>Who may order payment, by each law that governs the work.</summary>
    public IReadOnlyList<TrackOrderer> OrderedBy { get; init; } = [];

    /// <summary>One for each head of the worker, in their order.</summary>
    public required IReadOnlyList<TrackLine> Lines { get; init; }

    /// <summary>Losses that two heads of this track name, counted once by the greater.</summary>
    public IReadOnlyList<CountedOnce> CountedOnce { get; init; } = [];

    /// <summary>All that the forum can award, in time or not: <c>W-03/track/civil/assessed</c>.</summary>
    public required Figure Assessed { get; init; }

    /// <summary>What of it limitation would remove.</summary>
    public required Figure OutOfTime { get; init; }

    /// <summary>What was received for it already on any track, taken off once.</summary>
    public required Figure Credited { get; init; }

    /// <summary>What lies above the forum's cap and is given up there.</summary>
    public required Figure Forgone { get; init; }

    /// <summary>Assessed, less limitation where the forum applies it by itself, less credits, within the cap.</summary>
    public required Figure Total { get; init; }

    /// <summary>The total less all that limitation would remove if it is pleaded.</summary>
    public required Figure TotalInTime { get; init; }

    /// <summary>The total where the worker consented, and nothing where not: <c>W-03/track/civil/claimed</c>.</summary>
    public required Figure Claimed { get; init; }

    /// <summary>
    /// What the forum could award if the law that says so could be used, in no total; null where nothing waits.
    /// </summary>
    public Figure? WaitingForLaw { get; init; }

    /// <summary>The files that may not be used, and why.</summary>
    public IReadOnlyList<Gap> WaitsFor { get; init; } = [];

    /// <summary>Whether all of it waits: then a total of nothing says only that nothing is known.</summary>
    public bool WaitsWhole => WaitingForLaw is not null && Assessed.Amount.IsNothing();

    /// <summary>Whether the law on file tells the time to claim for all that counts.</summary>
    public bool TimeIsKnown =>
        !WaitsWhole && Lines.All(line => line.Clock.IsKnown || line.Counted.Amount.IsNothing());

    public required TrackConsent Consent { get; init; }

    /// <summary>
    /// Whether the forum applies limitation that nobody pleads; null when not on file, or laws differ.
    /// </summary>
    public bool? LimitationIsAppliedOfOwnMotion { get; init; }

    /// <summary>Whether the law on file keeps the worker out of this forum.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>The first day on which something goes out of time, and how much; null when nothing will.</summary>
    public TrackDeadline? NextDeadline { get; init; }

    public required IReadOnlyList<Gap> Gaps { get; init; }

    public IEnumerable<Figure> Figures => Lines.Select(line => line.Counted)
        .Concat(CountedOnce.Select(once => once.Removed))
        .Concat([Assessed, OutOfTime, Credited, Forgone, Total, TotalInTime, Claimed])
        .Concat(WaitingForLaw is null ? [] : [WaitingForLaw]);
}

/// <summary>Who may order payment on a track, in the words of the law on file.</summary>
public sealed record TrackOrderer(string Jurisdiction, string Words, Authority Authority);

/// <summary>The last day, included, for the part of a claim that goes out of time next.</summary>
/// <param name="DaysLeft">From the as-of day, which is not counted.</param>
public sealed record TrackDeadline(LocalDate LastDay, int DaysLeft, Estimate<Money> Removes);

/// <summary>One head before one forum.</summary>
public sealed record TrackLine
{
    public required HeadOfClaim Head { get; init; }

    public required AwardPower Power { get; init; }

    /// <summary>
    /// The word of the law on file under which the forum can award it: the head's own, or <c>compensation</c>.
    /// </summary>
    public string? AwardedAs { get; init; }

    /// <summary>What counts on this track: nothing where the forum cannot award it or another head has it.</summary>
    public required Figure Counted { get; init; }

    /// <summary>What of <see cref="Counted"/> limitation would remove.</summary>
    public required Estimate<Money> OutOfTime { get; init; }

    public required HeadClock Clock { get; init; }

    /// <summary>Why it is in no total of the track; null where it is.</summary>
    public TrackBar? Bar { get; init; }
}

/// <summary>Whether a forum can award a head, by the law on file.</summary>
public enum AwardPower
{
    /// <summary>No file says that the forum can.</summary>
    NotOnFile = 1,

    MayAward = 2,
    ShallAward = 3,

    /// <summary>A file says so that may not be used: it is only recalled, or does not speak for the day.</summary>
    Unusable = 4,
}

/// <summary>Why a head stands in no total of a track.</summary>
public enum TrackBar
{
    /// <summary>No file lets the forum award it.</summary>
    NotOnFile = 1,

    /// <summary>The file that would is not usable; a gap says why.</summary>
    LawUnusable = 2,

    /// <summary>The law on file keeps the worker's sector out of the forum.</summary>
    Excluded = 3,

    /// <summary>It needs a finding that the case does not record: it is printed apart.</summary>
    FindingMissing = 4,

    /// <summary>Another head has the whole of the same loss.</summary>
    CountedElsewhere = 5,
}

/// <summary>The time within which a head can be claimed before one forum.</summary>
/// <param name="LastDay">Of the part that goes out of time last, included; null where nothing ever does.</param>
/// <param name="NextLastDay">Of the part that goes out of time next; null where the claim is lodged or all is
/// out.</param>
/// <param name="DaysLeft">To that day, from the day after the as-of day.</param>
/// <param name="RemovesNext">What goes out of time with that day.</param>
/// <param name="Reason">Null in an untold run, or where the law on file does not say.</param>
public sealed record HeadClock(
    LocalDate? LastDay, LocalDate? NextLastDay, int? DaysLeft, Estimate<Money> RemovesNext, Reason? Reason)
{
    /// <summary>
    /// Whether the law on file tells the time at all; a gap of the track says what is missing otherwise.
    /// </summary>
    public bool IsKnown { get; init; } = true;
}
