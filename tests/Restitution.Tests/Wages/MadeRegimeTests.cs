using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Wages;
using Restitution.Work;
using static Restitution.Tests.Law.MadeLaw;

namespace Restitution.Tests.Wages;

/// <summary>A regime with every way of reckoning: 1 July 2019 is a Monday, an hour of the floor is 40.</summary>
public sealed class MadeRegimeTests
{
    private static readonly LocalDate First = new(2019, 7, 1);
    private static readonly LocalDate Last = new(2019, 7, 31);

    private static readonly HolidayCalendar Calendar = new(
        2019,
        [
            new Holiday(new(2019, 7, 10), "paid"), new Holiday(new(2019, 7, 15), "special", HolidayKind.SpecialDay),
            new Holiday(new(2019, 7, 16), "two at once", HolidayKind.DoubleHoliday),
            new Holiday(new(2019, 7, 21), "on a rest day"),
        ],
        []);

    private static readonly string[] WholeMonth =
    [
        "01 08:00-18:00/60@12:00", "02 12:00-24:00", "03 14:00-24:00", "04 22:00-06:00", "05 08:00-17:00/60@12:00",
        "06 08:00-12:00", "07 08:00-12:00", "10 08:00-10:00", "14 08:00-18:00/60@12:00", "15 08:00-10:00",
        "16 08:00-09:00", "21 08:00-10:00",
    ];

    [Theory]
    [InlineData(WageHead.Wages, "6600", "6,400 + 10 × 20, more than the 6,000 promised")]
    [InlineData(WageHead.Overtime, "828", "40 × (1.5 + (1.5 + 2 + 2 × 2.1) + 2 × 2 + (1.5 + 3 × 2))")]
    [InlineData(WageHead.NightWork, "96", "40 × 0.3 × 8")]
    [InlineData(WageHead.RestDayWork, "480", "320 × (0.5 + 1)")]
    [InlineData(WageHead.RestDayOvertime, "120", "40 × 3")]
    [InlineData(WageHead.HolidayWork, "528", "40 × (2 × 2 + 2.6 × 2 + 4)")]
    [InlineData(WageHead.SpecialDayWork, "104", "40 × 1.3 × 2")]
    [InlineData(WageHead.HolidayPay, null, "a wage by the month holds it")]
    public void A_month_of_everything_is_as_worked_out_by_hand(WageHead head, string? due, string working)
    {
        WagesDueOfPeriod<Told> month = Due(MadeRegime.With(), MadeRegime.Episode(First, Last, 6_000m), WholeMonth);

        Assert.Empty(month.Gaps);
        Assert.True(
            month.Heads[(int)head]?.Value.Amount == Amount(due),
            $"{working}\n{ReasonText.Of(month.Heads[(int)head]?.Because.Reason)}");
    }

    [Theory]
    [InlineData("days-by-hours", "wage-divisor-days", "days per month", "26", 12_480)]
    [InlineData("weeks-by-weekly-minutes", "wage-divisor-week-minutes", "minutes per week", "2400", 10_400)]
    [InlineData("hours", "wage-divisor-hours", "hours per month", "160", 9_600)]
    [InlineData("year-days-by-hours", "wage-divisor-year-days", "days per year", "300", 12_000)]
    [InlineData("working-days-by-hours", "wage-divisor-hours", "hours per month", "160", 12_960)]
    public void Each_divisor_makes_sixty_an_hour_and_four_hundred_eighty_a_day(
        string rule, string file, string unit, string value, int perMonth)
    {
        WagesDueOfPeriod<Told> month = Due(
            MadeRegime.With(Figure("wage-divisor", "rule", rule), Figure(file, unit, value)),
            MadeRegime.Episode(First, Last, perMonth), "01 08:00-17:00", "07 08:00-16:00");

        Assert.Equal(90m, Amount(month, WageHead.Overtime));
        Assert.Equal(480m, Amount(month, WageHead.RestDayWork));
    }

