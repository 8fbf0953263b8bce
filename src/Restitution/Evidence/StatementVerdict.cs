namespace Restitution.Evidence;

/// <summary>Whether opening + movements = closing, for one account in one currency. Numbers are not reused.</summary>
public enum StatementVerdict
{
    Verified = 1,

    /// <summary>It does not foot; the difference has a size and a direction.</summary>
    Discrepancy = 2,

    /// <summary>A balance is missing.</summary>
    CannotBeVerified = 3,

    /// <summary>The balances cannot be set against each other at all.</summary>
    Failed = 4,
}
