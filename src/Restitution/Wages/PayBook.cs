using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Rates;

namespace Restitution.Wages;

/// <summary>What the employer's books say of one worker, and how far they count.</summary>
/// <remarks>
/// Several books tell of the same pay: for one month one book counts, the one by which most is accounted for, paid and
/// lawfully deducted together. Lines of one book for one month add up. Proven payments bear out each book by itself: a
/// payment that names a month bears out that month's lines, one that names none the oldest lines that are open when it
/// is made. A line is borne out when proven payments reach its net amount; only what it says beyond them is asserted.
/// </remarks>
public sealed class PayBook
{
    private readonly Dictionary<BookLine, decimal> provenOf = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<LocalDate, BookLine> byMonth;
    private readonly bool hasLines;

    public PayBook(IReadOnlyList<BookLine> lines, IReadOnlyList<Payment> proven)
    {
        hasLines = lines.Count > 0;
        byMonth = lines.ToLookup(line => MonthOf(line));
        foreach (IGrouping<string, BookLine> book in lines.GroupBy(line => line.Source.Exhibit, StringComparer.Ordinal))
        {
            BearOut([.. book.OrderBy(line => line.ForPeriod.Start).ThenBy(line => line.Source)], proven);
        }
    }

    /// <summary>The lines that count for a period under a scenario: those of one book, or none.</summary>
    /// <param name="lawfullyDeducted">
    /// What the law allows of the deductions of a book's lines together, positive; asked only where books differ.
    /// </param>
    public IReadOnlyList<BookLine> LinesFor(
        DateInterval period, Scenario scenario, Func<IReadOnlyList<BookLine>, decimal>? lawfullyDeducted = null)
    {
        if (!hasLines)
        {
            return [];
        }

        BookLine[][] books =
        [
            .. byMonth[Spans.MonthOf(period.Start).Start]
                .Where(line => Overlaps(line.ForPeriod, period) && CountsIn(line, scenario))
                .GroupBy(line => line.Source.Exhibit, StringComparer.Ordinal)
                .Select(book => book.OrderBy(line => line.Source).ToArray()),
        ];
        return books.Length switch
        {
            0 => [],
            1 => books[0],
            _ => books.OrderByDescending(book => book.Sum(PaidBy) + (lawfullyDeducted?.Invoke(book) ?? 0m))
                .ThenBy(book => book[0].Source)
                .First(),
        };
    }

    /// <summary>What a line says was paid beyond what proves it; null when that is nothing.</summary>
    /// <param name="dueOn">Taken as the day of payment when the book states none.</param>
    public Payment? AssertedBeyondProof(BookLine line, LocalDate dueOn)
    {
        decimal beyond = line.NetAsWritten.Amount - provenOf.GetValueOrDefault(line);
        if (beyond <= 0m)
        {
            return null;
        }

        ConvertedAmount? converted = line.Converted?.WithPart(beyond);
        return new Payment(
            line.PaidOn ?? dueOn, converted?.Amount ?? new Money(beyond, line.Net.Currency), line.ForPeriod,
            line.IsSigned ? PaymentProof.SignedBook : PaymentProof.BookAlone, [line.Source])
        {
            Converted = converted,
        };
    }

    // Proof is held against a line in the currency in which both are written: two days of one payment have two
    // rates.
    private decimal PaidBy(BookLine line)
    {
        decimal asWritten = Math.Max(provenOf.GetValueOrDefault(line), line.NetAsWritten.Amount);
        return line.Converted?.WithPart(asWritten).Amount.Amount ?? asWritten;
    }

    private bool CountsIn(BookLine line, Scenario scenario) => scenario switch
    {
        Scenario.Low => true,
        Scenario.Likely => line.IsSigned || IsBorneOut(line),
        _ => IsBorneOut(line),
    };

    private bool IsBorneOut(BookLine line) =>
        line.Net.Amount > 0m && provenOf.GetValueOrDefault(line) >= line.NetAsWritten.Amount;

    // Payments that name a month go first: what names none may only bear out what is still open.
    private void BearOut(BookLine[] book, IReadOnlyList<Payment> proven)
    {
        foreach (Payment payment in proven
            .OrderBy(payment => payment.ForPeriod is null).ThenBy(payment => payment.PaidOn))
        {
            decimal left = payment.AsPaid.Amount;
            foreach (BookLine line in book.Where(line => MayProve(payment, line)))
            {
                decimal taken = Math.Min(
                    left, Math.Max(0m, line.NetAsWritten.Amount - provenOf.GetValueOrDefault(line)));
                provenOf[line] = provenOf.GetValueOrDefault(line) + taken;
                left -= taken;
            }
        }
    }

    private static bool MayProve(Payment payment, BookLine line) =>
        payment.AsPaid.Currency == line.NetAsWritten.Currency
        && (payment.ForPeriod is { } named
            ? MonthOf(line) <= named.End && Spans.MonthOf(line.ForPeriod.Start).End >= named.Start
            : line.ForPeriod.Start <= payment.PaidOn);

    private static LocalDate MonthOf(BookLine line) => Spans.MonthOf(line.ForPeriod.Start).Start;

    private static bool Overlaps(DateInterval left, DateInterval right) =>
        left.Start <= right.End && right.Start <= left.End;
}
