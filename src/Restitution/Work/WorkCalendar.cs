using NodaTime;

namespace Restitution.Work;

/// <summary>What kind of day each day of an episode is.</summary>
/// <remarks>
/// A holiday that falls on the weekly rest day counts as the rest day: the calendar as announced holds the day in lieu,
/// and the same holiday is not paid twice.
/// </remarks>
public sealed class WorkCalendar(IsoDayOfWeek restDay, IReadOnlyList<HolidayCalendar> calendars)
{
    private readonly Dictionary<int, HolidayCalendar> byYear = calendars.ToDictionary(calendar => calendar.Year);

    public DayKind KindOf(LocalDate day) =>
        day.DayOfWeek == restDay ? DayKind.RestDay
        : byYear.TryGetValue(day.Year, out HolidayCalendar? calendar) && calendar.IsHoliday(day) ? DayKind.Holiday
        : DayKind.Working;

    /// <summary>The calendar of a year, or null when the case has none.</summary>
    public HolidayCalendar? OfYear(int year) => byYear.GetValueOrDefault(year);

    /// <summary>Paid holidays in the span that are not the weekly rest day.</summary>
    public int HolidaysIn(DateInterval span)
    {
        int count = 0;
        for (int year = span.Start.Year; year <= span.End.Year; year++)
        {
            foreach (Holiday holiday in OfYear(year)?.Holidays ?? [])
            {
                count += span.Contains(holiday.On) && KindOf(holiday.On) == DayKind.Holiday ? 1 : 0;
            }
        }

        return count;
    }
}
