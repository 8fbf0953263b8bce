using NodaMoney;

namespace Restitution.Ledgers;

/// <summary>One booking on one side and several on the other that come to exactly its amount.</summary>
/// <remarks>
/// Parts are looked for among the bookings of one account within the days allowed, two or three together and no more
/// than the terms say; or, in any accounts and any number, where all of one reference come to it. A fee is not looked
/// for with parts: too much would fit.
/// </remarks>
internal sealed class PartSearch(
    MatchingTerms terms, bool isSplit, Func<TransferLeg, TransferLeg, bool> isRejected)
{
    private const int PartsOfReferenceMost = 500;

    private readonly Dictionary<(Currency, decimal, int), List<TransferLeg>> ones = [];
    private readonly Dictionary<string, TransferCandidate> found = new(StringComparer.Ordinal);
    private readonly Dictionary<TransferLeg, int> countOf = [];

    public long ComparedCount { get; private set; }

    private int Span => terms.DaysAfterMost + terms.DaysBeforeMost;

    /// <param name="wholes">Those that parts are looked for: debits for splits, else credits.</param>
    /// <param name="parts">The other side.</param>
    public IReadOnlyList<TransferCandidate> Of(IReadOnlyList<TransferLeg> wholes, IReadOnlyList<TransferLeg> parts)
    {
        foreach (TransferLeg whole in wholes)
        {
            (Currency, decimal, int) key = (whole.Currency, whole.Size, whole.BusinessDay);
            if (!ones.TryAdd(key, [whole]))
            {
                ones[key].Add(whole);
            }
        }

        OfReferences(wholes, parts);
        HashSet<(Currency, decimal)> sizes = [.. wholes.Select(whole => (whole.Currency, whole.Size))];
        foreach (IGrouping<string, TransferLeg> account in parts.GroupBy(part => part.Account))
        {
            OfAccount([.. account.OrderBy(part => part.BusinessDay).ThenBy(part => part.Index)], sizes);
        }

        return [.. found.Values.Where(one => countOf[Whole(one)] <= terms.CandidatesMost)];
    }

    private void OfReferences(IReadOnlyList<TransferLeg> wholes, IReadOnlyList<TransferLeg> parts)
    {
        ILookup<string, TransferLeg> byReference = parts.Where(part => part.Reference.Length > 0)
            .ToLookup(part => part.Reference, StringComparer.Ordinal);
        foreach (TransferLeg whole in wholes.Where(whole => whole.Reference.Length > 0))
        {
            TransferLeg[] same = [.. byReference[whole.Reference].Take(PartsOfReferenceMost * 2)
                .Where(part => part.Currency == whole.Currency && IsInTime(whole, part))];
            if (same.Length is > 1 and <= PartsOfReferenceMost && same.Sum(part => part.Size) == whole.Size)
            {
                Add(whole, same, TransferScore.AmountOfReference);
            }
        }
    }

    private void OfAccount(TransferLeg[] parts, HashSet<(Currency, decimal)> sizes)
    {
        for (int first = 0; first < parts.Length; first++)
        {
            int end = first + 1;
            while (end < parts.Length && parts[end].BusinessDay - parts[first].BusinessDay <= Span)
            {
                end++;
            }

            if (end - first <= terms.PoolMost)
            {
                Add([parts[first]], parts[first].Size, parts, first + 1, end, sizes);
            }
        }
    }

    private void Add(
        TransferLeg[] chosen, decimal sum, TransferLeg[] parts, int from, int end, HashSet<(Currency, decimal)> sizes)
    {
        for (int next = from; next < end; next++)
        {
            ComparedCount++;
            decimal with = sum + parts[next].Size;
            TransferLeg[] more = [.. chosen, parts[next]];
            if (sizes.Contains((parts[next].Currency, with)))
            {
                AddFor(more, with);
            }

            if (more.Length < terms.PartsMost)
            {
                Add(more, with, parts, next + 1, end, sizes);
            }
        }
    }

    private void AddFor(TransferLeg[] parts, decimal sum)
    {
        for (int day = parts[^1].BusinessDay - Span; day <= parts[0].BusinessDay + Span; day++)
        {
            foreach (TransferLeg whole in ones.GetValueOrDefault((parts[0].Currency, sum, day)) ?? [])
            {
                Add(whole, parts,
                    parts.Length == 2 ? TransferScore.AmountInTwoParts : TransferScore.AmountInMoreParts);
            }
        }
    }

    private void Add(TransferLeg whole, TransferLeg[] parts, int amountPoints)
    {
        if (countOf.GetValueOrDefault(whole) > terms.CandidatesMost || !parts.All(part => MayBe(whole, part)))
        {
            return;
        }

        TransferLeg[] inOrder = [.. parts.OrderBy(part => part.Index)];
        string key = $"{whole.Index}:{string.Join(',', inOrder.Select(part => part.Index))}";
        if (found.TryAdd(key, isSplit
            ? new TransferCandidate([whole], inOrder, amountPoints)
            : new TransferCandidate(inOrder, [whole], amountPoints)))
        {
            countOf[whole] = countOf.GetValueOrDefault(whole) + 1;
        }
    }

    private TransferLeg Whole(TransferCandidate candidate) => isSplit ? candidate.Debits[0] : candidate.Credits[0];

    private bool MayBe(TransferLeg whole, TransferLeg part) => whole.Account != part.Account
        && IsInTime(whole, part) && !whole.Contradicts(part) && !part.Contradicts(whole)
        && !whole.IsAloneInAmount(part)
        && !(isSplit ? isRejected(whole, part) : isRejected(part, whole));

    private bool IsInTime(TransferLeg whole, TransferLeg part)
    {
        int after = isSplit ? part.BusinessDay - whole.BusinessDay : whole.BusinessDay - part.BusinessDay;
        return after >= -terms.DaysBeforeMost && after <= terms.DaysAfterMost;
    }
}
