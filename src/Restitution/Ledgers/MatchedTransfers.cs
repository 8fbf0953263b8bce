using Restitution.Reasons;

namespace Restitution.Ledgers;

/// <summary>The transfers between the known accounts of a case, each booking in one match at most.</summary>
/// <param name="Matches">Proposed and confirmed, in the order of their debits.</param>
/// <param name="Questions">Ties: no booking of them is in a match.</param>
/// <param name="Rejected">Pairs that a person rejected.</param>
public sealed record MatchedTransfers(
    MatchingTerms Terms, IReadOnlyList<TransferMatch> Matches, IReadOnlyList<TransferQuestion> Questions,
    IReadOnlyList<TransferMatch> Rejected, IReadOnlyList<Gap> Gaps)
{
    public static MatchedTransfers None { get; } = new(MatchingTerms.Default, [], [], [], []);

    /// <summary>How often bookings were held against each other: what the matching cost.</summary>
    public long ComparedCount { get; init; }

    /// <summary>The match of each booking that has one.</summary>
    public IReadOnlyDictionary<AccountEntry, TransferMatch> ByEntry() =>
        Matches.SelectMany(match => match.Entries.Select(entry => (entry, match)))
            .ToDictionary(one => one.entry, one => one.match);
}
