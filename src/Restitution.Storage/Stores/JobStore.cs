using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;

namespace Restitution.Storage.Stores;

/// <summary>The queue of work, on plain rows: taken by version, held by a lease, ended once.</summary>
/// <remarks>
/// <para>
/// Delivery is at least once and ending is exactly once: a worker whose lease has ended keeps nothing of the job, and
/// what it then ends, renews or tells changes nothing. What a worker does outside the database it must be able to do
/// twice.
/// </para>
/// <para>
/// A job that is split waits for its parts. The part that ends last sets it waiting again in the same transaction, so
/// that it goes on once, whatever process ends when. A part that is poisoned ends too, and is counted.
/// </para>
/// </remarks>
public sealed class JobStore(Database database, IClock clock)
{
    private const int LookedAtOnce = 16;
    private static readonly Duration FirstPause = Duration.FromSeconds(5);
    private static readonly Duration LongestPause = Duration.FromMinutes(10);

    /// <summary>Puts work in the queue; the job that has the key where there is one.</summary>
    public Job Enqueue(NewJob work, DbTransaction? within = null) => Add(work, null, within);

    public Job? OfId(Guid id, DbTransaction? within = null) =>
        database.Row<Job>(JobSql.OfId, new { id }, within);

    public Job? OfKey(string idempotency) => database.Row<Job>(JobSql.OfKey, new { idempotency });

    /// <summary>The newest first; parts of another job are left out.</summary>
    public IReadOnlyList<Job> OfCase(Guid caseId, int skip, int take) =>
        database.Rows<Job>(JobSql.OfCase, new { caseId, skip, take });

    public IReadOnlyList<Job> ChildrenOf(Guid parentId) => database.Rows<Job>(JobSql.ChildrenOf, new { parentId });

    public IReadOnlyList<Job> OfState(JobState state, int skip, int take) =>
        database.Rows<Job>(JobSql.OfState, new { state, skip, take });

    /// <summary>
    /// The job that has waited longest, or whose lease ended, now this worker's; null when there is none.
    /// </summary>
    public Job? TakeNext(string worker, Duration lease)
    {
        while (true)
        {
            Instant now = clock.GetCurrentInstant();
            IReadOnlyList<Job> ready = database.Rows<Job>(JobSql.Ready, new
            {
                waiting = JobState.Waiting, taken = JobState.Taken, now, skip = 0, take = LookedAtOnce,
            });
            if (ready.Count == 0)
            {
                return null;
            }

            if (ready.Select(job => TakeOrPoison(job, worker, now, lease)).FirstOrDefault(job => job is not null)
                is { } taken)
            {
                return taken;
            }
        }
    }

    /// <summary>One job, now this worker's; null when it is ended, another's, waits for its parts, or is not there.
    /// </summary>
    /// <remarks>A message that comes twice for one job finds null the second time.</remarks>
    public Job? Take(Guid id, string worker, Duration lease)
    {
        Instant now = clock.GetCurrentInstant();
        return OfId(id) is { } job && IsReady(job, now) ? TakeOrPoison(job, worker, now, lease) : null;
    }

    /// <summary>Keeps the job for longer; false when it is no longer this worker's.</summary>
    public bool Renew(Job job, Duration lease) => database.Change(JobSql.Renew, new
    {
        id = job.Id, version = job.Version, taken = JobState.Taken, until = clock.GetCurrentInstant() + lease,
    }) == 1;

    /// <summary>Says how far it is; false when it is no longer this worker's.</summary>
    public bool Progress(Job job, long done, long whole) => database.Change(JobSql.Progress, new
    {
        id = job.Id, version = job.Version, taken = JobState.Taken, done, whole,
    }) == 1;

    /// <summary>The job is done. Done again, or by a worker that lost it, it changes nothing.</summary>
    /// <param name="outcome">What came of it, as JSON; null for nothing to tell.</param>
    public JobEnd Finish(Job job, string? outcome = null, DbTransaction? within = null)
    {
        var change = new
        {
            id = job.Id, version = job.Version, taken = JobState.Taken, done = JobState.Done, outcome,
            at = clock.GetCurrentInstant(),
        };
        return End(job, JobSql.Finish, change, isPoisoned: false, within);
    }

    /// <summary>The attempt failed: the job waits for another, longer each time, or is poisoned.</summary>
    /// <param name="fault">Why, as JSON, without personal data.</param>
    /// <param name="isHopeless">Whether another attempt would fail the same way.</param>
    public JobEnd Fail(Job job, string fault, bool isHopeless = false, DbTransaction? within = null)
    {
        Instant now = clock.GetCurrentInstant();
        if (isHopeless || job.Attempts >= job.AttemptsMost)
        {
            return Poison(job, fault, now, within);
        }

        database.Change(JobSql.Retry, new
        {
            id = job.Id, version = job.Version, taken = JobState.Taken, waiting = JobState.Waiting, fault,
            ready = now + PauseAfter(job.Attempts),
        }, within);
        return default;
    }

