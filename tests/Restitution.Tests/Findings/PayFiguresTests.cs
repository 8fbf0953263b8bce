using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Findings;

/// <summary>What each amount of the pay chain says and opens to, and what is no figure for want of a record.</summary>
public sealed class PayFiguresTests
{
    private static readonly Currency Baht = CurrencyInfo.FromCode("THB");

    private static readonly PayPeriod May = new(
        "2019-05", new DateInterval(new LocalDate(2019, 5, 1), new LocalDate(2019, 5, 31)), new LocalDate(2019, 5, 31));

    // Worked by hand: the payroll says 9,000; 6,000 is booked, 1,000 admitted, so 2,000 is asserted only.
    [Fact]
    public void Each_column_is_a_figure_with_an_id_a_reason_and_rows()
    {
        PayFound found = PayFigures.Of([Line("W-01")], []);

        Assert.Equal(
            [
                ("P/W-01/2019-05/payroll", 9_000m, Statement.PayrollSaysPaid, "PAY-01:7"),
                ("P/W-01/2019-05/booked", 6_000m, Statement.PayBooked, "BANK-01:3"),
                ("P/W-01/2019-05/otherwise", 1_000m, Statement.PayShownOtherwise, "TESTIMONY-01:2"),
                ("P/W-01/2019-05/asserted", 2_000m, Statement.PayAssertedOnly, "PAY-01:7"),
                ("P/W-01/2019-05/drawn", 5_500m, Statement.PayDrawnTogether, "BANK-01:3, BANK-01:5"),
                ("P/W-01/2019-05/sent-on/LAK", 800_000m, Statement.PaySentOn, "REMIT-01:4"),
            ],
            found.Lines.Single().Amounts.Known.Select(figure => (
                figure.Id, figure.Likely.Amount, figure.Reason!.Statement,
                string.Join(", ", figure.Reason.Sources))));
        Assert.All(found.Figures, figure => Assert.Equal(Operand.Of(figure.Likely), figure.Reason!.Result));
        Assert.All(found.Figures, figure => Assert.Equal(figure.Basis, figure.Reason!.Basis));
    }

    [Fact]
    public void What_was_drawn_opens_to_the_day_who_drew_it_and_the_innocent_explanation()
    {
        Reason reason = PayFigures.Of([Line("W-01")], []).Lines.Single().Amounts.Of(PayColumn.DrawnByAnother)!.Reason!;

        Assert.Equal(
            [Statement.PayDrawnTogetherOn, Statement.InnocentPayDrawnSameDay],
            reason.Parts.Select(part => part.Statement));
        Assert.Equal(
            [Operand.Of(new LocalDate(2019, 5, 31)), new Operand.Code("F-01")], reason.Parts[0].About);
        Assert.Equal([new Operand.Code("F-01")], reason.Parts[1].About);
    }

    [Theory]
    [InlineData(null, true, "flag.same-writing")]
    [InlineData(null, false, "flag.one-machine")]
    public void Who_has_no_code_is_told_in_words_and_never_by_name(string? to, bool isNamed, string term) =>
        Assert.Equal(
            new Operand.Term(term),
            PayLineFigures.HandOf(Drawn() with { To = to, IsNamed = isNamed }));

    [Fact]
    public void Totals_are_the_sums_of_their_lines_and_name_them()
    {
        PayFound found = PayFigures.Of([Line("W-01"), Line("W-01") with { Period = null }, Line("W-02")], []);

        Assert.Equal(["W-01", "W-02"], found.Totals.Select(total => total.Worker));
        Figure ofWorker = found.Totals[0].Amounts.Of(PayColumn.DrawnByAnother)!;
        Assert.Equal(("P/W-01/total/drawn", 11_000m), (ofWorker.Id, ofWorker.Likely.Amount));
        Assert.Equal(["P/W-01/2019-05/drawn", "P/W-01/no-period/drawn"], ofWorker.Reason!.Figures);
        Figure ofAll = found.All!.Amounts.Of(PayColumn.DrawnByAnother)!;
        Assert.Equal(("P/total/drawn", 16_500m), (ofAll.Id, ofAll.Likely.Amount));
        Assert.Equal(["P/W-01/total/drawn", "P/W-02/total/drawn"], ofAll.Reason!.Figures);
        Assert.Empty(
            found.Figures.SelectMany(figure => figure.Reason!.Figures).Except(found.Figures.Select(one => one.Id)));
    }

