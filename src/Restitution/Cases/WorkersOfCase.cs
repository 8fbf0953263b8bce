using System.Collections.Concurrent;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>Reckons workers of a case: the part of a computation that can be done apart from the rest.</summary>
/// <remarks>
/// A worker's claim rests on the case, its evidence and the law, and on no other worker's claim; so any workers may be
/// reckoned together, anywhere, and <see cref="CaseComputation.Joined"/> makes of all of them the one claim of the
/// case. What is reckoned again for one worker, under other readings of the law and other conventions of exchange, is
/// done here, since it costs as much again each time. What was looked up of the law stays for who is reckoned next.
/// </remarks>
public sealed class WorkersOfCase
{
    private readonly CaseFile caseFile;
    private readonly LawOfCase law;
    private readonly ConcurrentDictionary<string, LawOfCase> underOtherReadings = new(StringComparer.Ordinal);
    private readonly ILookup<string, AttributedRecord> byWorker;
    private readonly DebtsOfCase debts;

    public WorkersOfCase(CaseFile caseFile, CaseEvidence evidence, LawOnFile law)
    {
        this.caseFile = caseFile;
        LawOnFile chosen = law.Choosing(caseFile.LawChoices);
        this.law = new LawOfCase(chosen, caseFile);
        byWorker = evidence.Records
            .Where(record => record.Worker is not null)
            .ToLookup(record => record.Worker!, StringComparer.Ordinal);
        debts = new DebtsOfCase(caseFile, byWorker, chosen);
    }

    /// <summary>The same for those who are reckoned once.</summary>
    /// <inheritdoc cref="Claims"/>
    public static IReadOnlyList<WorkerClaim> Of<TWhy>(
        CaseFile caseFile, CaseEvidence evidence, LawOnFile law, IReadOnlySet<string> codes)
        where TWhy : struct, IWhy<TWhy> => [.. new WorkersOfCase(caseFile, evidence, law).Claims<TWhy>(codes)];

    /// <param name="codes">Whose claims are wanted, each a worker of the case.</param>
    /// <returns>
    /// One for each of them, in the order of the case file. They are reckoned side by side when they are gone through,
    /// and each time that they are.
    /// </returns>
    public ParallelQuery<WorkerClaim> Claims<TWhy>(IReadOnlySet<string> codes)
        where TWhy : struct, IWhy<TWhy> => caseFile.Workers.Where(worker => codes.Contains(worker.Code)).ToArray()
            .AsParallel().AsOrdered().Select(Claim<TWhy>);

    private WorkerClaim Claim<TWhy>(Worker worker)
        where TWhy : struct, IWhy<TWhy>
    {
        WorkerRecords records = RecordsOf(caseFile, worker);
        WorkerClaim claim = WorkerComputation.Of<TWhy>(caseFile, worker, records, law);
        claim = claim with { Debts = debts.Of(worker, claim, byWorker[worker.Code], TWhy.IsTold) };
        return !TWhy.IsTold ? claim : claim with
        {
            OtherReadings = [.. UnderOtherReadings(claim, worker, records)],
            Conventions = OtherConventions.OfWorker(caseFile, claim, other =>
                WorkerComputation.Of<Untold>(other, worker, RecordsOf(other, worker), law)),
        };
    }

    private WorkerRecords RecordsOf(CaseFile file, Worker worker) => WorkerRecords.Of(
        worker.Code, [.. byWorker[worker.Code]], file.ClaimCurrency, file.Exchange,
        [.. PayPeriod.Of(worker.Episodes).Select(one => one.Period)]);

    private IEnumerable<OtherReading> UnderOtherReadings(WorkerClaim claim, Worker worker, WorkerRecords records)
    {
        foreach ((string reading, IReadOnlyList<string> files) in OtherReadings.NotTaken(claim, law.OnFile))
        {
            ClaimTotals totals = WorkerComputation.Of<Untold>(caseFile, worker, records, Under(reading, files)).Totals;
            yield return new OtherReading(
                reading, files, totals.BackWages.Likely, totals.Interest.Likely, totals.Surcharge.Likely,
                totals.Total.Likely);
        }
    }

    // Most workers rest on the same contested files, and looking the law up anew costs more than the worker.
    private LawOfCase Under(string reading, IReadOnlyList<string> files) => underOtherReadings.GetOrAdd(
        string.Join('\n', files.Prepend(reading)),
        _ => new LawOfCase(
            law.OnFile.Choosing(
                [.. law.OnFile.Choices, .. files.Select(file => OtherReadings.Choose(law.OnFile, file, reading))]),
            caseFile));
}
