using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Cases;

/// <summary>
/// A worker on a vessel that moves: March under the Thai law on file, April under that of an invented neighbour.
/// </summary>
public sealed class CaseOfTwoStatesTests
{
    [Fact]
    public void Each_month_rests_on_the_law_of_its_own_episode()
    {
        Claim claim = OnTheVessel(Neighbour()).Compute<Told>();

        Assert.All(Files(claim, "2019-03"), file => Assert.StartsWith("th/", file, StringComparison.Ordinal));
        Assert.All(Files(claim, "2019-04"), file => Assert.StartsWith("xa/", file, StringComparison.Ordinal));
    }

    [Fact]
    public void A_month_in_which_the_vessel_moves_is_two_periods_each_under_its_own_floor()
    {
        WorkerClaim worker = Moving(
            Neighbour(("minimum-wage", "\"310\"", "\"620\"")), new LocalDate(2019, 4, 16), promised: null).Worker();

        // Half of April each: 30 floors a month, 15 of 30 days.
        Assert.Equal(SampleCase.Thb("4650"), worker.Periods.Single(one => one.Period.Id == "2019-04").Due.Likely);
        Assert.Equal(SampleCase.Thb("9300"), worker.Periods.Single(one => one.Period.Id == "2019-04.2").Due.Likely);
    }

    [Fact]
    public void The_book_that_counts_for_a_month_is_told_by_the_deductions_that_its_own_law_allows()
    {
        SampleCase sample = OnTheVessel(Neighbour(
            ("deductions-lawful", "\"income-tax\": \"allowed\"",
                "\"food-and-lodging\": \"allowed\", \"income-tax\": \"allowed\"")));
        sample.InTheBook(SampleCase.Month(2019, 4), "8500", true, (PayItemKind.FoodAndLodging, "500"));
        sample.InTheOtherBook(SampleCase.Month(2019, 4), "8800", true);

        PeriodClaim april = sample.Period("2019-04");

        Assert.Equal(SampleCase.Thb("8500"), april.Paid.Likely);
        Assert.Equal(SampleCase.Thb("500"), april.LawfulDeductions.Likely);
    }

    [Fact]
    public void Under_a_law_that_allows_no_such_deduction_the_other_book_counts()
    {
        SampleCase sample = OnTheVessel(Neighbour());
        sample.InTheBook(SampleCase.Month(2019, 4), "8500", true, (PayItemKind.FoodAndLodging, "500"));
        sample.InTheOtherBook(SampleCase.Month(2019, 4), "8800", true);

        Assert.Equal(SampleCase.Thb("8800"), sample.Period("2019-04").Paid.Likely);
    }

    [Fact]
    public void Each_month_is_out_of_time_by_the_limitation_of_its_own_law()
    {
        WorkerClaim worker = Moving(
            Neighbour(("limitation-wages-years", "\"2\"", "\"1\"")), new LocalDate(2019, 4, 1), "12000",
            claimedOn: new LocalDate(2020, 11, 1)).Worker();

        Assert.Equal([true, false], worker.Periods.Select(period => period.IsInTime!.Value));
    }

    [Fact]
    public void Interest_for_each_further_day_is_the_sum_of_what_accrues_under_each_law()
    {
        WorkerClaim worker = OnTheVessel(Neighbour(("late-wage-interest", "\"0.15\"", "\"0.10\""))).Worker();

        // 12,000 × 15% ÷ 365 = 4.931… and 12,000 × 10% ÷ 365 = 3.287…, each rounded on its line.
        Assert.Equal(SampleCase.Thb("8.22"), worker.Totals.InterestPerDay.Likely);
        Assert.Equal(2, worker.Totals.InterestPerDay.Reason!.Parts.Count);
        Assert.Equal(
            ["th/late-wage-interest", "xa/late-wage-interest"],
            worker.Totals.InterestPerDay.Reason.Parts.Select(part => part.Authorities[0].File));
    }

