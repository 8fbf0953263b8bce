using NodaTime;

namespace Restitution.Storage.Stores;

/// <summary>A piece of work that waits, is being done, or is done.</summary>
/// <remarks>It tells what is to be done by codes and identifiers alone; there is no place for a name in it.</remarks>
public sealed record Job
{
    public Guid Id { get; init; }

    /// <summary>Names the work: the same key again is the same job.</summary>
    public string Idempotency { get; init; } = "";

    /// <summary>Such as <c>read-exhibit</c>.</summary>
    public string Kind { get; init; } = "";

    public Guid? CaseId { get; init; }

    /// <summary>The job that this one is a part of.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>What is to be done, as JSON.</summary>
    public string Told { get; init; } = "";

    public JobState State { get; init; }

    /// <summary>One more with each change of hands; whoever has the job has it by this number.</summary>
    public int Version { get; init; }

    /// <summary>How often it was taken.</summary>
    public int Attempts { get; init; }

    public int AttemptsMost { get; init; }

    /// <summary>Not before.</summary>
    public Instant ReadyAt { get; init; }

    /// <summary>Who has it; null for nobody.</summary>
    public string? Worker { get; init; }

    /// <summary>The first moment at which another may take it.</summary>
    public Instant? LeaseUntilAt { get; init; }

    public long DoneCount { get; init; }

    /// <summary>0 while nobody knows how much there is.</summary>
    public long WholeCount { get; init; }

    public int ChildrenLeft { get; init; }

    public int ChildrenPoisoned { get; init; }

    /// <summary>Whether this is the job going on after its parts; false at first.</summary>
    public bool AreChildrenDone { get; init; }

    /// <summary>What came of it, as JSON.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why it failed last, as JSON.</summary>
    public string? Fault { get; init; }

    public Instant EnqueuedAt { get; init; }

    public string EnqueuedBy { get; init; } = "";

    public Instant? FinishedAt { get; init; }

    public bool IsEnded => State is JobState.Done or JobState.Poisoned;
}

/// <summary>How a job stands. Kept by name; names are not reused.</summary>
public enum JobState
{
    Waiting = 1,

    /// <summary>Someone has it, until the lease ends.</summary>
    Taken = 2,

    /// <summary>Its parts are not all ended.</summary>
    AwaitingChildren = 3,
    Done = 4,

    /// <summary>It failed as often as it may, and waits for a person.</summary>
    Poisoned = 5,
}

/// <summary>What is to be done, before it has been put in the queue.</summary>
/// <param name="Idempotency">At most 200 characters; the same key again is the same job.</param>
/// <param name="Told">JSON of codes and identifiers.</param>
public sealed record NewJob(Guid Id, string Idempotency, string Kind, Guid? CaseId, string Told, string By)
{
    public int AttemptsMost { get; init; } = 5;
}

/// <summary>What ending a job led to.</summary>
/// <param name="IsEndedHere">Whether this call ended it: false where the lease was lost or it ended before.</param>
/// <param name="ParentReady">
/// The job it is a part of, if this was the last part: told once, and that job waits to go on in any case.
/// </param>
public readonly record struct JobEnd(bool IsEndedHere, Guid? ParentReady);