    [Fact]
    public void What_was_sent_on_in_two_currencies_is_never_added_up()
    {
        PayChainLine line = Line("W-01");
        line = line with
        {
            Sent = [.. line.Sent, new SentOn(new LocalDate(2019, 6, 2), new Money(300m, Baht), Row("REMIT-01", 5))],
            SentOn = [.. line.SentOn, new Money(300m, Baht)],
        };

        PayFound found = PayFigures.Of([line], []);

        Assert.Equal(
            ["P/total/sent-on/LAK", "P/total/sent-on/THB"], found.All!.Amounts.SentOn.Select(figure => figure.Id));
        Assert.Equal([800_000m, 300m], found.All.Amounts.SentOn.Select(figure => figure.Likely.Amount));
        Assert.Equal(
            new Operand.Term("pay.sender-undecided"),
            found.Lines.Single().Amounts.SentOn[1].Reason!.Parts.Single().About[1]);
    }

    [Fact]
    public void Without_a_bank_record_nothing_is_said_to_be_booked_or_drawn_and_a_gap_says_so()
    {
        PayChainLine line = Line("W-01") with
        {
            Bank = BankOnRecord.None, Booked = Thb(0m), DrawnByAnother = Thb(0m), Drawn = [], Payments = [],
        };

        PayFound found = PayFigures.Of([line], []);

        Assert.Null(found.Lines.Single().Amounts.Of(PayColumn.Booked));
        Assert.Null(found.Lines.Single().Amounts.Of(PayColumn.DrawnByAnother));
        Assert.Null(found.All!.Amounts.Of(PayColumn.Booked));
        Gap gap = Assert.Single(found.Gaps);
        Assert.Equal(GapKind.PayWithoutBankRecord, gap.Kind);
        Assert.Equal([new Operand.Code("W-01"), Operand.Of(Thb(9_000m)), new Operand.Number(1m)], gap.About);
    }

    [Fact]
    public void With_the_payers_statements_alone_what_was_drawn_is_a_gap_and_no_zero()
    {
        PayChainLine line = Line("W-01") with
        {
            Bank = BankOnRecord.PayersOnly, BookedUnseen = Thb(6_000m), DrawnByAnother = Thb(0m), Drawn = [],
        };

        PayFound found = PayFigures.Of([line], []);

        Assert.Equal(6_000m, found.Lines.Single().Amounts.Of(PayColumn.Booked)!.Likely.Amount);
        Assert.Null(found.Lines.Single().Amounts.Of(PayColumn.DrawnByAnother));
        Gap gap = Assert.Single(found.Gaps);
        Assert.Equal(GapKind.PayDrawNotShown, gap.Kind);
        Assert.Equal([new Operand.Code("W-01"), Operand.Of(Thb(6_000m)), new Operand.Number(1m)], gap.About);
    }

    [Fact]
    public void With_the_workers_own_account_on_record_nothing_drawn_is_a_figure_of_nothing()
    {
        PayFound found = PayFigures.Of([Line("W-01") with { DrawnByAnother = Thb(0m), Drawn = [] }], []);

        Assert.Equal(0m, found.Lines.Single().Amounts.Of(PayColumn.DrawnByAnother)!.Likely.Amount);
        Assert.Empty(found.Gaps);
    }

    [Fact]
    public void Without_any_line_there_is_no_total() =>
        Assert.Equal((0, true), (PayFigures.Of([], []).Figures.Count(), PayFigures.Of([], []).All is null));

    private static PayChainLine Line(string worker) => new(worker, May)
    {
        PayrollSays = Thb(9_000m),
        Booked = Thb(6_000m),
        OtherwiseShown = Thb(1_000m),
        AssertedOnly = Thb(2_000m),
        DrawnByAnother = Thb(5_500m),
        SentOn = [new Money(800_000m, CurrencyInfo.FromCode("LAK"))],
        PayrollRows = [Row("PAY-01", 7)],
        Payments =
        [
            new Payment(new LocalDate(2019, 5, 31), Thb(6_000m), May.Span, PaymentProof.Credit, [Row("BANK-01", 3)]),
            new Payment(
                new LocalDate(2019, 6, 3), Thb(1_000m), May.Span, PaymentProof.Admission, [Row("TESTIMONY-01", 2)]),
        ],
        Drawn = [Drawn()],
        Sent =
        [
            new SentOn(
                new LocalDate(2019, 6, 1), new Money(800_000m, CurrencyInfo.FromCode("LAK")), Row("REMIT-01", 4))
                {
                    By = worker,
                },
        ],
    };

    private static DrawnAway Drawn() => new(new LocalDate(2019, 5, 31), Thb(5_500m), [Row("BANK-01", 5)])
    {
        To = "F-01",
        PayRows = [Row("BANK-01", 3)],
    };

    private static Money Thb(decimal amount) => new(amount, Baht);

    private static SourceRef Row(string exhibit, int line) => SourceRef.Line(exhibit, line);
}
