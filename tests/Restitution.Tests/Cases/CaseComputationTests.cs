using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Cases;

public sealed class CaseComputationTests
{
    // March 2019 has 26 days that are no Sunday; one hour is recorded of one of them. The floor at Ranong is 310 a day.
    [Theory]
    [InlineData("-10000", 10_000)]
    [InlineData("-300", 310)]
    public void Earnings_by_the_piece_in_the_book_are_due_and_topped_up_to_the_floor(string earned, int due)
    {
        SampleCase sample = new SampleCase { PayBasis = PayBasis.Piece, Promised = null }
            .Worked(new(2019, 3, 4), 60)
            .InTheBook(SampleCase.Month(2019, 3), "100", false, (PayItemKind.Wage, earned));

        PeriodClaim march = sample.Period("2019-03");

        Assert.Equal(due, march.Due.Amount.Likely.Amount);
        Assert.DoesNotContain(march.Gaps, gap => gap.Kind == GapKind.PieceCountMissing);
        Assert.Contains(sample.Period("2019-04").Gaps, gap => gap.Kind == GapKind.PieceCountMissing);
    }

    // New year, Monday 15 April: the base of a month of 9,000 is the floor's 9,300, an hour 38.75, eight hours 310.
    [Fact]
    public void A_holiday_that_nobody_says_was_worked_is_in_the_high_figure_alone_with_its_reason()
    {
        PeriodClaim april = new SampleCase().Told(6, 480, 480, 480).Period("2019-04");

        HeadLine holiday = april.Heads.Single(line => line.Head == WageHead.HolidayWork);

        Assert.Equal([0m, 0m, 310m], [
            holiday.Due.Amount.Low.Amount, holiday.Due.Amount.Likely.Amount, holiday.Due.Amount.High.Amount,
        ]);
        Assert.Equal(Statement.InHighFigureAlone, holiday.Due.Reason!.Statement);
        Assert.Equal(AssumptionKind.HolidaysNotWorked, Assert.Single(holiday.Due.Reason.Assumptions).Kind);
    }

    [Fact]
    public void Overtime_is_no_more_known_than_the_floor_that_it_is_reckoned_on()
    {
        PeriodClaim WithLaw(LawOnFile law) =>
            new SampleCase { Law = law }.Worked(new LocalDate(2019, 3, 4), 540).Period("2019-03");
        PeriodClaim known = WithLaw(LawOnFile.Embedded);
        PeriodClaim unknown = WithLaw(LawOnFile.Of(LawOnFile.Embedded.Files
            .Where(file => file.Id != "th/minimum-wage").Select(file => file.Text)));

        Assert.Contains(known.Heads, line => line.Head == WageHead.Overtime);
        Assert.Empty(unknown.Heads);
        Assert.Equal(
            ["W-01/2019-03/wages", "W-01/2019-03/overtime"],
            unknown.Gaps.Where(gap => gap.Kind == GapKind.LawFileMissing).Select(gap => gap.Figure));
    }

    private static readonly Finding Wilful = new(
        "wilful-withholding", "Inspector", new(2019, 12, 2), new(2019, 3, 31), new(2019, 4, 30), [], []);

    [Fact]
    public void A_day_before_the_law_on_file_begins_leaves_a_gap_and_no_figure()
    {
        PeriodClaim march = new SampleCase { From = new(2012, 3, 1), To = new(2012, 4, 30) }.Period("2012-03");

        Assert.DoesNotContain(march.Heads, line => line.Head == Restitution.Wages.WageHead.Wages);
        Assert.Single(march.Gaps, gap => gap is { Kind: GapKind.LawBeforeFile, Figure: "W-01/2012-03/wages" });
    }

    [Fact]
    public void The_first_month_of_the_law_on_file_has_a_figure() => Assert.Equal(
        SampleCase.Thb("9000"),
        new SampleCase { From = new(2012, 3, 1), To = new(2012, 4, 30) }.Period("2012-04").Due.Likely);

    [Fact]
    public void A_payment_for_a_month_without_a_figure_reduces_no_other_month()
    {
        WorkerClaim worker = new SampleCase { From = new(2012, 3, 1), To = new(2012, 4, 30) }
            .Booked(new(2012, 3, 30), "4000", SampleCase.Month(2012, 3))
            .Worker();

        Assert.Equal(SampleCase.Thb("0"), worker.Totals.Paid.Likely);
        Assert.Single(worker.Gaps, gap => gap.Kind == GapKind.PaymentForPeriodWithoutFigure);
    }

