using Restitution.Evidence;

namespace Restitution.Storage.Identities;

/// <summary>Who stands behind a code: the name, its other spellings, account numbers. It never prints itself.</summary>
/// <param name="Code">A worker's or a respondent's.</param>
public sealed record PersonIdentity(
    string Code, PersonAsWritten Name, IReadOnlyList<PersonAsWritten> Spellings,
    IReadOnlyList<PersonAsWritten> Accounts)
{
    public IEnumerable<PersonAsWritten> AllSpellings => [Name, .. Spellings];

    public override string ToString() => Code;
}

/// <summary>
/// That a name as an exhibit writes it is the person of a code: confirmed by someone, on a day, for a reason.
/// </summary>
/// <param name="Exhibit">The exhibit in which the name is so written; null for any.</param>
/// <param name="Code">The worker or respondent; null when the name belongs to nobody in the case.</param>
public sealed record ConfirmedMatch(
    PersonAsWritten AsWritten, string? Exhibit, string? Code, string By, NodaTime.LocalDate On, string Reason)
{
    public override string ToString() => $"(a name) is {Code ?? "nobody in the case"}";
}

/// <summary>The identities of a case, opened. Kept in memory for as long as they are needed, printed nowhere.</summary>
public sealed record CaseIdentities(
    IReadOnlyList<PersonIdentity> Workers, IReadOnlyList<PersonIdentity> Respondents,
    IReadOnlyList<ConfirmedMatch> Matches)
{
    public static CaseIdentities None { get; } = new([], [], []);

    /// <summary>Matches of an earlier computation, which stand in the place of <see cref="Matches"/>; null for these.
    /// </summary>
    public KeptMatches? Rows { get; init; }

    public override string ToString() => "(identities)";

    /// <summary>
    /// The match that a person confirmed for a name in an exhibit; one for the exhibit goes before one for any.
    /// </summary>
    public ConfirmedMatch? MatchOf(PersonAsWritten person, string exhibit)
    {
        string written = person.Reveal().Trim();
        return Matches.LastOrDefault(match => match.Exhibit == exhibit && match.AsWritten.Reveal().Trim() == written)
            ?? Matches.LastOrDefault(match => match.Exhibit is null && match.AsWritten.Reveal().Trim() == written);
    }
}
