using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Wages;

namespace Restitution.Tests.Wages;

public sealed class PayBookTests
{
    private static readonly DateInterval May = new(new LocalDate(2019, 5, 1), new LocalDate(2019, 5, 31));

    [Theory]
    [InlineData(true, 9_000, 9_000, 0)]
    [InlineData(false, 9_000, 0, 0)]
    public void A_line_without_a_credit_counts_by_its_signature(
        bool isSigned, int low, int likely, int high)
    {
        var book = new PayBook([Line(9_000m, isSigned, 3)], []);

        Assert.Equal([low, likely, high], Asserted(book));
    }

    [Theory]
    [InlineData(8_999, 1, 1, 0)]
    [InlineData(9_000, 0, 0, 0)]
    [InlineData(9_001, 0, 0, 0)]
    public void Only_what_the_line_says_beyond_the_proof_is_asserted(
        int proven, int low, int likely, int high)
    {
        var book = new PayBook([Line(9_000m, isSigned: true, 3)], [Credit(proven)]);

        Assert.Equal([low, likely, high], Asserted(book));
    }

    [Fact]
    public void Of_two_books_the_line_that_says_that_most_was_paid_counts()
    {
        var book = new PayBook([Line(9_000m, isSigned: true, 3), Line(4_000m, isSigned: true, 9, "PAY-02")], []);

        Assert.Equal(SampleWork.Thb(9_000m), book.LinesFor(May, Scenario.Likely).Single().Net);
    }

    [Fact]
    public void Of_two_books_the_unsigned_one_does_not_hide_the_signed_one_in_the_likely_figure()
    {
        var book = new PayBook([Line(9_000m, isSigned: false, 3), Line(4_000m, isSigned: true, 9, "PAY-02")], []);

        Assert.Equal(SampleWork.Thb(4_000m), book.LinesFor(May, Scenario.Likely).Single().Net);
        Assert.Equal(SampleWork.Thb(9_000m), book.LinesFor(May, Scenario.Low).Single().Net);
    }

    [Fact]
    public void A_line_for_another_month_does_not_count() =>
        Assert.Empty(new PayBook([Line(9_000m, isSigned: true, 3)], [])
            .LinesFor(new DateInterval(new LocalDate(2019, 6, 1), new LocalDate(2019, 6, 30)), Scenario.Low));

    [Fact]
    public void Without_a_day_of_payment_in_the_book_the_due_day_is_taken() => Assert.Equal(
        May.End,
        new PayBook([], []).AssertedBeyondProof(Line(9_000m, isSigned: true, 3), May.End)!.PaidOn);

    private static decimal[] Asserted(PayBook book) =>
    [
        .. Enum.GetValues<Scenario>()
            .Select(scenario => book.LinesFor(May, scenario)
                .Sum(line => book.AssertedBeyondProof(line, May.End)?.Amount.Amount ?? 0m)),
    ];

    private static BookLine Line(decimal net, bool isSigned, int row, string exhibit = "PAY-01") =>
        new(May, null, SampleWork.Thb(net), [], isSigned, SourceRef.Line(exhibit, row));

    private static Payment Credit(decimal amount) =>
        new(May.End, SampleWork.Thb(amount), May, PaymentProof.Credit, [SourceRef.Line("BANK-01", 2)]);
}
