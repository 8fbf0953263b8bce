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
}

/// <summary>Requests that a caller may send twice, and what the first was answered.</summary>
/// <remarks>A key is one subject's own: nobody learns another's answers by guessing a key.</remarks>
public sealed class IdempotencyStore(Database database, IClock clock)
{
    /// <summary>Takes the key for a request; null when it is new, else what came before under the key.</summary>
    public RequestBefore? Begin(string subject, string idempotency, string requestSha256)
    {
        try
        {
            database.Change(
                IdempotencySql.Begin,
                new { subject, idempotency, requestSha256, at = clock.GetCurrentInstant() });
            return null;
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault))
        {
            return Of(subject, idempotency) ?? new RequestBefore { RequestSha256 = requestSha256 };
        }
    }

    public RequestBefore? Of(string subject, string idempotency) =>
        database.Row<RequestBefore>(IdempotencySql.Of, new { subject, idempotency });

    /// <summary>Keeps the answer; one that is there already stays.</summary>
    public void Answer(
        string subject, string idempotency, int status, string? location, byte[]? answer,
        DbTransaction? within = null) =>
        database.Change(
            IdempotencySql.Answer,
            new { subject, idempotency, status, location, answer, at = clock.GetCurrentInstant() },
            within);

    /// <summary>Gives the key back: the request changed nothing and may be sent again.</summary>
    public void Forget(string subject, string idempotency) =>
        database.Change(IdempotencySql.Forget, new { subject, idempotency });

    /// <returns>How many keys were forgotten.</returns>
    public int ForgetBefore(Instant before) => database.Change(IdempotencySql.ForgetBefore, new { before });
}
