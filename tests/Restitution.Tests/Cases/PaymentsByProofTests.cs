using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Tests.Cases;

/// <summary>Ranong, 2019: the floor of a month is 310 × 30 = 9,300.00, above the 9,000.00 that was promised.</summary>
public sealed class PaymentsByProofTests
{
    private static readonly DateInterval March = SampleCase.Month(2019, 3);

    [Fact]
    public void A_bank_credit_counts_in_every_figure()
    {
        PeriodClaim march = Shed().Booked(new(2019, 3, 29), "4000", March).Period("2019-03");

        Assert.True(march.Paid.Amount.IsSingle);
        Assert.Equal(SampleCase.Thb("5300"), march.Unpaid.Likely);
    }

    [Fact]
    public void The_book_alone_counts_in_the_low_figure_only()
    {
        PeriodClaim march = Shed().InTheBook(March, "8550", isSigned: false).Period("2019-03");

        Assert.Equal(SampleCase.Thb("750"), march.Unpaid.Amount.Low);
        Assert.Equal(SampleCase.Thb("9300"), march.Unpaid.Amount.Likely);
        Assert.Equal(SampleCase.Thb("9300"), march.Unpaid.Amount.High);
    }

    [Theory]
    [InlineData(false, "", 1)]
    [InlineData(true, "", 0)]
    [InlineData(false, "4000", 0)]
    public void A_month_in_a_text_that_was_not_read_is_a_gap_unless_the_period_is_known_otherwise(
        bool isNamed, string inTheBook, int gaps)
    {
        SampleCase shed = Shed().Booked(new(2019, 4, 5), "4000", isNamed ? March : null, isPeriodUnread: true);
        WorkerClaim worker = (inTheBook.Length == 0 ? shed : shed.InTheBook(March, inTheBook, isSigned: true)).Worker();

        Assert.Equal(gaps, worker.Gaps.Count(gap => gap.Kind == GapKind.PeriodOfPaymentUnread));
    }

    [Fact]
    public void What_counts_in_the_low_figure_alone_stands_among_the_reasons_with_its_amount_and_place()
    {
        PeriodClaim march = Shed().InTheBook(March, "8550", isSigned: false).Period("2019-03");

        Reason told = Assert.Single(
            march.Paid.Reason!.Parts, part => part.Statement == Statement.PaymentAsserted);
        Assert.Equal(Operand.Of(march.Paid.Amount.Low), told.Result);
        Assert.Equal("PAY-01", Assert.Single(told.Sources).Exhibit);
        Assert.DoesNotContain(
            Shed().InTheBook(March, "8550", isSigned: true).Period("2019-03").Paid.Reason!.Parts.Skip(1),
            part => part.Statement == Statement.PaymentAsserted);
    }

    [Fact]
    public void A_signed_book_counts_in_the_likely_figure_and_never_in_the_high_one()
    {
        PeriodClaim march = Shed().InTheBook(March, "8550", isSigned: true).Period("2019-03");

        Assert.Equal(SampleCase.Thb("750"), march.Unpaid.Amount.Likely);
        Assert.Equal(SampleCase.Thb("9300"), march.Unpaid.Amount.High);
    }

    [Fact]
    public void What_is_proven_is_not_counted_again_from_the_book()
    {
        PeriodClaim march = Shed()
            .Booked(new(2019, 3, 29), "5000", March)
            .InTheBook(March, "8550", isSigned: true)
            .Period("2019-03");

        Assert.Equal(SampleCase.Thb("8550"), march.Paid.Likely);
        Assert.Equal(SampleCase.Thb("5000"), march.Paid.Amount.High);
    }

    [Fact]
    public void Two_books_of_one_month_tell_of_one_payment_and_the_greater_counts()
    {
        PeriodClaim march = Shed()
            .InTheBook(March, "8550", isSigned: false)
            .InTheOtherBook(March, "4000", isSigned: false)
            .Period("2019-03");

        Assert.Equal(SampleCase.Thb("8550"), march.Paid.Amount.Low);
    }

