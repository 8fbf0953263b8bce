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

    /// <summary>The kind of each day of a span, the first day first.</summary>
    /// <param name="kinds">One for each day of the span.</param>
    public void KindsOf(DateInterval days, Span<DayKind> kinds)
    {
        // Cleared, every day is a working day. The first rest day of the span, then every seventh: asking each day for
        // its weekday is what would cost.
        kinds.Clear();
        for (int index = ((int)restDay - (int)days.Start.DayOfWeek + 7) % 7; index < kinds.Length; index += 7)
        {
            kinds[index] = DayKind.RestDay;
        }

        for (int year = days.Start.Year; year <= days.End.Year; year++)
        {
            MarkHolidays(OfYear(year)?.Holidays ?? [], days, kinds);
        }
    }

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

    private static void MarkHolidays(IReadOnlyList<Holiday> holidays, DateInterval days, Span<DayKind> kinds)
    {
        for (int index = 0; index < holidays.Count; index++)
        {
            LocalDate on = holidays[index].On;
            if (on >= days.Start && on <= days.End)
            {
                int offset = Period.DaysBetween(days.Start, on);
                kinds[offset] = kinds[offset] == DayKind.RestDay ? DayKind.RestDay : DayKind.Holiday;
            }
        }
    }
}
