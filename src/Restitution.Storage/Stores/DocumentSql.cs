namespace Restitution.Storage.Stores;

/// <summary>Statements on documents.</summary>
internal static class DocumentSql
{
    private const string Columns =
        "id as Id, case_id as CaseId, computation_id as ComputationId, kind as Kind, language as Language, "
        + "format as Format, file_name as FileName, sha256 as Sha256, state as State, reason as Reason, "
        + "superseded_by as SupersededBy, version as Version, written_at as WrittenAt, written_by as WrittenBy, "
        + "issued_at as IssuedAt, issued_by as IssuedBy, superseded_at as SupersededAt";

    public const string Add =
        """
        insert into documents (id, case_id, computation_id, kind, language, format, file_name, sha256, bytes, state,
            reason, superseded_by, version, written_at, written_by, issued_at, issued_by, superseded_at)
        values (@id, @caseId, @computationId, @kind, @language, @format, @fileName, @sha256, @bytes, @state,
            null, null, 1, @at, @by, null, null, null)
        """;

    public const string OfId = $"select {Columns} from documents where id = @id";

    public const string OfCase =
        $"select {Columns} from documents where case_id = @caseId order by written_at desc, id {{page}}";

    public const string OfComputation =
        $"select {Columns} from documents where computation_id = @computationId order by kind, language, format";

    public const string CountOfCase = "select count(*) from documents where case_id = @caseId";

    public const string Bytes = "select bytes from documents where id = @id";

    public const string Issue =
        """
        update documents set state = @issued, bytes = @bytes, sha256 = @sha256, issued_at = @at, issued_by = @by,
            version = version + 1
        where id = @id and version = @expected and state = @draft
        """;

    public const string Supersede =
        """
        update documents set state = @superseded, superseded_at = @at, superseded_by = @successor, reason = @reason,
            version = version + 1
        where id = @id and version = @expected and state = @issued
        """;
}
