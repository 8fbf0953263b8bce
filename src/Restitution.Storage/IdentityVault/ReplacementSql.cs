namespace Restitution.Storage.IdentityVault;

/// <summary>Statements on the replacing of identities, and on sealed persons that are former or wait.</summary>
internal static class ReplacementSql
{
    private const string Columns =
        """
        select id as Id, case_code as CaseCode, codes as Codes, requested_by as RequestedBy, reason as Reason,
            requested_at as RequestedAt, state as State, decided_by as DecidedBy, decided_at as DecidedAt,
            open_until as OpenUntil, version as Version
        from identity_replacements
        """;

    public const string OfId = Columns + " where id = @id";

    public const string OfCase = Columns + " where case_code = @caseCode order by requested_at desc, id {page}";

    public const string Add =
        """
        insert into identity_replacements (id, case_code, codes, requested_by, reason, requested_at, state, decided_by,
            decided_at, open_until, version)
        values (@id, @caseCode, @codes, @requestedBy, @reason, @requestedAt, @state, @decidedBy, @decidedAt, @openUntil,
            1)
        """;

    public const string Decide =
        """
        update identity_replacements set state = @state, decided_by = @by, decided_at = @at, version = version + 1
        where id = @id and version = @version
        """;

    public const string WaitingTooLong =
        Columns + " where case_code = @caseCode and state = 'Waiting' and open_until <= @now order by id";

    public const string AsideOf =
        """
        select p.case_code as CaseCode, p.code as Code, p.kind as Kind, p.version as Version,
            p.sealed_at as SealedAt, p.sealed as SealedText, k.key_id as KeyId, k.wrapped as Wrapped
        from aside_persons p left join aside_person_keys k
            on k.replacement_id = p.replacement_id and k.code = p.code and k.version = p.version
        where p.replacement_id = @id
        order by p.code, p.version
        """;

    /// <summary>What stood once, without what it says; what waits to stand is no part of it.</summary>
    public const string FormerOf =
        """
        select p.version as Version, p.sealed_at as SealedAt, p.replacement_id as Replacement,
            r.decided_at as ReplacedAt
        from aside_persons p join identity_replacements r on r.id = p.replacement_id
        where p.case_code = @caseCode and p.code = @code and r.state = 'Done'
        order by p.version
        """;

    public const string Former =
        """
        select p.case_code as CaseCode, p.code as Code, p.kind as Kind, p.version as Version,
            p.sealed_at as SealedAt, p.sealed as SealedText, k.key_id as KeyId, k.wrapped as Wrapped
        from aside_persons p join identity_replacements r on r.id = p.replacement_id
            left join aside_person_keys k
                on k.replacement_id = p.replacement_id and k.code = p.code and k.version = p.version
        where p.case_code = @caseCode and p.code = @code and p.version = @version and r.state = 'Done'
        """;

    public const string PutAside =
        """
        insert into aside_persons (replacement_id, case_code, code, kind, version, sealed_at, sealed)
        values (@id, @caseCode, @code, @kind, @version, @at, @text)
        """;

    public const string PutKeyAside =
        """
        insert into aside_person_keys (replacement_id, case_code, code, version, key_id, wrapped)
        values (@id, @caseCode, @code, @version, @keyId, @wrapped)
        """;

    /// <summary>The version before the one that comes.</summary>
    public const string PutFormerAside =
        """
        insert into aside_persons (replacement_id, case_code, code, kind, version, sealed_at, sealed)
        select @id, case_code, code, kind, version, sealed_at, sealed from persons
        where case_code = @caseCode and code = @code and version = @version - 1 and sealed is not null
        """;

    public const string PutFormerKeyAside =
        """
        insert into aside_person_keys (replacement_id, case_code, code, version, key_id, wrapped)
        select @id, case_code, code, version, key_id, wrapped from person_keys
        where case_code = @caseCode and code = @code and version = @version - 1
        """;

    public const string DestroyKeysAside =
        "delete from aside_person_keys where case_code = @caseCode and code = @code";

    public const string DestroyAside = "delete from aside_persons where case_code = @caseCode and code = @code";

    public const string DestroyKeysOf = "delete from aside_person_keys where replacement_id = @id";

    public const string DestroyOf = "delete from aside_persons where replacement_id = @id";

    public const string KeysAsideNotWrappedBy =
        """
        select replacement_id as ReplacementId, case_code as CaseCode, code as Code, version as Version,
            key_id as KeyId, wrapped as Wrapped
        from aside_person_keys
        where key_id <> @keyId
        order by replacement_id, code, version
        {page}
        """;

    public const string RewrapAside =
        """
        update aside_person_keys set key_id = @keyId, wrapped = @wrapped
        where replacement_id = @id and code = @code and version = @version and key_id = @earlierKeyId
        """;

    /// <summary>Requests to see identities that somebody could still read by.</summary>
    public const string RevealsNotEnded =
        """
        select id as Id, case_code as CaseCode, codes as Codes, version as Version
        from reveal_requests
        where case_code = @caseCode and state in ('Waiting', 'Approved')
        order by id
        """;
}