    [Fact]
    public void Each_line_is_rounded_by_the_rule_of_its_own_law()
    {
        SampleCase down = OnTheVessel(Neighbour(("rounding", "half-up-to-minor-unit", "down-to-minor-unit")));

        // 12,000 × 15% × 550 days ÷ 365 = 2,712.328…
        Assert.Equal(SampleCase.Thb("2712.32"), down.Period("2019-04").Interest!.Likely);
        Assert.Equal(SampleCase.Thb("2712.33"), OnTheVessel(Neighbour()).Period("2019-04").Interest!.Likely);
        Assert.Equal(RoundingRule.HalfUpToMinorUnit, down.Period("2019-03").Interest!.Reason!.Rounding);
    }

    [Fact]
    public void Laws_that_differ_on_limitation_of_own_motion_leave_a_gap_of_the_case_and_nothing_is_taken_off()
    {
        Claim claim = OnTheVessel(Neighbour(("limitation-of-own-motion", "not-applied", "applied"))).Compute<Told>();

        Assert.Null(claim.LimitationIsAppliedOfOwnMotion);
        Assert.Single(claim.Gaps, gap => gap.Kind == GapKind.LimitationDiffers);
        Assert.DoesNotContain(
            OnTheVessel(Neighbour()).Compute<Told>().Gaps, gap => gap.Kind == GapKind.LimitationDiffers);
    }

    [Fact]
    public void A_floor_in_another_currency_is_a_gap_of_its_own_month_and_leaves_the_other_as_it_is()
    {
        WorkerClaim worker = OnTheVessel(Neighbour(("minimum-wage", "THB per day", "MYR per day"))).Worker();

        Assert.Equal(
            "W-01/2019-04/wages",
            Assert.Single(worker.AllGaps, gap => gap.Kind == GapKind.FloorInAnotherCurrency).Figure);
        Assert.Equal(SampleCase.Thb("12000"), worker.Periods[0].Due.Likely);
        Assert.DoesNotContain(worker.Periods[1].Heads, line => line.Head == WageHead.Wages);
    }

    [Fact]
    public void From_Thai_to_Malaysian_waters_the_floor_in_ringgit_is_a_gap_where_the_claim_is_in_baht()
    {
        WorkerClaim worker = new SampleCase
        {
            From = new(2019, 6, 1), To = new(2019, 7, 31), Promised = "12000",
            Divided = whole => Divide(whole, new LocalDate(2019, 7, 1), "my", "MY-12"),
        }.Worker();

        Assert.Equal(SampleCase.Thb("12000"), worker.Periods[0].Due.Likely);
        Assert.Contains(worker.Periods[1].Gaps, gap => gap.Kind == GapKind.FloorInAnotherCurrency);
        Assert.DoesNotContain(worker.Periods[0].Gaps, gap => gap.Kind == GapKind.FloorInAnotherCurrency);
    }

    [Fact]
    public void A_calendar_that_names_a_state_holds_there_and_nowhere_else()
    {
        SampleCase sample = OnTheVessel(Neighbour(), OfYear("th", new(2019, 3, 12)), OfYear("xa", new(2019, 4, 15)))
            .Worked(new(2019, 3, 12), 480).Worked(new(2019, 3, 14), 480)
            .Worked(new(2019, 4, 12), 480).Worked(new(2019, 4, 15), 480);

        Assert.Equal(1, sample.Period("2019-03").Minutes.DaysWorked(DayKind.Holiday));
        Assert.Equal(1, sample.Period("2019-04").Minutes.DaysWorked(DayKind.Holiday));
        Assert.Equal(1, sample.Period("2019-04").Minutes.DaysWorked(DayKind.Working));
    }

