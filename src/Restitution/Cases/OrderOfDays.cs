using NodaTime;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>Puts the movements of one day in an order that agrees with the records of every account.</summary>
/// <remarks>
/// Each account says which of its bookings of the day comes before which: by their running balances, else as listed. An
/// opening comes first. Where all accounts agree, the movements stand so; else where those agree that balances order;
/// else as listed. A movement has a sequence where every account that it touches is ordered by balances: the others are
/// in an order that nothing proves, and the results are ranges.
/// </remarks>
internal static class OrderOfDays
{
    /// <param name="byDay">In the order of their days; they are put right in place.</param>
    public static IReadOnlyList<Gap> Put(DraftMovement[] byDay)
    {
        var unordered = new SortedDictionary<string, List<LocalDate>>(StringComparer.Ordinal);
        for (int from = 0, to; from < byDay.Length; from = to)
        {
            to = from + 1;
            while (to < byDay.Length && byDay[to].On == byDay[from].On)
            {
                to++;
            }

            OfOne(byDay.AsSpan(from, to - from), unordered);
        }

        return
        [
            .. unordered.Select(of => new Gap(GapKind.DaysUnordered, "",
                [new Operand.Code(of.Key), new Operand.Number(of.Value.Count), Operand.Of(of.Value[0])])),
        ];
    }

    private static void OfOne(Span<DraftMovement> day, SortedDictionary<string, List<LocalDate>> unordered)
    {
        DraftMovement[] listed = day.ToArray();
        var accounts = listed.SelectMany((draft, index) => draft.Entries.Select(entry => (Entry: entry, Index: index)))
            .GroupBy(one => one.Entry.Account.Code)
            .Select(of => (
                Code: of.Key, IsKnown: of.All(one => one.Entry.IsOrderKnown),
                Chain: of.OrderBy(one => one.Entry.Number).Select(one => one.Index).ToArray()))
            .ToArray();
        foreach (string code in accounts.Where(one => !one.IsKnown).Select(one => one.Code))
        {
            unordered.TryAdd(code, []);
            unordered[code].Add(listed[0].On);
        }

        int[][] known = [.. accounts.Where(one => one.IsKnown).Select(one => one.Chain)];
        bool isProven = Sorted(listed.Length, known) is not null;
        int[] order = Sorted(listed.Length, [.. accounts.Select(one => one.Chain)])
            ?? Sorted(listed.Length, known) ?? [.. Enumerable.Range(0, listed.Length)];
        for (int place = 0; place < order.Length; place++)
        {
            day[place] = listed[order[place]];
            day[place].Sequence = isProven && day[place].Entries.All(entry => entry.IsOrderKnown) ? place + 1 : 0;
        }
    }

    // Of those that may come next, the one listed first; null where they lead in a circle.
    private static int[]? Sorted(int count, IReadOnlyList<int[]> chains)
    {
        int[] before = new int[count];
        var after = new List<int>[count];
        foreach ((int one, int later) in chains.SelectMany(chain => chain.Zip(chain.Skip(1)))
            .Where(pair => pair.First != pair.Second))
        {
            (after[one] ??= []).Add(later);
            before[later]++;
        }

        var next = new SortedSet<int>(Enumerable.Range(0, count).Where(index => before[index] == 0));
        var order = new List<int>(count);
        while (next.Count > 0)
        {
            int first = next.Min;
            next.Remove(first);
            order.Add(first);
            foreach (int later in after[first] ?? [])
            {
                if (--before[later] == 0)
                {
                    next.Add(later);
                }
            }
        }

        return order.Count == count ? [.. order] : null;
    }
}