    /// <summary>Splits the job: it goes on when every part has ended.</summary>
    /// <remarks>
    /// Parts that are in the queue already are not added again, and those that have ended are not waited for. With none
    /// to wait for it goes on at once.
    /// </remarks>
    /// <returns>The parts; null when the job is no longer this worker's, and nothing was added.</returns>
    public IReadOnlyList<Job>? AwaitChildren(Job job, IReadOnlyList<NewJob> children, DbTransaction? within = null) =>
        database.Whole(within, transaction =>
        {
            var change = new
            {
                id = job.Id, version = job.Version, taken = JobState.Taken, awaiting = JobState.AwaitingChildren,
            };
            if (database.Change(JobSql.AwaitChildren, change, transaction) == 0)
            {
                return null;
            }

            IReadOnlyList<Job> parts = [.. children.Select(child => Add(child, job.Id, transaction))];
            if (parts.FirstOrDefault(part => part.ParentId != job.Id) is { } other)
            {
                throw new InvalidOperationException($"The job {other.Id} is no part of {job.Id}.");
            }

            // How far it is: each part, and then what is made of them.
            database.Change(JobSql.CountChildren, new
            {
                id = job.Id, left = parts.Count(part => !part.IsEnded), ended = parts.Count(part => part.IsEnded),
                whole = parts.Count + 1,
                alreadyPoisoned = parts.Count(part => part.State == JobState.Poisoned),
            }, transaction);
            GoOn(job.Id, transaction);
            return parts;
        });

    /// <summary>Gives the job up before its end, as a process does that is asked to stop; it counts as no attempt.
    /// </summary>
    public bool GiveBack(Job job) => database.Change(JobSql.GiveBack, new
    {
        id = job.Id, version = job.Version, taken = JobState.Taken, waiting = JobState.Waiting,
        at = clock.GetCurrentInstant(),
    }) == 1;

    /// <summary>A person lets a poisoned job be tried again; false for any other, and for a part of another.</summary>
    /// <remarks>It begins anew: where it is split, its parts are other jobs than before.</remarks>
    public bool TryAgain(Guid id) => database.Change(JobSql.Again, new
    {
        id, waiting = JobState.Waiting, poisoned = JobState.Poisoned, at = clock.GetCurrentInstant(),
    }) == 1;

    private Job Add(NewJob work, Guid? parentId, DbTransaction? within)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(work.AttemptsMost, 1);
        var row = new
        {
            id = work.Id, idempotency = work.Idempotency, kind = work.Kind, caseId = work.CaseId, parentId,
            told = work.Told, waiting = JobState.Waiting, attemptsMost = work.AttemptsMost,
            at = clock.GetCurrentInstant(), by = work.By,
        };
        try
        {
            return database.Whole(within, transaction =>
            {
                if (OfKey(work.Idempotency, transaction) is { } there)
                {
                    return there;
                }

                database.Change(JobSql.Add, row, transaction);
                return OfId(work.Id, transaction)!;
            });
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault) && within is null)
        {
            // Another put the same work in the queue meanwhile.
            return OfKey(work.Idempotency)!;
        }
    }

    private Job? OfKey(string idempotency, DbTransaction within) =>
        database.Row<Job>(JobSql.OfKey, new { idempotency }, within);

    private static bool IsReady(Job job, Instant now) =>
        (job.State == JobState.Waiting && job.ReadyAt <= now)
        || (job.State == JobState.Taken && job.LeaseUntilAt <= now);

    private Job? TakeOrPoison(Job job, string worker, Instant now, Duration lease)
    {
        if (job.Attempts >= job.AttemptsMost)
        {
            // Whoever had it last ended with it: it may be the job that ends its workers.
            Poison(job, "{\"fault\":\"the worker ended before the job did\"}", now, null);
            return null;
        }

        var change = new { id = job.Id, version = job.Version, taken = JobState.Taken, worker, until = now + lease };
        return database.Change(JobSql.Take, change) == 0
            ? null
            : job with
            {
                State = JobState.Taken, Version = job.Version + 1, Attempts = job.Attempts + 1, Worker = worker,
                LeaseUntilAt = change.until,
            };
    }

    private JobEnd Poison(Job job, string fault, Instant now, DbTransaction? within)
    {
        var change = new
        {
            id = job.Id, version = job.Version, taken = JobState.Taken, poisoned = JobState.Poisoned, fault, at = now,
        };
        return End(job, JobSql.Poison, change, isPoisoned: true, within);
    }

    private JobEnd End(Job job, string statement, object change, bool isPoisoned, DbTransaction? within) =>
        database.Whole(within, transaction =>
        {
            if (database.Change(statement, change, transaction) == 0)
            {
                return default;
            }

            if (job.ParentId is not { } parent)
            {
                return new JobEnd(true, null);
            }

            database.Change(
                JobSql.ChildEnded,
                new { id = parent, awaiting = JobState.AwaitingChildren, poisonedNow = isPoisoned },
                transaction);
            return new JobEnd(true, GoOn(parent, transaction) ? parent : null);
        });

    private bool GoOn(Guid parent, DbTransaction within) => database.Change(JobSql.GoOn, new
    {
        id = parent, awaiting = JobState.AwaitingChildren, waiting = JobState.Waiting,
        at = clock.GetCurrentInstant(),
    }, within) == 1;

    private static Duration PauseAfter(int attempts)
    {
        // Twice as long each time; beyond thirty-two times the longest pause holds anyway.
        Duration pause = FirstPause * (1L << Math.Clamp(attempts - 1, 0, 20));
        return pause < LongestPause ? pause : LongestPause;
    }
}
