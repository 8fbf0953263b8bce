namespace Restitution.Storage.Stores;

/// <summary>Statements on jobs.</summary>
/// <remarks>
/// A job is taken by its version: whoever raises it first has it, and everyone else's update finds no row. No lock is
/// held while work goes on.
/// </remarks>
internal static class JobSql
{
    private const string Columns =
        "id as Id, idempotency as Idempotency, kind as Kind, case_id as CaseId, parent_id as ParentId, told as Told, "
        + "state as State, version as Version, attempts as Attempts, attempts_most as AttemptsMost, "
        + "ready_at as ReadyAt, worker as Worker, lease_until_at as LeaseUntilAt, done_count as DoneCount, "
        + "whole_count as WholeCount, children_left as ChildrenLeft, children_poisoned as ChildrenPoisoned, "
        + "are_children_done as AreChildrenDone, outcome as Outcome, fault as Fault, enqueued_at as EnqueuedAt, "
        + "enqueued_by as EnqueuedBy, finished_at as FinishedAt";

    private const string IsTakenByThis = "where id = @id and version = @version and state = @taken";

    public const string Add =
        """
        insert into jobs (id, idempotency, kind, case_id, parent_id, told, state, version, attempts, attempts_most,
            ready_at, worker, lease_until_at, done_count, whole_count, children_left, children_poisoned,
            are_children_done, outcome, fault, enqueued_at, enqueued_by, finished_at)
        values (@id, @idempotency, @kind, @caseId, @parentId, @told, @waiting, 1, 0, @attemptsMost,
            @at, null, null, 0, 0, 0, 0,
            0, null, null, @at, @by, null)
        """;

    public const string OfId = $"select {Columns} from jobs where id = @id";

    public const string OfKey = $"select {Columns} from jobs where idempotency = @idempotency";

    public const string OfCase =
        $"select {Columns} from jobs where case_id = @caseId and parent_id is null "
        + "order by enqueued_at desc, id {page}";

    public const string ChildrenOf = $"select {Columns} from jobs where parent_id = @parentId order by enqueued_at, id";

    public const string OfState =
        $"select {Columns} from jobs where state = @state order by ready_at, id {{page}}";

    public const string Ready =
        $"""
        select {Columns} from jobs
        where (state = @waiting and ready_at <= @now) or (state = @taken and lease_until_at <= @now)
        order by ready_at, id {"{page}"}
        """;

    public const string Take =
        """
        update jobs set state = @taken, version = version + 1, attempts = attempts + 1, worker = @worker,
            lease_until_at = @until
        where id = @id and version = @version
        """;

    public const string Renew = $"update jobs set lease_until_at = @until {IsTakenByThis}";

    public const string Progress = $"update jobs set done_count = @done, whole_count = @whole {IsTakenByThis}";

    public const string Finish =
        "update jobs set state = @done, version = version + 1, worker = null, lease_until_at = null, "
        + $"outcome = @outcome, fault = null, finished_at = @at {IsTakenByThis}";

    public const string Retry =
        "update jobs set state = @waiting, version = version + 1, worker = null, lease_until_at = null, "
        + $"fault = @fault, ready_at = @ready {IsTakenByThis}";

    public const string Poison =
        "update jobs set state = @poisoned, version = version + 1, worker = null, lease_until_at = null, "
        + $"fault = @fault, finished_at = @at {IsTakenByThis}";

    // A wait for children is no failure: the attempts start again when the job goes on.
    public const string AwaitChildren =
        "update jobs set state = @awaiting, version = version + 1, attempts = 0, worker = null, "
        + $"lease_until_at = null {IsTakenByThis}";

    public const string CountChildren =
        "update jobs set children_left = @left, children_poisoned = @alreadyPoisoned, done_count = @ended, "
        + "whole_count = @whole where id = @id";

    public const string ChildEnded =
        "update jobs set children_left = children_left - 1, children_poisoned = children_poisoned + @poisonedNow, "
        + "done_count = done_count + 1 where id = @id and state = @awaiting";

    public const string GoOn =
        """
        update jobs set state = @waiting, version = version + 1, are_children_done = 1, ready_at = @at
        where id = @id and state = @awaiting and children_left = 0
        """;

    public const string GiveBack =
        "update jobs set state = @waiting, version = version + 1, attempts = attempts - 1, worker = null, "
        + $"lease_until_at = null, ready_at = @at {IsTakenByThis}";

    public const string Again =
        """
        update jobs set state = @waiting, version = version + 1, attempts = 0, are_children_done = 0, ready_at = @at,
            finished_at = null
        where id = @id and state = @poisoned and parent_id is null
        """;
}
