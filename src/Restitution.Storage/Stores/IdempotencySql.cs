namespace Restitution.Storage.Stores;

/// <summary>Statements on requests that may come twice.</summary>
internal static class IdempotencySql
{
    public const string Begin =
        "insert into idempotency_keys (subject, idempotency, request_sha256, begun_at) "
        + "values (@subject, @idempotency, @requestSha256, @at)";

    public const string Of =
        """
        select request_sha256 as RequestSha256, status as Status, location as Location, answer as Answer,
            begun_at as BegunAt
        from idempotency_keys where subject = @subject and idempotency = @idempotency
        """;

    public const string Answer =
        "update idempotency_keys set status = @status, location = @location, answer = @answer, answered_at = @at "
        + "where subject = @subject and idempotency = @idempotency and status is null";

    public const string Forget =
        "delete from idempotency_keys "
        + "where subject = @subject and idempotency = @idempotency and status is null";

    public const string ForgetBefore = "delete from idempotency_keys where begun_at < @before";
}