    [Fact]
    public void A_days_wage_by_weeks_is_the_months_times_twelve_over_fifty_two_over_the_days_of_the_week()
    {
        LawOnFile law = MadeRegime.With(Figure("daily-wage", "rule", "weeks-by-week-days"));
        EmploymentEpisode episode = MadeRegime.Episode(First, Last, 7_800m);

        Assert.Equal(300m, Amount(
            Due(law, episode with { Week = WeekPattern.SixDay }, "07 08:00-16:00"), WageHead.RestDayWork));
        Assert.Equal(360m, Amount(
            Due(law, episode with { Week = WeekPattern.FiveDay }, "07 08:00-16:00"), WageHead.RestDayWork));
        Assert.Equal(
            [GapKind.WeekPatternMissing],
            Due(law, episode, "07 08:00-16:00").Gaps.Select(gap => gap.Kind));
    }

    [Theory]
    [InlineData("THB per month", "6400", PayBasis.Monthly, "6600")]
    [InlineData("THB per month", "6400", PayBasis.Daily, "660")]
    [InlineData("THB per month", "6400", PayBasis.Hourly, "660")]
    [InlineData("THB per day", "320", PayBasis.Monthly, "6600")]
    [InlineData("THB per day", "320", PayBasis.Daily, "660")]
    [InlineData("THB per day", "320", PayBasis.Hourly, "660")]
    [InlineData("THB per hour", "40", PayBasis.Monthly, "840")]
    [InlineData("THB per hour", "40", PayBasis.Daily, "660")]
    [InlineData("THB per hour", "40", PayBasis.Hourly, "660")]
    public void A_floor_in_any_unit_reaches_any_basis_of_pay(string unit, string floor, PayBasis basis, string due)
    {
        WagesDueOfPeriod<Told> month = Due(
            MadeRegime.With(Figure("minimum-wage", unit, floor)), MadeRegime.Episode(First, Last, null, basis),
            "01 08:00-16:00", "02 08:00-16:00");

        Assert.True(
            month.Heads[(int)WageHead.Wages]?.Value.Amount == Amount(due),
            ReasonText.Of(month.Heads[(int)WageHead.Wages]?.Because.Reason));
    }

    [Fact]
    public void A_floor_by_the_week_is_a_gap_and_no_figure()
    {
        WagesDueOfPeriod<Told> month = Due(
            MadeRegime.With(Figure("minimum-wage", "THB per week", "1600")), MadeRegime.Episode(First, Last, 6_000m));

        Assert.Contains(month.Gaps, gap => gap.Kind == GapKind.FloorUnitDoesNotFit);
        Assert.Null(month.Heads[(int)WageHead.Wages]);
    }

    [Fact]
    public void What_is_gazetted_for_the_basis_of_pay_is_taken_and_never_computed() => Assert.Equal(
        720m,
        Amount(
            Due(
                MadeRegime.With(Figure("minimum-wage-daily", "THB per day", "350")),
                MadeRegime.Episode(First, Last, null, PayBasis.Daily), "01 08:00-16:00", "02 08:00-16:00"),
            WageHead.Wages));

    [Fact]
    public void A_grade_takes_its_part_of_the_floor_and_the_whole_allowance() => Assert.Equal(
        5_000m,
        Amount(
            Due(MadeRegime.With(), MadeRegime.Episode(First, Last, null) with { Grade = "probation" }),
            WageHead.Wages));

    [Theory]
    [InlineData(PayBasis.Monthly, 6_400)]
    [InlineData(PayBasis.Daily, 320)]
    [InlineData(PayBasis.Hourly, 40)]
    public void Premiums_are_reckoned_on_no_more_than_the_most(PayBasis basis, int promised)
    {
        LawOnFile law = MadeRegime.With(Figure("premium-base-most", "THB per month", "6000"));

        // 6,000 ÷ 160 × 1.5
        Assert.Equal(56.25m, Amount(
            Due(law, MadeRegime.Episode(First, Last, promised, basis), "01 08:00-17:00"), WageHead.Overtime));
    }

