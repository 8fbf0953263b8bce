using NodaMoney;

namespace Restitution.Debts;

/// <summary>Why what the book says and what the law lets stand differ. Numbers are not reused.</summary>
public enum DebtGround
{
    /// <summary>The law forbids charging a worker for recruitment.</summary>
    FeeForbidden = 1,

    /// <summary>The part of a fee above what the law allows.</summary>
    FeeAboveCap = 2,

    /// <summary>A cost that the employer bears.</summary>
    EmployerBears = 3,

    /// <summary>Interest above the ceiling, where that makes all of it void.</summary>
    InterestVoid = 4,

    /// <summary>The part of interest above the ceiling.</summary>
    InterestAboveCeiling = 5,

    /// <summary>Interest on what was not lawfully owed.</summary>
    InterestOnWhatIsNotOwed = 6,
    Penalty = 7,

    /// <summary>More is written than was handed over.</summary>
    NothingReceived = 8,

    /// <summary>Nobody has decided what the words mean, or the entry stands on the other side than they do.</summary>
    Undecided = 9,

    /// <summary>The law on file, or the case, does not tell what of it is lawful.</summary>
    NotTold = 10,

    /// <summary>What no book of the creditor has.</summary>
    NotInTheBook = 11,

    /// <summary>The part of interest above the agreed rate and within the ceiling.</summary>
    InterestAboveAgreed = 12,
}

/// <summary>One part of the difference between the book and the law: asserted less lawful.</summary>
public sealed record StruckPart(DebtGround Ground, Money Amount);
