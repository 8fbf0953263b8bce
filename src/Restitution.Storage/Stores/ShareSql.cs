namespace Restitution.Storage.Stores;

/// <summary>Statements on packages that leave.</summary>
internal static class ShareSql
{
    private const string Columns =
        "id as Id, case_id as CaseId, recipient_id as RecipientId, job_id as JobId, asked as Asked, state as State, "
        + "told as Told, vaulted_as as VaultedAs, sha256 as Sha256, byte_count as ByteCount, version as Version, "
        + "asked_at as AskedAt, asked_by as AskedBy, made_at as MadeAt, withdrawn_at as WithdrawnAt, "
        + "withdrawn_by as WithdrawnBy, reason as Reason";

    public const string Add =
        """
        insert into shares (id, case_id, recipient_id, job_id, asked, state, told, vaulted_as, sha256, byte_count,
            version, asked_at, asked_by, made_at, withdrawn_at, withdrawn_by, reason)
        values (@id, @caseId, @recipientId, @jobId, @asked, @state, null, null, null, 0, 1, @at, @by, null, null, null,
            null)
        """;

    public const string OfId = $"select {Columns} from shares where id = @id";

    public const string OfCase =
        $"select {Columns} from shares where case_id = @caseId order by asked_at desc, id {{page}}";

    public const string End =
        """
        update shares set state = @state, told = @told, vaulted_as = @vaultedAs, sha256 = @sha256,
            byte_count = @byteCount, made_at = @at, version = version + 1
        where id = @id and state = @asked
        """;

    public const string Withdraw =
        """
        update shares set state = @withdrawn, withdrawn_at = @at, withdrawn_by = @by, reason = @reason,
            version = version + 1
        where id = @id and version = @expected and state in (@asked, @made)
        """;
}
