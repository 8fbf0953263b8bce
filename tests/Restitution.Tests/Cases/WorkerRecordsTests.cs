using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Tests.Wages;
using Restitution.Wages;

namespace Restitution.Tests.Cases;

public sealed class WorkerRecordsTests
{
    private static readonly LocalDate PaidOn = new(2019, 5, 31);
    private static readonly DateInterval May = new(new LocalDate(2019, 5, 1), PaidOn);

    [Fact]
    public void An_admission_of_a_booking_is_the_booking_told_again_and_names_its_period()
    {
        Payment payment = Assert.Single(Proven(Credit(2), Admission(3, May)));

        Assert.Equal(PaymentProof.Credit, payment.Proof);
        Assert.Equal(May, payment.ForPeriod);
    }

    [Fact]
    public void Two_admissions_of_one_amount_and_day_are_not_one_booking() => Assert.Equal(
        [PaymentProof.Credit, PaymentProof.Admission],
        Proven(Credit(2), Admission(3, null), Admission(4, null)).Select(payment => payment.Proof));

    [Fact]
    public void Two_slips_of_one_amount_and_day_are_not_one_booking() => Assert.Equal(
        [PaymentProof.Credit, PaymentProof.Remittance],
        Proven(Credit(2), Slip(3), Slip(4)).Select(payment => payment.Proof));

    [Fact]
    public void A_slip_of_the_payers_that_a_booking_matches_is_the_wage_passed_on() =>
        Assert.Equal(PaymentProof.Credit, Assert.Single(Proven(Credit(2), Slip(3))).Proof);

    [Fact]
    public void A_slip_that_the_worker_sent_is_no_payment() =>
        Assert.Empty(Proven(Slip(3) with { Payer = null }));

    [Fact]
    public void A_credit_that_may_be_another_one_of_the_workers_again_is_kept_apart() => Assert.Equal(
        [PaymentProof.Credit, PaymentProof.CreditPerhapsAgain],
        Proven(Credit(2), Again(3, SourceRef.Line("BANK-01", 2))).Select(payment => payment.Proof));

    [Fact]
    public void A_credit_that_may_repeat_a_line_which_is_not_the_workers_counts() => Assert.Equal(
        PaymentProof.Credit, Assert.Single(Proven(Again(3, SourceRef.Line("BANK-01", 9)))).Proof);

    [Fact]
    public void An_admission_is_not_the_telling_of_a_credit_that_may_be_none() => Assert.Equal(
        [PaymentProof.Credit, PaymentProof.Admission, PaymentProof.CreditPerhapsAgain],
        Proven(Credit(2), Again(3, SourceRef.Line("BANK-01", 2)), Admission(4, May), Admission(5, May))
            .Select(payment => payment.Proof));

    [Fact]
    public void A_merged_credit_names_every_place() => Assert.Equal(
        ["BANK-01:2", "BANK-02:7"],
        Assert.Single(Proven(Of(((StatementLine)Credit(2).Record) with
        {
            AlsoAt = [SourceRef.Line("BANK-02", 7)],
        }))).Sources.Select(place => place.ToString()));

    private static AttributedRecord Again(int line, SourceRef other) =>
        Of(((StatementLine)Credit(line).Record) with { MayRepeat = other });

    private static IReadOnlyList<Payment> Proven(params AttributedRecord[] records) =>
        WorkerRecords.Of("W-01", records, SampleWork.Baht).Proven;

    private static AttributedRecord Credit(int line) => Of(
        new StatementLine(
            SourceRef.Line("BANK-01", line), "1", PaidOn, null, SampleWork.Thb(-5_000m), "", default, "", null));

    private static AttributedRecord Admission(int line, DateInterval? named) => Of(new AdmittedPayment(
        SourceRef.Line("ADM-01", line), default, PaidOn, SampleWork.Thb(5_000m), named?.Start, named?.End));

    private static AttributedRecord Slip(int line) => Of(new Remittance(
        SourceRef.Line("SLIP-01", line), default, default, PaidOn, SampleWork.Thb(5_000m), null, null, ""));

    private static AttributedRecord Of(EvidenceRecord record) => new(record, "W-01", "R-01", true);
}
