using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Evidence;
using Restitution.Wages;
using static Restitution.Tests.Cases.SampleCase;

namespace Restitution.Tests.Claims;

public sealed class CountingOnceTests
{
    private static readonly DateInterval May = new(new LocalDate(2019, 5, 1), new LocalDate(2019, 5, 31));
    private static readonly Money None = Thb("0");

    [Fact]
    public void A_fee_that_was_taken_from_pay_counts_as_pay()
    {
        PeriodClaim period = Month(unlawful: "3000");
        HeadOfClaim fee = SampleHeads.Loss(RecordedHeads.Fee, Thb("5000"), paidBy: LossPaidBy.WageDeduction);

        CountingOnce once = Of([SampleHeads.Pay(period), fee], period);

        CountedOnce found = Assert.Single(once.Found);
        Assert.Equal(SameLoss.FeeTakenFromPay, found.Because);
        Assert.Equal(("W-01/unlawful-deductions", "W-01/recruitment-fee"), (found.Kept, found.Reduced));
        Assert.Equal(Thb("3000"), found.Removed.Likely);
        Assert.Equal(Thb("2000"), once.Left(fee).Likely);
    }

    [Fact]
    public void A_fee_paid_in_cash_counts_beside_what_was_taken_from_pay()
    {
        PeriodClaim period = Month(unlawful: "3000");

        Assert.Empty(Of([SampleHeads.Pay(period), SampleHeads.Loss(RecordedHeads.Fee, Thb("5000"))], period).Found);
    }

    [Fact]
    public void Two_fees_taken_from_pay_are_not_both_set_against_the_same_deductions()
    {
        PeriodClaim period = Month(unlawful: "3000");
        HeadOfClaim first = SampleHeads.Loss(RecordedHeads.Fee, Thb("2000"), paidBy: LossPaidBy.WageDeduction);
        HeadOfClaim second = SampleHeads.Loss(
            RecordedHeads.Fee, Thb("2000"), paidBy: LossPaidBy.WageDeduction, number: 2);

        CountingOnce once = Of([SampleHeads.Pay(period), first, second], period);

        Assert.Equal([Thb("2000"), Thb("1000")], once.Found.Select(one => one.Removed.Likely));
    }

    [Fact]
    public void A_loss_of_earnings_in_a_month_that_was_worked_counts_only_beyond_the_pay_owed()
    {
        PeriodClaim period = Month();
        HeadOfClaim loss = SampleHeads.Loss("loss-of-earnings", Thb("9000"), May);

        CountingOnce once = Of([SampleHeads.Pay(period), loss], period);

        Assert.Equal(Thb("6000"), Assert.Single(once.Found).Removed.Likely);
        Assert.Equal("W-01/2019-05/back-wages", once.Found[0].Kept);
        Assert.Equal(Thb("3000"), once.Left(loss).Likely);
    }

    [Fact]
    public void One_row_cited_for_the_same_amount_under_two_heads_counts_once()
    {
        SourceRef row = SourceRef.Line("LOSS-01", 7);

        CountingOnce once = Of(
        [
            SampleHeads.Loss("medical-care", Thb("400"), source: row),
            SampleHeads.Loss("other-loss", Thb("400"), source: row),
        ]);

        Assert.Equal(SameLoss.SameSource, Assert.Single(once.Found).Because);
    }

    [Fact]
    public void An_exhibit_cited_as_a_whole_proves_no_sameness() => Assert.Empty(Of(
    [
        SampleHeads.Loss("medical-care", Thb("400"), source: SourceRef.Whole("LOSS-01")),
        SampleHeads.Loss("other-loss", Thb("400"), source: SourceRef.Whole("LOSS-01")),
    ]).Found);

    [Fact]
    public void Separation_pay_beside_severance_counts_by_the_greater()
    {
        HeadOfClaim severance = SampleHeads.Loss("severance", Thb("28350"));
        HeadOfClaim separation = SampleHeads.Loss("separation-pay", Thb("30000"));

        CountingOnce once = Of([severance, separation]);

        Assert.Equal(Thb("30000"), once.Left(severance).Likely + once.Left(separation).Likely);
    }

