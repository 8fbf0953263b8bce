using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

public sealed class WagesDueTests
{
    private static readonly LocalDate FirstOfMay = new(2019, 5, 1);
    private static readonly LocalDate LastOfMay = new(2019, 5, 31);

    [Theory]
    [InlineData("9299.99", "9300.00")]
    [InlineData("9300.00", "9300.00")]
    [InlineData("9300.01", "9300.01")]
    public void Ordinary_pay_is_the_greater_of_promise_and_floor(string promised, string due)
    {
        PeriodFacts facts = Facts(SampleWork.Episode(FirstOfMay, LastOfMay, Amount(promised)), 480);

        Reasoned<Money, Told> pay = WagesDue.ForPeriod<Told>(facts, Scenario.Likely).Heads[(int)WageHead.Wages]!.Value;

        Assert.True(pay.Value == SampleWork.Thb(Amount(due)), ReasonText.Of(pay.Because.Reason));
    }

    [Fact]
    public void Without_a_promise_on_record_the_floor_alone_is_due()
    {
        Reasoned<Money, Told> pay = Head(SampleWork.Episode(FirstOfMay, LastOfMay, null), 480, WageHead.Wages)!.Value;

        Assert.Equal(SampleWork.Thb(9_300m), pay.Value);
        Assert.Equal(Statement.FloorAlone, pay.Because.Reason!.Statement);
        Assert.Equal(Basis.Document, pay.Basis);
    }

    [Fact]
    public void Where_the_promise_is_the_greater_the_figure_rests_on_what_proves_the_promise() =>
        Assert.Equal(
            Basis.Testimony,
            Head(SampleWork.Episode(FirstOfMay, LastOfMay, 12_000m), 480, WageHead.Wages)!.Value.Basis);

    // One working day of so many minutes, 9,600 a month: an hour is 40, an hour of overtime 60, a minute of it 1.
    [Theory]
    [InlineData(0, null)]
    [InlineData(479, null)]
    [InlineData(480, null)]
    [InlineData(481, "1.00")]
    [InlineData(540, "60.00")]
    public void Overtime_begins_with_the_minute_after_the_eighth_hour(int minutes, string? overtime)
    {
        var monday = new LocalDate(2019, 5, 6);
        EmploymentEpisode episode = SampleWork.Episode(monday, monday, 9_600m);

        Reasoned<Money, Told>? pay = Head(episode, minutes, WageHead.Overtime);

        Assert.True(pay?.Value == (overtime is null ? null : SampleWork.Thb(Amount(overtime))), ReasonText.Of(
            pay?.Because.Reason));
    }

    [Fact]
    public void A_shorter_day_by_agreement_makes_overtime_begin_earlier()
    {
        var monday = new LocalDate(2019, 5, 6);
        EmploymentEpisode episode = SampleWork.Episode(monday, monday, 9_600m) with
        {
            AgreedHours = new AgreedHours(420, 6, []),
        };

        // An hour is 9,600 / 30 / 7; one and a half of it for the eighth hour.
        Assert.Equal(SampleWork.Thb(68.57m), Head(episode, 480, WageHead.Overtime)!.Value.Value);
    }

    [Fact]
    public void A_promise_below_the_floor_does_not_lower_the_overtime()
    {
        var monday = new LocalDate(2019, 5, 6);

        // The floor's month is 9,300: 38.75 an hour.
        Assert.Equal(
            SampleWork.Thb(58.13m),
            Head(SampleWork.Episode(monday, monday, 3_000m), 540, WageHead.Overtime)!.Value.Value);
    }

    [Theory]
    [InlineData("th")]
    [InlineData("kh")]
    public void An_agreement_on_the_days_of_the_week_is_no_evidence_that_a_holiday_was_worked(string jurisdiction)
    {
        var holiday = new LocalDate(2019, 5, 6);
        EmploymentEpisode episode = SampleWork.Episode(holiday, holiday.PlusDays(1), 400m, PayBasis.Daily) with
        {
            Jurisdiction = jurisdiction,
            AgreedHours = new AgreedHours(480, 6, []),
        };
        PeriodFacts facts = SampleWork.Facts(
            episode, HoursWorked.Of(episode, [], []), null,
            new HolidayCalendar(2019, [new Holiday(holiday, "Coronation")], []));

        MinutesByBand minutes = WagesDue.ForPeriod<Told>(facts, Scenario.High).Minutes;

        Assert.Equal(0, minutes[WorkBand.HolidayOrdinary]);
        Assert.Equal(480, minutes[WorkBand.WorkingOrdinary]);
    }