    [Fact]
    public void A_credit_without_a_period_that_equals_one_line_of_the_book_names_its_month()
    {
        WorkerClaim worker = Shed()
            .InTheBook(SampleCase.Month(2019, 4), "4000", isSigned: false)
            .Booked(new(2019, 5, 6), "4000")
            .Worker();

        Assert.Equal(SampleCase.Thb("0"), worker.Periods[0].Paid.Likely);
        Assert.Equal(SampleCase.Thb("4000"), worker.Periods[1].Paid.Likely);
    }

    [Fact]
    public void Two_half_months_of_one_book_add_up()
    {
        var first = new DateInterval(new(2019, 3, 1), new(2019, 3, 15));
        var second = new DateInterval(new(2019, 3, 16), new(2019, 3, 31));
        PeriodClaim march = Shed()
            .InTheBook(first, "4000", isSigned: true, (PayItemKind.SocialSecurity, "225"))
            .InTheBook(second, "4500", isSigned: true, (PayItemKind.SocialSecurity, "225"))
            .Period("2019-03");

        Assert.Equal(SampleCase.Thb("8500"), march.Paid.Likely);
        Assert.Equal(SampleCase.Thb("450"), march.Withheld.Likely);
        Assert.Equal(SampleCase.Thb("350"), march.BackWages.Likely);
    }

    [Theory]
    [InlineData("3000", "2000")]
    [InlineData("4990", "10")]
    public void Credits_without_a_period_bear_out_the_book_and_are_not_paid_twice(string first, string second) =>
        Assert.Equal(
        SampleCase.Thb("5000"),
        Shed().InTheBook(March, "5000", isSigned: true).Booked(new(2019, 4, 5), first).Booked(new(2019, 4, 20), second)
            .Worker().Totals.Paid.Likely);

    [Fact]
    public void A_credit_for_two_months_bears_out_the_lines_of_both() => Assert.Equal(
        SampleCase.Thb("12000"),
        Shed().InTheBook(March, "6000", isSigned: true).InTheBook(SampleCase.Month(2019, 4), "6000", isSigned: true)
            .Booked(new(2019, 5, 3), "12000", new DateInterval(new(2019, 3, 1), new(2019, 4, 30)))
            .Worker().Totals.Paid.Likely);

    [Fact]
    public void A_credit_made_before_a_month_is_over_does_not_name_it_by_its_amount()
    {
        WorkerClaim worker = Shed()
            .InTheBook(March, "8400", isSigned: false)
            .InTheBook(SampleCase.Month(2019, 4), "5000", isSigned: false)
            .Booked(new(2019, 4, 19), "5000")
            .Booked(new(2019, 5, 11), "3400")
            .Worker();

        Assert.Equal(SampleCase.Thb("8400"), worker.Periods[0].Paid.Likely);
        Assert.Equal(SampleCase.Thb("0"), worker.Periods[1].Paid.Likely);
    }

    [Fact]
    public void An_advance_that_the_book_takes_back_is_pay_already_handed_over() => Assert.Equal(
        SampleCase.Thb("300"),
        Shed().InTheBook(March, "6000", isSigned: true, (PayItemKind.Advance, "3000"))
            .Period("2019-03").BackWages.Likely);

    [Fact]
    public void The_book_by_which_most_is_accounted_for_counts_so_that_low_is_never_above_likely()
    {
        SampleCase shed = Shed();
        PeriodClaim march = shed.InTheBook(March, "5000", isSigned: false)
            .InTheOtherBook(March, "4990", isSigned: true, (PayItemKind.SocialSecurity, "450"))
            .Period("2019-03");

        Assert.True(march.BackWages.Amount.Low <= march.BackWages.Amount.Likely, march.BackWages.Amount.ToString());
    }

    [Fact]
    public void A_credit_that_names_nothing_goes_to_the_oldest_open_period()
    {
        WorkerClaim worker = Shed().Booked(new(2019, 5, 6), "10000").Worker();

        Assert.Equal(SampleCase.Thb("9300"), worker.Periods[0].Paid.Likely);
        Assert.Equal(SampleCase.Thb("700"), worker.Periods[1].Paid.Likely);
    }

    [Fact]
    public void What_no_period_takes_is_a_gap_and_reduces_nothing()
    {
        WorkerClaim worker = Shed().Booked(new(2019, 5, 6), "20000").Worker();

        Assert.Equal(SampleCase.Thb("0"), worker.Totals.Unpaid.Likely);
        Gap gap = Assert.Single(worker.Gaps, gap => gap.Kind == GapKind.PaidMoreThanDue);
        Assert.Equal(Operand.Of(SampleCase.Thb("1400")), gap.About[1]);
    }

