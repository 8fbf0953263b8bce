using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Tracing;

/// <summary>A thing of the same holder that may stand in for money whose path is lost.</summary>
/// <param name="Lost">What of the claimants' money was lost with that holder, in the order of the methods.</param>
public sealed record SubstituteAsset(int Place, string Holder, Money? Value, IReadOnlyList<Money> Lost)
{
    /// <summary>The places in which it was lost: notes, and others of whom nothing is on record.</summary>
    public IReadOnlyList<int> LostIn { get; init; } = [];

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];
}
