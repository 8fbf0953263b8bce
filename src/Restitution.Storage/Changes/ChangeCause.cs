namespace Restitution.Storage.Changes;

/// <summary>Why a total changed, in the order in which the pieces are replaced. Numbers are not reused.</summary>
public enum ChangeCause
{
    /// <summary>The same pieces under another version of the program.</summary>
    EngineVersion = 1,

    LawFiles = 2,

    /// <summary>Readings of contested law, and recalled law that was accepted.</summary>
    LawChoices = 3,

    ExhibitRemoved = 4,

    /// <summary>With its layout and its corrections.</summary>
    ExhibitChanged = 5,

    ExhibitAdded = 6,
    Layout = 7,
    Corrections = 8,

    /// <summary>Which row is whose.</summary>
    Matches = 9,

    /// <summary>Rates of exchange and of interest.</summary>
    Rates = 10,

    /// <summary>Respondents, workers, their episodes, and calendars.</summary>
    TermsOfWork = 11,

    /// <summary>Findings, consents, losses, gains, credits, tracks, and what is recorded of deductions.</summary>
    Findings = 12,

    /// <summary>The as-of day and the day of the claim.</summary>
    Days = 13,

    /// <summary>Orders, receipts, how they are applied, and who answers.</summary>
    Recovery = 14,

    /// <summary>What else the case file says.</summary>
    RestOfCase = 15,
}

/// <summary>What one cause changed of a total: the sum over the causes is the difference of the total.</summary>
/// <param name="Pieces">What was replaced, for example <c>BANK-01</c> or <c>th/minimum-wage</c>.</param>
public sealed record CauseChange(ChangeCause Cause, IReadOnlyList<string> Pieces, decimal Difference);

/// <summary>What one line changed of a total: the sum over the lines is the difference of the total.</summary>
/// <param name="Old">Null where the line appeared.</param>
/// <param name="New">Null where the line vanished.</param>
public sealed record LineChange(string Line, decimal? Old, decimal? New)
{
    public decimal Difference => (New ?? 0m) - (Old ?? 0m);
}

/// <summary>One total of two computations of a case, the likely figure of each.</summary>
/// <param name="Lines">That appeared, vanished or moved.</param>
/// <param name="Causes">Empty where the pieces of the two are not at hand.</param>
public sealed record TotalChange(
    string Total, decimal Old, decimal New, IReadOnlyList<LineChange> Lines, IReadOnlyList<CauseChange> Causes)
{
    public decimal Difference => New - Old;
}