    [Fact]
    public void Without_a_promised_wage_the_floor_is_due() =>
        Assert.Equal(SampleCase.Thb("9300"), new SampleCase { Promised = null }.Period("2019-03").Due.Likely);

    [Fact]
    public void A_promise_above_the_floor_is_due() =>
        Assert.Equal(SampleCase.Thb("12000"), new SampleCase { Promised = "12000" }.Period("2019-03").Due.Likely);

    [Fact]
    public void A_sector_that_no_file_knows_is_a_gap() => Assert.Single(
        new SampleCase { Sector = "fishery" }.Worker().Gaps, gap => gap.Kind == GapKind.SectorUnknown);

    [Fact]
    public void A_sector_that_the_law_knows_is_none() => Assert.DoesNotContain(
        new SampleCase { Sector = "sea-fishery" }.Worker().Gaps, gap => gap.Kind == GapKind.SectorUnknown);

    [Fact]
    public void A_floor_in_another_currency_than_the_claim_is_a_gap_and_no_figure()
    {
        SampleCase sample = new();
        CaseFile inDollars = sample.CaseFile() with { ClaimCurrency = CurrencyInfo.FromCode("USD") };

        Claim claim = CaseComputation.Of<Untold>(inDollars, new CaseEvidence([], []), sample.Law);

        Assert.All(claim.Workers[0].Periods, period => Assert.Empty(period.Heads));
        Assert.Contains(claim.AllGaps, gap => gap.Kind == GapKind.FloorInAnotherCurrency);
    }

    [Fact]
    public void A_case_without_exhibits_says_so() => Assert.Contains(
        new SampleCase().Compute<Untold>().Gaps, gap => gap.Kind == GapKind.NoExhibits);

    [Fact]
    public void Monthly_pay_without_any_hours_has_wages_and_a_gap_for_overtime()
    {
        PeriodClaim march = new SampleCase().Period("2019-03");

        Assert.Equal(SampleCase.Thb("9300"), march.Due.Likely);
        Assert.Contains(march.Gaps, gap => gap is { Kind: GapKind.HoursMissing, Figure: "W-01/2019-03/overtime" });
    }

    [Fact]
    public void Daily_pay_without_any_hours_has_no_wages_but_a_gap()
    {
        PeriodClaim march = new SampleCase { PayBasis = PayBasis.Daily, Promised = "310" }.Period("2019-03");

        Assert.Empty(march.Heads);
        Assert.Contains(march.Gaps, gap => gap is { Kind: GapKind.HoursMissing, Figure: "W-01/2019-03/wages" });
    }

    [Fact]
    public void Testimony_of_hours_gives_a_low_a_likely_and_a_high_figure()
    {
        // 26 working days of March 2019 at 9,300 ÷ 30 ÷ 8 × 1.5 = 58.125 an hour: 1, 2 and 3 hours beyond eight.
        PeriodClaim march = new SampleCase().Told(6, 540, 600, 660).Period("2019-03");
        HeadLine overtime = march.Heads.Single(line => line.Head == Restitution.Wages.WageHead.Overtime);

        Assert.Equal(SampleCase.Thb("1511.25"), overtime.Due.Amount.Low);
        Assert.Equal(SampleCase.Thb("3022.50"), overtime.Due.Amount.Likely);
        Assert.Equal(SampleCase.Thb("4533.75"), overtime.Due.Amount.High);
        Assert.Equal(Basis.Testimony, overtime.Due.Basis);
    }

    [Fact]
    public void A_month_with_attendance_is_taken_from_it_and_not_from_testimony()
    {
        PeriodClaim march = new SampleCase().Told(6, 540, 600, 660).Worked(new(2019, 3, 4), 540).Period("2019-03");

        Assert.True(march.Due.Amount.IsSingle);
        Assert.Equal(60, march.Minutes[WorkBand.WorkingOvertime]);
    }

    [Fact]
    public void A_row_matched_to_no_worker_is_a_gap_of_the_case() => Assert.Single(
        new SampleCase().OfNobody().OfNobody().Compute<Untold>().Gaps,
        gap => gap.Kind == GapKind.RowMatchedToNoWorker && gap.About[0] == new Operand.Number(2m));

