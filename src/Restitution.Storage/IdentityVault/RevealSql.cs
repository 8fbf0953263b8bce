namespace Restitution.Storage.IdentityVault;

/// <summary>Statements on requests to see identities.</summary>
internal static class RevealSql
{
    private const string Columns =
        """
        select id as Id, case_code as CaseCode, codes as Codes, requested_by as RequestedBy, reason as Reason,
            requested_at as RequestedAt, state as State, decided_by as DecidedBy, decided_at as DecidedAt,
            open_until as OpenUntil, readings_most as ReadingsMost, readings_done as ReadingsDone, version as Version
        from reveal_requests
        """;

    public const string OfId = Columns + " where id = @id";

    public const string OfCase = Columns + " where case_code = @caseCode order by requested_at desc, id {page}";

    public const string Add =
        """
        insert into reveal_requests (id, case_code, codes, requested_by, reason, requested_at, state, decided_by,
            decided_at, open_until, readings_most, readings_done, version)
        values (@id, @caseCode, @codes, @requestedBy, @reason, @requestedAt, @state, @decidedBy, @decidedAt, @openUntil,
            @readingsMost, @readingsDone, 1)
        """;

    public const string Decide =
        """
        update reveal_requests set state = @state, decided_by = @by, decided_at = @at, open_until = @openUntil,
            version = version + 1
        where id = @id and version = @version
        """;

    public const string CountReading =
        """
        update reveal_requests set readings_done = readings_done + 1, version = version + 1
        where id = @id and version = @version
        """;
}
