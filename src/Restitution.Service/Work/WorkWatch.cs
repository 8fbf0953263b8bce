using NodaTime;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>
/// Tells the queue again of jobs that wait too long, asks for what is due by the day or by the length of the custody
/// log, and forgets old keys.
/// </summary>
/// <remarks>
/// A process may end between writing a job and telling of it, and a worker may end with one: both are seen here, by any
/// process of the service. Told twice does no harm.
/// </remarks>
public sealed partial class WorkWatch(ServiceParts parts, ILogger<WorkWatch> log) : BackgroundService
{
    private const int LookedAtOnce = 200;
    private static readonly Duration Patience = Duration.FromSeconds(15);
    private static readonly Duration KeysKept = Duration.FromDays(7);

    /// <summary>Looks once.</summary>
    /// <returns>How many jobs were told of again.</returns>
    public async Task<int> Look(CancellationToken stop)
    {
        Instant now = parts.Clock.GetCurrentInstant();
        Job[] forgotten =
        [
            .. parts.Jobs.OfState(JobState.Waiting, 0, LookedAtOnce).Where(job => job.ReadyAt + Patience <= now),
            .. parts.Jobs.OfState(JobState.Taken, 0, LookedAtOnce).Where(job => job.LeaseUntilAt <= now),
        ];
        foreach (Job job in forgotten)
        {
            await parts.Queue.Tell(job, stop);
        }

        return forgotten.Length;
    }

    /// <summary>Asks for what is due today and was not asked for.</summary>
    public async Task AskDaily(CancellationToken stop)
    {
        LocalDate today = parts.Clock.GetCurrentInstant().InUtc().Date;
        NewJob[] due = parts.Options.RateAddresses.Count > 0
            ? [WorkAsked.ToRefreshRates(today), WorkAsked.ToCheckCustody(today)] : [WorkAsked.ToCheckCustody(today)];
        foreach (NewJob work in due.Where(work => parts.Jobs.OfKey(work.Idempotency) is null))
        {
            await parts.Queue.Tell(parts.Jobs.Enqueue(work), stop);
        }
    }

    /// <summary>Asks that the custody log be signed, where so many entries came since that was asked.</summary>
    public async Task AskForCheckpoint(CancellationToken stop)
    {
        int entries = parts.Options.CheckpointEntries;
        long times = parts.Custody.Head().EntryCount / entries;
        NewJob work = WorkAsked.ToSignCheckpoint(entries, times);
        if (times > 0 && parts.Jobs.OfKey(work.Idempotency) is null)
        {
            await parts.Queue.Tell(parts.Jobs.Enqueue(work), stop);
        }
    }

    /// <summary>
    /// Forgets keys of requests after seven days, cases that nobody asks of, and parts that nobody will join.
    /// </summary>
    /// <returns>How many keys were forgotten.</returns>
    public int Forget()
    {
        parts.Runs.DropUnused();
        parts.Readings.DropUnused();
        parts.ComputationParts.RemoveLeft();
        return parts.IdempotencyKeys.ForgetBefore(parts.Clock.GetCurrentInstant() - KeysKept);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (parts.Options.AsksDaily)
                {
                    await AskDaily(stoppingToken);
                }

                await AskForCheckpoint(stoppingToken);
                await Look(stoppingToken);
                Forget();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                Failed(log, fault.GetType().Name);
            }

            await Task.Delay(parts.Options.WatchEvery.ToTimeSpan(), stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "waiting work could not be looked for: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
