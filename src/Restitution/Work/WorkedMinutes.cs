namespace Restitution.Work;

/// <summary>The minutes of one stretch of days, as far apart as the law pays them apart.</summary>
/// <param name="Bands">By kind of day, ordinary and overtime: what is printed.</param>
public readonly record struct WorkedMinutes(MinutesByBand Bands)
{
    // Null while slots and bands are the same.
    internal int[]? Slots { get; init; }

    // Half days and then whole days of each kind; null while no kind is paid by steps.
    internal int[]? Steps { get; init; }

    /// <summary>Minutes of days whose clock times are not known, where the clock makes a difference.</summary>
    public int WithoutClock { get; init; }

    /// <summary>Whether a break was put outside every band because nobody recorded when it was.</summary>
    public bool HasAssumedBreak { get; init; }

    /// <summary>Whether work went on past midnight.</summary>
    public bool RunsPastMidnight { get; init; }

    /// <summary>Minutes of one slot of the plan by which they were counted.</summary>
    public int InSlot(int slot) => Slots is null ? Bands[(WorkBand)slot] : Slots[slot];

    /// <summary>Days of a kind on which no more than half a normal day was worked.</summary>
    public int HalfDays(DayKind kind) => Steps?[(int)kind * 2] ?? 0;

    /// <summary>Days of a kind on which more than half a normal day was worked.</summary>
    public int WholeDays(DayKind kind) => Steps?[((int)kind * 2) + 1] ?? 0;
}
