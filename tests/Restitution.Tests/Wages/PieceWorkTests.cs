using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

/// <summary>
/// Piece work worked by hand. May 2019 has 27 days that are no Sunday: 12,960 minutes of eight hours, 14,580 of nine.
/// </summary>
public sealed class PieceWorkTests
{
    private static readonly DateInterval May = new(new(2019, 5, 1), new(2019, 5, 31));
    private static readonly DateInterval April = new(new(2019, 4, 1), new(2019, 4, 30));

    // The Thai floor at Ranong is 310 a day: 310 × 27 = 8,370.
    [Theory]
    [InlineData(10_000, 10_000)]
    [InlineData(8_370, 8_370)]
    [InlineData(8_000, 8_370)]
    public void Earnings_below_the_floor_of_the_days_worked_are_topped_up(int earned, int due)
    {
        WagesDueOfPeriod<Told> may = Due(Thai(480, Line(May, earned)));

        AssertHead(may, WageHead.Wages, due);
        Assert.Empty(may.Gaps);
    }

    [Fact]
    public void Where_no_book_tells_the_earnings_the_floor_alone_is_due_and_the_gap_says_so()
    {
        WagesDueOfPeriod<Told> may = Due(Thai(480));

        AssertHead(may, WageHead.Wages, 8_370m);
        Assert.Equal([GapKind.PieceCountMissing], may.Gaps.Select(gap => gap.Kind));
    }

    [Fact]
    public void A_book_of_part_of_the_month_counts_and_the_gap_stays()
    {
        WagesDueOfPeriod<Told> may = Due(Thai(480, Line(new(May.Start, May.Start.PlusDays(14)), 9_000)));

        AssertHead(may, WageHead.Wages, 9_000m);
        Assert.Contains(may.Gaps, gap => gap.Kind == GapKind.PieceCountMissing);
    }

    // 14,580 over 14,580 minutes is 1 a minute: 12,960 within the normal day, 1,620 × 1.5 beyond it.
    [Fact]
    public void Overtime_is_a_multiple_of_what_the_pieces_earn_in_a_minute()
    {
        WagesDueOfPeriod<Told> may = Due(Thai(540, Line(May, 14_580)));

        AssertHead(may, WageHead.Wages, 12_960m);
        AssertHead(may, WageHead.Overtime, 2_430m);
        Assert.Contains(
            may.Heads[(int)WageHead.Overtime]!.Value.Because.Reason!.Parts.SelectMany(part => part.Assumptions),
            assumption => assumption.Kind == AssumptionKind.PiecesMadeEvenly);
    }

    // 9,000 leaves 8,000 for the normal days, below 8,370; an hour of the floor is 38.75: 27 × 38.75 × 1.5 = 1,569.375.
    [Fact]
    public void Premiums_are_never_reckoned_on_less_than_the_floor()
    {
        WagesDueOfPeriod<Told> may = Due(Thai(540, Line(May, 9_000)));

        AssertHead(may, WageHead.Wages, 8_370m);
        AssertHead(may, WageHead.Overtime, 1_569.38m);
    }

    // Four Sundays of eight hours: 14,880 over 12,960 + 1,920 minutes is 1 a minute; a rest day is paid twice.
    [Fact]
    public void Pieces_of_a_rest_day_are_paid_by_its_multiple_and_are_no_part_of_the_ordinary_pay()
    {
        WagesDueOfPeriod<Told> may = Due(Thai(480, 480, [Line(May, 14_880)]));

        AssertHead(may, WageHead.Wages, 12_960m);
        AssertHead(may, WageHead.RestDayWork, 3_840m);
    }

    // 12,960 over 12,960 minutes; the holiday of Monday 6 May is a day's earnings, and its work once more.
    [Fact]
    public void A_paid_holiday_is_a_normal_day_of_what_the_pieces_earn()
    {
        var calendar = new HolidayCalendar(2019, [new Holiday(new(2019, 5, 6), "made")], []);
        WagesDueOfPeriod<Told> may = Due(Thai(480, 0, [Line(May, 12_960)], calendar));

        AssertHead(may, WageHead.Wages, 12_480m);
        AssertHead(may, WageHead.HolidayPay, 480m);
        AssertHead(may, WageHead.HolidayWork, 480m);
    }

