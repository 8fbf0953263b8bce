using System.Data.Common;
using NodaTime;
using Restitution.Service.Queue;
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
            return Keep(job, done);
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
            return Fail(job, fault);
        }
    }

    private Task<WorkDone> Do(WorkUnderWay way) => way.Job.Kind switch
    {
        QueuedWork.ReadExhibit => reading.Do(way),
        QueuedWork.ComputeCase => new ComputeCaseWork(parts).Do(way),
        QueuedWork.WriteDocuments => new WriteDocumentsWork(parts).Do(way),
        QueuedWork.ShareCase => new ShareCaseWork(parts).Do(way),
        WorkAsked.RefreshRates => new RefreshRatesWork(parts).Do(way),
        WorkAsked.CheckCustody => new CheckCustodyWork(parts).Do(way),
        _ => throw new InvalidOperationException($"The job {way.Job.Id} is of no kind that is known here."),
    };

    private WorkEnd Keep(Job job, WorkDone done)
    {
        try
        {
            parts.Database.Whole(null, within =>
            {
                // First, so that nobody waits for the rest of a job that is another's.
                JobEnd end = parts.Jobs.Finish(job, done.Outcome, within);
                if (!end.IsEndedHere)
                {
                    throw new OperationCanceledException("Another worker has the job.");
                }

                done.Keep?.Invoke(within);
                return end;
            });
            return WorkEnd.Done;
        }
        catch (OperationCanceledException)
        {
            return WorkEnd.Lost;
        }
    }

    private WorkEnd Fail(Job job, Exception fault)
    {
        string told = QueuedWork.Told(new { fault = NameOf(fault) });
        JobEnd end = parts.Jobs.Fail(job, told);
        if (!end.IsEndedHere)
        {
            return WorkEnd.ToBeTriedAgain;
        }

        if (job.Kind == QueuedWork.ReadExhibit)
        {
            reading.GiveUp(job, told);
        }

        return WorkEnd.Poisoned;
    }

    private static string NameOf(Exception fault) => fault switch
    {
        RefusedException refused =>
            $"Refused: {string.Join(", ", refused.Refusals.Select(one => one.Because).Distinct())}",
        DbException database => $"{database.GetType().Name} {database.ErrorCode}",
        _ => fault.GetType().Name,
    };
}
