namespace Restitution.Tests.DemoCase;

/// <summary>The README's derivation agrees with itself and with what the generator knows.</summary>
public sealed class DerivedByHandTests
{
    private static readonly IReadOnlyList<DemoPay> Pays =
        [.. DemoPays.All.Where(pay => pay.Month.Worker.Code == DemoWorkers.DerivedByHand)];

    [Fact]
    public void The_months_are_the_pay_periods_of_the_worker() => Assert.Equal(
        Pays.Select(pay => (pay.Month.Span.Start, pay.Month.Span.End, pay.Month.PaidDays)),
        DerivedByHand.Months.Select(month => (month.From, month.To, month.Days)));

    [Fact]
    public void Due_is_the_greater_of_floor_and_promise_and_what_the_generator_says() => Assert.All(
        DerivedByHand.Months.Zip(Pays), month =>
        {
            Assert.Equal(Math.Max(month.First.Floor, month.First.Promised), month.First.Due);
            Assert.Equal(DemoDue.OfTruth(month.Second.Month).Total, month.First.Due);
        });

    [Fact]
    public void Each_month_is_accounted_for_to_the_satang() => Assert.All(DerivedByHand.Months, month =>
    {
        Assert.Equal(month.Due, month.Paid + month.Withheld + month.UnlawfullyDeducted + month.Unpaid);
        Assert.Equal(month.Subtotal, month.UnlawfullyDeducted + month.Unpaid + month.Interest);
    });

    [Fact]
    public void The_sums_add_the_months()
    {
        IReadOnlyList<DerivedMonth> months = DerivedByHand.Months;

        Assert.Equal(
            [
                months.Sum(month => month.Due), months.Sum(month => month.Paid),
                months.Sum(month => month.Withheld), months.Sum(month => month.UnlawfullyDeducted),
                months.Sum(month => month.Unpaid), months.Sum(month => month.Interest),
                months.Sum(month => month.Subtotal),
            ],
            DerivedByHand.Sums);
    }

    [Fact]
    public void The_totals_follow_from_the_months()
    {
        IReadOnlyList<DerivedMonth> months = DerivedByHand.Months;
        decimal outOfTime = months.Where(month => !month.IsInTime).Sum(month => month.Subtotal);

        Assert.Equal(months.Sum(month => month.UnlawfullyDeducted + month.Unpaid), DerivedByHand.Total("Back wages"));
        Assert.Equal(months.Sum(month => month.Subtotal), DerivedByHand.Total("Total"));
        Assert.Equal(outOfTime, DerivedByHand.Total("of which out of time"));
        Assert.Equal(DerivedByHand.Total("Total") - outOfTime, DerivedByHand.Total("in time"));
        Assert.Equal(
            [DerivedByHand.Total("Back wages"), DerivedByHand.Total("Interest to"), DerivedByHand.Total("Total"),
                DerivedByHand.Total("in time")],
            DerivedByHand.Scenario("Likely"));
    }
}