    [Fact]
    public void Two_books_give_the_least_and_the_most()
    {
        PeriodFacts facts = Thai(
            480, Line(May, 10_000), Line(May, 12_000) with { Source = SourceRef.Line("PAY-02", 3) });

        Assert.Equal(
            [10_000m, 10_000m, 12_000m],
            Enum.GetValues<Scenario>().Select(scenario =>
                WagesDue.ForPeriod<Untold>(facts, scenario).Heads[(int)WageHead.Wages]!.Value.Value.Amount));
    }

    // Held against the month, whatever was worked: Malaysia 1,100, Laos 1,100,000, Cambodian garments 182.
    [Theory]
    [InlineData("my", "MY-10", "*", "MYR", 900, 1_100)]
    [InlineData("my", "MY-10", "*", "MYR", 1_300, 1_300)]
    [InlineData("la", "LA-VT", "*", "LAK", 900_000, 1_100_000)]
    [InlineData("kh", "KH-12", "garment", "USD", 150, 182)]
    [InlineData("kh", "KH-12", "garment", "USD", 200, 200)]
    public void Where_the_law_holds_pieces_against_the_month_the_month_is_topped_up(
        string jurisdiction, string place, string sector, string currency, int earned, int due)
    {
        PeriodFacts facts = Facts(
            Episode(May, jurisdiction, place, sector), currency, 400, 0, [Line(May, earned, currency)]);

        AssertHead(Due(facts), WageHead.Wages, due);
    }

    // April: 1,560 over 26 days worked is 60 a day and 7.50 an hour; 27 hours of overtime in May: 27 × 7.5 × 1.5.
    [Fact]
    public void The_month_before_is_the_base_where_the_law_says_so()
    {
        WagesDueOfPeriod<Told> may = Due(Malaysian(Line(April, 1_560, "MYR"), Line(May, 1_458, "MYR")));

        AssertHead(may, WageHead.Wages, 1_296m);
        AssertHead(may, WageHead.Overtime, 303.75m);
    }

    // Without April: 1,100 ÷ 26 ÷ 8 × 27 × 1.5 = 214.18…
    [Fact]
    public void Without_the_month_before_the_floor_is_the_base_and_the_gap_says_so()
    {
        WagesDueOfPeriod<Told> may = Due(Malaysian(Line(May, 1_458, "MYR")));

        AssertHead(may, WageHead.Overtime, 214.18m);
        Assert.Contains(may.Gaps, gap => gap.Kind == GapKind.PieceEarningsBeforeMissing);
    }

    // Twelve months of 3,460,000: 3,460,000 ÷ 173 is 20,000 an hour; one hour at one and a half times.
    [Theory]
    [InlineData(12, true)]
    [InlineData(11, false)]
    public void A_mean_of_twelve_months_wants_twelve_months(int monthsTold, bool isTold)
    {
        var span = new DateInterval(new(2021, 3, 1), new(2022, 3, 31));
        EmploymentEpisode episode = Episode(span, "id", "ID-JT", "*") with { Week = WeekPattern.SixDay };
        BookLine[] lines = [.. Enumerable.Range(0, monthsTold)
            .Select(index => new LocalDate(2022, 2, 1).PlusMonths(-index))
            .Select(first => Line(new(first, first.PlusMonths(1).PlusDays(-1)), 3_460_000, "IDR"))];
        HoursWorked hours = HoursWorked.OfRecords(span, [.. span.Select(day => (ushort)(
            day == new LocalDate(2022, 3, 7) ? 480 : day.DayOfWeek == IsoDayOfWeek.Sunday ? 0 : 300))]);

        WagesDueOfPeriod<Told> march = Due(Facts(episode, "IDR", hours, lines));

        Assert.Equal(isTold, !march.Gaps.Any(gap => gap.Kind == GapKind.PieceEarningsBeforeMissing));
        Assert.Equal(isTold, march.Heads[(int)WageHead.Overtime]?.Value.Amount == 30_000m);
        Assert.Contains(
            march.Gaps, gap => gap is { Kind: GapKind.LawFileMissing, Figure: "W-01/2022-03/wages" });
    }

