using NodaMoney;
using NodaTime;
using Restitution.Dates;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Each payment that a worker admits, against books, bank and the payer's slips.</summary>
/// <remarks>
/// A booking bears it out that has the same amount, and names its period or lies within the days on file; one booking
/// bears out one payment, the nearest first. A booking of the same day with another amount, which no other payment is,
/// contradicts it; one of another day is another payment, and silent. A book tells of a whole period, so that its net
/// pay is held against all that the worker states for that period with what the bank booked for it: equal bears out
/// each of them, anything else contradicts; a line of several months is silent. Where the worker names no period, a
/// line of the same net amount of that month or the month before bears it out, and no other line speaks of it. A slip
/// bears out as a booking does and never contradicts. That the worker admits it at all is against the worker's own
/// interest.
/// </remarks>
internal sealed class PaymentsBorneOut
{
    private readonly WorkerStory story;
    private readonly AdmittedPayment[] admitted;
    private readonly Booking[] bookings;
    private readonly Dictionary<AdmittedPayment, Booking> bookingOf;
    private readonly Dictionary<AdmittedPayment, Remittance> slipOf;
    private readonly Authority? window;
    private readonly int days;

    private PaymentsBorneOut(WorkerStory story, FindingsLaw law)
    {
        this.story = story;
        (decimal Value, Authority Authority)? onFile = law.Window("payment");
        (days, window) = ((int)(onFile?.Value ?? 0m), onFile?.Authority);
        admitted = [.. story.All<AdmittedPayment>()];
        bookings = [.. story.Bookings()];
        bookingOf = Nearest(bookings, one => one.Amount, one => one.Line.BookedOn, one => one.ForPeriod);
        slipOf = Nearest([.. story.Slips(byPayer: true)], one => one.Sent, one => one.SentOn, _ => null);
    }

    public static IEnumerable<StatedFact> Of(WorkerStory story, FindingsLaw law, FactIds ids)
    {
        var payments = new PaymentsBorneOut(story, law);
        return payments.admitted.Select(one => payments.FactOf(one, ids));
    }

    private StatedFact FactOf(AdmittedPayment payment, FactIds ids)
    {
        DateInterval? named = NamedBy(payment);
        var fact = new StatedFact(
            ids.Of(story.Worker, FactKind.PaymentReceived, named?.Start ?? payment.PaidOn), story.Worker,
            FactKind.PaymentReceived, payment.Source)
        {
            Amount = payment.Amount,
            From = payment.PaidOn,
            To = payment.PaidOn,
            Against = [],
        };
        var byWindow = new Cell(fact, window);
        var byPeriod = new Cell(fact);
        return fact with
        {
            Against =
            [
                .. RecordKinds.All.Select(kind => kind switch
                {
                    RecordKind.Payroll or RecordKind.SecondBook => ByBook(byPeriod, kind, payment, named),
                    RecordKind.Bank => ByBank(byWindow, payment),
                    RecordKind.Remittance when slipOf.TryGetValue(payment, out Remittance? slip) =>
                        byWindow.OfAmounts(kind, payment.Amount, slip.Sent, [slip.Source], false),
                    _ => Cell.Silent(kind),
                }),
            ],
        };
    }

    private Corroboration ByBank(Cell cell, AdmittedPayment payment)
    {
        if (bookingOf.TryGetValue(payment, out Booking? same))
        {
            return cell.OfAmounts(RecordKind.Bank, payment.Amount, same.Amount, SourcesOf(same), false);
        }

        Booking? other = bookings.FirstOrDefault(one => one.Line.BookedOn == payment.PaidOn
            && one.Amount.Currency == payment.Amount.Currency && !bookingOf.ContainsValue(one)
            && (one.ForPeriod is not { } period || NamedBy(payment) is not { } named || period == named));
        return other is null
            ? Cell.Silent(RecordKind.Bank)
            : cell.OfAmounts(RecordKind.Bank, payment.Amount, other.Amount, SourcesOf(other), false);
    }

