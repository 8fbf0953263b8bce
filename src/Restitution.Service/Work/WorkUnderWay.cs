using System.Data.Common;
using NodaTime;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>A job that is being done: keeps its lease, tells how far it is, and says when to stop.</summary>
/// <remarks>
/// The lease is renewed from beside the work. When it is lost, another has the job and the work here is called off;
/// what it would have kept is not kept, since the job can only be ended by whoever has it.
/// </remarks>
public sealed class WorkUnderWay : IAsyncDisposable
{
    private readonly JobStore jobs;
    private readonly Job job;
    private readonly Duration lease;
    private readonly CancellationTokenSource over;
    private readonly Task renewing;
    private (long Done, long Whole) told;

    public WorkUnderWay(JobStore jobs, Job job, Duration lease, CancellationToken stop)
    {
        (this.jobs, this.job, this.lease) = (jobs, job, lease);
        over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        renewing = Renew();
    }

    public Job Job => job;

    /// <summary>Cancelled when the process stops and when the lease is lost.</summary>
    public CancellationToken Stop => over.Token;

    public bool IsLost { get; private set; }

    /// <summary>Tells how far it is, each percent once; ends the work where it is to stop.</summary>
    /// <param name="whole">0 while nobody knows how much there is.</param>
    public void Tell(long done, long whole)
    {
        Stop.ThrowIfCancellationRequested();
        if (whole == told.Whole && (done == told.Done || (done - told.Done) * 100 < whole))
        {
            return;
        }

        told = (done, whole);
        jobs.Progress(job, done, whole);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await renewing;
        over.Dispose();
    }

    // The lease outlives two renewals that the database did not answer.
    private async Task Renew()
    {
        for (int unanswered = 0; !over.IsCancellationRequested && !IsLost;)
        {
            await Task.Delay((lease / 3).ToTimeSpan(), over.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
            {
                return;
            }

            try
            {
                IsLost = !jobs.Renew(job, lease);
                unanswered = 0;
            }
            catch (DbException)
            {
                IsLost = ++unanswered > 2;
            }
        }

        await over.CancelAsync();
    }
}
