using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

public sealed class PayChainTests
{
    private static readonly Currency Baht = CurrencyInfo.FromCode("THB");

    private static readonly PayPeriod[] Periods = [Period("2019-05"), Period("2019-06")];

    // May: 9,000 in the book, 6,000 of it booked, 1,000 admitted: 2,000 asserted only. June: the book alone.
    [Fact]
    public void What_the_book_says_stands_beside_what_is_shown_and_the_rest_is_asserted_only()
    {
        IReadOnlyList<PayChainLine> chain = Chain(
            [Book("2019-05", 9_000m, 1), Book("2019-06", 8_000m, 2)],
            [
                Paid("2019-05-31", 6_000m, "2019-05", PaymentProof.Credit),
                Paid("2019-06-02", 1_000m, "2019-05", PaymentProof.Admission),
            ]);

        Assert.Equal(
            [(9_000m, 6_000m, 1_000m, 2_000m), (8_000m, 0m, 0m, 8_000m)],
            chain.Select(line => (line.PayrollSays.Amount, line.Booked.Amount, line.OtherwiseShown.Amount,
                line.AssertedOnly.Amount)));
        Assert.Equal(
            ["PAY-01:1", "PAY-01:2"], chain.SelectMany(line => line.PayrollRows.Select(row => row.ToString())));
    }

    [Fact]
    public void Of_two_books_the_one_that_asserts_most_is_shown()
    {
        PayChainLine line = Chain(
            [Book("2019-05", 9_000m, 1), Book("2019-05", 5_000m, 1, "PAY-02")],
            [Paid("2019-05-31", 5_000m, "2019-05", PaymentProof.Credit)]).Single();

        Assert.Equal((9_000m, 4_000m), (line.PayrollSays.Amount, line.AssertedOnly.Amount));
    }

    // 31 days from 31 May are 1 July.
    [Theory]
    [InlineData("2019-05-31", "2019-05")]
    [InlineData("2019-07-01", "2019-05")]
    [InlineData("2019-07-02", null)]
    [InlineData("2019-05-30", null)]
    public void Money_sent_on_stands_with_the_last_booking_before_it_within_a_month(string sentOn, string? period)
    {
        PayChainLine line = Chain(
            [], [Paid("2019-05-31", 6_000m, "2019-05", PaymentProof.Credit)],
            [new SentOn(Day(sentOn), new Money(2_000m, Baht), SourceRef.Line("REMIT-01", 1))])
            .Single(one => one.SentOn.Count > 0);

        Assert.Equal(period, line.Period?.Id);
        Assert.Equal((2_000m, 0m), (line.SentOn.Single().Amount, line.AssertedOnly.Amount));
    }

    [Fact]
    public void Pay_drawn_by_another_is_a_column_of_its_own_and_moves_no_other()
    {
        Payment[] paid = [Paid("2019-05-31", 6_000m, "2019-05", PaymentProof.Credit)];
        PayChainLine without = Chain([Book("2019-05", 9_000m, 1)], paid).Single();

        PayChainLine with = PayChain.Of(
            "W-01", Periods, [Book("2019-05", 9_000m, 1)], paid, [],
            [new DrawnAway(Day("2019-05-31"), new Money(6_000m, Baht), [SourceRef.Line("BANK-06", 4)])], Baht).Single();

        Assert.Equal(6_000m, with.DrawnByAnother.Amount);
        Assert.Equal(["BANK-06:4"], with.DrawnRows.Select(row => row.ToString()));
        Assert.Equal(
            (without.PayrollSays, without.Booked, without.AssertedOnly),
            (with.PayrollSays, with.Booked, with.AssertedOnly));
    }

    [Fact]
    public void A_booking_that_names_no_period_stands_in_a_line_without_one()
    {
        PayChainLine line = Chain([], [Paid("2019-05-31", 6_000m, null, PaymentProof.Credit)]).Single();

        Assert.Null(line.Period);
        Assert.Equal(6_000m, line.Booked.Amount);
    }

    private static IReadOnlyList<PayChainLine> Chain(
        IReadOnlyList<BookLine> book, IReadOnlyList<Payment> paid, IReadOnlyList<SentOn>? sentOn = null) =>
        PayChain.Of("W-01", Periods, book, paid, sentOn ?? [], [], Baht);

    private static BookLine Book(string month, decimal net, int row, string exhibit = "PAY-01") => new(
        Period(month).Span, Period(month).DueOn, new Money(net, Baht), [], IsSigned: false,
        SourceRef.Line(exhibit, row));

    private static Payment Paid(string on, decimal amount, string? month, PaymentProof proof) => new(
        Day(on), new Money(amount, Baht), month is null ? null : Period(month).Span, proof,
        [SourceRef.Line("BANK-01", 1)]);

    private static PayPeriod Period(string month)
    {
        LocalDate first = Day($"{month}-01");
        LocalDate last = first.PlusMonths(1).PlusDays(-1);
        return new PayPeriod(month, new DateInterval(first, last), last);
    }

    private static LocalDate Day(string written) => NodaTime.Text.LocalDatePattern.Iso.Parse(written).Value;
}
