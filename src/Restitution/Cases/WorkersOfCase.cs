using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>The claims of some workers of a case: the part of a computation that can be done apart from the rest.
/// </summary>
/// <remarks>
/// A worker's claim rests on the case, its evidence and the law, and on no other worker's claim; so any workers may be
/// reckoned together, anywhere, and <see cref="CaseComputation.Joined"/> makes of all of them the one claim of the
/// case. What is reckoned again for one worker, under other readings of the law and other conventions of exchange, is
/// done here, since it costs as much again each time.
/// </remarks>
public static class WorkersOfCase
{
    /// <param name="codes">Whose claims are wanted, each a worker of the case.</param>
    /// <returns>One for each of them, in the order of the case file.</returns>
    public static IReadOnlyList<WorkerClaim> Of<TWhy>(
        CaseFile caseFile, CaseEvidence evidence, LawOnFile law, IReadOnlySet<string> codes)
        where TWhy : struct, IWhy<TWhy>
    {
        LawOnFile chosen = law.Choosing(caseFile.LawChoices);
        var lawOfCase = new LawOfCase(chosen, caseFile);
        ILookup<string, AttributedRecord> byWorker = evidence.Records
            .Where(record => record.Worker is not null)
            .ToLookup(record => record.Worker!, StringComparer.Ordinal);
        var debts = new DebtsOfCase(caseFile, byWorker, chosen);
        Worker[] wanted = [.. caseFile.Workers.Where(worker => codes.Contains(worker.Code))];
        return [.. wanted.AsParallel().AsOrdered().Select(worker =>
        {
            WorkerRecords records = RecordsOf(caseFile, worker);
            WorkerClaim claim = WorkerComputation.Of<TWhy>(caseFile, worker, records, lawOfCase);
            claim = claim with { Debts = debts.Of(worker, claim, byWorker[worker.Code], TWhy.IsTold) };
            return !TWhy.IsTold ? claim : claim with
            {
                OtherReadings = [.. UnderOtherReadings(claim, caseFile, worker, records, chosen)],
                Conventions = OtherConventions.OfWorker(caseFile, claim, other =>
                    WorkerComputation.Of<Untold>(other, worker, RecordsOf(other, worker), lawOfCase)),
            };
        })];

        WorkerRecords RecordsOf(CaseFile file, Worker worker) => WorkerRecords.Of(
            worker.Code, [.. byWorker[worker.Code]], file.ClaimCurrency, file.Exchange,
            [.. PayPeriod.Of(worker.Episodes).Select(one => one.Period)]);
    }

    private static IEnumerable<OtherReading> UnderOtherReadings(
        WorkerClaim claim, CaseFile caseFile, Worker worker, WorkerRecords records, LawOnFile law)
    {
        foreach ((string reading, IReadOnlyList<string> files) in OtherReadings.NotTaken(claim, law))
        {
            LawOnFile other = law.Choosing(
                [.. law.Choices, .. files.Select(file => OtherReadings.Choose(law, file, reading))]);
            ClaimTotals totals = WorkerComputation.Of<Untold>(caseFile, worker, records, new LawOfCase(other, caseFile))
                .Totals;
            yield return new OtherReading(
                reading, files, totals.BackWages.Likely, totals.Interest.Likely, totals.Surcharge.Likely,
                totals.Total.Likely);
        }
    }
}