    [Theory]
    [InlineData("6399.99", null)]
    [InlineData("6400", "60")]
    [InlineData("6400.01", "60")]
    public void Above_the_most_that_the_rules_reach_nothing_is_due_besides_the_wage(string most, string? overtime) =>
        Assert.Equal(
            Amount(overtime),
            Due(
                MadeRegime.With(Figure("hours-and-premiums-wage-most", "THB per month", most)),
                MadeRegime.Episode(First, Last, 6_400m), "01 08:00-17:00").Heads[(int)WageHead.Overtime]?.Value.Amount);

    [Theory]
    [InlineData(PayBasis.Monthly, 6_400, "56.25")]
    [InlineData(PayBasis.Monthly, 6_401, null)]
    [InlineData(PayBasis.Hourly, 41, null)]
    public void A_base_that_the_law_cuts_does_not_bring_a_higher_wage_within_reach(
        PayBasis basis, int promised, string? overtime)
    {
        LawOnFile law = MadeRegime.With(
            Figure("hours-and-premiums-wage-most", "THB per month", "6400"),
            Figure("premium-base-most", "THB per month", "6000"));

        WagesDueOfPeriod<Told> month = Due(
            law, MadeRegime.Episode(First, Last, promised, basis), "01 08:00-17:00");

        Assert.Equal(Amount(overtime), month.Heads[(int)WageHead.Overtime]?.Value.Amount);
    }

    [Theory]
    [InlineData(PayBasis.Monthly, 6_400, null)]
    [InlineData(PayBasis.Monthly, 6_401, "monthly")]
    [InlineData(PayBasis.Hourly, 41, "hourly")]
    public void A_wage_above_the_reach_of_the_rules_is_said_with_the_most_and_its_file(
        PayBasis basis, int promised, string? said)
    {
        LawOnFile law = MadeRegime.With(Figure("hours-and-premiums-wage-most", "THB per month", "6400"));

        Gap? gap = Due(law, MadeRegime.Episode(First, Last, promised, basis), "01 08:00-17:00").Gaps
            .SingleOrDefault(one => one.Kind == GapKind.WageAboveReach);

        Assert.Equal(said is null, gap is null);
        Assert.Equal(
            said is null ? null :
            [
                Operand.Of(SampleWork.Unrounded(promised)), Operand.Of(SampleWork.Unrounded(6_400m)),
                new Operand.Term($"pay-basis.{said}"), new Operand.Code("aa/hours-and-premiums-wage-most"),
            ],
            gap?.About.Skip(2));
    }

    [Theory]
    [InlineData(null, "320")]
    [InlineData(Requester.Worker, "320")]
    [InlineData(Requester.Employer, "640")]
    public void Who_asked_for_work_on_the_rest_day_decides_where_the_law_says_so(Requester? askedBy, string due) =>
        Assert.Equal(
            Amount(due),
            Amount(
                Due(
                    MadeRegime.With(),
                    MadeRegime.Episode(First, Last, 6_400m) with { RestDayWorkAskedBy = askedBy }, "07 08:00-16:00"),
                WageHead.RestDayWork));

    [Theory]
    [InlineData("rest-day", 0, "40")]
    [InlineData("holiday", 80, null)]
    [InlineData("own-kind", 104, null)]
    public void A_holiday_on_the_rest_day_is_what_the_law_makes_of_it(string rule, int holidayWork, string? restDayWork)
    {
        LawOnFile law = MadeRegime.With(
            Figure("holiday-on-rest-day", "rule", rule),
            Table("day-premium", "multiple of the daily wage", "kindOfDay reached", ("rest-day | half-day", "0.125")));

        WagesDueOfPeriod<Told> month = Due(law, MadeRegime.Episode(First, Last, 6_400m), "21 08:00-09:00");

        Assert.Equal(holidayWork, month.Heads[(int)WageHead.HolidayWork]?.Value.Amount ?? 0m);
        Assert.Equal(Amount(restDayWork), month.Heads[(int)WageHead.RestDayWork]?.Value.Amount);
    }