    [Fact]
    public void A_state_without_a_calendar_has_the_days_that_its_law_fixes_and_the_gap_says_what_is_missing()
    {
        LawOnFile law = Neighbour(("paid-holidays-fixed", "\"05-01\"", "\"04-15\", \"02-29\""));
        SampleCase sample = OnTheVessel(law, OfYear("th", new(2019, 3, 12)))
            .Worked(new(2019, 4, 12), 480).Worked(new(2019, 4, 15), 480);

        Gap gap = Assert.Single(sample.Worker().Gaps, gap => gap.Kind == GapKind.HolidaysFixedAlone);

        Assert.Equal(1, sample.Period("2019-04").Minutes.DaysWorked(DayKind.Holiday));
        Assert.Equal(
            "no calendar of the holidays of xa in 2019, for W-01: the 1 that the law fixes (xa/paid-holidays-fixed) "
                + "are counted, the moving ones are missing",
            Restitution.Documents.Wording.For("en").Say(gap));
        Assert.DoesNotContain(sample.Worker().Gaps, gap => gap.Kind == GapKind.HolidayCalendarMissing);
    }

    [Fact]
    public void A_state_without_a_calendar_and_without_fixed_days_on_file_is_a_gap_for_each_year()
    {
        LawOnFile law = Neighbour(("paid-holidays-fixed", "1998-08-19", "2022-01-01"));

        Gap gap = Assert.Single(
            OnTheVessel(law, OfYear("th", new(2019, 3, 12))).Worker().Gaps,
            gap => gap.Kind == GapKind.HolidayCalendarMissing);

        Assert.Equal(
            "no calendar of the holidays of xa in 2019, for W-01", Restitution.Documents.Wording.For("en").Say(gap));
    }

    [Fact]
    public void Days_off_that_are_not_paid_do_not_make_up_the_least_of_paid_holidays()
    {
        HolidayCalendar calendar = new(
            2019, Enumerable.Range(1, 13).Select(day => new Holiday(
                new LocalDate(2019, 3, day), "a day", day == 13 ? HolidayKind.SpecialDay : HolidayKind.Holiday)), []);

        Assert.Contains(
            new SampleCase { Calendars = [calendar] }.Worker().Gaps, gap => gap.Kind == GapKind.HolidaysTooFew);
    }

    private static SampleCase OnTheVessel(LawOnFile law, params HolidayCalendar[] calendars) =>
        Moving(law, new LocalDate(2019, 4, 1), "12000", calendars: calendars);

    private static SampleCase Moving(
        LawOnFile law, LocalDate onward, string? promised, LocalDate? claimedOn = null,
        IReadOnlyList<HolidayCalendar>? calendars = null) => new()
    {
        Law = law, Promised = promised, AsOf = new(2020, 10, 31), ClaimedOn = claimedOn ?? new(2020, 1, 1),
        Divided = whole => Divide(whole, onward, "xa", whole.Place),
        Calendars = calendars ?? [],
    };

    private static IReadOnlyList<EmploymentEpisode> Divide(
        EmploymentEpisode whole, LocalDate onward, string jurisdiction, string place) =>
    [
        whole with { Span = new DateInterval(whole.Span.Start, onward.PlusDays(-1)) },
        whole with
        {
            Span = new DateInterval(onward, whole.Span.End), Jurisdiction = jurisdiction, Place = place,
        },
    ];

    private static HolidayCalendar OfYear(string jurisdiction, LocalDate holiday) =>
        new(holiday.Year, [new Holiday(holiday, "a day")], [], jurisdiction);

    private static LawOnFile Neighbour(params (string File, string From, string To)[] changes) =>
        NeighbourLaw.With(changes);

    private static IEnumerable<string> Files(Claim claim, string period)
    {
        string[] files = [.. claim.Workers[0].Periods.Single(one => one.Period.Id == period).Figures
            .SelectMany(figure => All(figure.Reason!)).SelectMany(reason => reason.Authorities)
            .Select(authority => authority.File).Distinct()];
        Assert.NotEmpty(files);
        return files;
    }

    private static IEnumerable<Reason> All(Reason reason) => reason.Parts.SelectMany(All).Prepend(reason);
}
