using NodaTime;

namespace Restitution.Tracing;

/// <summary>
/// The order in which movements are walked: by day; within a day as listed but where a sequence says else.
/// </summary>
internal static class DayOrder
{
    /// <summary>Indexes of the movements. Rows without a sequence keep the slot that they have as listed.</summary>
    public static int[] Of(Movement[] movements)
    {
        int[] order = ByDay(movements);
        for (int first = 0; first < order.Length;)
        {
            int next = EndOfDay(movements, order, first);
            if (next - first > 1)
            {
                PutSequencesRight(movements, order.AsSpan(first, next - first));
            }

            first = next;
        }

        return order;
    }

    public static int EndOfDay(Movement[] movements, int[] order, int first)
    {
        LocalDate day = movements[order[first]].On;
        int next = first + 1;
        while (next < order.Length && movements[order[next]].On == day)
        {
            next++;
        }

        return next;
    }

    // Days are few and rows are many: they are counted into their days, which keeps them as listed.
    private static int[] ByDay(Movement[] movements)
    {
        int[] days = [.. movements.Select(movement => Period.DaysBetween(new LocalDate(1, 1, 1), movement.On))];
        int[] order = new int[movements.Length];
        if (days.Length == 0)
        {
            return order;
        }

        int earliest = days.Min();
        int[] starts = new int[days.Max() - earliest + 2];
        foreach (int day in days)
        {
            starts[day - earliest + 1]++;
        }

        for (int day = 1; day < starts.Length; day++)
        {
            starts[day] += starts[day - 1];
        }

        for (int index = 0; index < days.Length; index++)
        {
            order[starts[days[index] - earliest]++] = index;
        }

        return order;
    }

    private static void PutSequencesRight(Movement[] movements, Span<int> day)
    {
        var sequenced = new List<int>();
        foreach (int index in day)
        {
            if (movements[index].Sequence > 0)
            {
                sequenced.Add(index);
            }
        }

        if (sequenced.Count < 2)
        {
            return;
        }

        int[] inOrder = [.. sequenced.OrderBy(index => movements[index].Sequence).ThenBy(index => index)];
        int placed = 0;
        foreach (ref int index in day)
        {
            if (movements[index].Sequence > 0)
            {
                index = inOrder[placed++];
            }
        }
    }
}
