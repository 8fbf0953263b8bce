using NodaMoney;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>Money in an account that is a claimant's, and what says so.</summary>
public sealed record TracedOrigin(string Claimant, int Movement, Money Amount, OriginKind Kind, Reason Because);

/// <summary>What makes money in an account a claimant's. Numbers are not reused.</summary>
public enum OriginKind
{
    /// <summary>The claimant paid it: a fee, a debt, a deposit.</summary>
    PaidByWorker = 1,

    /// <summary>Pay that reached the claimant's account and was drawn by another.</summary>
    PayDrawnByAnother = 2,

    /// <summary>What was withheld out of money that the work brought in, as a decision of the case says.</summary>
    WithheldFromProceeds = 3,

    /// <summary>A decision of the case for a single movement.</summary>
    Decided = 4,
}