    [Fact]
    public void Work_on_a_rest_day_and_on_a_holiday_is_paid_under_its_own_head()
    {
        var holiday = new LocalDate(2019, 5, 6);
        EmploymentEpisode episode = SampleWork.Episode(holiday.PlusDays(-1), holiday, 9_600m);
        PeriodFacts facts = SampleWork.Facts(
            episode, HoursWorked.OfRecords(episode.Span, [540, 540]), null,
            new HolidayCalendar(2019, [new Holiday(holiday, "Coronation")], []));

        IReadOnlyList<Reasoned<Money, Told>?> heads = WagesDue.ForPeriod<Told>(facts, Scenario.Likely).Heads;

        Assert.Null(heads[(int)WageHead.Overtime]);
        Assert.Equal(SampleWork.Thb(320m), heads[(int)WageHead.RestDayWork]!.Value.Value);
        Assert.Equal(SampleWork.Thb(120m), heads[(int)WageHead.RestDayOvertime]!.Value.Value);
        Assert.Equal(SampleWork.Thb(320m), heads[(int)WageHead.HolidayWork]!.Value.Value);
        Assert.Equal(SampleWork.Thb(120m), heads[(int)WageHead.HolidayOvertime]!.Value.Value);
        Assert.Null(heads[(int)WageHead.HolidayPay]);
    }

    // The floor's month is the part of the base that is gazetted by the day: 310 × 30.
    [Fact]
    public void A_floor_brought_to_the_basis_of_pay_shows_how()
    {
        var monday = new LocalDate(2019, 5, 6);
        Reason overtime = Head(
            SampleWork.Episode(monday, monday, 3_000m), 540, WageHead.Overtime)!.Value.Because.Reason!;

        Reason told = Assert.Single(overtime.Parts.Single(part => part.Statement == Statement.GreaterRate).Parts);

        Assert.Equal(Statement.FloorRateTimes, told.Statement);
        Assert.Equal([Operand.Of(SampleWork.Unrounded(310m)), new Operand.Number(30m)], told.Working);
        Assert.Equal(Operand.Of(SampleWork.Unrounded(9_300m)), told.Result);
    }

    // Rest days reach domestic work and hours do not: an hour is 40, eight of them are paid once on top and so are two.
    [Fact]
    public void Beyond_the_normal_day_of_a_rest_day_ordinary_pay_is_due_where_no_rule_on_hours_reaches()
    {
        var sunday = new LocalDate(2019, 5, 5);
        EmploymentEpisode episode = SampleWork.Episode(sunday, sunday, 9_600m, sector: "domestic-work");
        PeriodFacts facts = SampleWork.Facts(episode, HoursWorked.OfRecords(episode.Span, [600]));

        IReadOnlyList<Reasoned<Money, Told>?> heads = WagesDue.ForPeriod<Told>(facts, Scenario.Likely).Heads;

        Assert.Equal(SampleWork.Thb(320m), heads[(int)WageHead.RestDayWork]!.Value.Value);
        Assert.Equal(SampleWork.Thb(80m), heads[(int)WageHead.RestDayOvertime]!.Value.Value);
        Assert.Equal(
            AssumptionKind.PaidOnceAsOrdinary,
            Assert.Single(heads[(int)WageHead.RestDayOvertime]!.Value.Because.Reason!.Assumptions).Kind);
    }

    // 50 an hour, eight hours, one holiday.
    [Fact]
    public void Holiday_pay_by_the_hour_shows_the_hours_of_the_day()
    {
        var holiday = new LocalDate(2019, 5, 6);
        EmploymentEpisode episode = SampleWork.Episode(holiday, holiday, 50m, PayBasis.Hourly);
        PeriodFacts facts = SampleWork.Facts(
            episode, HoursWorked.OfRecords(episode.Span, [0]), null,
            new HolidayCalendar(2019, [new Holiday(holiday, "made")], []));

        Reasoned<Money, Told> pay =
            WagesDue.ForPeriod<Told>(facts, Scenario.Likely).Heads[(int)WageHead.HolidayPay]!.Value;

        Assert.Equal(SampleWork.Thb(400m), pay.Value);
        Assert.Equal(
            [
                Operand.Of(SampleWork.Unrounded(50m)), new Operand.Minutes(60), new Operand.Minutes(480),
                new Operand.Days(1),
            ],
            pay.Because.Reason!.Working);
    }

