namespace Restitution.Storage.Stores;

/// <summary>Statements on the small files of a case.</summary>
internal static class CaseFileSql
{
    private const string Columns =
        "f.case_id as CaseId, f.path as Path, f.version as Version, f.byte_count as ByteCount, f.sha256 as Sha256, "
        + "f.written_at as WrittenAt, f.written_by as WrittenBy";

    public const string Add =
        "insert into case_files (case_id, path, version, bytes, byte_count, sha256, written_at, written_by) "
        + "values (@caseId, @path, @version, @bytes, @count, @sha256, @at, @by)";

    public const string Newest =
        $"select {Columns} from case_files f where f.case_id = @caseId and f.path = @path "
        + "order by f.version desc {page}";

    // Of each path the newest version, and none where that one says that the file was taken away.
    public const string OfCase =
        $"""
        select {Columns} from case_files f
        where f.case_id = @caseId and f.sha256 is not null and not exists (
            select 1 from case_files n
            where n.case_id = f.case_id and n.path = f.path and n.version > f.version)
        order by f.path
        """;

    public const string Versions =
        $"select {Columns} from case_files f where f.case_id = @caseId and f.path = @path order by f.version";

    public const string Bytes =
        "select bytes from case_files where case_id = @caseId and path = @path and version = @version";
}
