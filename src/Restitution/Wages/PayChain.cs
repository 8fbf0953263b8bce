using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>
/// One worker's pay from the payroll line over the bank to what was sent on, period by period: what is shown, and what
/// is asserted only.
/// </summary>
/// <remarks>
/// Bookings stand with the period that they name, as in the figures; what names none, and money sent on after no
/// booking, stands in a line without a period. What the book says beyond all that proves it is asserted only; of
/// several books of a period the one that asserts most is shown. Money sent on by the worker stands with the last
/// booking before it, at most a month before. Pay that was drawn the same day by another has a column of its own and
/// moves no figure. Amounts are in the currency of the claim; what was sent on is as it was sent, by currency.
/// </remarks>
public static class PayChain
{
    /// <summary>For how many days after pay was booked money sent on stands with it, the last included.</summary>
    public const int SentOnWithinDays = 31;

    /// <param name="sentOn">What the worker sent, in the currency in which it was sent.</param>
    /// <param name="drawn">What was drawn the same day by another, in the currency of the claim.</param>
    public static IReadOnlyList<PayChainLine> Of(
        string worker, IReadOnlyList<PayPeriod> periods, IReadOnlyList<BookLine> book,
        IReadOnlyList<Payment> proven, IReadOnlyList<SentOn> sentOn, IReadOnlyList<DrawnAway> drawn, Currency currency)
    {
        var asserted = new PayBook(book, proven);
        ILookup<int, BookLine> bookOf = book.ToLookup(line => IndexOf(line.ForPeriod, periods));
        ILookup<int, Payment> paidOf = proven.ToLookup(payment => IndexOf(payment.ForPeriod, periods));
        ILookup<int, SentOn> sentOf = sentOn.ToLookup(sent => IndexOf(Before(sent.On, proven)?.ForPeriod, periods));
        ILookup<int, DrawnAway> drawnOf = drawn.ToLookup(one => IndexOf(PaymentOf(one, proven)?.ForPeriod, periods));
        return
        [
            .. Enumerable.Range(-1, periods.Count + 1)
                .Where(index => bookOf.Contains(index) || paidOf.Contains(index) || sentOf.Contains(index)
                    || drawnOf.Contains(index))
                .OrderBy(index => index < 0 ? periods.Count : index)
                .Select(index => Line(index)),
        ];

        PayChainLine Line(int index)
        {
            PayPeriod? period = index < 0 ? null : periods[index];
            (Money says, Money only, SourceRef[] rows) = Book([.. bookOf[index]], asserted, period, currency);
            return new PayChainLine(worker, period)
            {
                Payments = [.. paidOf[index]],
                Sent = [.. sentOf[index]],
                Drawn = [.. drawnOf[index]],
                PayrollSays = says,
                AssertedOnly = only,
                Booked = Sum(paidOf[index].Where(IsBooked).Select(payment => payment.Amount), currency),
                OtherwiseShown =
                    Sum(paidOf[index].Where(payment => !IsBooked(payment)).Select(payment => payment.Amount), currency),
                SentOn =
                [
                    .. sentOf[index].GroupBy(sent => sent.Amount.Currency)
                        .OrderBy(same => same.Key.Code, StringComparer.Ordinal)
                        .Select(same => Sum(same.Select(sent => sent.Amount), same.Key)),
                ],
                DrawnByAnother = Sum(drawnOf[index].Select(one => one.Amount), currency),
                PayrollRows = rows,
                BookedRows = [.. paidOf[index].SelectMany(payment => payment.Sources)],
                SentOnRows = [.. sentOf[index].Select(sent => sent.Source)],
                DrawnRows = [.. drawnOf[index].SelectMany(one => one.Sources)],
            };
        }
    }

    private static (Money Says, Money Only, SourceRef[] Rows) Book(
        BookLine[] lines, PayBook asserted, PayPeriod? period, Currency currency)
    {
        var books = lines.GroupBy(line => line.Source.Exhibit, StringComparer.Ordinal).Select(book => (
            Says: Sum(book.Select(line => line.Net), currency),
            Only: Sum(book.Select(line => asserted.AssertedBeyondProof(line, period?.DueOn ?? line.ForPeriod.End))
                .OfType<Payment>().Select(payment => payment.Amount), currency),
            Rows: book.Select(line => line.Source).Order().ToArray()));
        return books.OrderByDescending(book => book.Only.Amount).ThenByDescending(book => book.Says.Amount)
            .ThenBy(book => book.Rows[0])
            .FirstOrDefault((new Money(0m, currency), new Money(0m, currency), []));
    }

    // By the booking of the pay itself; a day alone would put two payments of one day together.
    private static Payment? PaymentOf(DrawnAway drawn, IReadOnlyList<Payment> proven) =>
        proven.FirstOrDefault(payment => payment.Sources.Intersect(drawn.PayRows).Any())
        ?? proven.FirstOrDefault(payment => payment.PaidOn == drawn.On);

    private static bool IsBooked(Payment payment) =>
        payment.Proof is PaymentProof.Credit or PaymentProof.CreditPerhapsAgain;

    private static Payment? Before(LocalDate sentOn, IReadOnlyList<Payment> proven) => proven
        .Where(payment => payment.PaidOn <= sentOn && sentOn <= payment.PaidOn.PlusDays(SentOnWithinDays))
        .OrderByDescending(payment => payment.PaidOn).ThenBy(payment => payment.Sources[0]).FirstOrDefault();

    private static int IndexOf(DateInterval? named, IReadOnlyList<PayPeriod> periods)
    {
        for (int index = 0; named is not null && index < periods.Count; index++)
        {
            if (named.Start <= periods[index].Span.End && periods[index].Span.Start <= named.End)
            {
                return index;
            }
        }

        return -1;
    }

    private static Money Sum(IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(new Money(0m, currency), (sum, amount) => sum + amount);
}
