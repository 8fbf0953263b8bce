using NodaTime;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Does the work that waits, one job after the other, for as long as the service runs.</summary>
/// <remarks>Asked to stop, it gives the job back that it is at: another attempt begins it anew.</remarks>
public sealed partial class WorkLoop(ServiceParts parts, ILogger<WorkLoop> log) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(2);
    private readonly string worker = string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");

    /// <summary>Does one job if one waits.</summary>
    /// <returns>How it ended; null when none came.</returns>
    public async Task<WorkEnd?> DoNext(CancellationToken stop)
    {
        Duration lease = parts.Options.WorkLease;
        if (await parts.Queue.Next(worker, lease, stop) is not { } taken)
        {
            return null;
        }

        WorkEnd end = await new WorkRun(parts, lease).Run(taken.Job, stop);
        Told(log, taken.Job.Kind, taken.Job.Id, end);
        TellWhatIsBroken(parts, taken.Job, end, log);
        if (end is not (WorkEnd.Lost or WorkEnd.GivenBack))
        {
            await taken.Ended(CancellationToken.None);
        }

        return end;
    }

    /// <summary>
    /// Logs as an error that a check of custody found a fault, or that the log could not be signed; which, the check of
    /// the day tells administrators.
    /// </summary>
    internal static void TellWhatIsBroken(ServiceParts parts, Job job, WorkEnd end, ILogger log)
    {
        bool isFound = job.Kind == WorkAsked.CheckCustody && end == WorkEnd.Done
            && parts.Jobs.OfId(job.Id) is { } done && !CustodyStanding.Of(done).IsVerified;
        if (isFound || (job.Kind == WorkAsked.SignCheckpoint && end == WorkEnd.Poisoned))
        {
            Broken(log, job.Id);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        Scratch.RemoveLeft(parts.ScratchFolder);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DoNext(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // The database or the queue does not answer; what waits there waits on.
                Failed(log, fault.GetType().Name);
                await Task.Delay(PauseAfterFault, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "work {Kind} {Id}: {End}")]
    private static partial void Told(ILogger log, string kind, Guid id, WorkEnd end);

    [LoggerMessage(3, LogLevel.Error, "custody does not verify: {Id}; the check of the day says what is broken")]
    private static partial void Broken(ILogger log, Guid id);

    [LoggerMessage(2, LogLevel.Error, "work could not be looked for: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
