using Restitution.Evidence;

namespace Restitution.Storage.Identities;

/// <summary>
/// A name that an exhibit writes and nobody has matched yet, with whom it might be. Nothing uses a proposal.
/// </summary>
/// <param name="FirstPlace">The first row that writes it so.</param>
/// <param name="Candidates">The likeliest first; empty when the identities know nobody like it.</param>
public sealed record MatchProposal(
    PersonAsWritten AsWritten, string Exhibit, SourceRef FirstPlace, int RowCount,
    IReadOnlyList<MatchCandidate> Candidates)
{
    /// <summary>
    /// The one candidate whose reason is more than likeness; null when there is none or more than one.
    /// </summary>
    public MatchCandidate? Clear =>
        Candidates.Where(candidate => candidate.By != MatchedBy.Likeness).ToList() is [var only] ? only : null;
}

/// <summary>Whom a name might be, and why.</summary>
/// <param name="LikenessOfHundred">100 for the same; the share of characters in common for a likeness.</param>
public sealed record MatchCandidate(string Code, MatchedBy By, int LikenessOfHundred);

/// <summary>Why a name might be a person's.</summary>
public enum MatchedBy
{
    /// <summary>Written exactly as the identities write it.</summary>
    SameSpelling = 1,

    /// <summary>The same without case, white space, punctuation and title.</summary>
    SameWithoutDress = 2,

    /// <summary>The text holds the person's account number.</summary>
    AccountNumber = 3,

    /// <summary>Like it, by the score.</summary>
    Likeness = 4,
}
