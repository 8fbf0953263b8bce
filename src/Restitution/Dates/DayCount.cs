using NodaTime;

namespace Restitution.Dates;

/// <summary>How days become a part of a year. The names are those of the authorities' own practice.</summary>
/// <remarks>
/// Every count is a difference between two days, so that a span and its two halves count alike. Which of the counts
/// that go by the names "30/360" and "actual/actual" these are, and why: <c>decisions/which-day-counts.md</c>.
/// </remarks>
public enum DayCount
{
    /// <summary>Each day is 1/365 of a year, in leap years too.</summary>
    ActualOver365 = 1,

    /// <summary>Each day is 1/360 of a year.</summary>
    ActualOver360 = 2,

    /// <summary>Each day is 1/366 of a year in a leap year, and 1/365 in every other.</summary>
    ActualOverActualIsda = 3,

    /// <summary>Every month has 30 days and the year 360: a 31st counts as the 30th, February is filled up.</summary>
    ThirtyEOver360 = 4,
}

/// <summary>How many days a count sees, what it divides by, and how the law on file writes it.</summary>
public static class DayCounts
{
    private static readonly string[] NamesInOrder = ["actual/365", "actual/360", "actual/actual-isda", "30E/360"];

    /// <summary>Every name, as the law on file and the command line write it.</summary>
    public static IReadOnlyList<string> Names => NamesInOrder;

    /// <summary>The count that the law on file names, or null when the engine knows none of that name.</summary>
    public static DayCount? Named(string rule) =>
        Array.IndexOf(NamesInOrder, rule) is >= 0 and var index ? (DayCount)(index + 1) : null;

    public static string NameOf(DayCount count) => NamesInOrder[(int)count - 1];

    /// <summary>Days of the year that a day is a part of.</summary>
    public static int DaysOfTheYear(this DayCount count, LocalDate on) => count switch
    {
        DayCount.ActualOver365 => 365,
        DayCount.ActualOver360 or DayCount.ThirtyEOver360 => 360,
        DayCount.ActualOverActualIsda => CalendarSystem.Iso.GetDaysInYear(on.Year),
        _ => throw new ArgumentOutOfRangeException(nameof(count), count, "Not a day count."),
    };

    /// <summary>The last day, included, up to which the days of the year are those of this day.</summary>
    public static LocalDate SameYearThrough(this DayCount count, LocalDate on) =>
        count == DayCount.ActualOverActualIsda ? new LocalDate(on.Year, 12, 31) : LocalDate.MaxIsoValue;

    /// <summary>Days of the count from first to last, both included; zero when last is before first.</summary>
    /// <remarks>
    /// By thirties the days run from the first to the day after the last, so that a whole month has thirty, whichever
    /// month it is, and a 31st by itself has one or none as the span before it ends.
    /// </remarks>
    public static int Days(this DayCount count, LocalDate first, LocalDate last) =>
        last < first ? 0
        : count == DayCount.ThirtyEOver360 ? Thirties(last.PlusDays(1)) - Thirties(first)
        : Inclusive(first, last);

    /// <summary>Days from first to last, both included; zero when last is before first.</summary>
    public static int Inclusive(LocalDate first, LocalDate last) =>
        Math.Max(0, Period.DaysBetween(first, last) + 1);

    private static int Thirties(LocalDate day) => (day.Year * 360) + (day.Month * 30) + Math.Min(day.Day, 30);
}
