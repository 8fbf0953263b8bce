using NodaMoney;

namespace Restitution.Evidence;

/// <summary>Whether opening + movements = closing, for one account in one currency.</summary>
/// <param name="Difference">Stated closing less computed closing; null when it could not be computed.</param>
public sealed record StatementOutcome(
    string Account, StatementVerdict Verdict, Money? Opening, Money? Closing, Money? Difference);

public enum StatementVerdict
{
    Verified = 1,
    Discrepancy = 2,
    CannotBeVerified = 3,
    Failed = 4,
}