    private Corroboration ByBook(Cell cell, RecordKind kind, AdmittedPayment payment, DateInterval? named)
    {
        PayRecord[] lines = [.. story.Book(kind).Where(line => line.Net.Currency == payment.Amount.Currency)];
        if (named is not { } period)
        {
            LocalDate month = Spans.MonthOf(payment.PaidOn).Start;
            PayRecord? equal = lines.FirstOrDefault(line => line.Net == payment.Amount
                && Spans.MonthOf(line.PeriodFrom).Start is var start
                && (start == month || start == month.PlusMonths(-1)));
            return equal is null ? Cell.Silent(kind)
                : cell.OfAmounts(kind, payment.Amount, equal.Net, [equal.Source], false);
        }

        PayRecord[] ofPeriod = [.. lines.Where(line => line.PeriodFrom <= period.End && period.Start <= line.PeriodTo)];
        if (ofPeriod.Length == 0 || ofPeriod.Any(line => ReachesBeyond(line, period)))
        {
            return Cell.Silent(kind);
        }

        Money net = Sum(ofPeriod.Select(line => line.Net));
        (Money Total, IEnumerable<SourceRef> Sources) received = ReceivedFor(period, net);
        return cell.OfAmounts(
            kind, received.Total, net, ofPeriod.Select(line => line.Source).Concat(received.Sources),
            net > received.Total);
    }

    // A line of several months is not told apart by month.
    private static bool ReachesBeyond(PayRecord line, DateInterval period) =>
        line.PeriodFrom < Spans.MonthOf(period.Start).Start || line.PeriodTo > Spans.MonthOf(period.End).End;

    // A booking that names no period is another payment unless it makes the sum of the book's line.
    private (Money Total, IEnumerable<SourceRef> Sources) ReceivedFor(DateInterval period, Money net)
    {
        AdmittedPayment[] stated = [.. admitted.Where(
            one => NamedBy(one) == period && one.Amount.Currency == net.Currency)];
        Booking[] others = [.. bookings.Where(one => one.Amount.Currency == net.Currency
            && !stated.Any(told => bookingOf.GetValueOrDefault(told) == one))];
        Booking[] named = [.. others.Where(one => one.ForPeriod == period)];
        Money total = Sum([.. stated.Select(one => one.Amount), .. named.Select(one => one.Amount)]);
        Booking? rest = others.FirstOrDefault(one => one.ForPeriod is null && one.Line.BookedOn >= period.Start
            && one.Line.BookedOn <= period.End.PlusMonths(1) && total + one.Amount == net);
        return rest is null
            ? (total, named.SelectMany(SourcesOf))
            : (total + rest.Amount, named.Append(rest).SelectMany(SourcesOf));
    }

    // All pairs in one order, the nearest first: another row never takes a payment's only row away.
    private Dictionary<AdmittedPayment, TRow> Nearest<TRow>(
        IReadOnlyList<TRow> rows, Func<TRow, Money> amountOf, Func<TRow, LocalDate> dayOf,
        Func<TRow, DateInterval?> periodOf)
        where TRow : class
    {
        var pairs =
            from payment in admitted
            from row in rows
            where amountOf(row) == payment.Amount
            let apart = Math.Abs(Period.DaysBetween(dayOf(row), payment.PaidOn))
            let isOfPeriod = NamedBy(payment) is { } named && periodOf(row) == named
            where isOfPeriod || apart <= days
            orderby apart, payment.Source
            select (payment, row);
        var found = new Dictionary<AdmittedPayment, TRow>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<TRow>(ReferenceEqualityComparer.Instance);
        foreach ((AdmittedPayment payment, TRow row) in pairs)
        {
            if (!found.ContainsKey(payment) && taken.Add(row))
            {
                found.Add(payment, row);
            }
        }

        return found;
    }

    private static IEnumerable<SourceRef> SourcesOf(Booking booking) =>
        booking.Line.AlsoAt.Prepend(booking.Line.Source);

    private static DateInterval? NamedBy(AdmittedPayment payment) =>
        payment is { ForPeriodFrom: { } from, ForPeriodTo: { } to } ? new(from, to) : null;

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate((sum, amount) => sum + amount);
}