    [Fact]
    public void Where_what_was_due_is_not_known_no_payment_is_more_than_it()
    {
        WorkerClaim worker = new SampleCase { Divided = whole => [whole with { Place = "XX-99" }] }
            .Booked(new(2019, 5, 6), "3900").Worker();

        Assert.DoesNotContain(worker.Gaps, gap => gap.Kind == GapKind.PaidMoreThanDue);
        Assert.Equal(
            Operand.Of(SampleCase.Thb("3900")),
            Assert.Single(worker.Gaps, gap => gap.Kind == GapKind.PaidWhileDueUnknown).About[1]);
    }

    [Fact]
    public void An_admission_counts_and_one_that_tells_a_credit_again_does_not()
    {
        PeriodClaim march = Shed()
            .Booked(new(2019, 3, 29), "4000", March)
            .Admitted(new(2019, 3, 29), "4000", March)
            .Admitted(new(2019, 3, 15), "500", March)
            .Period("2019-03");

        Assert.Equal(SampleCase.Thb("4500"), march.Paid.Likely);
    }

    [Theory]
    [InlineData(true, "4000")]
    [InlineData(false, "0")]
    public void A_remittance_counts_only_when_the_payer_sent_it(bool byTheEmployer, string paid) => Assert.Equal(
        SampleCase.Thb(paid),
        Shed().Sent(new(2019, 4, 2), SampleCase.Thb("4000"), byTheEmployer).Worker().Totals.Paid.Likely);

    [Fact]
    public void A_remittance_that_a_credit_matches_is_that_credit() => Assert.Equal(
        SampleCase.Thb("4000"),
        Shed().Booked(new(2019, 4, 2), "4000").Sent(new(2019, 4, 2), SampleCase.Thb("4000"), byTheEmployer: true)
            .Worker().Totals.Paid.Likely);

    [Fact]
    public void An_amount_in_another_currency_is_a_gap_and_not_a_guess()
    {
        var kip = new Money(1_000_000m, CurrencyInfo.FromCode("LAK"));
        WorkerClaim worker = Shed().Sent(new(2019, 4, 2), kip, byTheEmployer: true).Worker();

        Assert.Equal(SampleCase.Thb("0"), worker.Totals.Paid.Likely);
        Assert.Single(worker.Gaps, gap => gap.Kind == GapKind.RateMissing);
    }

    [Fact]
    public void Deductions_follow_the_closed_list_and_each_satang_has_one_head()
    {
        PeriodClaim march = Shed()
            .InTheBook(March, "5850", isSigned: true,
                (PayItemKind.SocialSecurity, "450"), (PayItemKind.FoodAndLodging, "2000"),
                (PayItemKind.DebtRepayment, "700"))
            .Period("2019-03");

        Assert.Equal(SampleCase.Thb("5850"), march.Paid.Likely);
        Assert.Equal(SampleCase.Thb("450"), march.Withheld.Likely);
        Assert.Equal(SampleCase.Thb("2700"), march.UnlawfulDeductions.Likely);
        Assert.Equal(SampleCase.Thb("300"), march.Unpaid.Likely);
        Assert.Equal(SampleCase.Thb("3000"), march.BackWages.Likely);
    }

    [Fact]
    public void Deductions_of_a_line_that_is_not_counted_are_not_counted()
    {
        PeriodClaim march = Shed()
            .InTheBook(March, "8550", isSigned: false, (PayItemKind.SocialSecurity, "450"))
            .Period("2019-03");

        Assert.Equal(SampleCase.Thb("450"), march.Withheld.Amount.Low);
        Assert.Equal(SampleCase.Thb("0"), march.Withheld.Likely);
    }

    [Fact]
    public void A_payment_shows_the_row_that_proves_it()
    {
        Reason paid = Shed().Booked(new(2019, 3, 29), "4000", March).Period("2019-03").Paid.Reason!;

        Reason payment = Assert.Single(paid.Parts, part => part.Statement == Statement.PaymentProven);
        Assert.Equal([SourceRef.Line("BANK-01", 1)], payment.Sources);
    }

    private static SampleCase Shed() => new();
}
