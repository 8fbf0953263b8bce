using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;

namespace Restitution.Storage.Stores;

/// <summary>A request with its key, as it came before.</summary>
public sealed record RequestBefore
{
    /// <summary>The digest of what was asked: another request under the same key has another.</summary>
    public string RequestSha256 { get; init; } = "";

    /// <summary>The status that was answered; null while the answer is not there.</summary>
    public int? Status { get; init; }

    public string? Location { get; init; }

    public byte[]? Answer { get; init; }

    public Instant BegunAt { get; init; }

    internal Guid? Holder { get; init; }

    /// <summary>Until when whoever took it is waited for; null of keys that were taken without a lease.</summary>
    public Instant? LeaseUntilAt { get; init; }

    /// <summary>When something was first committed under it; null while nothing was.</summary>
    public Instant? ActedAt { get; init; }
}

/// <summary>A key that was taken, by whoever took it.</summary>
/// <param name="Holder">Of this taking: another process that takes the key over is another.</param>
public sealed record TakenKey(string Subject, string Idempotency, Guid Holder);

/// <summary>Requests that a caller may send twice, and what the first was answered.</summary>
/// <remarks>
/// A key is one subject's own: nobody learns another's answers by guessing a key. Whoever takes one has it for a lease.
/// What is committed under it says so in its own transaction (<see cref="Act"/>), which fails when another took the key
/// over meanwhile: so a key whose lease ended with nothing committed may be taken over, and two never both act.
/// </remarks>
public sealed class IdempotencyStore(Database database, IClock clock)
{
    /// <summary>How long a process that ended is waited for. Longer than a request under a key takes; one that takes
    /// longer commits nothing once another took its key over.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(5);

    /// <summary>Takes a key that is new, or whose lease ended with nothing committed under it by the same request.
    /// </summary>
    /// <returns>The key; or null, and what came before under it.</returns>
    public (TakenKey? Taken, RequestBefore? Before) Begin(string subject, string idempotency, string requestSha256)
    {
        var key = new TakenKey(subject, idempotency, Guid.CreateVersion7());
        Instant at = clock.GetCurrentInstant();
        try
        {
            database.Change(
                IdempotencySql.Begin,
                new { subject, idempotency, requestSha256, at, holder = key.Holder, until = at + Lease });
            return (key, null);
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault))
        {
            RequestBefore before = Of(subject, idempotency) ?? new RequestBefore { RequestSha256 = requestSha256 };
            return before.RequestSha256 == requestSha256 && TakeOver(key, before, at)
                ? (key, null) : (null, Of(subject, idempotency) ?? before);
        }
    }

    public RequestBefore? Of(string subject, string idempotency) =>
        database.Row<RequestBefore>(IdempotencySql.Of, new { subject, idempotency });

    /// <summary>Says within a transaction that it commits what the key was taken for.</summary>
    /// <returns>False where another took the key over: what was about to be committed must not be.</returns>
    public bool Act(TakenKey key, DbTransaction within) => database.Change(
        IdempotencySql.Act,
        new
        {
            subject = key.Subject, idempotency = key.Idempotency, holder = key.Holder, at = clock.GetCurrentInstant(),
        },
        within) == 1;

    /// <summary>Keeps the answer; one that is there already stays.</summary>
    public void Answer(
        TakenKey key, int status, string? location, byte[]? answer, DbTransaction? within = null) =>
        database.Change(
            IdempotencySql.Answer,
            new
            {
                subject = key.Subject, idempotency = key.Idempotency, holder = key.Holder, status, location, answer,
                at = clock.GetCurrentInstant(),
            },
            within);

    /// <summary>
    /// Gives the key back where nothing was committed under it: the request may be sent again. Where something was, its
    /// lease ends, and a repetition is told so.
    /// </summary>
    public void GiveBack(TakenKey key)
    {
        var values = new { subject = key.Subject, idempotency = key.Idempotency, holder = key.Holder };
        if (database.Change(IdempotencySql.Forget, values) == 0)
        {
            database.Change(
                IdempotencySql.EndLease,
                new
                {
                    subject = key.Subject, idempotency = key.Idempotency, holder = key.Holder,
                    at = clock.GetCurrentInstant(),
                });
        }
    }

    /// <returns>How many keys were forgotten.</returns>
    public int ForgetBefore(Instant before) => database.Change(IdempotencySql.ForgetBefore, new { before });

    private bool TakeOver(TakenKey key, RequestBefore before, Instant at) =>
        before is { Status: null, ActedAt: null, Holder: { } former, LeaseUntilAt: { } until } && until <= at
        && database.Change(
            IdempotencySql.TakeOver,
            new
            {
                subject = key.Subject, idempotency = key.Idempotency, holder = key.Holder, former, at,
                until = at + Lease,
            }) == 1;
}