    [Fact]
    public void Money_to_a_name_that_nobody_decided_on_is_a_gap_by_count_and_exhibit_and_counts_for_nobody()
    {
        Claim claim = new SampleCase().OfNobody().ToNobody().ToNobody().Compute<Untold>();

        Gap gap = Assert.Single(claim.Gaps, gap => gap.Kind == GapKind.PayeeUndecided);
        Assert.Equal([new Operand.Number(2m), new Operand.Code("BANK-01")], gap.About);
        Assert.Single(claim.Gaps, gap => gap.Kind == GapKind.RowMatchedToNoWorker);
        Assert.Equal(new SampleCase().Compute<Untold>().Totals.Total.Amount, claim.Totals.Total.Amount);
    }

    [Fact]
    public void Money_to_a_worker_from_a_name_that_nobody_decided_on_is_a_gap_and_is_not_counted_as_paid()
    {
        Claim claim = new SampleCase().FromNobody().FromNobody().Compute<Untold>();

        Gap gap = Assert.Single(claim.Gaps, gap => gap.Kind == GapKind.SenderUndecided);
        Assert.Equal([new Operand.Number(2m), new Operand.Code("BANK-02"), new Operand.Code("W-01")], gap.About);
        Assert.Equal(new SampleCase().Compute<Untold>().Totals.Paid.Amount, claim.Totals.Paid.Amount);
    }

    [Fact]
    public void Beside_a_total_stands_how_many_rows_nobody_has_decided_on_and_of_which_exhibits()
    {
        Claim claim = new SampleCase().OfNobody().ToNobody().FromNobody().FromNobody().Compute<Untold>();

        Assert.Equal(
            Schedules.Phrase.Of(
                "order.undecided", new Operand.Number(4m), new Operand.Code("BANK-01, BANK-02, TIME-01")).Operands,
            Schedules.BackPayOrder.Undecided(claim)!.Operands);
        Assert.Null(Schedules.BackPayOrder.Undecided(new SampleCase().Compute<Untold>()));
    }

    [Fact]
    public void The_surcharge_is_printed_apart_until_the_finding_is_recorded()
    {
        ClaimTotals apart = new SampleCase().Worker().Totals;
        ClaimTotals found = new SampleCase { Findings = [Wilful] }.Worker().Totals;

        Assert.True(apart.Surcharge.Likely.Amount > 0m);
        Assert.Equal(apart.BackWages.Likely + apart.Interest.Likely, apart.Total.Likely);
        Assert.Equal(apart.Total.Likely + apart.Surcharge.Likely, found.Total.Likely);
    }

    [Fact]
    public void A_finding_for_another_worker_or_of_another_kind_changes_nothing()
    {
        Finding[] others = [Wilful with { Workers = ["W-02"] }, Wilful with { Kind = "bad-faith" }];

        Assert.Equal(
            new SampleCase().Worker().Totals.Total.Likely,
            new SampleCase { Findings = others }.Worker().Totals.Total.Likely);
    }

    [Fact]
    public void A_finding_covers_only_the_pay_whose_due_days_it_names()
    {
        Finding march = Wilful with { DueTo = new(2019, 3, 31) };
        WorkerClaim worker = new SampleCase { Findings = [march] }.Worker();

        Assert.Equal(worker.Periods[0].Surcharge!.Likely, worker.Totals.SurchargeFound.Likely);
    }

    [Fact]
    public void A_finding_that_no_law_asks_for_is_a_gap() => Assert.Single(
        new SampleCase { Findings = [Wilful with { Kind = "wilfull-withholding" }] }.Compute<Untold>().Gaps,
        gap => gap.Kind == GapKind.FindingWithoutEffect);

    [Fact]
    public void What_falls_due_after_the_as_of_day_is_in_no_figure()
    {
        WorkerClaim worker = new SampleCase { AsOf = new(2019, 4, 29) }.Worker();

        Assert.Single(worker.Periods);
        Assert.Single(worker.Gaps, gap => gap.Kind == GapKind.EpisodeRunsPastAsOf);
    }

    [Fact]
    public void A_payment_after_the_as_of_day_is_a_gap_and_lowers_nothing()
    {
        WorkerClaim worker = new SampleCase { AsOf = new(2019, 4, 30) }.Booked(new(2019, 6, 1), "9300").Worker();

        Assert.Equal(SampleCase.Thb("18600"), worker.Totals.Unpaid.Likely);
        Assert.Single(worker.Gaps, gap => gap.Kind == GapKind.PaidAfterAsOf);
    }