    [Fact]
    public void Pay_by_the_day_has_a_days_wage_for_each_paid_holiday_and_none_for_a_special_day() => Assert.Equal(
        4 * 320m,
        Amount(
            Due(MadeRegime.With(), MadeRegime.Episode(First, Last, 320m, PayBasis.Daily), "01 08:00-16:00"),
            WageHead.HolidayPay));

    [Theory]
    [InlineData("by-calendar-days", 9_300, "3000")]
    [InlineData("by-working-days", 9_300, "3100")]
    [InlineData("by-divisor-days", 9_100, "3500")]
    public void Ten_days_of_a_month_are_paid_by_the_rule_on_file(string rule, int perMonth, string due) => Assert.Equal(
        Amount(due),
        Amount(
            Due(
                MadeRegime.With(
                    Figure("part-month", "rule", rule), Figure("wage-divisor-days", "days per month", "26")),
                MadeRegime.Episode(First, First.PlusDays(9), perMonth)),
            WageHead.Wages));

    [Theory]
    [InlineData("hours-counted")]
    [InlineData("workweek-start")]
    [InlineData("ordinary-minutes-weekly")]
    [InlineData("wage-divisor")]
    [InlineData("wage-divisor-hours")]
    [InlineData("premium")]
    public void What_overtime_needs_and_nobody_filed_is_a_gap_and_no_figure(string name)
    {
        WagesDueOfPeriod<Told> month = Due(
            MadeRegime.Without(name), MadeRegime.Episode(First, Last, 6_400m), "01 08:00-17:00");

        Assert.Null(month.Heads[(int)WageHead.Overtime]);
        Assert.Equal(
            [$"aa/{name}"],
            month.Gaps.Select(gap => ((Operand.Code)gap.About[0]).Value).Distinct());
    }

    [Fact]
    public void Bands_of_the_clock_that_nobody_can_read_are_a_gap_and_no_figure()
    {
        WagesDueOfPeriod<Told> month = Due(
            MadeRegime.With(List("clock-bands", "name and hours", "night from ten to six")),
            MadeRegime.Episode(First, Last, 6_400m), "01 08:00-17:00");

        Assert.Equal([GapKind.LawUnknown], month.Gaps.Select(gap => gap.Kind));
        Assert.Null(month.Heads[(int)WageHead.Overtime]);
    }

    [Fact]
    public void Without_clock_times_night_work_is_a_gap_and_overtime_is_due_as_by_day()
    {
        EmploymentEpisode episode = MadeRegime.Episode(First, Last, 6_400m);

        WagesDueOfPeriod<Told> month = WagesDue.ForPeriod<Told>(
            SampleWork.Facts(
                episode, HoursWorked.OfRecords(episode.Span, [540, .. new ushort[30]]), MadeRegime.With(), Calendar),
            Scenario.Likely);

        Assert.Equal([GapKind.ClockTimesMissing], month.Gaps.Select(gap => gap.Kind));
        Assert.Equal(60m, Amount(month, WageHead.Overtime));
        Assert.Null(month.Heads[(int)WageHead.NightWork]);
    }

    [Fact]
    public void Where_rest_and_holidays_do_not_reach_the_work_every_day_is_a_working_day()
    {
        WagesDueOfPeriod<Told> month = Due(
            MadeRegime.With(Figure("rest-and-holidays-reach", "rule", "does-not-apply")),
            MadeRegime.Episode(First, Last, 320m, PayBasis.Daily), "07 08:00-17:00", "10 08:00-16:00");

        Assert.Equal(2 * 330m, Amount(month, WageHead.Wages));
        Assert.Equal(60m, Amount(month, WageHead.Overtime));
        Assert.Null(month.Heads[(int)WageHead.HolidayPay]);
    }

