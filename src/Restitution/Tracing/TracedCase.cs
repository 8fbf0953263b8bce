using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>The financial investigation of a case: all that the asset-tracing report prints.</summary>
public sealed record TracedCase
{
    public required IReadOnlyList<TracedAccount> Accounts { get; init; }

    public required TracingResult Result { get; init; }

    /// <summary>By which method a claim goes, and who chose it; null until someone did.</summary>
    public MethodChoice? Method { get; init; }

    /// <summary>Methods that were not run because law on file or a decision of the case forbids them.</summary>
    public IReadOnlyList<MethodBar> Forbidden { get; init; } = [];

    /// <summary>What each claimant's money is, and why: each origin with the movement that it came by.</summary>
    public IReadOnlyList<TracedOrigin> Origins { get; init; } = [];

    /// <summary>What of the withheld wages among them is out of time; null where none are.</summary>
    public ProceedsInTime? InTime { get; init; }

    /// <summary>How far the claim has come, and who answers for what: no traced amount is lowered by it.</summary>
    public Recovery? Recovery { get; init; }

    /// <summary>Money that went between two places, summed: the lines of the flow chart.</summary>
    public IReadOnlyList<Flow> Flows { get; init; } = [];

    /// <summary>Within which bounds bookings were held to be one transfer.</summary>
    public MatchingTerms Matching { get; init; } = MatchingTerms.Default;

    /// <summary>Things that were sold, in the order of their sales.</summary>
    public IReadOnlyList<HoldingSale> Sales { get; init; } = [];

    /// <summary>Where something is traced under some method of a claim, by priority.</summary>
    public IReadOnlyList<FreezeLine> Freeze { get; init; } = [];

    /// <summary>Accounts and things where nothing is: a freeze would rest on substitution or on the order.</summary>
    public IReadOnlyList<FreezeLine> NothingTraced { get; init; } = [];

    /// <summary>What may be still in accounts whose records break or end with traced money in them.</summary>
    public IReadOnlyList<MayBeThere> MayBeThere { get; init; } = [];

    public IReadOnlyList<StatementDemand> Demands { get; init; } = [];

    public IReadOnlyList<RecordsEnd> Ends { get; init; } = [];

    public IReadOnlyList<SubstituteAsset> Substitutes { get; init; } = [];

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<MoneyEvent> Timeline { get; init; } = [];

    /// <summary>
    /// Where what is traced to a place came from, by place, then by the movement of the origin, in the likely order.
    /// </summary>
    public IReadOnlyList<CameFrom> Back { get; init; } = [];

    /// <summary>The rows behind each movement: those of the movement with number n stand at index n − 1.</summary>
    public IReadOnlyList<IReadOnlyList<SourceRef>> Rows { get; init; } = [];

    /// <summary>
    /// Every printed figure with its id, such as <c>T/W-03/H-01/first-in-first-out</c>, and its reason.
    /// </summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Transfers that are followed as matched and that nobody confirmed, by their two accounts.</summary>
    public IReadOnlyList<UnconfirmedTransfers> Unconfirmed { get; init; } = [];

    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    public static TracedCase None { get; } = new()
    {
        Accounts = [],
        Result = new TracingResult(new TracingLedger([], [], []), [], []),
    };
}
