using NodaTime;
using Restitution.Evidence;

namespace Restitution.Work;

/// <summary>From when to when work went on, in minutes from midnight of the day on which it began.</summary>
/// <param name="UntilMinute">Not included; past midnight it is above 1,440.</param>
/// <param name="UnplacedBreakMinutes">Minutes of a break of which the record does not tell when it was.</param>
internal readonly record struct ClockedStretch(int FromMinute, int UntilMinute, int UnplacedBreakMinutes);

/// <summary>The clock times of one day's records, where they add up to the minutes that the records state.</summary>
internal static class ClockedWork
{
    private const int MinutesOfDay = 24 * 60;

    /// <returns>In the order of the clock; null when the records tell no times, or times that do not add up.</returns>
    public static ClockedStretch[]? Of(IEnumerable<TimeRecord> recordsOfDay)
    {
        var stretches = new List<ClockedStretch>();
        foreach (TimeRecord record in recordsOfDay)
        {
            if (record is not { StartedAt: { } startedAt, EndedAt: { } endedAt })
            {
                return null;
            }

            int from = MinuteOf(startedAt);
            int until = MinuteOf(endedAt) > from ? MinuteOf(endedAt) : MinuteOf(endedAt) + MinutesOfDay;
            if (until - from - record.BreakMinutes != record.WorkedMinutes)
            {
                return null;
            }

            AddAround(record, from, until, stretches);
        }

        ClockedStretch[] inOrder = [.. stretches.OrderBy(stretch => stretch.FromMinute)];
        return Enumerable.Range(1, Math.Max(0, inOrder.Length - 1))
            .Any(index => inOrder[index].FromMinute < inOrder[index - 1].UntilMinute) ? null : inOrder;
    }

    private static void AddAround(TimeRecord record, int from, int until, List<ClockedStretch> stretches)
    {
        if (record.BreakStartedAt is not { } breakStartedAt || record.BreakMinutes == 0)
        {
            stretches.Add(new(from, until, record.BreakMinutes));
            return;
        }

        int breakFrom = MinuteOf(breakStartedAt) >= from
            ? MinuteOf(breakStartedAt) : MinuteOf(breakStartedAt) + MinutesOfDay;
        int breakUntil = breakFrom + record.BreakMinutes;
        if (breakUntil > until)
        {
            // A break that the record places outside the work is one of which nobody knows when it was.
            stretches.Add(new(from, until, record.BreakMinutes));
            return;
        }

        stretches.AddRange(new[] { new ClockedStretch(from, breakFrom, 0), new ClockedStretch(breakUntil, until, 0) }
            .Where(stretch => stretch.UntilMinute > stretch.FromMinute));
    }

    private static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;
}
