namespace Restitution.Storage.Stores;

/// <summary>Statements on requests that may come twice.</summary>
internal static class IdempotencySql
{
    public const string Begin =
        """
        insert into idempotency_keys (subject, idempotency, request_sha256, begun_at, holder, lease_until_at)
        values (@subject, @idempotency, @requestSha256, @at, @holder, @until)
        """;

    public const string Of =
        """
        select request_sha256 as RequestSha256, status as Status, location as Location, answer as Answer,
            begun_at as BegunAt, holder as Holder, lease_until_at as LeaseUntilAt, acted_at as ActedAt
        from idempotency_keys where subject = @subject and idempotency = @idempotency
        """;

    /// <summary>From whoever had it until its lease ended, and committed nothing.</summary>
    public const string TakeOver =
        """
        update idempotency_keys set holder = @holder, lease_until_at = @until, begun_at = @at
        where subject = @subject and idempotency = @idempotency and holder = @former and status is null
            and acted_at is null and lease_until_at <= @at
        """;

    /// <summary>The first time counts.</summary>
    public const string Act =
        """
        update idempotency_keys set acted_at = coalesce(acted_at, @at)
        where subject = @subject and idempotency = @idempotency and holder = @holder and status is null
        """;

    public const string Answer =
        """
        update idempotency_keys set status = @status, location = @location, answer = @answer, answered_at = @at
        where subject = @subject and idempotency = @idempotency and holder = @holder and status is null
        """;

    public const string Forget =
        """
        delete from idempotency_keys
        where subject = @subject and idempotency = @idempotency and holder = @holder and status is null
            and acted_at is null
        """;

    public const string EndLease =
        """
        update idempotency_keys set lease_until_at = @at
        where subject = @subject and idempotency = @idempotency and holder = @holder and status is null
        """;

    public const string ForgetBefore = "delete from idempotency_keys where begun_at < @before";
}
