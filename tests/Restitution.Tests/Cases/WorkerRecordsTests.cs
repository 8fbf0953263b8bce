using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Tests.Wages;
using Restitution.Wages;

namespace Restitution.Tests.Cases;

public sealed class WorkerRecordsTests
{
    private static readonly LocalDate PaidOn = new(2019, 5, 31);
    private static readonly DateInterval April = new(new LocalDate(2019, 4, 1), new LocalDate(2019, 4, 30));
    private static readonly DateInterval May = new(new LocalDate(2019, 5, 1), PaidOn);

    [Fact]
    public void An_admission_of_a_booking_is_the_booking_told_again_and_names_its_period()
    {
        Payment payment = Assert.Single(Proven(Credit(2), Admission(3, May)));

        Assert.Equal(PaymentProof.Credit, payment.Proof);
        Assert.Equal(May, payment.ForPeriod);
    }

    [Theory]
    [InlineData(true, 4_000)]
    [InlineData(false, null)]
    public void What_a_line_says_was_earned_is_its_wage_before_anything_is_taken(bool hasWage, int? earned)
    {
        PayItem[] items =
        [
            .. hasWage ? new[] { new PayItem(PayItemKind.Wage, "pieces", SampleWork.Thb(4_000m)) } : [],
            new PayItem(PayItemKind.Bonus, "bonus", SampleWork.Thb(100m)),
            new PayItem(PayItemKind.Fine, "fine", SampleWork.Thb(-500m)),
        ];
        var line = new PayRecord(
            SourceRef.Line("PAY-01", 2), new PersonAsWritten("made"), May.Start, May.End, null, items,
            SampleWork.Thb(3_600m), null);

        BookLine read = Assert.Single(
            WorkerRecords.Of(
                "W-01", [new AttributedRecord(line, "W-01", null, true)], SampleWork.Baht, Exchange.None, []).Book);

        Assert.Equal(earned, (int?)read.Earned?.Amount);
    }

    [Fact]
    public void Two_admissions_of_one_amount_and_day_are_not_one_booking() => Assert.Equal(
        [PaymentProof.Credit, PaymentProof.Admission],
        Proven(Credit(2), Admission(3, null), Admission(4, null)).Select(payment => payment.Proof));

    [Theory]
    [InlineData(1, PaymentProof.AdmissionPerhapsAgain)]
    [InlineData(-27, PaymentProof.AdmissionPerhapsAgain)]
    [InlineData(27, PaymentProof.AdmissionPerhapsAgain)]
    [InlineData(28, PaymentProof.Admission)]
    [InlineData(-30, PaymentProof.Admission)]
    public void An_admission_without_a_period_may_be_a_booking_less_than_a_month_off(int days, PaymentProof proof) =>
        Assert.Equal(
            [PaymentProof.Credit, proof],
            Proven(Credit(2), Admission(3, null, days)).Select(payment => payment.Proof));

    [Fact]
    public void The_admission_that_may_be_a_booking_is_a_gap_with_both_places()
    {
        Gap gap = Assert.Single(WorkerRecords.Of(
            "W-01", [Credit(2), Admission(3, null, 1)], SampleWork.Baht, Exchange.None, []).Gaps);

        Assert.Equal(GapKind.AdmissionPerhapsAgain, gap.Kind);
        Assert.Equal(
            [
                new Operand.Code("W-01"), Operand.Of(SampleWork.Thb(5_000m)), Operand.Of(PaidOn.PlusDays(1)),
                new Operand.Code("BANK-01:2"),
            ],
            gap.About);
    }

    [Fact]
    public void Two_periods_that_are_named_and_are_not_one_make_two_payments() => Assert.Equal(
        [PaymentProof.Credit, PaymentProof.Admission],
        Proven(Credit(2) with { NamedPeriod = April }, Admission(3, May, 1)).Select(payment => payment.Proof));

    [Fact]
    public void A_booking_is_told_again_by_the_admission_of_its_day_and_not_by_another_before_it() => Assert.Equal(
        [PaymentProof.Credit, PaymentProof.Admission],
        Proven(Credit(2), Admission(3, null, 1), Admission(4, null)).Select(payment => payment.Proof));

    [Fact]
    public void Two_admissions_may_not_both_be_one_booking() => Assert.Equal(
        [PaymentProof.Credit, PaymentProof.Admission, PaymentProof.AdmissionPerhapsAgain],
        Proven(Credit(2), Admission(3, null, 1), Admission(4, null, 2)).Select(payment => payment.Proof));

    [Fact]
    public void An_admission_that_a_slip_of_the_payers_tells_of_is_no_doubt() => Assert.Equal(
        [PaymentProof.Credit, PaymentProof.Admission],
        Proven(Credit(2), Admission(3, null, 1), Slip(4, 1)).Select(payment => payment.Proof));

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
        WorkerRecords.Of("W-01", records, SampleWork.Baht, Exchange.None, []).Proven;

    private static AttributedRecord Credit(int line) => Of(
        new StatementLine(
            SourceRef.Line("BANK-01", line), "1", PaidOn, null, SampleWork.Thb(-5_000m), "", default, "", null));

    private static AttributedRecord Admission(int line, DateInterval? named, int days = 0) => Of(new AdmittedPayment(
        SourceRef.Line("ADM-01", line), default, PaidOn.PlusDays(days), SampleWork.Thb(5_000m), named?.Start,
        named?.End));

    private static AttributedRecord Slip(int line, int days = 0) => Of(new Remittance(
        SourceRef.Line("SLIP-01", line), default, default, PaidOn.PlusDays(days), SampleWork.Thb(5_000m), null, null,
        ""));

    private static AttributedRecord Of(EvidenceRecord record) => new(record, "W-01", "R-01", true);
}
