using Restitution.Evidence;

namespace Restitution.Storage.Identities;

/// <summary>
/// Proposes whom the names in exhibits belong to, each with its reason. A person confirms or declines.
/// </summary>
public static class MatchProposals
{
    /// <summary>Fewer characters in common out of a hundred than this are not proposed.</summary>
    public const int LeastLikeness = 70;

    private const int LeastAccountDigits = 6;

    /// <summary>
    /// The proposal for every name that no confirmed match covers, in the order in which the names occur.
    /// </summary>
    public static IReadOnlyList<MatchProposal> For(IEnumerable<NamedRow> rows, CaseIdentities identities) =>
    [
        .. rows
            .Where(row => !row.Person.IsBlank && identities.MatchOf(row.Person, row.Exhibit) is null)
            .GroupBy(row => (row.Exhibit, Written: row.Person.Reveal().Trim()))
            .Select(group => new MatchProposal(
                new PersonAsWritten(group.Key.Written), group.Key.Exhibit, group.First().Place, group.Count(),
                CandidatesFor(group.Key.Written, identities))),
    ];

    private static List<MatchCandidate> CandidatesFor(string written, CaseIdentities identities) =>
    [
        .. identities.Workers.Concat(identities.Respondents)
            .Select(person => CandidateOf(written, person))
            .OfType<MatchCandidate>()
            .OrderBy(candidate => candidate.By)
            .ThenByDescending(candidate => candidate.LikenessOfHundred)
            .ThenBy(candidate => candidate.Code, StringComparer.Ordinal),
    ];

    private static MatchCandidate? CandidateOf(string written, PersonIdentity person)
    {
        if (person.AllSpellings.Any(spelling => spelling.Reveal().Trim() == written))
        {
            return new MatchCandidate(person.Code, MatchedBy.SameSpelling, 100);
        }

        string normal = NormalName.Of(written);
        string[] spellings = [.. person.AllSpellings.Select(spelling => NormalName.Of(spelling.Reveal()))];
        if (spellings.Contains(normal))
        {
            return new MatchCandidate(person.Code, MatchedBy.SameWithoutDress, 100);
        }

        if (HoldsAccountOf(written, person))
        {
            return new MatchCandidate(person.Code, MatchedBy.AccountNumber, 100);
        }

        int likeness = spellings.Max(spelling => Likeness.OfHundred(normal, spelling));
        return likeness >= LeastLikeness ? new MatchCandidate(person.Code, MatchedBy.Likeness, likeness) : null;
    }

    private static bool HoldsAccountOf(string written, PersonIdentity person)
    {
        string digits = NormalName.DigitsOf(written);
        return person.Accounts
            .Select(account => NormalName.DigitsOf(account.Reveal()))
            .Any(account => account.Length >= LeastAccountDigits && digits.Contains(account, StringComparison.Ordinal));
    }
}

/// <summary>A row of an exhibit with one name that it writes.</summary>
public sealed record NamedRow(string Exhibit, SourceRef Place, PersonAsWritten Person);
