using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

public sealed class WagesPaidTests
{
    private static readonly IReadOnlyList<PayPeriod> ThreeMonths =
    [
        .. PayPeriod.Of([SampleWork.Episode(new LocalDate(2019, 5, 1), new LocalDate(2019, 7, 31), 9_000m)])
            .Select(one => one.Period),
    ];

    private static readonly IReadOnlyList<Money> EachOpen = [.. ThreeMonths.Select(_ => SampleWork.Thb(9_000m))];

    [Fact]
    public void A_payment_goes_to_the_period_it_names() => Assert.Equal(
        [0m, 9_000m, 0m], Placed(Paid("2019-07-05", 9_000m, ThreeMonths[1].Span)));

    [Fact]
    public void A_payment_that_names_none_goes_to_the_oldest_that_is_open() => Assert.Equal(
        [9_000m, 2_000m, 0m], Placed(Paid("2019-07-05", 11_000m, null)));

    [Fact]
    public void What_a_named_period_does_not_take_goes_to_the_oldest_that_is_open() => Assert.Equal(
        [1_000m, 9_000m, 0m], Placed(Paid("2019-07-05", 10_000m, ThreeMonths[1].Span)));

    [Theory]
    [InlineData("2019-04-30", 0, 9_000)]
    [InlineData("2019-05-01", 9_000, 0)]
    public void A_payment_before_the_work_began_is_left_over(string paidOn, int placed, int leftOver)
    {
        PaymentsPlaced all = WagesPaid.Place(ThreeMonths, EachOpen, [Paid(paidOn, 9_000m, null)]);

        Assert.Equal(placed, all.ByPeriod[0].Sum(payment => payment.Amount.Amount));
        Assert.Equal(leftOver, all.LeftOver.Sum(payment => payment.Amount.Amount));
    }

    [Fact]
    public void More_than_was_due_is_left_over()
    {
        PaymentsPlaced all = WagesPaid.Place(ThreeMonths, EachOpen, [Paid("2019-08-01", 27_000.01m, null)]);

        Assert.Equal(SampleWork.Thb(0.01m), Assert.Single(all.LeftOver).Amount);
    }

    // The book counts when signed, in the likely figure and the low one; alone, in the low one; proof counts always.
    [Theory]
    [InlineData(PaymentProof.Credit, true, true, true)]
    [InlineData(PaymentProof.Admission, true, true, true)]
    [InlineData(PaymentProof.Remittance, true, true, true)]
    [InlineData(PaymentProof.SignedBook, true, true, false)]
    [InlineData(PaymentProof.BookAlone, true, false, false)]
    public void A_payment_counts_by_the_proof_behind_it(PaymentProof proof, bool low, bool likely, bool high)
    {
        Payment payment = Paid("2019-05-31", 1m, null) with { Proof = proof };

        Assert.Equal(
            [low, likely, high],
            [payment.CountsIn(Scenario.Low), payment.CountsIn(Scenario.Likely), payment.CountsIn(Scenario.High)]);
    }

    private static decimal[] Placed(Payment payment) =>
    [
        .. WagesPaid.Place(ThreeMonths, EachOpen, [payment]).ByPeriod
            .Select(period => period.Sum(placed => placed.Amount.Amount)),
    ];

    private static Payment Paid(string paidOn, decimal amount, DateInterval? forPeriod) => new(
        NodaTime.Text.LocalDatePattern.Iso.Parse(paidOn).Value, SampleWork.Thb(amount), forPeriod, PaymentProof.Credit,
        [SourceRef.Line("BANK-01", 2)]);
}
