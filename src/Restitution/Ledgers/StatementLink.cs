using NodaMoney;
using NodaTime;

namespace Restitution.Ledgers;

/// <summary>How one statement of an account stands to the next in the order of their days.</summary>
/// <param name="Difference">
/// Next opening less this closing: positive when the opening is too high; null when one is not known, and where both
/// cover the same days, so that neither follows the other.
/// </param>
/// <param name="Days">The days between them or in both, both ends included; null when there are none.</param>
public sealed record StatementLink(
    LinkKind Kind, StatementOutcome Earlier, StatementOutcome Later, Money? Difference, DateInterval? Days)
{
    /// <summary>The numbers between the two statements' own, such as 119–121; null when none is missing.</summary>
    public string? NumbersMissing { get; init; }

    /// <summary>Whether the link shows that something is missing, doubled or altered.</summary>
    public bool IsFinding => Kind is not (LinkKind.Follows or LinkKind.SameAgain) || NumbersMissing is not null;
}

/// <summary>How one statement stands to the next. Numbers are not reused.</summary>
public enum LinkKind
{
    /// <summary>The closing balance of one is the opening balance of the next.</summary>
    Follows = 1,

    /// <summary>It is not: something between them is missing, or one of the two was altered.</summary>
    OpeningIsNotClosing = 2,

    /// <summary>Days lie between them that neither covers, although the balances meet or are not known.</summary>
    DaysMissing = 3,

    /// <summary>Both cover the same days.</summary>
    DaysOverlap = 4,

    /// <summary>A balance is missing, so that they cannot be set against each other.</summary>
    CannotBeCompared = 5,

    /// <summary>The same statement again, whatever its number: days, balances, and lines by day and amount.</summary>
    SameAgain = 6,
}
