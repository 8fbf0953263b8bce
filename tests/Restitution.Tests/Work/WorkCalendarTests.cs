using NodaTime;
using Restitution.Work;

namespace Restitution.Tests.Work;

public sealed class WorkCalendarTests
{
    private static readonly LocalDate Sunday = new(2019, 5, 5);
    private static readonly LocalDate Monday = new(2019, 5, 6);

    private static readonly WorkCalendar Calendar = new(
        IsoDayOfWeek.Sunday,
        [new HolidayCalendar(2019, [new Holiday(Monday, "in lieu"), new Holiday(Sunday, "on the rest day")], [])]);

    [Fact]
    public void A_holiday_on_the_rest_day_counts_as_the_rest_day() =>
        Assert.Equal(DayKind.RestDay, Calendar.KindOf(Sunday, DayRules.OneRestDay));

    [Fact]
    public void Other_days_are_holidays_by_the_calendar_and_working_days_else()
    {
        Assert.Equal(DayKind.Holiday, Calendar.KindOf(Monday, DayRules.OneRestDay));
        Assert.Equal(DayKind.Working, Calendar.KindOf(Monday.PlusDays(1), DayRules.OneRestDay));
    }

    [Fact]
    public void A_year_without_a_calendar_has_no_holidays_and_says_so()
    {
        Assert.Equal(DayKind.Working, Calendar.KindOf(new LocalDate(2020, 5, 6), DayRules.OneRestDay));
        Assert.Null(Calendar.OfYear(2020));
    }

    [Fact]
    public void Holidays_in_a_span_leave_out_those_on_the_rest_day() =>
        Assert.Equal(1, Calendar.PaidHolidaysIn(new DateInterval(Sunday, Monday), DayRules.OneRestDay));

    [Fact]
    public void The_kinds_of_a_span_are_the_kinds_of_its_days()
    {
        var days = new DateInterval(new LocalDate(2018, 12, 20), new LocalDate(2020, 1, 20));
        var kinds = new DayKind[days.Length];

        Calendar.KindsOf(days, DayRules.OneRestDay, kinds);

        Assert.Equal(days.Select(day => Calendar.KindOf(day, DayRules.OneRestDay)), kinds);
    }
}