    [Theory]
    [InlineData("2021-03-31", true)]
    [InlineData("2021-04-01", false)]
    public void A_claim_is_in_time_up_to_and_including_two_years_from_the_due_day(string claimedOn, bool isInTime)
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(claimedOn).Value;

        Assert.Equal(isInTime, new SampleCase { ClaimedOn = day, AsOf = day }.Period("2019-03").IsInTime);
    }

    [Fact]
    public void What_is_out_of_time_and_in_time_is_the_total()
    {
        ClaimTotals totals = new SampleCase { ClaimedOn = new(2021, 4, 1), AsOf = new(2021, 4, 1) }.Worker().Totals;

        Assert.True(totals.OutOfTime.Likely.Amount > 0m && totals.InTime.Likely.Amount > 0m);
        Assert.Equal(totals.Total.Likely, totals.OutOfTime.Likely + totals.InTime.Likely);
    }

    [Fact]
    public void At_sea_the_monthly_floor_stands_alone_and_the_other_reading_is_printed()
    {
        WorkerClaim worker = new SampleCase { Sector = "sea-fishery" }.Told(7, 600, 720, 840).Worker();

        Assert.All(worker.Periods, period => Assert.Single(period.Heads));
        OtherReading other = Assert.Single(worker.OtherReadings, one => one.Reading == "hours-and-holiday-rules");
        Assert.True(other.Total > worker.Totals.Total.Likely);
    }

    [Fact]
    public void A_case_that_chooses_the_other_reading_gets_what_was_printed_beside()
    {
        OtherReading printed = new SampleCase { Sector = "sea-fishery" }.Told(7, 600, 720, 840).Worker().OtherReadings
            .Single(one => one.Reading == "hours-and-holiday-rules");
        LawChoice[] choices = [.. printed.Files.Select(file => new LawChoice(file, printed.Reading, false, "decided"))];

        WorkerClaim chosen = new SampleCase { Sector = "sea-fishery", LawChoices = choices }.Told(7, 600, 720, 840)
            .Worker();

        Assert.Equal(printed.Total, chosen.Totals.Total.Likely);
    }

    [Fact]
    public void A_wage_that_changes_inside_a_month_is_shared_by_the_days_of_the_month()
    {
        // Daily floors of 310 for 12 days and 315 for 19 days of March, thirty to the month.
        PeriodClaim march = new SampleCase { Promised = null, Law = WithFloorFrom("2019-03-13", "315") }.Period(
            "2019-03");

        Assert.Equal(SampleCase.Thb("9391.94"), march.Due.Likely);
    }

    [Fact]
    public void Told_and_untold_runs_give_equal_figures()
    {
        SampleCase sample = new SampleCase().Told(7, 540, 600, 660)
            .Booked(new(2019, 4, 6), "4000")
            .InTheBook(SampleCase.Month(2019, 4), "8550", isSigned: true, (
                Restitution.Evidence.PayItemKind.SocialSecurity, "450"));

        Assert.Equal(Amounts(sample.Compute<Told>()), Amounts(sample.Compute<Untold>()));
    }

    [Fact]
    public void Every_figure_that_a_reason_names_exists()
    {
        Claim claim = new SampleCase().Told(7, 540, 600, 660).Compute<Told>();
        HashSet<string> ids = [.. claim.Figures.Select(figure => figure.Id)];

        Assert.All(claim.Figures, figure => Assert.NotNull(figure.Reason));
        Assert.Subset(ids, claim.Figures.SelectMany(figure => figure.Reason!.Figures).ToHashSet());
    }

    private static (string, Money, Money, Money)[] Amounts(Claim claim) =>
        [.. claim.Figures.Select(figure => (figure.Id, figure.Amount.Low, figure.Amount.Likely, figure.Amount.High))];

    private static LawOnFile WithFloorFrom(string day, string floor) => LawOnFile.Embedded.With([new LawText(
        "th/minimum-wage",
        $$"""
        {
          "id": "th/minimum-wage", "title": "Minimum wage", "kind": "table", "unit": "THB per day",
          "keys": ["place", "district", "sector"],
          "provisions": [
            { "from": "2018-04-01", "to": "2019-03-12", "values": { "TH-85 | * | *": "310" },
              "cites": "test", "standing": "practice", "note": "test" },
            { "from": "{{day}}", "values": { "TH-85 | * | *": "{{floor}}" },
              "cites": "test", "standing": "practice", "note": "test" }
          ],
          "checkedThrough": "2025-12-31"
        }
        """,
        FromCase: true)]);
}
