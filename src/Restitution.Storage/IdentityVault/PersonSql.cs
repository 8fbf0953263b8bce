namespace Restitution.Storage.IdentityVault;

/// <summary>Statements on sealed persons and on their wrapped keys, which stand in two tables.</summary>
internal static class PersonSql
{
    public const string OfCase =
        """
        select p.case_code as CaseCode, p.code as Code, p.kind as Kind, p.version as Version,
            p.sealed_at as SealedAt, p.sealed as SealedText, p.erased_at as ErasedAt, p.erased_by as ErasedBy,
            p.erased_reason as ErasedReason, k.key_id as KeyId, k.wrapped as Wrapped
        from persons p left join person_keys k on k.case_code = p.case_code and k.code = p.code
        where p.case_code = @caseCode
        order by p.code
        """;

    public const string Add =
        """
        insert into persons (case_code, code, kind, version, sealed_at, sealed)
        values (@caseCode, @code, @kind, @version, @at, @text)
        """;

    public const string Replace =
        """
        update persons set kind = @kind, version = @version, sealed_at = @at, sealed = @text
        where case_code = @caseCode and code = @code and version = @version - 1 and erased_at is null
        """;

    public const string AddKey =
        """
        insert into person_keys (case_code, code, version, key_id, wrapped)
        values (@caseCode, @code, @version, @keyId, @wrapped)
        """;

    public const string DestroyKey = "delete from person_keys where case_code = @caseCode and code = @code";

    public const string Erase =
        """
        update persons set sealed = null, erased_at = @at, erased_by = @by, erased_reason = @reason
        where case_code = @caseCode and code = @code and erased_at is null
        """;

    public const string KeysNotWrappedBy =
        """
        select case_code as CaseCode, code as Code, version as Version, key_id as KeyId, wrapped as Wrapped
        from person_keys
        where key_id <> @keyId and (case_code > @afterCase or (case_code = @afterCase and code > @afterCode))
        order by case_code, code
        {page}
        """;

    public const string Rewrap =
        """
        update person_keys set key_id = @keyId, wrapped = @wrapped
        where case_code = @caseCode and code = @code and version = @version and key_id = @earlierKeyId
        """;
}
