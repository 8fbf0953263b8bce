using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Tests.Wages;
using Restitution.Work;

namespace Restitution.Tests.Work;

public sealed class HoursWorkedTests
{
    // The week of Monday 6 May under each scenario, the Monday a holiday.
    private static MinutesByBand[] OnHoliday(HoursWorked hours)
    {
        var calendar = new WorkCalendar(
            Episode.RestDay, [new HolidayCalendar(2019, [new Holiday(Monday, "made")], [])]);
        var week = new DateInterval(Monday, Monday.PlusDays(6));
        return [.. Enum.GetValues<Scenario>().Select(scenario =>
            hours.Within(week, scenario, calendar, new HoursPlan(), HoursCounted.MinutesOfDay).Bands)];
    }

    private static readonly LocalDate Monday = new(2019, 5, 6);
    private static readonly EmploymentEpisode Episode =
        SampleWork.Episode(new LocalDate(2019, 5, 1), new LocalDate(2019, 6, 30), 9_000m);

    [Fact]
    public void A_month_with_a_record_takes_all_its_days_from_records()
    {
        HoursWorked hours = HoursWorked.Of(Episode, [Record(Monday, 540, 2)], [Told(600, 660, 720)]);

        Assert.Equal(540, hours.MinutesOn(Monday, Scenario.High));
        Assert.Equal(0, hours.MinutesOn(Monday.PlusDays(1), Scenario.High));
        Assert.Equal(HoursOrigin.Record, hours.WeakestOrigin(new DateInterval(Episode.Span.Start, new(2019, 5, 31))));
    }

    [Fact]
    public void A_month_without_a_record_takes_its_days_from_testimony_low_likely_and_high()
    {
        HoursWorked hours = HoursWorked.Of(Episode, [Record(Monday, 540, 2)], [Told(600, 660, 720)]);
        var inJune = new LocalDate(2019, 6, 3);

        Assert.Equal([600, 660, 720], Enum.GetValues<Scenario>().Select(scenario => hours.MinutesOn(inJune, scenario)));
        Assert.True(hours.RestsOnTestimony);
    }

    [Fact]
    public void Two_testimonies_give_the_least_of_the_low_and_the_most_of_the_high()
    {
        HoursWorked hours = HoursWorked.Of(Episode, [], [Told(600, 660, 720), Told(540, 600, 900)]);

        Assert.Equal([540, 660, 900], Enum.GetValues<Scenario>().Select(scenario => hours.MinutesOn(Monday, scenario)));
    }

    [Fact]
    public void Agreed_hours_count_only_where_nothing_else_tells()
    {
        EmploymentEpisode agreed = Episode with { AgreedHours = new AgreedHours(480, 6, []) };

        HoursWorked hours = HoursWorked.Of(agreed, [], []);

        Assert.Equal(480, hours.MinutesOn(Monday, Scenario.Likely));
        Assert.Equal(0, hours.MinutesOn(Monday.PlusDays(-1), Scenario.Likely));
        Assert.Equal(HoursOrigin.Agreement, hours.WeakestOrigin(agreed.Span));
        Assert.False(hours.RestsOnTestimony);
    }

    [Fact]
    public void Without_any_of_them_the_hours_are_not_known() =>
        Assert.Equal(HoursOrigin.Nothing, HoursWorked.Of(Episode, [], []).WeakestOrigin(Episode.Span));

