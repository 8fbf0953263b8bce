namespace Restitution.Storage.Stores;

/// <summary>Statements on grants.</summary>
internal static class GrantSql
{
    private const string Columns =
        "id as Id, case_id as CaseId, subject as Subject, role as Role, from_at as FromAt, until_at as UntilAt, "
        + "given_at as GivenAt, given_by as GivenBy, reason as Reason, revoked_at as RevokedAt, "
        + "revoked_by as RevokedBy";

    public const string Add =
        """
        insert into grants (id, case_id, subject, role, from_at, until_at, given_at, given_by, reason, revoked_at,
            revoked_by)
        values (@id, @caseId, @subject, @role, @from, @until, @at, @by, @reason, null, null)
        """;

    public const string OfId = $"select {Columns} from grants where id = @id";

    public const string Active =
        $"""
        select {Columns} from grants
        where case_id = @caseId and subject = @subject and from_at <= @now
        and (until_at is null or until_at > @now) and revoked_at is null
        order by role, id
        """;

    public const string OfCase = $"select {Columns} from grants where case_id = @caseId order by given_at, id";

    public const string Revoke =
        "update grants set revoked_at = @at, revoked_by = @by where id = @id and revoked_at is null";
}
