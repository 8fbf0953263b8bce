using NodaTime;
using Restitution.Amounts;

namespace Restitution.Work;

/// <summary>Counts the minutes of a span by what the law on file tells apart.</summary>
/// <remarks>
/// A day is cut at its ordinary limit; on working days that is also what the week's limit leaves, so that a minute
/// which is overtime by the day is not overtime by the week again. The week is walked from its first day, also where
/// that lies in an earlier pay period; work under an earlier episode is not in it. Work on rest days and holidays is
/// paid by its own rules and takes nothing from the week, unless the law on file counts it there.
/// </remarks>
public static class HoursCounted
{
    public const int MinutesOfDay = 24 * 60;

    /// <param name="normalMinutes">Minutes of a normal day.</param>
    internal static WorkedMinutes Within(
        HoursWorked hours, DateInterval days, Scenario scenario, WorkCalendar calendar, HoursPlan plan,
        int normalMinutes)
    {
        LocalDate first = FirstToWalk(hours, days.Start, calendar, plan);
        var walked = new DateInterval(first, days.End);
        var kinds = new DayKind[walked.Length];
        calendar.KindsOf(walked, plan.Days, kinds);
        var count = new Count(plan, normalMinutes);
        int weekday = (int)first.DayOfWeek;
        int weekStart = (int)WeekStartOf(calendar, plan);
        int week = 0;
        for (int index = 0; index < kinds.Length; index++, weekday = (weekday % 7) + 1)
        {
            week = weekday == weekStart ? 0 : week;
            LocalDate day = first.PlusDays(index);
            ClockedDay? clock = plan.Clock.Count == 1 && !plan.CutsAtMidnight
                ? null : ClockedDay.Of(hours, day, kinds[index], plan, scenario);
            int minutes = clock?.Minutes ?? hours.MinutesOn(day, kinds[index], scenario);
            int ordinary = Math.Min(minutes, LimitOf(kinds[index], plan, normalMinutes, week));
            week += plan.CountedInWeek.Contains(kinds[index]) ? ordinary : 0;
            if (day >= days.Start && minutes > 0)
            {
                count.Add(kinds[index], minutes, ordinary, clock);
            }
        }

        return count.Done();
    }

    private static int LimitOf(DayKind kind, HoursPlan plan, int normalMinutes, int weekBefore)
    {
        int byDay = plan.CountsByDay || !plan.CountedInWeek.Contains(kind) ? normalMinutes : MinutesOfDay;
        return plan.WeeklyMinutes is { } weekly && plan.CountedInWeek.Contains(kind)
            ? Math.Min(byDay, Math.Max(0, weekly - weekBefore))
            : byDay;
    }

    private static LocalDate FirstToWalk(HoursWorked hours, LocalDate start, WorkCalendar calendar, HoursPlan plan)
    {
        if (plan.WeeklyMinutes is null)
        {
            return start;
        }

        int since = ((int)start.DayOfWeek - (int)WeekStartOf(calendar, plan) + 7) % 7;
        return LocalDate.Max(hours.Span.Start, start.PlusDays(-since));
    }

    private static IsoDayOfWeek WeekStartOf(WorkCalendar calendar, HoursPlan plan) =>
        plan.WeekStart ?? (IsoDayOfWeek)(((int)calendar.RestDay % 7) + 1);

    /// <summary>Takes day after day and puts its minutes where the law pays them.</summary>
    private sealed class Count(HoursPlan plan, int normalMinutes)
    {
        private readonly int[] slots = new int[plan.SlotCount];
        private readonly int[] steps = new int[DayKinds.All.Count * 2];
        private MinutesByBand bands;
        private int withoutClock;
        private bool hasAssumedBreak;
        private bool runsPastMidnight;

        public WorkedMinutes Done() => new(bands)
        {
            Slots = slots,
            Steps = steps,
            WithoutClock = withoutClock,
            HasAssumedBreak = hasAssumedBreak,
            RunsPastMidnight = runsPastMidnight,
        };

        public void Add(DayKind kind, int minutes, int ordinary, ClockedDay? clock)
        {
            bands.AddDay(kind, minutes, ordinary);
            if (plan.PaidByStep.Contains(kind))
            {
                // Half a day exactly is half a day; what is beyond the normal day is overtime and no step.
                steps[((int)kind * 2) + (ordinary * 2 > normalMinutes ? 1 : 0)]++;
            }

            if (clock is { Pieces: { } pieces })
            {
                AddPieces(kind, ordinary, pieces);
                hasAssumedBreak |= clock.HasAssumedBreak;
                runsPastMidnight |= clock.RunsPastMidnight;
                return;
            }

            withoutClock += plan.Clock.Count > 1 ? minutes : 0;
            AddPieces(kind, ordinary, [new ClockPiece(0, minutes, 0)]);
        }

        private void AddPieces(DayKind kind, int ordinary, IReadOnlyList<ClockPiece> pieces)
        {
            int worked = 0;
            int overtimeBands = 0;
            foreach (ClockPiece piece in pieces)
            {
                for (int left = piece.Minutes; left > 0;)
                {
                    int tier = 0;
                    int room = ordinary - worked;
                    if (room <= 0)
                    {
                        (tier, room) = plan.TierAfter(worked - ordinary);
                        bool follows = plan.KnowsContinued && (overtimeBands & ~(1 << piece.Band)) != 0;
                        tier = follows ? plan.TierCount - 1 : tier;
                        overtimeBands |= 1 << piece.Band;
                    }

                    int taken = Math.Min(left, room);
                    slots[plan.SlotOf(kind, tier, piece.Band)] += taken;
                    worked += taken;
                    left -= taken;
                }
            }
        }
    }
}
