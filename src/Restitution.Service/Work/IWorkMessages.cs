using NodaTime;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>How workers come to know that a job waits.</summary>
/// <remarks>
/// The database says what is to be done; a queue only wakes somebody. A message that is lost is sent again by
/// <see cref="WorkWatch"/>, and one that comes twice finds the job taken or ended.
/// </remarks>
public interface IWorkMessages
{
    /// <summary>Says that the job waits. Called after what asked for it was committed.</summary>
    Task Tell(Job job, CancellationToken stop);

    /// <summary>A job that is now this worker's; null when none came within a short while.</summary>
    Task<TakenWork?> Next(string worker, Duration lease, CancellationToken stop);
}

/// <summary>A job with what is to be done about its message when it has ended.</summary>
public sealed record TakenWork(Job Job, Func<CancellationToken, Task> Ended);
