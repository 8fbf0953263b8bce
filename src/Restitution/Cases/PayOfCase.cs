using NodaMoney;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>
/// The pay of every worker from payroll over bank to what was sent on, and pay drawn together on its day.
/// </summary>
/// <remarks>It is read from the records as the figures read them, and changes none of them.</remarks>
/// <param name="Lines">By worker, in the order of the periods.</param>
public sealed record PayOfCase(
    IReadOnlyList<PayChainLine> Lines, IReadOnlyList<PayDraw> Draws, IReadOnlyList<Gap> Gaps)
{
    public static PayOfCase Of(CaseFile caseFile, CaseEvidence evidence, AccountsOfCase ledgers)
    {
        IReadOnlyList<PayDraw> draws = DrawsOf(caseFile, ledgers);
        ILookup<string, AttributedRecord> byWorker = evidence.Records
            .Where(record => record.Worker is not null).ToLookup(record => record.Worker!, StringComparer.Ordinal);
        var gaps = new List<Gap>();
        return new PayOfCase(
            [.. caseFile.Workers.SelectMany(worker =>
                LinesOf(worker, [.. byWorker[worker.Code]], draws, caseFile, gaps))],
            draws, gaps);
    }

    /// <summary>Pay that was drawn together on its day.</summary>
    public static IReadOnlyList<PayDraw> DrawsOf(CaseFile caseFile, AccountsOfCase ledgers)
    {
        HashSet<string> workers = [.. caseFile.Workers.Select(worker => worker.Code)];
        HashSet<string> payers = [.. caseFile.Respondents.Select(respondent => respondent.Code)];
        IReadOnlyDictionary<AccountEntry, TransferMatch> matched = ledgers.Transfers.ByEntry();
        return PayDraws.Of(ledgers.Known, workers, IsPay);

        bool IsPay(AccountEntry credit) => credit.Booking.NamedPeriod is not null
            || (credit.Booking.OtherSide is { } side && payers.Contains(side))
            || (matched.TryGetValue(credit, out TransferMatch? match)
                && match.Debits.Any(debit => payers.Contains(debit.Account.Holder)));
    }

    private static IReadOnlyList<PayChainLine> LinesOf(
        Worker worker, AttributedRecord[] records, IReadOnlyList<PayDraw> draws, CaseFile caseFile, List<Gap> gaps)
    {
        PayPeriod[] periods = [.. PayPeriod.Of(worker.Episodes).Select(one => one.Period)];
        WorkerRecords read = WorkerRecords.Of(
            worker.Code, records, caseFile.ClaimCurrency, caseFile.Exchange, periods);
        return PayChain.Of(
            worker.Code, periods, read.Book, read.Proven,
            [
                .. records.Where(record => record is { Payer: null, Record: Remittance })
                    .Select(record => (Remittance)record.Record)
                    .Select(sent => InClaim(sent.Sent, sent.SentOn) is { } amount
                        ? new SentOn(sent.SentOn, amount, sent.Source) : null)
                    .OfType<SentOn>(),
            ],
            [
                .. draws.SelectMany(draw => draw.Pays).Where(pay => pay.Worker == worker.Code)
                    .Select(pay => InClaim(pay.Amount, pay.On) is { } amount
                        ? new DrawnAway(pay.On, amount, [pay.Debit.Line.Source]) : null)
                    .OfType<DrawnAway>(),
            ],
            caseFile.ClaimCurrency);

        Money? InClaim(Money amount, NodaTime.LocalDate on) => caseFile.Exchange.OrGap(
            amount, caseFile.ClaimCurrency, MoneyDays.Paid(on), $"{worker.Code}/pay-chain", gaps)?.Amount;
    }
}
