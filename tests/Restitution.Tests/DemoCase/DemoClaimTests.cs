using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Tests.Cases;
using Restitution.Wages;

namespace Restitution.Tests.DemoCase;

/// <summary>The program's figures for the demo case, held against the hand and against the generator.</summary>
public sealed class DemoClaimTests
{
    public static TheoryData<string> Codes => [.. DemoWorkers.All.Select(worker => worker.Code)];

    [Fact]
    public void The_derived_worker_agrees_with_the_hand_month_by_month_to_the_satang() => Assert.Equal(
        DerivedByHand.Months.Select(month => string.Join(" | ",
            month.From, month.To, $"{month.Floor:0.00} {month.Promised:0.00} {month.Due:0.00} {month.Paid:0.00}",
            $"{month.Withheld:0.00} {month.UnlawfullyDeducted:0.00} {month.Unpaid:0.00} {month.Interest:0.00}",
            month.IsInTime)),
        DemoClaim.Worker(DemoWorkers.DerivedByHand).Periods.Select(period => string.Join(" | ",
            period.Period.Span.Start, period.Period.Span.End,
            $"{Likely(period.Floor):0.00} {Likely(period.Promised):0.00} {Likely(period.Due):0.00} " +
            $"{Likely(period.Paid):0.00}",
            $"{Likely(period.Withheld):0.00} {Likely(period.UnlawfulDeductions):0.00} " +
            $"{Likely(period.Unpaid):0.00} {Likely(period.Interest):0.00}",
            period.IsInTime)));

    [Fact]
    public void The_derived_worker_agrees_with_the_hand_in_total_under_each_scenario()
    {
        ClaimTotals totals = DemoClaim.Worker(DemoWorkers.DerivedByHand).Totals;

        Assert.Equal(DerivedByHand.Scenario("Low"), Row(totals, amount => amount.Low));
        Assert.Equal(DerivedByHand.Scenario("Likely"), Row(totals, amount => amount.Likely));
        Assert.Equal(DerivedByHand.Scenario("High"), Row(totals, amount => amount.High));
        Assert.Equal(DerivedByHand.Total("of which out of time"), totals.OutOfTime.Likely.Amount);
        Assert.Equal(DerivedByHand.Total("Interest for each day"), totals.InterestPerDay.Likely.Amount);
    }

    // By the back wages of each scenario that the hand has, at 15 per cent over 365 days.
    [Theory]
    [InlineData("Low", Scenario.Low)]
    [InlineData("Likely", Scenario.Likely)]
    [InlineData("High", Scenario.High)]
    public void Interest_for_each_day_is_on_the_back_wages_of_its_own_scenario(string name, Scenario scenario) =>
        Assert.Equal(
            Rounding.HalfUpToMinorUnit(
                new UnroundedMoney(DerivedByHand.Scenario(name)[0] * 0.15m / 365m, SampleCase.Baht)),
            DemoClaim.Worker(DemoWorkers.DerivedByHand).Totals.InterestPerDay.Amount[scenario]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_worker_agrees_with_the_second_reckoning_to_the_satang(string code)
    {
        ClaimTotals totals = DemoClaim.Worker(code).Totals;
        Estimate<Money> back = totals.BackWages.Amount;

        Assert.Equal(
            DerivedByHand.Workers[code],
            [back.Low.Amount, back.Likely.Amount, back.High.Amount, totals.Interest.Likely.Amount]);
    }

    [Fact]
    public void The_surcharge_of_the_derived_worker_is_printed_apart_and_agrees_with_the_hand()
    {
        ClaimTotals totals = DemoClaim.Worker(DemoWorkers.DerivedByHand).Totals;

        Assert.Equal(1_041_184.50m, totals.Surcharge.Likely.Amount);
        Assert.Equal(0m, totals.SurchargeFound.Likely.Amount);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_due_is_what_the_readable_records_earn(string code) => Assert.Equal(
        DemoPays.All.Where(pay => pay.Month.Worker.Code == code).Select(pay => Heads(pay.Month)),
        DemoClaim.Worker(code).Periods.Select(Heads));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_minor_unit_due_stands_under_one_head(string code) => Assert.All(
        DemoClaim.Worker(code).Periods, period =>
        {
            Assert.Equal(
                Likely(period.Due),
                Likely(period.Paid) + Likely(period.Withheld) + Likely(period.LawfulDeductions)
                    + Likely(period.UnlawfulDeductions) + Likely(period.Unpaid));
            Assert.Equal(Likely(period.Due), period.Heads.Sum(line => Likely(line.Due)));
        });

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_high_figure_counts_what_was_received_and_is_proven_and_no_more(string code)
    {
        decimal proven = DemoPays.All.Where(pay => pay.Month.Worker.Code == code).Sum(pay =>
            pay.Transfers.Sum(transfer => transfer.Amount)
            + pay.Cash.Where(cash => cash.IsAdmitted).Sum(cash => cash.Amount));

        Assert.Equal(proven, DemoClaim.Worker(code).Totals.Paid.Amount.High.Amount);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Back_wages_never_fall_from_low_to_high(string code)
    {
        Estimate<Money> back = DemoClaim.Worker(code).Totals.BackWages.Amount;

        Assert.True(back.Low <= back.Likely && back.Likely <= back.High, $"{back}");
    }

    [Fact]
    public void The_surcharge_is_in_the_total_of_those_alone_for_whom_it_was_found() => Assert.Equal(
        ["W-01", "W-05"],
        DemoClaim.Claim.Workers.Where(worker => worker.Totals.SurchargeFound.Likely.Amount > 0)
            .Select(worker => worker.Worker));

    [Fact]
    public void Every_row_that_names_a_worker_or_a_payee_is_decided() => Assert.DoesNotContain(
        DemoClaim.Claim.AllGaps, gap => gap.Kind is GapKind.RowMatchedToNoWorker or GapKind.PayeeUndecided);

    [Fact]
    public void What_was_set_aside_is_listed_as_a_gap() =>
        Assert.Contains(DemoClaim.Claim.AllGaps, gap => gap.Kind == GapKind.RowsSetAside);

    private static decimal Likely(Figure? figure) => figure?.Amount.Likely.Amount ?? 0;

    private static decimal[] Row(ClaimTotals totals, Func<Estimate<Money>, Money> of) =>
        [of(totals.BackWages.Amount).Amount, of(totals.Interest.Amount).Amount, of(totals.Total.Amount).Amount,
            of(totals.InTime.Amount).Amount];

    private static string Heads(DemoMonth month) => Heads(month.Span, DemoDue.OfReadable(month));

    private static string Heads(NodaTime.DateInterval span, DemoDue due) => string.Join(' ', new object[]
    {
        span, Written.Plain(due.Wages), Written.Plain(due.HolidayPay), Written.Plain(due.Overtime),
        Written.Plain(due.RestDayWork), Written.Plain(due.HolidayWork),
    });

    private static string Heads(PeriodClaim period)
    {
        decimal Of(params WageHead[] heads) =>
            period.Heads.Where(line => heads.Contains(line.Head)).Sum(line => Likely(line.Due));
        return Heads(period.Period.Span, new DemoDue(
            Of(WageHead.Wages), Of(WageHead.HolidayPay), Of(WageHead.Overtime),
            Of(WageHead.RestDayWork, WageHead.RestDayOvertime), Of(WageHead.HolidayWork, WageHead.HolidayOvertime)));
    }
}
