using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Intake.Statements;

/// <summary>A row whose running balance does not follow from the row before it.</summary>
/// <param name="Stated">The balance as written.</param>
/// <param name="Computed">The balance of the row before, and this row's amount.</param>
public sealed record BalanceBreak(SourceRef Source, Money Stated, Money Computed);

/// <summary>
/// One account of a statement in one currency: opening + movements = closing, or what stands against it.
/// </summary>
/// <param name="Difference">Stated closing less computed closing: positive when the stated one is too high.</param>
/// <param name="Breaks">The first running balances that do not follow; <paramref name="BreakCount"/> counts
/// all.</param>
/// <param name="IsNewestFirst">Whether the rows run backwards in time.</param>
public sealed record AccountOutcome(
    string Account, Currency Currency, Money? Opening, Money? Closing, Money Movements, int LineCount,
    StatementVerdict Verdict, Money? Difference, IReadOnlyList<BalanceBreak> Breaks, int BreakCount, bool IsNewestFirst)
{
    /// <summary>What the statement says of itself; null for the rows of a table.</summary>
    public StatementHead? Head { get; init; }

    /// <summary>What a case keeps of it.</summary>
    public StatementOutcome ForCase() => new(Account, Verdict, Opening, Closing, Difference);
}
