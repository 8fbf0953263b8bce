using NodaTime;
using Restitution.Evidence;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>Whose bank statements are on record for the days of a worker's pay.</summary>
/// <remarks>
/// A line's days are those of its period up to the day on which the pay fell due, both included; the worker's own
/// account has to cover every day on which pay was booked. What an exhibit of the payer covers reaches from its first
/// payment to its last. Where nobody's statements are on record, that nothing is booked shows nothing.
/// </remarks>
internal sealed class BankRecordsOfPay
{
    private readonly ILookup<string, DateInterval> own;
    private readonly DateInterval[] payers;

    public BankRecordsOfPay(CaseFile caseFile, CaseEvidence evidence, AccountsOfCase ledgers)
    {
        HashSet<string> payerCodes = [.. caseFile.Respondents.Select(respondent => respondent.Code)];
        (string Holder, DateInterval Days)[] covered =
        [
            .. from account in ledgers.Known.Accounts
               from days in account.Covered
               select (account.Account.Holder, days),
        ];
        own = covered.ToLookup(one => one.Holder, one => one.Days, StringComparer.Ordinal);
        payers =
        [
            .. covered.Where(one => payerCodes.Contains(one.Holder)).Select(one => one.Days),
            .. evidence.Records.Where(record => record is { Payer: not null, Record: StatementLine })
                .Select(record => (StatementLine)record.Record)
                .GroupBy(line => line.Source.Exhibit, StringComparer.Ordinal)
                .Select(lines => new DateInterval(lines.Min(line => line.BookedOn), lines.Max(line => line.BookedOn))),
        ];
    }

    public PayChainLine Added(PayChainLine line)
    {
        Payment[] booked =
        [
            .. line.Payments.Where(payment =>
                payment.Proof is PaymentProof.Credit or PaymentProof.CreditPerhapsAgain),
        ];
        DateInterval[] mine = [.. own[line.Worker]];
        Payment[] unseen = [.. booked.Where(payment => !mine.Any(days => days.Contains(payment.PaidOn)))];
        return line with
        {
            Bank = booked.Length == 0 ? OfNothingBooked(line, mine)
                : unseen.Length == 0 ? BankOnRecord.WorkersOwn : BankOnRecord.PayersOnly,
            BookedUnseen = unseen.Length == 0 ? null
                : unseen.Select(payment => payment.Amount).Aggregate((sum, one) => sum + one),
        };
    }

    private BankOnRecord OfNothingBooked(PayChainLine line, DateInterval[] mine) =>
        line.Period is not { } period ? BankOnRecord.None
        : mine.Any(days => Meet(days, period.Span.Start, period.DueOn)) ? BankOnRecord.WorkersOwn
        : payers.Any(days => Meet(days, period.Span.Start, period.DueOn)) ? BankOnRecord.PayersOnly
        : BankOnRecord.None;

    private static bool Meet(DateInterval days, LocalDate from, LocalDate to) => days.Start <= to && from <= days.End;
}
