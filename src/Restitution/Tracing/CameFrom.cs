using NodaMoney;

namespace Restitution.Tracing;

/// <summary>What of one origin's money is in one place: the path read backwards.</summary>
/// <param name="Place">Index of the place.</param>
/// <param name="Movement">The number of the movement by which the workers' money came in.</param>
/// <param name="Traced">In the order of the methods that were run, in the currency of the place.</param>
public sealed record CameFrom(int Place, int Movement, IReadOnlyList<Money> Traced);
