namespace Restitution.Tracing;

/// <summary>Every order that the rows of a ledger's unordered days can have, as long as they are few.</summary>
/// <remarks>
/// Rows of a day that share accounts are put in each order that their sequences leave open; what takes a row back
/// comes after it. Days, and rows of a day, that claimants' money never reaches, and rows that are alike but for their
/// amounts, are left as listed: no order of them tells.
/// </remarks>
internal sealed class OrdersOfDays
{
    /// <summary>Of six rows.</summary>
    public const int MostOfDay = 720;

    // However many of them have a sequence.
    private const int MostRows = 60;

    private readonly TracingLedger ledger;
    private readonly Movement[] movements;
    private readonly int[] listed;
    private readonly List<List<int[]>> groups = [];

    private OrdersOfDays(TracingLedger ledger)
    {
        this.ledger = ledger;
        movements = [.. ledger.Movements];
        listed = DayOrder.Of(movements);
    }

    public int Count { get; private set; } = 1;

    /// <summary>Null where there are more than the most.</summary>
    public static OrdersOfDays? Of(TracingLedger ledger, int most)
    {
        if (most < 1)
        {
            return null;
        }

        var orders = new OrdersOfDays(ledger);
        return orders.Find(most) ? orders : null;
    }

    /// <summary>The ledger with the rows of each day in one of the orders, told by their sequences.</summary>
    public TracingLedger LedgerOf(int order)
    {
        int[] all = [.. listed];
        int[] slotOf = new int[all.Length];
        foreach ((int slot, int index) in all.Index())
        {
            slotOf[index] = slot;
        }

        int rest = order;
        foreach (List<int[]> group in groups)
        {
            int[] slots = [.. group[0].Select(index => slotOf[index]).Order()];
            int[] chosen = group[rest % group.Count];
            rest /= group.Count;
            for (int place = 0; place < slots.Length; place++)
            {
                all[slots[place]] = chosen[place];
            }
        }

        Movement[] ordered = [.. movements];
        foreach ((int slot, int index) in all.Index())
        {
            ordered[index] = ordered[index] with { Sequence = slot + 1 };
        }

        return ledger with { Movements = ordered };
    }

    private bool Find(int most)
    {
        bool[] holds = [.. ledger.Places.Select(place =>
            place.Kind is PlaceKind.Account or PlaceKind.Holding or PlaceKind.OnTheWay)];
        Movement[] walked = ReturnsOutOfThings.In(movements, ledger.Places);
        var days = new DayGroups(walked, holds);
        HashSet<int> reached = Reached();
        for (int first = 0; first < listed.Length;)
        {
            int next = DayOrder.EndOfDay(movements, listed, first);
            IEnumerable<int[]> unordered = next - first < 2 ? [] : days.Of(listed.AsSpan(first, next - first))
                .Where(group => !days.IsOrdered(group) && Tells(group, walked, reached));
            foreach (int[] group in unordered)
            {
                var orders = new List<int[]>();
                if (group.Length > MostRows || !Permute(group, [], orders, Math.Min(MostOfDay, most / Count)))
                {
                    return false;
                }

                groups.Add(orders);
                Count *= orders.Count;
            }

            first = next;
        }

        return true;
    }

    private static bool Tells(int[] group, Movement[] walked, HashSet<int> reached) =>
        group.Any(index => reached.Contains(walked[index].From) || reached.Contains(walked[index].To))
        && group.Select(index => walked[index]).Any(one =>
            one.IsSale || one.Reverses > 0 || one.From != walked[group[0]].From || one.To != walked[group[0]].To
            || one.Origin != walked[group[0]].Origin);

    // The first is as listed: rows are taken in the order of the group.
    private bool Permute(int[] left, int[] soFar, List<int[]> orders, int most)
    {
        if (left.Length == 0)
        {
            orders.Add(soFar);
            return orders.Count <= most;
        }

        foreach (int index in left)
        {
            if (left.All(other => other == index || !ComesBefore(other, index))
                && !Permute([.. left.Where(other => other != index)], [.. soFar, index], orders, most))
            {
                return false;
            }
        }

        return true;
    }

    private bool ComesBefore(int one, int other)
    {
        (Movement first, Movement then) = (movements[one], movements[other]);
        return then.Reverses == first.Number
            || (first.Sequence > 0 && then.Sequence > 0 && first.Sequence < then.Sequence);
    }

    // At any time: who filled an overdraft before can tell on contributions still.
    private HashSet<int> Reached()
    {
        HashSet<int> reached = [];
        bool hasMore = true;
        while (hasMore)
        {
            hasMore = false;
            foreach (Movement one in movements)
            {
                hasMore |= one.To >= 0 && (one.Origin >= 0 || one.Reverses > 0 || reached.Contains(one.From))
                    && reached.Add(one.To);
            }

            foreach (RecordedSpan span in ledger.Recorded)
            {
                hasMore |= span.EndsIn >= 0 && reached.Contains(span.Place) && reached.Add(span.EndsIn);
            }
        }

        return reached;
    }
}
