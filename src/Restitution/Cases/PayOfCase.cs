using NodaMoney;
using Restitution.Evidence;
using Restitution.Findings;
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
        var banks = new BankRecordsOfPay(caseFile, evidence, ledgers);
        ILookup<string, AttributedRecord> byWorker = evidence.Records
            .Where(record => record.Worker is not null).ToLookup(record => record.Worker!, StringComparer.Ordinal);
        var gaps = new List<Gap>();
        var setAside = new PayrollSetAside(evidence);
        ExplainingRecord[] decided = [.. DecisionsOnRows.Of(caseFile, evidence)];
        return new PayOfCase(
            [.. caseFile.Workers.SelectMany(worker =>
                LinesOf(worker, [.. byWorker[worker.Code]], draws, caseFile, gaps)
                    .Select(banks.Added).Select(setAside.Added).Select(line => WithDecisions(line, decided)))],
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
                .. records.Where(record => record is { Payer: null, Record: Remittance }).Select(SentOf),
            ],
            [
                .. draws.SelectMany(draw => draw.Pays.Select(pay => (Draw: draw, Pay: pay)))
                    .Where(one => one.Pay.Worker == worker.Code)
                    .Select(one => InClaim(one.Pay.Amount, one.Pay.On) is { } amount
                        ? Drawn(one.Draw, one.Pay, amount) : null)
                    .OfType<DrawnAway>(),
            ],
            caseFile.ClaimCurrency);

        // A slip is the worker's who sent it, unless nobody has decided who did.
        SentOn SentOf(AttributedRecord record)
        {
            var sent = (Remittance)record.Record;
            return new SentOn(sent.SentOn, sent.Sent, sent.Source)
            {
                By = record.IsSenderOpen || sent.Sender.IsBlank ? null : worker.Code,
            };
        }

        Money? InClaim(Money amount, NodaTime.LocalDate on) => caseFile.Exchange.OrGap(
            amount, caseFile.ClaimCurrency, MoneyDays.Paid(on), $"{worker.Code}/pay-chain", gaps)?.Amount;
    }

    private static PayChainLine WithDecisions(PayChainLine line, ExplainingRecord[] decided) =>
        line.Drawn.Count == 0 ? line : line with
        {
            Drawn = [.. line.Drawn.Select(drawn => drawn with { DecisionRows = RowsBeside(drawn, decided) })],
        };

    private static IReadOnlyList<SourceRef> RowsBeside(DrawnAway drawn, ExplainingRecord[] decided)
    {
        SourceRef[] own = [.. drawn.Sources, .. drawn.PayRows];
        return
        [
            .. decided.Where(one => one.Kind == ExplainingKind.DecisionOnDrawn && one.Sources.Any(own.Contains))
                .SelectMany(one => one.Sources).Except(own).Order(),
        ];
    }

    private static DrawnAway Drawn(PayDraw draw, DrawnPay pay, Money amount) =>
        new(pay.On, amount, [pay.Debit.Line.Source])
        {
            To = draw.To,
            IsNamed = draw.IsNamed,
            PayRows = [.. pay.Pay.Select(entry => entry.Line.Source)],
        };
}
