namespace Restitution.Work;

/// <summary>What a calendar and the law make of a day.</summary>
public enum DayKind
{
    Working = 0,
    RestDay = 1,
    Holiday = 2,
    HolidayOnRestDay = 3,

    /// <summary>A day off by proclamation that is not paid when it is not worked.</summary>
    SpecialDay = 4,
    SpecialDayOnRestDay = 5,

    /// <summary>Two paid holidays on one day.</summary>
    DoubleHoliday = 6,
    DoubleHolidayOnRestDay = 7,
}

/// <summary>The kinds of day, with the words under which the law on file keys them.</summary>
public static class DayKinds
{
    public static IReadOnlyList<DayKind> All { get; } = Enum.GetValues<DayKind>();

    public static string KeyOf(DayKind kind) => kind switch
    {
        DayKind.Working => "working",
        DayKind.RestDay => "rest-day",
        DayKind.Holiday => "holiday",
        DayKind.HolidayOnRestDay => "holiday-on-rest-day",
        DayKind.SpecialDay => "special-day",
        DayKind.SpecialDayOnRestDay => "special-day-on-rest-day",
        DayKind.DoubleHoliday => "double-holiday",
        DayKind.DoubleHolidayOnRestDay => "double-holiday-on-rest-day",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of day."),
    };

    /// <summary>How many paid holidays a day of the kind holds: each is paid although nobody works.</summary>
    public static int PaidHolidaysOf(DayKind kind) => kind switch
    {
        DayKind.Holiday or DayKind.HolidayOnRestDay => 1,
        DayKind.DoubleHoliday or DayKind.DoubleHolidayOnRestDay => 2,
        _ => 0,
    };

    /// <summary>The kind of a holiday of a calendar that falls on no rest day.</summary>
    internal static DayKind Of(HolidayKind holiday) => holiday switch
    {
        HolidayKind.SpecialDay => DayKind.SpecialDay,
        HolidayKind.DoubleHoliday => DayKind.DoubleHoliday,
        _ => DayKind.Holiday,
    };

    internal static DayKind OnRestDay(HolidayKind holiday, HolidayOnRestDay rule) => rule switch
    {
        HolidayOnRestDay.RestDay => DayKind.RestDay,
        HolidayOnRestDay.Holiday => Of(holiday),
        _ => Of(holiday) switch
        {
            DayKind.SpecialDay => DayKind.SpecialDayOnRestDay,
            DayKind.DoubleHoliday => DayKind.DoubleHolidayOnRestDay,
            _ => DayKind.HolidayOnRestDay,
        },
    };
}

/// <summary>What the law on file makes of a holiday that falls on a weekly rest day.</summary>
public enum HolidayOnRestDay
{
    /// <summary>It counts as the rest day: the calendar as announced holds the day in lieu.</summary>
    RestDay = 1,

    /// <summary>It counts as the holiday.</summary>
    Holiday = 2,

    /// <summary>It is a kind of day of its own.</summary>
    OwnKind = 3,
}

/// <summary>How the law on file turns the days of a calendar into kinds of day.</summary>
/// <param name="RestDaysPerWeek">The rest day of the terms, and the days before it.</param>
/// <param name="AllAreWorkingDays">Whether the rules on rest days and holidays leave the work alone.</param>
public readonly record struct DayRules(
    HolidayOnRestDay HolidayOnRestDay, int RestDaysPerWeek, bool AllAreWorkingDays)
{
    public static DayRules OneRestDay { get; } = new(HolidayOnRestDay.RestDay, 1, false);
}
