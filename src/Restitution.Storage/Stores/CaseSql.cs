namespace Restitution.Storage.Stores;

/// <summary>Statements on cases and their definitions.</summary>
internal static class CaseSql
{
    private const string Columns =
        "c.id as Id, c.code as Code, c.title as Title, c.version as Version, c.created_at as CreatedAt, "
        + "c.created_by as CreatedBy, c.changed_at as ChangedAt";

    private const string DefinitionColumns =
        "case_id as CaseId, version as Version, text as Text, sha256 as Sha256, written_at as WrittenAt, "
        + "written_by as WrittenBy, asked_by as AskedBy";

    public const string Add =
        "insert into cases (id, code, title, version, created_at, created_by, changed_at) "
        + "values (@id, @code, @title, @version, @at, @by, @at)";

    public const string OfId = $"select {Columns} from cases c where c.id = @id";

    public const string OfCode = $"select {Columns} from cases c where c.code = @code";

    public const string All = $"select {Columns} from cases c order by c.code {{page}}";

    public const string Computed =
        $"""
        select {Columns} from cases c
        where exists (select 1 from computations k where k.case_id = c.id)
        order by c.code {"{page}"}
        """;

    // A case is listed once, however many grants reach it.
    public const string ListFor =
        $"""
        select {Columns} from cases c
        where exists (
            select 1 from grants g
            where g.case_id = c.id and g.subject = @subject and g.from_at <= @now
            and g.role in (@role1, @role2, @role3, @role4, @role5)
            and (g.until_at is null or g.until_at > @now) and g.revoked_at is null)
        order by c.code {"{page}"}
        """;

    public const string Advance =
        "update cases set version = version + 1, title = @title, changed_at = @at "
        + "where id = @id and version = @expected";

    public const string AddDefinition =
        "insert into case_definitions (case_id, version, text, sha256, written_at, written_by, asked_by) "
        + "values (@id, @version, @text, @sha256, @at, @by, @askedBy)";

    public const string DefinitionNow =
        $"select {DefinitionColumns} from case_definitions where case_id = @id order by version desc {{page}}";

    public const string DefinitionOfVersion =
        $"select {DefinitionColumns} from case_definitions where case_id = @id and version = @version";

    public const string Revisions =
        "select case_id as CaseId, version as Version, sha256 as Sha256, written_at as WrittenAt, "
        + "written_by as WrittenBy, asked_by as AskedBy from case_definitions where case_id = @id "
        + "order by version {page}";
}
