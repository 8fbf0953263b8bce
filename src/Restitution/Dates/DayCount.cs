using NodaTime;

namespace Restitution.Dates;

/// <summary>How days become a part of a year. The names are those of the authorities' own practice.</summary>
public enum DayCount
{
    /// <summary>Each day is 1/365 of a year, in leap years too.</summary>
    ActualOver365 = 1,

    /// <summary>Each day is 1/360 of a year.</summary>
    ActualOver360 = 2,
}

/// <summary>What a day count divides by, and how the law on file writes it.</summary>
public static class DayCounts
{
    /// <summary>The count that the law on file names, or null when the engine knows none of that name.</summary>
    public static DayCount? Named(string rule) => rule switch
    {
        "actual/365" => DayCount.ActualOver365,
        "actual/360" => DayCount.ActualOver360,
        _ => null,
    };

    public static int DaysOfTheYear(this DayCount count) => count == DayCount.ActualOver360 ? 360 : 365;

    /// <summary>Days from first to last, both included; zero when last is before first.</summary>
    public static int Inclusive(LocalDate first, LocalDate last) =>
        Math.Max(0, Period.DaysBetween(first, last) + 1);
}
