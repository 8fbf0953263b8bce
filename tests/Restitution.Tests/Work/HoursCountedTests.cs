using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Tests.Wages;
using Restitution.Work;

namespace Restitution.Tests.Work;

public sealed class HoursCountedTests
{
    private static readonly LocalDate Monday = new(2019, 7, 1);
    private static readonly DateInterval July = new(Monday, new LocalDate(2019, 7, 31));
    private static readonly ClockBands Night = ClockBands.Read(["night 22:00-06:00"])!;

    private static readonly HoursPlan ByWeek = new()
    {
        WeeklyMinutes = 40 * 60,
        WeekStart = IsoDayOfWeek.Monday,
    };

    private static readonly HoursPlan ByClock = new() { Clock = Night };

    // Five days of seven hours, and the rest on Saturday: the week's limit is forty hours.
    [Theory]
    [InlineData(299, 0)]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void Overtime_by_the_week_begins_after_forty_hours(int onSaturday, int overtime)
    {
        WorkedMinutes worked = Count(
            ByWeek, July, [420, 420, 420, 420, 420, onSaturday]);

        Assert.Equal(overtime, worked.Bands[WorkBand.WorkingOvertime]);
        Assert.Equal(2_100 + onSaturday, worked.Bands.Total);
    }

    [Fact]
    public void A_minute_that_is_overtime_by_the_day_is_not_overtime_by_the_week_again()
    {
        // Ten hours on four days are eight of overtime; the ordinary thirty-two leave eight for Friday.
        WorkedMinutes worked = Count(ByWeek, July, [600, 600, 600, 600, 480]);

        Assert.Equal(8 * 60, worked.Bands[WorkBand.WorkingOvertime]);
        Assert.Equal(40 * 60, worked.Bands[WorkBand.WorkingOrdinary]);
    }

    [Fact]
    public void By_the_week_alone_a_long_day_makes_no_overtime()
    {
        WorkedMinutes worked = Count(ByWeek with { CountsByDay = false }, July, [800, 800, 800]);

        Assert.Equal(0, worked.Bands[WorkBand.WorkingOvertime]);
    }

    [Fact]
    public void The_week_is_walked_from_its_first_day_across_pay_periods()
    {
        // Monday to Wednesday stand in July, Thursday and Friday in August: forty-five hours in all.
        var span = new DateInterval(new LocalDate(2019, 7, 29), new LocalDate(2019, 8, 31));
        HoursPlan plan = ByWeek with { CountsByDay = false };

        Assert.Equal(
            [0, 5 * 60],
            new[] { new DateInterval(span.Start, July.End), new DateInterval(July.End.PlusDays(1), span.End) }
                .Select(days => Count(plan, span, [540, 540, 540, 540, 540], days).Bands[WorkBand.WorkingOvertime]));
    }

    [Fact]
    public void Work_on_the_rest_day_takes_nothing_from_the_week_unless_the_law_counts_it_there()
    {
        int[] week = [480, 480, 480, 480, 480, 0, 240];

        Assert.Equal(240, Count(ByWeek, July, week).Bands[WorkBand.RestDayOrdinary]);
        Assert.Equal(240, Count(
            ByWeek with { CountedInWeek = [DayKind.Working, DayKind.RestDay] }, July, week)
            .Bands[WorkBand.RestDayOvertime]);
    }

    [Theory]
    [InlineData("14:00", "21:59", 0)]
    [InlineData("14:00", "22:00", 0)]
    [InlineData("14:01", "22:01", 1)]
    [InlineData("05:59", "12:00", 1)]
    [InlineData("06:00", "12:00", 0)]
    [InlineData("22:00", "06:00", 480)]
    [InlineData("23:59", "00:01", 2)]
    public void A_band_begins_with_its_first_minute_and_ends_before_its_last(string from, string until, int atNight)
    {
        WorkedMinutes worked = OfOneDay(ByClock, from, until, 0);

        Assert.Equal(atNight, worked.InSlot(ByClock.SlotOf(DayKind.Working, 0, 1)));
        Assert.Equal(0, worked.WithoutClock);
    }

    [Theory]
    [InlineData(null, 420, 60, true)]
    [InlineData("22:00", 480, 0, false)]
    [InlineData("18:00", 420, 60, false)]
    public void A_break_is_taken_where_it_is_recorded_else_outside_the_bands(
        string? breakFrom, int byDay, int atNight, bool isAssumed)
    {
        WorkedMinutes worked = OfOneDay(ByClock, "14:00", "23:00", 60, breakFrom);

        Assert.Equal(byDay, worked.InSlot(ByClock.SlotOf(DayKind.Working, 0, 0)));
        Assert.Equal(atNight, worked.InSlot(ByClock.SlotOf(DayKind.Working, 0, 1)));
        Assert.Equal(isAssumed, worked.HasAssumedBreak);
    }

