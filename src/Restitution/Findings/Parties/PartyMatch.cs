using NodaTime;

namespace Restitution.Findings;

/// <summary>Two parties of two cases that may be one, with every reason for and against.</summary>
/// <param name="One">The lesser of the two by case and code.</param>
/// <param name="Score">The points of the factors together, from 0 to 100.</param>
public sealed record PartyMatch(PartyRef One, PartyRef Other, int Score, IReadOnlyList<PartyFactor> Factors)
{
    public MatchState State { get; init; } = MatchState.Proposed;

    /// <summary>What a person decided; null while it is a proposal.</summary>
    public PartyDecision? Decision { get; init; }
}

/// <summary>One reason for or against.</summary>
/// <param name="Points">Negative against.</param>
/// <param name="Shown">What agrees or differs, numbers of accounts and telephones masked; blank for none.</param>
public sealed record PartyFactor(MatchReason Reason, int Points, string Shown);

/// <summary>Why two parties may be one, or may not. Numbers are not reused.</summary>
public enum MatchReason
{
    SameRegistrationNumber = 1,
    SameAccount = 2,

    /// <summary>Figures that are shown agree, others are hidden.</summary>
    SameAccountMasked = 3,

    /// <summary>The number agrees, the banks are written otherwise: two banks can have one number.</summary>
    SameNumberOtherBank = 4,
    SamePhone = 5,

    /// <summary>Apart from company forms, case, accents and blanks.</summary>
    SameName = 6,
    SameWordsOtherOrder = 7,

    /// <summary>The consonants agree once both are written in one alphabet.</summary>
    SameConsonants = 8,

    /// <summary>A vessel of the same name and number.</summary>
    SameVessel = 9,
    SameAddress = 10,
    OtherRegistrationNumber = 11,

    /// <summary>The numbers in the names differ, as those of sister vessels do.</summary>
    OtherNumberInName = 12,
}

/// <summary>How a match stands. Numbers are not reused.</summary>
public enum MatchState
{
    /// <summary>Nobody has decided.</summary>
    Proposed = 1,
    Confirmed = 2,
    Rejected = 3,
}

/// <summary>What a person decided on two parties: by whom, when, why.</summary>
public sealed record PartyDecision(
    PartyRef One, PartyRef Other, bool IsSame, string By, LocalDate On, string Reason)
{
    /// <summary>The two in their order, whichever was named first.</summary>
    public (PartyRef, PartyRef) Pair => One <= Other ? (One, Other) : (Other, One);
}
