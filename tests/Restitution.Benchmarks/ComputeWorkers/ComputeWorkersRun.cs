using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Deductions;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Benchmarks.ComputeWorkers;

/// <summary>Reckons many workers by the day and compares the time with one decimal product a day.</summary>
/// <remarks>
/// Measured: pay periods, law, minutes by band, wages due head by head, payments placed, interest and surcharge, for
/// every worker, on all cores, untold. Making the minutes is not measured; making the payments is. The floor runs on
/// one core in the same process: minutes × rate for each day, added up.
/// </remarks>
public static class ComputeWorkersRun
{
    public static ComputeWorkersResult Of(int workerCount, int years)
    {
        var workers = new ManyWorkers(years);
        ushort[][] minutes = [.. Enumerable.Range(0, workerCount).AsParallel().AsOrdered().Select(workers.MinutesOf)];
        TimeSpan floor = Floor(minutes);
        GC.Collect();

        using var process = Process.GetCurrentProcess();
        TimeSpan processorBefore = process.TotalProcessorTime;
        long allocatedBefore = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        Money[] totals = Totals<Untold>(workers, minutes);
        watch.Stop();
        process.Refresh();
        return new ComputeWorkersResult(
            workerCount, minutes.Sum(one => (long)one.Length), floor, watch.Elapsed,
            process.TotalProcessorTime - processorBefore, GC.GetTotalAllocatedBytes() - allocatedBefore,
            process.PeakWorkingSet64, HashOf(totals));
    }

    /// <summary>What each worker is owed with interest and surcharge.</summary>
    public static Money[] Totals<TWhy>(ManyWorkers workers, IReadOnlyList<ushort[]> minutes)
        where TWhy : struct, IWhy<TWhy>
    {
        CaseFile caseFile = workers.CaseFile;
        LawOnFile law = LawOnFile.Embedded;
        var wages = new WageLaws(law);
        var late = new LateWageLaws(law);
        var deductions = new DeductionLaws(law);
        return
        [
            .. Enumerable.Range(0, minutes.Count).AsParallel().AsOrdered().Select(index =>
                TotalOf<TWhy>(index, workers, minutes[index], caseFile, wages, late, deductions)),
        ];
    }

    private static Money TotalOf<TWhy>(
        int index, ManyWorkers workers, ushort[] minutes, CaseFile caseFile, WageLaws wages, LateWageLaws late,
        DeductionLaws deductions)
        where TWhy : struct, IWhy<TWhy>
    {
        string code = ManyWorkers.CodeOf(index);
        EmploymentEpisode episode = workers.EpisodeOf(index);
        var hours = HoursWorked.OfRecords(workers.Span, minutes);
        var calendar = new WorkCalendar(episode.RestDay, caseFile.Calendars);
        PeriodFacts[] periods =
        [
            .. PayPeriod.Of([episode]).Select(one => new PeriodFacts(
                code, $"{code}/{one.Period.Id}", one.Period, episode, wages.Over(one.Period.Span, episode), hours,
                calendar,
                caseFile.ClaimCurrency)),
        ];
        LateWageLaw[] lateByPeriod =
            [.. periods.Select(facts => late.On(episode.Jurisdiction, facts.Period.DueOn.PlusDays(1)))];
        var records = WorkerRecords.Of(
            code, workers.PaymentsOf(index), caseFile.ClaimCurrency, Exchange.None, []);
        return WorkerReckoning.Under<TWhy>(Scenario.Likely, periods, lateByPeriod, records, caseFile, deductions)
            .Aggregate(new Money(0m, caseFile.ClaimCurrency), (sum, period) => sum + period.Unpaid
                + period.Deducted.Unlawful + period.Interest!.Value.Value + period.Surcharge!.Value.Value);
    }

    private static TimeSpan Floor(ushort[][] minutes)
    {
        var watch = Stopwatch.StartNew();
        decimal sum = 0m;
        foreach (ushort[] ofWorker in minutes)
        {
            foreach (ushort ofDay in ofWorker)
            {
                sum += ofDay * 0.65m;
            }
        }

        watch.Stop();
        return sum > 0m ? watch.Elapsed : throw new InvalidOperationException("Nobody worked.");
    }

    public static string HashOf(IReadOnlyList<Money> totals)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int index = 0; index < totals.Count; index++)
        {
            string total = totals[index].ToString("R", CultureInfo.InvariantCulture);
            hash.AppendData(Encoding.UTF8.GetBytes($"{ManyWorkers.CodeOf(index)} {total}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
