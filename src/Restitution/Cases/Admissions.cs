using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>What one worker says was received, held against the worker's bookings.</summary>
/// <remarks>
/// An admitted payment that equals a booking of the same day or for the same period is that booking told again. One
/// that equals a booking of another day, less than a month off, where one of the two names no period, may be that
/// booking: days are remembered badly. Nothing decides, so it counts in the low figure only, and a gap says so. Equal
/// pay comes again every month, so that what is a month off is another payment. Each booking is told again at most
/// once, by those that agree in day or period first. Where the payer's remittance is of the day and the amount
/// admitted, there is no doubt: it is that one.
/// </remarks>
internal sealed class Admissions(
    IReadOnlyList<AttributedRecord> records, List<Payment> proven, List<Gap> gaps, string worker)
{
    // The shortest month: pay of one day of two months is never one payment.
    private const int DaysOfMonthLeast = 28;

    private readonly List<int> untold = [.. Enumerable.Range(0, proven.Count)];

    /// <summary>Adds the admitted payments that no booking may be; those that one may be are returned.</summary>
    public IReadOnlyList<Payment> Add(ClaimAmounts amounts)
    {
        HashSet<(Money, LocalDate)> sent = [.. records.Where(record => record.Payer is not null)
            .Select(record => record.Record).OfType<Remittance>().Select(slip => (slip.Sent, slip.SentOn))];
        var perhapsAgain = new List<Payment>();
        foreach (AdmittedPayment admitted in NotToldAgain().ToArray())
        {
            if (amounts.Of(admitted.Amount, admitted.PaidOn, NamedBy(admitted)) is not { } inClaim)
            {
                continue;
            }

            var payment = new Payment(
                admitted.PaidOn, inClaim.Amount, NamedBy(admitted), PaymentProof.Admission, [admitted.Source])
            {
                Converted = inClaim.Converted,
            };
            if (!sent.Contains((admitted.Amount, admitted.PaidOn)) && TakePerhaps(payment) is { } booking)
            {
                perhapsAgain.Add(payment with { Proof = PaymentProof.AdmissionPerhapsAgain });
                gaps.Add(new Gap(GapKind.AdmissionPerhapsAgain, worker,
                    [
                        new Operand.Code(worker), Operand.Of(payment.Amount), Operand.Of(payment.PaidOn),
                        new Operand.Code(booking.Sources[0].ToString()),
                    ]));
            }
            else
            {
                proven.Add(payment);
            }
        }

        return perhapsAgain;
    }

    private IEnumerable<AdmittedPayment> NotToldAgain()
    {
        foreach (AdmittedPayment admitted in records.Select(record => record.Record).OfType<AdmittedPayment>())
        {
            DateInterval? named = NamedBy(admitted);
            if (WorkerRecords.TakeFirst(untold, index => IsTheSame(proven[index], admitted, named)) is { } booking)
            {
                proven[booking] = proven[booking] with { ForPeriod = proven[booking].ForPeriod ?? named };
            }
            else
            {
                yield return admitted;
            }
        }
    }

    // The nearest by day: of two that may be it, that one is the likelier.
    private Payment? TakePerhaps(Payment admitted)
    {
        int[] perhaps = [.. untold.Where(index => MayBe(proven[index], admitted))
            .OrderBy(index => DaysApart(proven[index], admitted)).Take(1)];
        untold.RemoveAll(perhaps.Contains);
        return perhaps is [var nearest] ? proven[nearest] : null;
    }

    private static bool MayBe(Payment booking, Payment admitted) => booking.AsPaid == admitted.AsPaid
        && (booking.ForPeriod is null || admitted.ForPeriod is null)
        && DaysApart(booking, admitted) < DaysOfMonthLeast;

    private static int DaysApart(Payment booking, Payment admitted) =>
        Math.Abs(Period.DaysBetween(booking.PaidOn, admitted.PaidOn));

    private static bool IsTheSame(Payment booking, AdmittedPayment admitted, DateInterval? named) =>
        booking.AsPaid == admitted.Amount
        && (booking.PaidOn == admitted.PaidOn || (named is not null && booking.ForPeriod == named));

    private static DateInterval? NamedBy(AdmittedPayment admitted) =>
        admitted is { ForPeriodFrom: { } from, ForPeriodTo: { } to } ? new(from, to) : null;
}
