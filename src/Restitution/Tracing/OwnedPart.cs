using NodaMoney;

namespace Restitution.Tracing;

/// <summary>What of one credit is one claimant's; what its parts leave of it is the holder's own.</summary>
/// <param name="Claimant">Index of the claimant.</param>
public sealed record OwnedPart(int Claimant, Money Amount);
