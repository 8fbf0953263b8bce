using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Intake.Statements;

/// <summary>Whether a statement's own figures agree with its rows.</summary>
public enum StatementState
{
    /// <summary>Opening and movements give the closing balance.</summary>
    Verified = 1,

    /// <summary>They do not; the difference says by how much and in which direction.</summary>
    Discrepancy = 2,

    /// <summary>The opening or the closing balance is not stated.</summary>
    CannotBeVerified = 3,

    /// <summary>The balances cannot be compared, for example for being in two currencies.</summary>
    Failed = 4,
}

/// <summary>A row whose running balance does not follow from the row before it.</summary>
/// <param name="Stated">The balance as written.</param>
/// <param name="Computed">The balance of the row before, and this row's amount.</param>
public sealed record BalanceBreak(SourceRef Source, Money Stated, Money Computed);

/// <summary>One account of a statement in one currency: opening + movements = closing, or what stands against it.</summary>
/// <param name="Difference">Stated closing less computed closing: positive when the stated one is too high.</param>
/// <param name="Breaks">The first of the running balances that do not follow; <paramref name="BreakCount"/> counts all.</param>
/// <param name="IsNewestFirst">Whether the rows run backwards in time.</param>
public sealed record StatementOutcome(
    string Account, Currency Currency, Money? Opening, Money? Closing, Money Movements, int LineCount, StatementState State,
    Money? Difference, IReadOnlyList<BalanceBreak> Breaks, int BreakCount, bool IsNewestFirst);
