using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>What a person decided about rows that may be one transfer, with the reason.</summary>
/// <param name="Debits">Rows of money out.</param>
/// <param name="Credits">Rows of money in.</param>
public sealed record TransferDecision(
    TransferDecisionKind Kind, IReadOnlyList<SourceRef> Debits, IReadOnlyList<SourceRef> Credits,
    string By, LocalDate On, string Reason);

/// <summary>Kinds of decisions on transfers. Numbers are not reused.</summary>
public enum TransferDecisionKind
{
    /// <summary>The rows are one transfer.</summary>
    Confirm = 1,

    /// <summary>They are not, and are never proposed again.</summary>
    Reject = 2,

    /// <summary>Earlier decisions on them are taken back: they are open again, and may be proposed.</summary>
    Unmatch = 3,
}
