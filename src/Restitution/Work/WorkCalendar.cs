using NodaTime;

namespace Restitution.Work;

/// <summary>What kind of day each day of an episode is.</summary>
/// <remarks>What becomes of a holiday on the weekly rest day is the law's to say: <see cref="DayRules"/>.</remarks>
public sealed class WorkCalendar(IsoDayOfWeek restDay, IReadOnlyList<HolidayCalendar> calendars)
{
    private readonly Dictionary<int, HolidayCalendar> byYear = calendars.ToDictionary(calendar => calendar.Year);

    public IsoDayOfWeek RestDay => restDay;

    public DayKind KindOf(LocalDate day, DayRules rules)
    {
        if (rules.AllAreWorkingDays)
        {
            return DayKind.Working;
        }

        bool isRestDay = IsRestDay(day.DayOfWeek, rules.RestDaysPerWeek);
        return (OfYear(day.Year)?.KindOn(day), isRestDay) switch
        {
            (null, true) => DayKind.RestDay,
            (null, false) => DayKind.Working,
            ({ } holiday, true) => DayKinds.OnRestDay(holiday, rules.HolidayOnRestDay),
            ({ } holiday, false) => DayKinds.Of(holiday),
        };
    }

    /// <summary>The kind of each day of a span, the first day first.</summary>
    /// <param name="kinds">One for each day of the span.</param>
    public void KindsOf(DateInterval days, DayRules rules, Span<DayKind> kinds)
    {
        // Cleared, every day is a working day. The first rest day of the span, then every seventh: asking each day for
        // its weekday is what would cost.
        kinds.Clear();
        if (rules.AllAreWorkingDays)
        {
            return;
        }

        for (int before = 0; before < rules.RestDaysPerWeek; before++)
        {
            int first = ((int)restDay - before - (int)days.Start.DayOfWeek + 14) % 7;
            for (int index = first; index < kinds.Length; index += 7)
            {
                kinds[index] = DayKind.RestDay;
            }
        }

        for (int year = days.Start.Year; year <= days.End.Year; year++)
        {
            MarkHolidays(OfYear(year)?.Holidays ?? [], days, rules.HolidayOnRestDay, kinds);
        }
    }

    /// <summary>The calendar of a year, or null when the case has none.</summary>
    public HolidayCalendar? OfYear(int year) => byYear.GetValueOrDefault(year);

    /// <summary>Paid holidays in the span; two on one day count twice.</summary>
    public int PaidHolidaysIn(DateInterval span, DayRules rules)
    {
        int count = 0;
        for (int year = span.Start.Year; year <= span.End.Year; year++)
        {
            LocalDate before = default;
            foreach (Holiday holiday in OfYear(year)?.Holidays ?? [])
            {
                if (holiday.On >= span.Start && holiday.On <= span.End && holiday.On != before)
                {
                    count += DayKinds.PaidHolidaysOf(KindOf(holiday.On, rules));
                }

                before = holiday.On;
            }
        }

        return count;
    }

    /// <summary>Whether any day of the span is a holiday and no rest day by the law.</summary>
    internal bool HasHoliday(DateInterval span, DayRules rules) =>
        HolidaysIn(span).Any(holiday => KindOf(holiday.On, rules) is not (DayKind.Working or DayKind.RestDay));

    /// <summary>Whether a holiday of the span falls on a weekly rest day.</summary>
    public bool HasHolidayOnRestDay(DateInterval span, int restDaysPerWeek) =>
        HolidaysIn(span).Any(holiday => IsRestDay(holiday.On.DayOfWeek, restDaysPerWeek));

    /// <summary>Days of the span that are no weekly rest day; a holiday is one of them, for it is paid.</summary>
    public int WorkingDaysIn(DateInterval span, int restDaysPerWeek) =>
        span.Count(day => !IsRestDay(day.DayOfWeek, restDaysPerWeek));

    private IEnumerable<Holiday> HolidaysIn(DateInterval span) =>
        from year in Enumerable.Range(span.Start.Year, span.End.Year - span.Start.Year + 1)
        from holiday in OfYear(year)?.Holidays ?? []
        where span.Contains(holiday.On)
        select holiday;

    private bool IsRestDay(IsoDayOfWeek weekday, int restDaysPerWeek) =>
        ((int)restDay - (int)weekday + 7) % 7 < restDaysPerWeek;

    private static void MarkHolidays(
        IReadOnlyList<Holiday> holidays, DateInterval days, HolidayOnRestDay rule, Span<DayKind> kinds)
    {
        Holiday? before = null;
        for (int index = 0; index < holidays.Count; index++)
        {
            Holiday holiday = holidays[index];
            if (holiday.On >= days.Start && holiday.On <= days.End && holiday.On != before?.On)
            {
                int offset = Period.DaysBetween(days.Start, holiday.On);
                kinds[offset] = kinds[offset] == DayKind.RestDay
                    ? DayKinds.OnRestDay(holiday.Kind, rule)
                    : DayKinds.Of(holiday.Kind);
            }

            before = holiday;
        }
    }
}
