using NodaTime;

namespace Restitution.Work;

/// <summary>How the law on file tells minutes of work apart, brought to numbers once for many workers.</summary>
/// <remarks>
/// A slot is a place in an array of minutes that the law pays alike: the kind of day, the tier, the band of the clock.
/// Tier 0 is ordinary; the tiers of overtime follow in the order of their first minute; the last one, where the law
/// knows it, is overtime in a band that follows overtime in another on the same day.
/// </remarks>
public sealed record HoursPlan
{
    /// <summary>Minutes of overtime after which each tier of it begins, ascending; the first is 0.</summary>
    public IReadOnlyList<int> TierStarts { get; init; } = [0];

    /// <summary>Whether the day's limit makes overtime.</summary>
    public bool CountsByDay { get; init; } = true;

    /// <summary>Ordinary minutes of a week; null where weeks do not count.</summary>
    public int? WeeklyMinutes { get; init; }

    /// <summary>The kinds of day whose ordinary minutes count in the week and are limited by it.</summary>
    public IReadOnlyList<DayKind> CountedInWeek { get; init; } = [DayKind.Working];

    /// <summary>The first day of the workweek; null for the day after the rest day.</summary>
    public IsoDayOfWeek? WeekStart { get; init; }

    public ClockBands Clock { get; init; } = ClockBands.None;

    /// <summary>Whether overtime in a band after overtime in another is a tier of its own.</summary>
    public bool KnowsContinued { get; init; }

    /// <summary>Whether what is worked past midnight belongs to the next day.</summary>
    public bool CutsAtMidnight { get; init; }

    public DayRules Days { get; init; } = DayRules.OneRestDay;

    /// <summary>The kinds of day whose ordinary minutes are paid by half and whole days.</summary>
    public IReadOnlyList<DayKind> PaidByStep { get; init; } = [];

    /// <summary>Whether bands of days are all that the law tells apart, so that slots and bands are the same.</summary>
    public bool IsPlain => WeeklyMinutes is null && CountsByDay && Clock.Count == 1 && TierStarts.Count == 1
        && !KnowsContinued && !CutsAtMidnight && PaidByStep.Count == 0;

    public int TierCount => 1 + TierStarts.Count + (KnowsContinued ? 1 : 0);

    public int SlotCount => DayKinds.All.Count * TierCount * Clock.Count;

    public int SlotOf(DayKind kind, int tier, int clock) => ((((int)kind * TierCount) + tier) * Clock.Count) + clock;

    /// <summary>The tier of overtime after so many minutes of it, and how many minutes are left in that tier.</summary>
    internal (int Tier, int Left) TierAfter(int overtimeMinutes)
    {
        for (int index = TierStarts.Count - 1; index >= 0; index--)
        {
            if (TierStarts[index] <= overtimeMinutes)
            {
                int left = index + 1 < TierStarts.Count ? TierStarts[index + 1] - overtimeMinutes : int.MaxValue;
                return (index + 1, left);
            }
        }

        throw new InvalidOperationException("The first tier of overtime begins at once; found none.");
    }
}
