namespace Restitution.Ledgers;

/// <summary>Takes the best candidates for both of their sides, and leaves ties open.</summary>
/// <remarks>
/// Candidates are taken by their score, the highest first. One that shares no booking with another of its score is the
/// best that is left for each of its bookings, and is taken. Where several of one score share bookings, none is: they
/// are a question, and their bookings go into no match of a lower score either. So the result depends on no order.
/// </remarks>
internal sealed class MutualBest(int scoreLeast)
{
    private readonly HashSet<TransferLeg> settled = [];

    public List<TransferMatch> Matches { get; } = [];

    public List<TransferQuestion> Questions { get; } = [];

    public bool IsFree(TransferLeg leg) => !settled.Contains(leg);

    public void Settle(IEnumerable<TransferLeg> legs) => settled.UnionWith(legs);

    public void Choose(IReadOnlyList<TransferCandidate> candidates)
    {
        var countOf = new Dictionary<TransferLeg, int>();
        foreach (TransferLeg leg in candidates.SelectMany(candidate => candidate.Legs))
        {
            countOf[leg] = countOf.GetValueOrDefault(leg) + 1;
        }

        foreach (TransferCandidate candidate in candidates)
        {
            candidate.IsOnlyOne = candidate.Legs.All(leg => countOf[leg] == 1);
        }

        foreach (IGrouping<int, TransferCandidate> level in candidates
            .Where(candidate => candidate.Score >= scoreLeast)
            .GroupBy(candidate => candidate.Score).OrderByDescending(level => level.Key))
        {
            Take([.. level.Where(candidate => candidate.Legs.All(IsFree))]);
        }
    }

    private void Take(TransferCandidate[] level)
    {
        foreach (TransferCandidate[] together in SharingLegs(level))
        {
            if (together.Length == 1)
            {
                Matches.Add(together[0].Match(TransferState.Proposed));
            }
            else
            {
                Questions.Add(new TransferQuestion(
                [
                    .. together.OrderBy(one => one.Debits[0].Index).ThenBy(one => one.Credits[0].Index)
                        .ThenBy(one => one.Legs.Sum(leg => (long)leg.Index))
                        .Select(one => one.Match(TransferState.OpenTie)),
                ]));
            }

            Settle(together.SelectMany(candidate => candidate.Legs));
        }
    }

    private static IEnumerable<TransferCandidate[]> SharingLegs(TransferCandidate[] level)
    {
        int[] joinedTo = [.. Enumerable.Range(0, level.Length)];
        var first = new Dictionary<TransferLeg, int>();
        for (int index = 0; index < level.Length; index++)
        {
            foreach (TransferLeg leg in level[index].Legs)
            {
                if (!first.TryAdd(leg, index))
                {
                    joinedTo[Root(index)] = Root(first[leg]);
                }
            }
        }

        return level.Select((candidate, index) => (candidate, Group: Root(index)))
            .GroupBy(one => one.Group, one => one.candidate)
            .Select(together => together.ToArray());

        int Root(int index)
        {
            while (joinedTo[index] != index)
            {
                index = joinedTo[index] = joinedTo[joinedTo[index]];
            }

            return index;
        }
    }
}