    [Fact]
    public void Without_floor_and_book_nothing_is_known()
    {
        PeriodFacts facts = Facts(Episode(May, "sg", "SG-01", "*"), "SGD", 480, 0, []);

        WagesDueOfPeriod<Told> may = Due(facts);

        Assert.Null(may.Heads[(int)WageHead.Wages]);
        Assert.Contains(may.Gaps, gap => gap.Kind == GapKind.PieceCountMissing);
    }

    [Fact]
    public void Told_and_untold_are_equal()
    {
        PeriodFacts facts = Thai(540, Line(May, 13_333));

        Assert.Equal(
            WagesDue.ForPeriod<Told>(facts, Scenario.Likely).Heads.Select(head => head?.Value),
            WagesDue.ForPeriod<Untold>(facts, Scenario.Likely).Heads.Select(head => head?.Value));
    }

    private static void AssertHead(WagesDueOfPeriod<Told> period, WageHead head, decimal due)
    {
        Assert.True(period.Heads[(int)head] is not null, string.Join("; ", period.Gaps));
        Reasoned<Money, Told> pay = period.Heads[(int)head]!.Value;
        Assert.True(pay.Value.Amount == due, ReasonText.Of(pay.Because.Reason));
    }

    private static WagesDueOfPeriod<Told> Due(PeriodFacts facts) =>
        WagesDue.ForPeriod<Told>(facts, Scenario.Likely);

    private static BookLine Line(DateInterval days, int earned, string currency = "THB")
    {
        var amount = new Money(earned, CurrencyInfo.FromCode(currency));
        return new(days, null, amount, [], false, SourceRef.Line("PAY-01", days.Start.Month + 1)) { Earned = amount };
    }

    private static PeriodFacts Thai(int minutes, params BookLine[] lines) => Thai(minutes, 0, lines);

    private static PeriodFacts Thai(
        int minutes, int onSundays, BookLine[] lines, params HolidayCalendar[] calendars) => Facts(
        Episode(May, "th", "TH-85", "*"), "THB", minutes, onSundays, lines, calendars);

    private static PeriodFacts Malaysian(params BookLine[] lines) => Facts(
        Episode(new(April.Start, May.End), "my", "MY-10", "*"), "MYR", 540, 0, lines);

    private static EmploymentEpisode Episode(DateInterval span, string jurisdiction, string place, string sector) =>
        SampleWork.Episode(span.Start, span.End, null, PayBasis.Piece, sector, place) with
        {
            Jurisdiction = jurisdiction,
        };

    private static PeriodFacts Facts(
        EmploymentEpisode episode, string currency, int minutes, int onSundays, BookLine[] lines,
        params HolidayCalendar[] calendars) => Facts(
        episode, currency, SampleWork.Hours(episode.Span, minutes, onSundays), lines, calendars);

    // The last pay period of the episode.
    private static PeriodFacts Facts(
        EmploymentEpisode episode, string currency, HoursWorked hours, BookLine[] lines,
        params HolidayCalendar[] calendars)
    {
        PayPeriod period = PayPeriod.Of([episode])[^1].Period;
        return new(
            "W-01", $"W-01/{period.Id}", period, episode, WageLaw.Over(period.Span, LawOnFile.Embedded, episode),
            hours, new WorkCalendar(episode.RestDay, calendars), CurrencyInfo.FromCode(currency))
        {
            Earnings = new PieceEarnings(lines),
        };
    }
}
