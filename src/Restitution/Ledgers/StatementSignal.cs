using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>
/// Something about a statement that an altered one would show. Each kind has an innocent explanation, which is printed
/// with it; none changes a figure, and nothing is concluded from it.
/// </summary>
/// <param name="Places">The first places that show it; <paramref name="Count"/> counts all.</param>
public sealed record StatementSignal(SignalKind Kind, IReadOnlyList<SourceRef> Places, int Count);

/// <summary>What an altered statement may show. Numbers are not reused.</summary>
public enum SignalKind
{
    /// <summary>A running balance leaves the line and returns to it. Innocent: a slip, mended later.</summary>
    BalanceReturnsToLine = 1,

    /// <summary>The stated closing balance is not the last running balance. Innocent: late bookings.</summary>
    ClosingIsNotLastBalance = 2,

    /// <summary>Amounts are written otherwise than the others. Innocent: rows typed by hand or joined files.</summary>
    AmountWrittenOtherwise = 3,

    /// <summary>A booking day earlier than the one before it. Innocent: late postings, another sorting.</summary>
    DayOrderBroken = 4,

    /// <summary>
    /// A booking on a day of the week on which this account books next to nothing. Innocent: machines and fees.
    /// </summary>
    UnusualWeekday = 5,
}
