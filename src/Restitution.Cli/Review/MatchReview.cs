using NodaTime;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Review;

/// <summary>
/// The names that nobody has matched yet, and the matches that a review adds; sealed once at its end.
/// </summary>
internal sealed class MatchReview(CaseFolder folder, CaseIdentities identities, IReadOnlyList<MatchProposal> proposals)
{
    private readonly List<ConfirmedMatch> added = [];
    private readonly List<(string Place, string Decision)> told = [];

    public IReadOnlyList<MatchProposal> Proposals { get; } = proposals;

    public int AddedCount => added.Count;

    /// <summary>
    /// The codes of the workers, respondents and parties of the case, and of the offices that tax is remitted to.
    /// </summary>
    public IEnumerable<string> Codes => folder.Case.Workers.Select(worker => worker.Code)
        .Concat(folder.Case.Respondents.Select(each => each.Code))
        .Concat(folder.Case.WithholdingOffices.Select(office => office.Code))
        .Concat(folder.Case.Parties.Select(party => party.Code)).Distinct();

    public IEnumerable<MatchProposal> Open => Proposals.Where(proposal => !added.Exists(match =>
        match.AsWritten == proposal.AsWritten && (match.Exhibit is null || match.Exhibit == proposal.Exhibit)));

    /// <summary>The proposal whose name is first written at the place.</summary>
    public MatchProposal At(string place) => Proposals.First(proposal => proposal.FirstPlace.ToString() == place);

    /// <summary>Why an answer cannot be taken; empty when it can.</summary>
    public IEnumerable<Refusal> RefusalsOf(MatchAnswer answer)
    {
        if (Proposals.All(proposal => proposal.FirstPlace.ToString() != answer.Place))
        {
            yield return new Refusal(
                RefusedBecause.CodeUnknown, answer.Place, "no unmatched name that is first written there",
                "a place that restitution review prints", "correct the place, or leave the answer out");
        }

        if (answer.Code is not null && !Codes.Contains(answer.Code))
        {
            yield return new Refusal(
                RefusedBecause.CodeUnknown, answer.Place, $"the code \"{answer.Code}\"",
                $"one of {string.Join(", ", Codes)}", "correct the code");
        }
    }

    /// <param name="code">A worker or respondent of the case; null for nobody in it.</param>
    public void Confirm(
        MatchProposal proposal, string? code, bool inAnyExhibit, string by, LocalDate on, string reason)
    {
        added.Add(new ConfirmedMatch(proposal.AsWritten, inAnyExhibit ? null : proposal.Exhibit, code, by, on, reason));
        told.Add((proposal.FirstPlace.ToString(), $"{code ?? "nobody in the case"}: {reason}"));
    }

    /// <summary>
    /// Seals the identities again with what was added, then writes the decisions down; nothing is written when nothing
    /// was added.
    /// </summary>
    public void Seal(Func<IdentityKey> key, CaseLog decisions)
    {
        if (added.Count == 0)
        {
            return;
        }

        SealedIdentities.Write(
            folder.IdentitiesPath, identities with { Matches = [.. identities.Matches, .. added] }, key());
        foreach ((string place, string decision) in told)
        {
            decisions.Add("match confirmed", place, decision);
        }
    }

    /// <summary>Why a candidate is proposed, without a name.</summary>
    public static string Why(MatchCandidate candidate) => candidate.By switch
    {
        MatchedBy.SameSpelling => "same spelling",
        MatchedBy.SameWithoutDress => "same without case, spaces and title",
        MatchedBy.AccountNumber => "holds the account number",
        _ => FormattableString.Invariant($"alike, {candidate.LikenessOfHundred} of 100"),
    };
}
