using NodaMoney;
using NodaTime;
using Restitution.Dates;
using Restitution.Deductions;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>One worker's records, sorted into what the rules ask for.</summary>
/// <remarks>
/// A booking is a payment when it goes from a respondent to the worker. One that names no period, but equals the net
/// amount of one line of the book for its month or the month before, and was made when that period was over, names that
/// line's period. An advance that a line takes back is pay already handed over, on the proof of the line. An admitted
/// payment that equals a booking of the same day or for the same period is that booking told again, and names its
/// period (<see cref="Admissions"/>). A remittance is a payment only when the payer sent it and no booking of its
/// amount and day matches it. One booking is told again, or sent on, once: two admissions of one amount are not one
/// payment. Amounts are compared as they were paid, and then brought into the claim's currency
/// (<see cref="ClaimAmounts"/>). A booking that may be another one of the worker's again, from another statement, is
/// kept apart and counts in the low figure only; so is an admitted payment that may be a booking of another day.
/// </remarks>
public sealed class WorkerRecords
{
    private WorkerRecords(string worker) => Worker = worker;

    public string Worker { get; }

    public IReadOnlyList<TimeRecord> Hours { get; private init; } = [];

    public IReadOnlyList<HoursTestimony> Testimonies { get; private init; } = [];

    public IReadOnlyList<BookLine> Book { get; private init; } = [];

    /// <summary>Credits, admissions and the payer's remittances: what counts under every scenario.</summary>
    public IReadOnlyList<Payment> Proven { get; private init; } = [];

    public IReadOnlyList<Gap> Gaps { get; private init; } = [];

    /// <param name="periods">The worker's pay periods, for conventions that go by the due day.</param>
    public static WorkerRecords Of(
        string worker, IReadOnlyList<AttributedRecord> records, Currency claimCurrency, Exchange exchange,
        IReadOnlyList<PayPeriod> periods)
    {
        var gaps = new List<Gap>();
        var amounts = new ClaimAmounts(worker, claimCurrency, exchange, periods, gaps);
        BookLine[] book = [.. records.Select(record => record.Record).OfType<PayRecord>()
            .Select(record => LineOf(record, amounts)).OfType<BookLine>()];
        List<Payment> bookings = Bookings(records, book, amounts, gaps, worker);
        List<Payment> proven = [.. bookings.Where(payment => payment.Proof == PaymentProof.Credit)];
        List<Payment> perhapsAgain = [.. bookings.Where(payment => payment.Proof != PaymentProof.Credit)];
        perhapsAgain.AddRange(new Admissions(records, proven, gaps, worker).Add(amounts));
        AddRemittances(records, proven, amounts);
        proven.AddRange(perhapsAgain);
        return new WorkerRecords(worker)
        {
            Hours = [.. records.Select(record => record.Record).OfType<TimeRecord>()],
            Testimonies = [.. records.Select(record => record.Record).OfType<HoursTestimony>()],
            Book = book,
            Proven = proven,
            Gaps = gaps,
        };
    }

    private static Money? Earned(PayRecord record) => record.Items.Any(IsWage)
        ? record.Items.Where(IsWage).Aggregate(record.Net - record.Net, (sum, item) => sum + item.Amount)
        : null;

    private static BookLine? LineOf(PayRecord record, ClaimAmounts amounts)
    {
        Money advanced = record.Items.Where(IsAdvance)
            .Aggregate(record.Net - record.Net, (sum, item) => sum - item.Amount);
        var period = new DateInterval(record.PeriodFrom, record.PeriodTo);
        if (amounts.Of(record.Net + advanced, record.PaidOn, period) is not { } net)
        {
            return null;
        }

        PayItem[] taken = [.. record.Items.Where(item => IsDeduction(item) && !IsAdvance(item))];
        return new BookLine(
            period, record.PaidOn, net.Amount,
            net.Converted is { } by
                ? [.. taken.Select(item => item with { Amount = by.WithPart(item.Amount.Amount).Amount })] : taken,
            record.IsSigned == true, record.Source)
        {
            Converted = net.Converted,
            Earned = Earned(record) is { } earned
                ? net.Converted?.WithPart(earned.Amount).Amount ?? earned : null,
        };
    }

