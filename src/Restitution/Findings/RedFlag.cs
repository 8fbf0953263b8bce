using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>A financial pattern that a cited rule calls a flag, with its rows and its innocent explanation.</summary>
/// <param name="Rule">The id of the law file that states the rule.</param>
public sealed record RedFlag(string Id, RedFlagKind Kind, string Rule)
{
    /// <summary>The codes of those it is about: workers, parties, accounts.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    /// <summary>The days of its rows, where it is a pattern of single days; else empty.</summary>
    public IReadOnlyList<LocalDate> Days { get; init; } = [];

    public Money? Amount { get; init; }

    public required IReadOnlyList<SourceRef> Sources { get; init; }

    public required Reason Because { get; init; }

    public required Reason InnocentExplanation { get; init; }

    /// <summary>
    /// The records that speak for that explanation, a part for each kind of them; or that none was received.
    /// </summary>
    public Reason SpeaksFor { get; init; } = new(Statement.NoRecordSpeaksForExplanation);
}

/// <summary>Kinds of red flags. Numbers are not reused.</summary>
public enum RedFlagKind
{
    /// <summary>Wages came in and were drawn the same day by one person.</summary>
    PayDrawnSameDay = 1,
    ManyWorkersOneAccount = 2,
    ManyWorkersOneAddress = 3,
    ManyWorkersOnePhone = 4,
    IdenticalAmounts = 5,
    FeesInBursts = 6,

    /// <summary>A controller's remittances beside a worker's own to family.</summary>
    ControllersRemittances = 7,
    CashOutSoonAfterCredit = 8,
    RoundTrip = 9,
    JustBelowThreshold = 10,
}