    // The rest day is free first, then the days before it.
    [Theory]
    [InlineData(7, 7)]
    [InlineData(6, 6)]
    [InlineData(5, 5)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    public void So_many_days_a_week_are_worked_as_were_told(int daysPerWeek, int worked)
    {
        HoursWorked hours = HoursWorked.Of(Episode, [], [Told(600, 600, 600) with { DaysPerWeek = daysPerWeek }]);

        Assert.Equal(worked, Enumerable.Range(0, 7)
            .Count(day => hours.MinutesOn(Monday.PlusDays(day), Scenario.Likely) > 0));
        Assert.Equal(daysPerWeek == 7 ? 600 : 0, hours.MinutesOn(Monday.PlusDays(6), Scenario.Likely));
    }

    // Monday 6 May is a holiday; the low figure never counts it, the high one unless the person said that it was free.
    [Theory]
    [InlineData(null, 0, 0, 720)]
    [InlineData(true, 0, 660, 720)]
    [InlineData(false, 0, 0, 0)]
    public void Days_a_week_do_not_tell_of_holidays(bool? holidaysWorked, int low, int likely, int high)
    {
        MinutesByBand[] bands = OnHoliday(HoursWorked.Of(
            Episode, [], [Told(600, 660, 720) with { HolidaysWorked = holidaysWorked }]));

        Assert.Equal([low, likely, high], bands.Select(one => one[WorkBand.HolidayOrdinary]));
        Assert.Equal([3_000, 3_300, 3_600], bands.Select(one => one[WorkBand.WorkingOrdinary]));
    }

    [Fact]
    public void Of_two_persons_one_who_leaves_the_holiday_open_lets_the_high_figure_count_it()
    {
        HoursWorked hours = HoursWorked.Of(
            Episode, [], [Told(600, 660, 720) with { HolidaysWorked = false }, Told(600, 660, 700)]);

        Assert.Equal([0, 0, 720], OnHoliday(hours).Select(one => one[WorkBand.HolidayOrdinary]));
    }

    [Fact]
    public void The_same_hours_written_twice_were_worked_once() => Assert.Equal(
        540, HoursWorked.Of(Episode, [Record(Monday, 540, 2), Record(Monday, 540, 9)], [])
            .MinutesOn(Monday, Scenario.Likely));

    [Fact]
    public void Two_shifts_of_a_day_are_added_but_a_day_has_no_more_than_its_own_minutes() => Assert.Equal(
        1_440, HoursWorked.Of(Episode, [Record(Monday, 900, 2), Record(Monday, 800, 3)], [])
            .MinutesOn(Monday, Scenario.Likely));

    [Fact]
    public void Records_of_other_days_are_left_out()
    {
        HoursWorked hours = HoursWorked.Of(Episode, [Record(new LocalDate(2019, 7, 1), 540, 2)], []);

        Assert.Empty(hours.Records);
        Assert.Equal(HoursOrigin.Nothing, hours.WeakestOrigin(Episode.Span));
    }

    [Fact]
    public void Compact_hours_have_a_number_for_every_day() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HoursWorked.OfRecords(Episode.Span, [480]));

    [Theory]
    [InlineData(HoursOrigin.Record, Basis.Document)]
    [InlineData(HoursOrigin.Agreement, Basis.Document)]
    [InlineData(HoursOrigin.Testimony, Basis.Testimony)]
    [InlineData(HoursOrigin.Nothing, Basis.PresumptionOfLaw)]
    public void Each_origin_has_its_basis(HoursOrigin origin, Basis basis) =>
        Assert.Equal(basis, HoursWorked.BasisOf(origin));

    [Fact]
    public void The_sources_of_a_span_are_its_rows_run_together() => Assert.Equal(
        ["TIME-01:2-3", "TIME-01:9"],
        HoursWorked.Of(
            Episode,
            [Record(Monday, 540, 2), Record(Monday.PlusDays(1), 540, 3), Record(Monday.PlusDays(2), 540, 9)], [])
            .SourcesWithin(new DateInterval(Monday, Monday.PlusDays(6))).Select(source => source.ToString()));

    private static TimeRecord Record(LocalDate day, int minutes, int line) => new(
        SourceRef.Line("TIME-01", line), new PersonAsWritten("W-01"), day, null, null, 0, minutes);

    private static HoursTestimony Told(int low, int likely, int high) => new(
        SourceRef.Line("HOURS-01", 2), new PersonAsWritten("W-01"), Episode.Span.Start, Episode.Span.End, 6,
        low, likely, high);
}