    [Theory]
    [InlineData(PayBasis.Hourly, 50, "500", "10 × 50")]
    [InlineData(PayBasis.Hourly, null, "410", "10 × 40 + 10")]
    [InlineData(PayBasis.Monthly, 300, "600", "10 × 40 + 20 × 10, more than the 300 promised")]
    public void Where_no_rule_on_hours_reaches_the_work_each_hour_of_it_is_paid_as_an_hour(
        PayBasis basis, int? promised, string wages, string working)
    {
        LawOnFile law = MadeRegime.With(
            Figure("hours-and-premiums-reach", "rule", "does-not-apply"), Figure("minimum-wage", "THB per hour", "40"));

        WagesDueOfPeriod<Told> month = Due(
            law, MadeRegime.Episode(First, Last, promised, basis), "01 08:00-18:00");

        Assert.Null(month.Heads[(int)WageHead.Overtime]);
        Assert.True(Amount(month, WageHead.Wages) == Amount(wages), working);
    }

    [Theory]
    [InlineData("8000", "600", "8 × 50 + 4 × 50; the rest has premiums")]
    [InlineData("7999.99", "1100", "10 × 50, and 3 × 4 × 50 on the Tuesday, the Sunday and the holiday")]
    public void A_wage_above_the_reach_is_paid_for_every_hour_on_whatever_day(string most, string wages, string working)
    {
        LawOnFile law = MadeRegime.With(Figure("hours-and-premiums-wage-most", "THB per month", most));

        WagesDueOfPeriod<Told> month = Due(
            law, MadeRegime.Episode(First, Last, 50m, PayBasis.Hourly), "01 08:00-18:00", "02 08:00-12:00",
            "07 08:00-12:00", "10 08:00-12:00");

        Assert.Equal(most == "8000", month.Heads[(int)WageHead.Overtime] is not null);
        Assert.True(Amount(month, WageHead.Wages) == Amount(wages), working);
    }

    private static decimal Amount(WagesDueOfPeriod<Told> month, WageHead head) =>
        month.Heads[(int)head] is { } due
            ? due.Value.Amount
            : throw new InvalidOperationException(
                $"nothing under {head}: {string.Join("; ", month.Gaps.Select(gap => $"{gap.Kind} {gap.Figure}"))}");

    private static decimal? Amount(string? written) =>
        written is null ? null : decimal.Parse(written, CultureInfo.InvariantCulture);

    /// <param name="days">Day of July 2019, clock times, and after a stroke the break and when it began.</param>
    private static WagesDueOfPeriod<Told> Due(LawOnFile law, EmploymentEpisode episode, params string[] days) =>
        WagesDue.ForPeriod<Told>(
            SampleWork.Facts(
                episode, HoursWorked.Of(episode, [.. days.Select(Record).DefaultIfEmpty(None(episode))], []), law,
                Calendar),
            Scenario.Likely);

    private static TimeRecord None(EmploymentEpisode episode) => new(
        SourceRef.Line("TIME-01", 1), new PersonAsWritten("W-01"), episode.Span.Start, null, null, 0, 0);

    private static TimeRecord Record(string written)
    {
        string[] parts = written.Split(' ', '-', '/', '@');
        LocalTime from = Clock(parts[1]);
        LocalTime until = Clock(parts[2]);
        int rest = parts.Length > 3 ? int.Parse(parts[3], CultureInfo.InvariantCulture) : 0;
        int minutes = (int)Period.Between(from, until, PeriodUnits.Minutes).Minutes;
        return new TimeRecord(
            SourceRef.Line("TIME-01", 2), new PersonAsWritten("W-01"),
            new LocalDate(2019, 7, int.Parse(parts[0], CultureInfo.InvariantCulture)), from, until, rest,
            (minutes > 0 ? minutes : minutes + 1_440) - rest)
        {
            BreakStartedAt = parts.Length > 4 ? Clock(parts[4]) : null,
        };
    }

    private static LocalTime Clock(string written) => written == "24:00"
        ? LocalTime.Midnight
        : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(written).Value;
}
