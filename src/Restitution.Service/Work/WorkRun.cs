using System.Data.Common;
using NodaTime;
using Restitution.Service.Queue;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>One attempt at a job, from the lease to its end.</summary>
/// <remarks>
/// What came of the work is kept in the transaction that ends the job, which only whoever has the lease can do: work is
/// delivered at least once and kept once. A fault is told by its type; its message may hold what an exhibit says.
/// </remarks>
public sealed class WorkRun(ServiceParts parts, Duration lease)
{
    private readonly ReadExhibitWork reading = new(parts);

    /// <param name="job">Taken by this worker.</param>
    public async Task<WorkEnd> Run(Job job, CancellationToken stop)
    {
        await using var way = new WorkUnderWay(parts.Jobs, job, lease, stop);
        try
        {
            WorkDone done = await Do(way);
            (WorkEnd end, IReadOnlyList<Job> ready) = Keep(job, done);
            await Tell(ready);
            return end;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            parts.Jobs.GiveBack(job);
            return WorkEnd.GivenBack;
        }
        catch (OperationCanceledException) when (way.IsLost)
        {
            return WorkEnd.Lost;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            (WorkEnd end, IReadOnlyList<Job> ready) = Fail(job, fault);
            await Tell(ready);
            return end;
        }
    }

    private Task<WorkDone> Do(WorkUnderWay way) => way.Job.Kind switch
    {
        QueuedWork.ReadExhibit => reading.Do(way),
        QueuedWork.ComputeCase => new ComputeCaseWork(parts).Do(way),
        QueuedWork.ComputeWorkers => new ComputeWorkersWork(parts).Do(way),
        QueuedWork.WriteDocuments => new WriteDocumentsWork(parts).Do(way),
        QueuedWork.ShareCase => new ShareCaseWork(parts).Do(way),
        QueuedWork.IssueDocuments => new IssueDocumentsWork(parts).Do(way),
        WorkAsked.RefreshRates => new RefreshRatesWork(parts).Do(way),
        WorkAsked.CheckCustody => new CheckCustodyWork(parts).Do(way),
        WorkAsked.SignCheckpoint => SignCheckpoint(way),
        WorkAsked.FinishErasure => Task.FromResult(new FinishErasureWork(parts).Do(way.Job)),
        _ => throw new InvalidOperationException($"The job {way.Job.Id} is of no kind that is known here."),
    };

    // What is broken is never signed: it fails, and is told when it failed as often as it may.
    private async Task<WorkDone> SignCheckpoint(WorkUnderWay way)
    {
        SignedCheckpoint? signed = await parts.SignCheckpoint(way.Stop);
        return new WorkDone(QueuedWork.Told(new
        {
            checkpoint = signed?.Checkpoint.Number, entries = signed?.Checkpoint.EntryCount,
        }));
    }

    internal (WorkEnd End, IReadOnlyList<Job> Ready) Keep(Job job, WorkDone told)
    {
        WorkDone done = told with { Outcome = parts.Places.OutOfJson(told.Outcome) };
        try
        {
            IReadOnlyList<Job> ready = parts.Database.Whole(null, within =>
            {
                // First, so that nobody waits for the rest of a job that is another's.
                IReadOnlyList<Job> readyNow = Ended(job, done, within)
                    ?? throw new OperationCanceledException("Another worker has the job.");
                done.Keep?.Invoke(within);
                if (done.HeldProtectedName)
                {
                    parts.Custody.Append(
                        new CustodyDeed(
                            CustodyAct.ProtectedNameRefused, CustodyText.CodeOfUser(job.EnqueuedBy),
                            parts.CaseOf(job).Code, job.Id.ToString()),
                        within);
                }

                return readyNow;
            });
            return (done.IsHopeless ? WorkEnd.Poisoned : done.Parts is null ? WorkEnd.Done : WorkEnd.Divided, ready);
        }
        catch (OperationCanceledException)
        {
            return (WorkEnd.Lost, []);
        }
    }

    // The jobs that wait now because of it; null where it is another worker's.
    private IReadOnlyList<Job>? Ended(Job job, WorkDone done, DbTransaction within)
    {
        if (done.Parts is { } divided)
        {
            return parts.Jobs.AwaitChildren(job, divided, within) is { } waiting
                ? [.. waiting, parts.Jobs.OfId(job.Id, within)!] : null;
        }

        JobEnd end = done.IsHopeless
            ? parts.Jobs.Fail(job, done.Outcome, isHopeless: true, within)
            : parts.Jobs.Finish(job, done.Outcome, within);
        return end.IsEndedHere ? GoingOn(end, within) : null;
    }

    private IReadOnlyList<Job> GoingOn(JobEnd end, DbTransaction? within = null) =>
        end.ParentReady is { } parent ? [parts.Jobs.OfId(parent, within)!] : [];

    private async Task Tell(IEnumerable<Job> ready)
    {
        try
        {
            foreach (Job job in ready.Where(job => job.State == JobState.Waiting))
            {
                await parts.Queue.Tell(job, CancellationToken.None);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // What was kept stays kept: the jobs wait in the database, and the watch tells of them again.
        }
    }

    private (WorkEnd End, IReadOnlyList<Job> Ready) Fail(Job job, Exception fault)
    {
        string told = QueuedWork.Told(new { fault = NameOf(fault) });
        JobEnd end = parts.Jobs.Fail(job, told);
        if (!end.IsEndedHere)
        {
            return (WorkEnd.ToBeTriedAgain, []);
        }

        if (job.Kind == QueuedWork.ReadExhibit)
        {
            reading.GiveUp(job, told);
        }

        return (WorkEnd.Poisoned, GoingOn(end));
    }

    private static string NameOf(Exception fault) => fault switch
    {
        RefusedException refused =>
            $"Refused: {string.Join(", ", refused.Refusals.Select(one => one.Because).Distinct())}",
        AggregateException { InnerExceptions: [var one] } => NameOf(one),
        DbException database => $"{database.GetType().Name} {database.ErrorCode}",
        _ => fault.GetType().Name,
    };
}
