using NodaMoney;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>The accounts between the workers of a case and their creditors, and the findings on them.</summary>
internal sealed class DebtsOfCase
{
    private readonly CaseFile caseFile;
    private readonly LawOnFile law;
    private readonly Dictionary<string, DebtAccount[]> accounts;

    public DebtsOfCase(CaseFile caseFile, ILookup<string, AttributedRecord> byWorker, LawOnFile law)
    {
        (this.caseFile, this.law) = (caseFile, law);
        accounts = caseFile.Debts.Count == 0 ? [] : caseFile.Workers.ToDictionary(
            worker => worker.Code, worker => Accounts(worker, [.. byWorker[worker.Code].Select(one => one.Record)]));
    }

    /// <summary>Entries of debt books of which nobody has said whose they are, an exhibit a gap.</summary>
    public static IEnumerable<Gap> UndecidedBooks(CaseFile caseFile, CaseEvidence evidence) =>
        from record in evidence.Records
        where record.Record is DebtEntry && !caseFile.Debts.Any(book => book.Holds(record.Record.Source))
        group record by record.Record.Source.Exhibit into exhibit
        select new Gap(
            GapKind.DebtBookUndecided, "", [new Operand.Number(exhibit.Count()), new Operand.Code(exhibit.Key)]);

    public WorkerDebts Of(
        Worker worker, WorkerClaim claim, IEnumerable<AttributedRecord> records, bool isTold)
    {
        if (caseFile.Debts.Count == 0)
        {
            return WorkerDebts.None;
        }

        DebtAccount[] own = accounts[worker.Code];
        IReadOnlyList<UnpaidWork> work =
        [
            .. claim.Periods.Select(period => new UnpaidWork(
                period.Period.DueOn, period.BackWages.Amount, period.BackWages.Basis, period.BackWages.Id,
                RepaidFrom(period))),
        ];
        var findings = new List<DebtFinding>();
        foreach (DebtAccount account in own.OrderBy(one => one.Lines.Count == 0 ? default : one.Lines[0].On))
        {
            var runs = new DebtRuns(account, LawOf(worker, account.Book), caseFile.ClaimCurrency, isTold);
            findings.Add(runs.Finding(work));
            work = runs.WorkLeft;
        }

        IReadOnlyList<SetOffMatch> matches = SetOffMatches.Of(
            own.SelectMany(account => account.Lines), records.Select(record => record.Record).OfType<PayRecord>());
        return new WorkerDebts(
            findings, matches, [.. Cohorts(worker.Code)],
            [.. CohortGaps(worker.Code), .. SetOffMatches.Gaps(worker.Code, matches)]);
    }

    private static Money? RepaidFrom(PeriodClaim period)
    {
        Money none = period.BackWages.Likely - period.BackWages.Likely;
        return period.Deductions.Where(one => SetOffMatches.IsForDebt(one.Taken.Item.Kind))
            .Aggregate(none, (sum, one) => sum + one.Lawful);
    }

    private DebtAccount[] Accounts(Worker worker, EvidenceRecord[] records) =>
    [
        .. caseFile.Debts
            .Select(book => DebtAccount.Of(
                worker.Code, book, records, caseFile.ClaimCurrency, caseFile.AsOf, caseFile.Exchange))
            .OfType<DebtAccount>(),
    ];

    private LawOfDebt LawOf(Worker worker, CreditorsBook book)
    {
        EmploymentEpisode? first = worker.Episodes.Count > 0 ? worker.Episodes[0] : null;
        return new LawOfDebt(
            law, book, book.CorridorOf(worker.Code), first is null or { Sector: "*" } ? null : first.Sector,
            first is { PayBasis: PayBasis.Monthly, Promised: { } promised } ? promised.Amount : null);
    }

    private IEnumerable<CohortOffered> Cohorts(string worker) =>
        from asked in Asked(worker)
        let cohort = CohortEstimate.Of(asked.Came, asked.Corridor, asked.Others)
        where cohort is not null
        select new CohortOffered(asked.Creditor, cohort);

    private IEnumerable<Gap> CohortGaps(string worker) =>
        from asked in Asked(worker)
        let count = CohortEstimate.CountOf(asked.Came, asked.Corridor, asked.Others)
        where count < CohortEstimate.MembersLeast
        select new Gap(GapKind.CohortTooSmall, $"{worker}/debt/{asked.Creditor}",
            [
                new Operand.Code(worker), new Operand.Number(count), new Operand.Number(CohortEstimate.MembersLeast),
            ]);

    private IEnumerable<(string Creditor, CameWithoutPapers Came, string Corridor, DebtAccount[] Others)> Asked(
        string worker) =>
        from book in caseFile.Debts
        from came in book.WithoutPapers
        where came.Worker == worker && book.CorridorOf(worker) is not null
        select (book.Creditor, came, book.CorridorOf(worker)!, accounts.Values.SelectMany(each => each)
            .Where(account => account.Book == book).ToArray());
}
