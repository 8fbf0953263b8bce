using NodaMoney;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>A fact that the computation lacks, as a question to ask this worker or to look for elsewhere.</summary>
public sealed record MissingFact(string Id, string Worker, Reason Question)
{
    /// <summary>What the total could move by if it were known; null where that is not known.</summary>
    public Money? Narrows { get; init; }

    /// <summary>The figures that wait for it.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];
}
