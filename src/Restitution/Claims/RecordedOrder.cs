using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Claims;

/// <summary>What an authority or a court was asked for, assessed or ordered, as it was recorded.</summary>
/// <param name="Code">Short and stable; receipts name it.</param>
/// <param name="AsOf">The day to which its interest is counted, included.</param>
/// <param name="Supersedes">The code of the order that it takes the place of; null when it takes none.</param>
/// <param name="ResultDigest">The digest of the computation that it was made from, where it is known.</param>
public sealed record RecordedOrder(
    string Code, RecordedStage Stage, LocalDate MadeOn, string MadeBy, LocalDate AsOf, string? Supersedes,
    string? ResultDigest, IReadOnlyList<OrderedForWorker> Workers, IReadOnlyList<SourceRef> Sources);

/// <summary>How far a claim has come. Numbers are not reused.</summary>
public enum RecordedStage
{
    /// <summary>Valued by an authority that does not order, such as a protection agency.</summary>
    Assessed = 1,

    /// <summary>Asked for before the forum.</summary>
    Claimed = 2,

    /// <summary>Ordered, adjudged or agreed before an authority.</summary>
    Ordered = 3,
}

/// <summary>One worker's part of an order.</summary>
/// <param name="InterestPerDay">Interest for each day after the order's as-of day, on the whole of its back
/// wages.</param>
public sealed record OrderedForWorker(string Worker, GroupAmounts Amounts, Money InterestPerDay);