    [Fact]
    public void Overtime_at_night_after_overtime_by_day_is_a_tier_of_its_own()
    {
        HoursPlan plan = ByClock with { KnowsContinued = true };

        // Twelve hours from noon: eight ordinary to 20:00, overtime by day to 22:00, then at night.
        WorkedMinutes after = OfOneDay(plan, "12:00", "00:00", 0);
        // Ten hours from 14:00: eight ordinary to 22:00, overtime at night alone.
        WorkedMinutes alone = OfOneDay(plan, "14:00", "00:00", 0);

        Assert.Equal(120, after.InSlot(plan.SlotOf(DayKind.Working, plan.TierCount - 1, 1)));
        Assert.Equal(120, after.InSlot(plan.SlotOf(DayKind.Working, 1, 0)));
        Assert.Equal(120, alone.InSlot(plan.SlotOf(DayKind.Working, 1, 1)));
        Assert.Equal(0, alone.InSlot(plan.SlotOf(DayKind.Working, plan.TierCount - 1, 1)));
    }

    [Theory]
    [InlineData(480, 0, 0)]
    [InlineData(539, 59, 0)]
    [InlineData(540, 60, 0)]
    [InlineData(541, 60, 1)]
    public void A_later_tier_begins_with_the_minute_after_its_start(int worked, int first, int second)
    {
        HoursPlan plan = new() { TierStarts = [0, 60] };

        WorkedMinutes counted = Count(plan, July, [worked]);

        Assert.Equal(first, counted.InSlot(plan.SlotOf(DayKind.Working, 1, 0)));
        Assert.Equal(second, counted.InSlot(plan.SlotOf(DayKind.Working, 2, 0)));
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(239, 1, 0)]
    [InlineData(240, 1, 0)]
    [InlineData(241, 0, 1)]
    [InlineData(600, 0, 1)]
    public void Half_a_normal_day_exactly_is_half_a_day(int worked, int half, int whole)
    {
        HoursPlan plan = new() { PaidByStep = [DayKind.RestDay] };

        WorkedMinutes counted = Count(plan, July, [0, 0, 0, 0, 0, 0, worked]);

        Assert.Equal(half, counted.HalfDays(DayKind.RestDay));
        Assert.Equal(whole, counted.WholeDays(DayKind.RestDay));
    }

    [Fact]
    public void Days_without_clock_times_count_outside_every_band_and_are_told()
    {
        WorkedMinutes worked = Count(ByClock, July, [600]);

        Assert.Equal(600, worked.WithoutClock);
        Assert.Equal(0, worked.InSlot(ByClock.SlotOf(DayKind.Working, 0, 1)));
    }

    [Fact]
    public void Clock_times_that_do_not_add_up_to_the_minutes_are_not_used()
    {
        TimeRecord record = Record(Monday, "14:00", "23:00", 60) with { WorkedMinutes = 500 };

        WorkedMinutes worked = HoursWorked.Of(Episode(July), [record], [])
            .Within(July, Scenario.Likely, Calendar, ByClock, 480);

        Assert.Equal(500, worked.WithoutClock);
    }

    [Fact]
    public void Where_the_day_ends_at_midnight_what_is_worked_after_it_belongs_to_the_next_day()
    {
        TimeRecord night = Record(Monday, "20:00", "04:00", 0);
        HoursPlan plan = ByClock with { CutsAtMidnight = true };
        HoursWorked hours = HoursWorked.Of(Episode(July), [night], []);

        Assert.Equal(
            [240, 240],
            new[] { Monday, Monday.PlusDays(1) }.Select(day => hours
                .Within(new DateInterval(day, day), Scenario.Likely, Calendar, plan, 480).Bands.Total));
        Assert.Equal(480, hours.Within(July, Scenario.Likely, Calendar, plan, 480).Bands.Total);
    }

    [Theory]
    [InlineData("night 22:00")]
    [InlineData("22:00-06:00")]
    [InlineData("night 22:00-26:00")]
    public void Bands_that_are_not_written_so_are_none(string item) => Assert.Null(ClockBands.Read([item]));

    private static WorkCalendar Calendar { get; } = new(IsoDayOfWeek.Sunday, []);

    private static EmploymentEpisode Episode(DateInterval span) => SampleWork.Episode(span.Start, span.End, 9_000m);

    private static WorkedMinutes Count(HoursPlan plan, DateInterval span, int[] firstDays, DateInterval? days = null)
    {
        var minutes = new ushort[span.Length];
        for (int index = 0; index < firstDays.Length; index++)
        {
            minutes[index] = (ushort)firstDays[index];
        }

        return HoursWorked.OfRecords(span, minutes)
            .Within(days ?? span, Scenario.Likely, Calendar, plan, 480);
    }

    private static WorkedMinutes OfOneDay(
        HoursPlan plan, string from, string until, int breakMinutes, string? breakFrom = null) =>
        HoursWorked.Of(Episode(July), [Record(Monday, from, until, breakMinutes, breakFrom)], [])
            .Within(July, Scenario.Likely, Calendar, plan, 480);

    private static TimeRecord Record(
        LocalDate day, string from, string until, int breakMinutes, string? breakFrom = null)
    {
        int minutes = (int)Period.Between(Clock(from), Clock(until), PeriodUnits.Minutes).Minutes;
        return new TimeRecord(
            SourceRef.Line("TIME-01", 2), new PersonAsWritten("W-01"), day, Clock(from), Clock(until), breakMinutes,
            (minutes > 0 ? minutes : minutes + 1_440) - breakMinutes)
        {
            BreakStartedAt = breakFrom is null ? null : Clock(breakFrom),
        };
    }

    private static LocalTime Clock(string written) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(written).Value;
}