    [Fact]
    public void Interest_on_what_another_head_has_goes_with_it()
    {
        HeadOfClaim severance = SampleHeads.Loss("severance", Thb("30000"));
        HeadOfClaim separation = SampleHeads.Loss("separation-pay", Thb("40000"));
        HeadOfClaim interest = SampleHeads.Loss("interest", Thb("1000")) with
        {
            Kind = HeadKind.Interest,
            AccruesOn = separation.Owed.Id,
        };

        CountingOnce once = Of([severance, separation, interest]);

        Assert.Equal(Thb("250"), once.Left(interest).Likely);
    }

    [Fact]
    public void The_value_of_the_labour_counts_only_beyond_pay_and_increase()
    {
        PeriodClaim period = Month();
        HeadOfClaim increase = SampleHeads.Loss("liquidated-damages", Thb("6000")) with
        {
            Kind = HeadKind.StatutoryIncrease,
        };
        HeadOfClaim value = SampleHeads.Loss("value-of-labour", Thb("13000"), May) with
        {
            Kind = HeadKind.GreaterValue,
        };

        CountingOnce once = Of([SampleHeads.Pay(period), increase, value], period);

        Assert.Equal(Thb("1000"), once.Left(value).Likely);
    }

    [Fact]
    public void The_reason_shows_both_shares_and_names_both_heads()
    {
        PeriodClaim period = Month();

        CountedOnce found = Of(
            [SampleHeads.Pay(period), SampleHeads.Loss("loss-of-earnings", Thb("9000"), May)], period).Found[0];

        Assert.Equal([found.Kept, found.Reduced], found.Removed.Reason!.Figures);
        Assert.Equal(2, found.Removed.Reason.Working.Count);
    }

    [Fact]
    public void A_fee_is_set_against_what_was_taken_for_fees_and_debts_and_not_for_food()
    {
        PeriodClaim period = Taken(
            (PayItemKind.FoodAndLodging, "3060", 1), (PayItemKind.DebtRepayment, "4000", 2),
            (PayItemKind.RecruitmentFee, "700", 3), (PayItemKind.DocumentCost, "400", 4));
        HeadOfClaim fee = SampleHeads.Loss(RecordedHeads.Fee, Thb("10000"), paidBy: LossPaidBy.WageDeduction);

        CountingOnce once = Of([SampleHeads.Pay(period), fee], period);

        Assert.Equal(Thb("4700"), Assert.Single(once.Found).Removed.Likely);
        Assert.Equal(Thb("5300"), once.Left(fee).Likely);
    }

    [Fact]
    public void A_fee_that_cites_the_row_of_the_book_is_set_against_that_row_alone()
    {
        PeriodClaim period = Taken((PayItemKind.OtherDeduction, "900", 1), (PayItemKind.DebtRepayment, "4000", 2));
        HeadOfClaim fee = SampleHeads.Loss(
            RecordedHeads.Fee, Thb("1000"), paidBy: LossPaidBy.WageDeduction, source: SourceRef.Line("PAY-01", 1));

        Assert.Equal(
            Thb("900"), Assert.Single(Of([SampleHeads.Pay(period), fee], period).Found).Removed.Likely);
    }

    private static PeriodClaim Month(string unlawful = "0") =>
        unlawful == "0" ? Taken() : Taken((PayItemKind.DebtRepayment, unlawful, 1));

    private static PeriodClaim Taken(params (PayItemKind Kind, string Baht, int Row)[] items)
    {
        ClassedDeduction[] taken =
        [
            .. items.Select(one => new ClassedDeduction(
                new TakenItem(
                    new PayItem(one.Kind, "-", -Thb(one.Baht)), Thb(one.Baht), SourceRef.Line("PAY-01", one.Row),
                    new LocalDate(2019, 5, 31)),
                null!, DeductionRule.NotAllowed)
            {
                Lawful = None,
                BeyondDue = None,
                Unlawful = Thb(one.Baht),
            }),
        ];
        return SampleHeads.Period(
            "aa", new LocalDate(2019, 5, 1), Baht, null, null,
            taken.Aggregate(None, (sum, one) => sum + one.Unlawful), (WageHead.Wages, Thb("6000"))) with
        {
            Deductions = taken,
        };
    }

    private static CountingOnce Of(HeadOfClaim[] heads, params PeriodClaim[] periods) =>
        new(heads, periods, SampleHeads.Worker, None.Currency, isTold: true);
}
