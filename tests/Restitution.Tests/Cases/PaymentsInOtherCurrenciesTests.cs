using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Wages;
using static Restitution.Tests.Rates.SampleRates;

namespace Restitution.Tests.Cases;

/// <summary>What was paid in kip counts in baht, by the rates and the convention that the case states.</summary>
public sealed class PaymentsInOtherCurrenciesTests
{
    private static readonly DateInterval March = SampleCase.Month(2019, 3);
    private static readonly LocalDate PaidOn = new(2019, 4, 2);

    private static readonly RateBook Kip = Book(
        Rate("1000 LAK = 3.60 THB", "2019-03-29"), Rate("1000 LAK = 3.52 THB", "2019-04-01"),
        Rate("1000 LAK = 3.50 THB", "2019-04-29"), Rate("1000 LAK = 3.40 THB", "2019-12-30"));

    // March falls due on the 31st; the slip is of 2 April; the order is of the as-of day in this case.
    [Theory]
    [InlineData(RateConvention.DueDay, "2252.16")]
    [InlineData(RateConvention.PaymentDay, "2202.11")]
    [InlineData(RateConvention.OrderDay, "2127.04")]
    [InlineData(RateConvention.AsOfDay, "2127.04")]
    public void A_remittance_in_kip_counts_in_baht_by_the_convention(RateConvention convention, string baht) =>
        Assert.Equal(
            SampleCase.Thb(baht),
            By(convention).Sent(PaidOn, Lak(625_600m), byTheEmployer: true).Worker().Totals.Paid.Likely);

    [Fact]
    public void The_figure_opens_to_the_rate_its_day_and_its_place()
    {
        PeriodClaim march = By(RateConvention.PaymentDay).Sent(PaidOn, Lak(625_600m), byTheEmployer: true)
            .Period("2019-03");

        Reason payment = Assert.Single(march.Paid.Reason!.Parts);
        Reason conversion = Assert.Single(payment.Parts);
        Assert.Equal(Statement.Converted, conversion.Statement);
        Assert.Equal("RATE-01:2", Assert.Single(conversion.Sources).ToString());
        Assert.Equal(
            [Operand.Of(Lak(625_600m)), new Operand.Number(3.52m), new Operand.Number(1_000m)], conversion.Working);
        Assert.Equal(Lak(625_600m), Assert.Single(march.Payments).Payment.AsPaid);
    }

    [Fact]
    public void A_slip_in_kip_that_a_credit_in_kip_matches_is_that_credit() => Assert.Equal(
        SampleCase.Thb("2202.11"),
        By(RateConvention.PaymentDay).BookedIn(Lak(625_600m), PaidOn).Sent(PaidOn, Lak(625_600m), byTheEmployer: true)
            .Worker().Totals.Paid.Likely);

    // The same kip, told of two days with two rates: it is the kip that are compared, not the baht.
    [Fact]
    public void An_admission_in_kip_of_another_day_may_be_the_credit_in_kip()
    {
        WorkerClaim worker = By(RateConvention.PaymentDay)
            .BookedIn(Lak(625_600m), PaidOn).AdmittedIn(Lak(625_600m), new LocalDate(2019, 3, 30)).Worker();

        Assert.Equal(SampleCase.Thb("2202.11"), worker.Totals.Paid.Likely);
        Assert.Single(worker.Gaps, gap => gap.Kind == GapKind.AdmissionPerhapsAgain);
    }

    // The book says the 29th at 3.60, the bank the 2nd at 3.52: one payment, and nothing is asserted beyond it.
    [Fact]
    public void A_line_of_the_book_in_kip_is_borne_out_by_the_credit_in_kip()
    {
        PeriodClaim march = By(RateConvention.PaymentDay)
            .BookedIn(Lak(625_600m), PaidOn, March)
            .InTheBookIn(Lak(625_600m), March, new LocalDate(2019, 3, 29), isSigned: true, Lak(10_000m))
            .Period("2019-03");

        Assert.Equal(
            new Estimate<Money>(SampleCase.Thb("2202.11"), SampleCase.Thb("2202.11"), SampleCase.Thb("2202.11")),
            march.Paid.Amount);
        Assert.Equal(SampleCase.Thb("36.00"), march.Withheld.Likely);
    }

    [Fact]
    public void What_the_book_says_beyond_the_credit_is_brought_over_by_the_books_day()
    {
        PeriodClaim march = By(RateConvention.PaymentDay)
            .BookedIn(Lak(600_000m), PaidOn, March)
            .InTheBookIn(Lak(625_600m), March, new LocalDate(2019, 3, 29), isSigned: true, Lak(0m))
            .Period("2019-03");

        // 600,000 at 3.52 is 2,112.00; the 25,600 beyond at 3.60 are 92.16.
        Assert.Equal(SampleCase.Thb("2204.16"), march.Paid.Likely);
        Payment asserted = march.Payments.Single(placed => placed.Payment.Proof == PaymentProof.SignedBook).Payment;
        Assert.Equal(Lak(25_600m), asserted.AsPaid);
    }

    [Fact]
    public void A_rate_that_is_too_old_is_a_gap_that_names_the_nearest()
    {
        WorkerClaim worker = By(RateConvention.PaymentDay)
            .Sent(new LocalDate(2019, 5, 31), Lak(625_600m), byTheEmployer: true).Worker();

        Gap gap = Assert.Single(worker.Gaps, gap => gap.Kind == GapKind.RateTooOld);
        Assert.Equal(Operand.Of(new LocalDate(2019, 4, 29)), gap.About[3]);
        Assert.Equal(SampleCase.Thb("0"), worker.Totals.Paid.Likely);
    }

    [Fact]
    public void Told_and_untold_runs_agree()
    {
        SampleCase sample = By(RateConvention.DueDay).BookedIn(Lak(625_600m), PaidOn).AdmittedIn(Lak(10m), PaidOn);

        Assert.Equal(
            sample.Compute<Told>().Totals.Total.Amount, sample.Compute<Untold>().Totals.Total.Amount);
    }

    private static SampleCase By(RateConvention convention) => new()
    {
        Exchange = new Exchange(Kip, Rule with
        {
            Convention = convention, AsOf = new LocalDate(2019, 12, 31), OrderedOn = new LocalDate(2019, 12, 31),
        }),
    };

    private static Money Lak(decimal amount) => new(amount, Of("LAK"));
}