    [Fact]
    public void A_worker_paid_by_the_day_gets_a_holiday_that_was_not_worked()
    {
        var holiday = new LocalDate(2019, 5, 6);
        EmploymentEpisode episode = SampleWork.Episode(holiday, holiday.PlusDays(1), 320m, PayBasis.Daily);
        PeriodFacts facts = SampleWork.Facts(
            episode, HoursWorked.OfRecords(episode.Span, [0, 480]), null,
            new HolidayCalendar(2019, [new Holiday(holiday, "Coronation")], []));

        IReadOnlyList<Reasoned<Money, Told>?> heads = WagesDue.ForPeriod<Told>(facts, Scenario.Likely).Heads;

        Assert.Equal(SampleWork.Thb(320m), heads[(int)WageHead.Wages]!.Value.Value);
        Assert.Equal(SampleWork.Thb(320m), heads[(int)WageHead.HolidayPay]!.Value.Value);
    }

    [Fact]
    public void At_sea_the_monthly_floor_is_due_and_no_overtime_by_the_default_reading()
    {
        EmploymentEpisode episode = SampleWork.Episode(FirstOfMay, LastOfMay, 9_000m, sector: "sea-fishery");
        PeriodFacts facts = Facts(episode, 900);

        WagesDueOfPeriod<Told> due = WagesDue.ForPeriod<Told>(facts, Scenario.Likely);

        Assert.Equal(SampleWork.Thb(9_300m), due.Total(SampleWork.Baht));
        Assert.Empty(due.Gaps);
    }

    [Fact]
    public void At_sea_the_other_reading_adds_overtime()
    {
        EmploymentEpisode episode = SampleWork.Episode(FirstOfMay, LastOfMay, 9_000m, sector: "sea-fishery");
        LawOnFile other = LawOnFile.Embedded.Choosing(
        [
            new LawChoice("th/hours-and-premiums-reach", "hours-and-holiday-rules", false, "the other reading"),
            new LawChoice("th/rest-and-holidays-reach", "hours-and-holiday-rules", false, "the other reading"),
        ]);

        WagesDueOfPeriod<Told> due = WagesDue.ForPeriod<Told>(
            SampleWork.Facts(episode, SampleWork.Hours(episode.Span, 540), other), Scenario.Likely);

        // 27 working days in May 2019, an hour of overtime on each: 9,300 / 30 / 8 × 1.5.
        Assert.Equal(SampleWork.Thb(1_569.38m), due.Heads[(int)WageHead.Overtime]!.Value.Value);
    }

    [Fact]
    public void A_law_that_changes_inside_a_month_divides_it_into_stretches_that_add_up()
    {
        EmploymentEpisode episode = SampleWork.Episode(new LocalDate(2019, 6, 1), new LocalDate(2019, 6, 30), 9_000m);
        PeriodFacts whole = Facts(episode, 480);
        PeriodFacts cut = whole with { Stretches = [.. CutAt(new LocalDate(2019, 6, 11), episode)] };

        Assert.Single(whole.Stretches);
        Assert.Equal(
            WagesDue.ForPeriod<Untold>(whole, Scenario.Likely).Total(SampleWork.Baht),
            WagesDue.ForPeriod<Untold>(cut, Scenario.Likely).Total(SampleWork.Baht));
    }

    [Fact]
    public void Hours_that_nobody_tells_are_a_gap_for_overtime_and_leave_the_month_due()
    {
        EmploymentEpisode episode = SampleWork.Episode(FirstOfMay, LastOfMay, 9_000m);

        WagesDueOfPeriod<Untold> due = WagesDue.ForPeriod<Untold>(
            SampleWork.Facts(episode, HoursWorked.Of(episode, [], [])), Scenario.Likely);

        Assert.Equal([GapKind.HoursMissing], due.Gaps.Select(gap => gap.Kind));
        Assert.Equal(SampleWork.Thb(9_300m), due.Heads[(int)WageHead.Wages]!.Value.Value);
        Assert.Null(due.Heads[(int)WageHead.Overtime]);
    }

    private static IEnumerable<WageLaw> CutAt(LocalDate day, EmploymentEpisode episode) =>
        WageLaw.Over(new DateInterval(episode.Span.Start, day.PlusDays(-1)), LawOnFile.Embedded, episode)
            .Concat(WageLaw.Over(new DateInterval(day, episode.Span.End), LawOnFile.Embedded, episode));

    private static Reasoned<Money, Told>? Head(EmploymentEpisode episode, int minutes, WageHead head) =>
        WagesDue.ForPeriod<Told>(Facts(episode, minutes), Scenario.Likely).Heads[(int)head];

    private static PeriodFacts Facts(EmploymentEpisode episode, int minutes) =>
        SampleWork.Facts(episode, SampleWork.Hours(episode.Span, minutes));

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
