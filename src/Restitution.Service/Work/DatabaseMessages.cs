using NodaTime;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>On one machine: the database is asked again and again, and at once when something was told.</summary>
public sealed class DatabaseMessages(JobStore jobs) : IWorkMessages, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim told = new(0);

    public Task Tell(Job job, CancellationToken stop)
    {
        told.Release();
        return Task.CompletedTask;
    }

    public async Task<TakenWork?> Next(string worker, Duration lease, CancellationToken stop)
    {
        if (jobs.TakeNext(worker, lease) is { } job)
        {
            return new TakenWork(job, _ => Task.CompletedTask);
        }

        await told.WaitAsync(Pause, stop);
        return null;
    }

    public void Dispose() => told.Dispose();
}