    private static bool IsWage(PayItem item) => item.Kind == PayItemKind.Wage;

    // A positive amount in a column of deductions gives back what was taken.
    private static bool IsDeduction(PayItem item) => item.Amount.Amount < 0m
        || (item.Amount.Amount > 0m && item.Kind != PayItemKind.Advance && DeductionKinds.IsDeduction(item.Kind));

    private static bool IsAdvance(PayItem item) => item.Kind == PayItemKind.Advance && item.Amount.Amount < 0m;

    private static List<Payment> Bookings(
        IReadOnlyList<AttributedRecord> records, BookLine[] book, ClaimAmounts amounts, List<Gap> gaps, string worker)
    {
        var payments = new List<Payment>();
        var taken = new HashSet<BookLine>();
        HashSet<SourceRef> counted = [.. records.Where(record => record.Payer is not null)
            .SelectMany(record => record.Record is StatementLine { AlsoAt: var also }
                ? also.Prepend(record.Record.Source) : [record.Record.Source])];
        foreach (AttributedRecord record in records)
        {
            if (record is { Payer: not null, Record: StatementLine line })
            {
                Money paid = line.Amount.Amount < 0m ? -line.Amount : line.Amount;
                bool isPerhapsAgain = line.MayRepeat is { } other && counted.Contains(other);
                DateInterval? named = record.NamedPeriod
                    ?? (isPerhapsAgain ? null : PeriodOfEqualLine(paid, line.BookedOn, book, taken));
                if (amounts.Of(paid, line.BookedOn, named) is not { } inClaim)
                {
                    continue;
                }

                if (named is null && record.IsPeriodUnread)
                {
                    gaps.Add(new Gap(GapKind.PeriodOfPaymentUnread, worker,
                    [
                        new Operand.Code(worker), Operand.Of(paid), Operand.Of(line.BookedOn),
                        new Operand.Code(line.Source.ToString()),
                    ]));
                }

                payments.Add(new Payment(
                    line.BookedOn, inClaim.Amount, named,
                    isPerhapsAgain ? PaymentProof.CreditPerhapsAgain : PaymentProof.Credit,
                    [line.Source, .. line.AlsoAt])
                {
                    Converted = inClaim.Converted,
                });
            }
        }

        return payments;
    }

    private static DateInterval? PeriodOfEqualLine(
        Money paid, LocalDate bookedOn, BookLine[] book, HashSet<BookLine> taken)
    {
        LocalDate month = Spans.MonthOf(bookedOn).Start;
        BookLine? equal = book
            .Where(line => line.NetAsWritten == paid && !taken.Contains(line))
            .Where(line => Spans.MonthOf(line.ForPeriod.Start).Start is var start
                && (start == month || start == month.PlusMonths(-1)) && line.ForPeriod.End <= bookedOn)
            .MinBy(line => line.ForPeriod.Start);
        if (equal is null)
        {
            return null;
        }

        // Two books tell of one payment: none of the lines for that period matches another booking.
        taken.UnionWith(book.Where(line => line.ForPeriod == equal.ForPeriod && line.NetAsWritten == paid));
        return equal.ForPeriod;
    }

    internal static int? TakeFirst(List<int> left, Predicate<int> isTaken)
    {
        int place = left.FindIndex(isTaken);
        if (place < 0)
        {
            return null;
        }

        int taken = left[place];
        left.RemoveAt(place);
        return taken;
    }

    private static void AddRemittances(
        IReadOnlyList<AttributedRecord> records, List<Payment> proven, ClaimAmounts amounts)
    {
        List<int> unsent = [.. Enumerable.Range(0, proven.Count)];
        foreach (AttributedRecord record in records)
        {
            if (record is { Payer: not null, Record: Remittance sent }
                && TakeFirst(unsent, index => proven[index].AsPaid == sent.Sent && proven[index].PaidOn == sent.SentOn)
                    is null
                && amounts.Of(sent.Sent, sent.SentOn, record.NamedPeriod) is { } inClaim)
            {
                proven.Add(new Payment(
                    sent.SentOn, inClaim.Amount, record.NamedPeriod, PaymentProof.Remittance, [sent.Source])
                {
                    Converted = inClaim.Converted,
                });
            }
        }
    }
}
