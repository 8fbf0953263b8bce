using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>
/// A line whose running balance does not follow, with what the lines around it show to have happened.
/// </summary>
/// <param name="Source">The line at which the balances break.</param>
/// <param name="Stated">The balance as written.</param>
/// <param name="Computed">The balance that follows from the line before it in the file.</param>
public sealed record BalanceBreak(BreakKind Kind, SourceRef Source, Money Stated, Money Computed)
{
    /// <summary>
    /// The other line of the pair: the twin of a repeated line, the line it changed places with, the place that a moved
    /// line left or came from, the row set aside, the line where the balances left the line they now return to.
    /// </summary>
    public SourceRef? Other { get; init; }

    /// <summary>
    /// The movement that would make the balances follow: of the line that is missing, or of an altered line.
    /// </summary>
    public Money? Explaining { get; init; }

    public BreakHint? Hint { get; init; }

    /// <summary>Stated less computed: positive when the stated balance is too high.</summary>
    public Money Difference => Stated - Computed;
}

/// <summary>What happened where running balances break. Numbers are not reused.</summary>
public enum BreakKind
{
    /// <summary>
    /// A line is missing before this one, or an amount near it was altered: the balances do not tell which.
    /// </summary>
    RowMissing = 1,

    /// <summary>The line stands twice: without it the balances follow.</summary>
    RowRepeated = 2,

    /// <summary>The line and the next have changed places.</summary>
    RowsSwapped = 3,

    /// <summary>The line stands in one place, and the balances want it in another.</summary>
    RowMoved = 4,

    /// <summary>Without the line the balances follow, and it has no twin.</summary>
    RowDoesNotBelong = 5,

    /// <summary>Only this line's own balance is out; the next returns to the line.</summary>
    BalanceAltered = 6,

    /// <summary>
    /// The amount does not fit the balances around it, and the one that fits has the same digits or the other side.
    /// </summary>
    AmountAltered = 7,

    /// <summary>The difference of an earlier break is taken back here.</summary>
    ReturnsToLine = 8,

    /// <summary>A row that could not be read stands exactly here.</summary>
    RowSetAside = 9,
}

/// <summary>What the figures of a break suggest. Numbers are not reused.</summary>
public enum BreakHint
{
    /// <summary>The figure that fits has the same digits in another order.</summary>
    DigitsTransposed = 1,

    /// <summary>The amount fits on the other side, in for out.</summary>
    OtherSide = 2,

    /// <summary>The difference is divisible by nine, as it is when two digits change places.</summary>
    DivisibleByNine = 3,
}
