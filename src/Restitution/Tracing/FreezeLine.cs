using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;

namespace Restitution.Tracing;

/// <summary>One account or thing to freeze.</summary>
/// <param name="Priority">
/// 1-based: by what is traced there and how fast it goes; 0 where nothing is traced there under any method of a claim.
/// </param>
/// <param name="Traced">All claimants together, in the order of the methods that were run.</param>
public sealed record FreezeLine(int Priority, int Place, IReadOnlyList<Estimate<Money>> Traced)
{
    /// <summary>The last known balance of an account, or the value on record of a thing.</summary>
    public Money? Value { get; init; }

    public LocalDate? ValueOn { get; init; }

    /// <summary>What left it a day in the last ninety days of records; null for things.</summary>
    public Money? LeavesPerDay { get; init; }

    /// <summary>The days looked at for it, both included, and what left in them.</summary>
    public DateInterval? Days { get; init; }

    public Money? Left { get; init; }

    /// <summary>At that pace, in how many days the last known balance would be gone; null where it would not.</summary>
    public int? DaysToEmpty { get; init; }

    /// <summary>How the thing is known: a plate, a deed; blank for accounts.</summary>
    public string Identifier { get; init; } = "";

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>Whether the case has no rate that would rank the amount against those in other currencies.</summary>
    public bool IsWithoutRate { get; init; }

    public string Figure { get; init; } = "";
}
