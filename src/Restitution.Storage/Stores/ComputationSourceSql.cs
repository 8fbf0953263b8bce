namespace Restitution.Storage.Stores;

/// <summary>Statements on what computations were made from.</summary>
internal static class ComputationSourceSql
{
    public const string AddFile =
        "insert into computation_files (computation_id, path, version) values (@id, @path, @version)";

    public const string AddMatches =
        "insert into computation_matches (computation_id, matches) values (@id, @matches)";

    public const string Matches = "select matches from computation_matches where computation_id = @id";

    public const string Count = "select count(*) from computation_matches where computation_id = @id";

    public const string Files =
        """
        select f.case_id as CaseId, f.path as Path, f.version as Version, f.byte_count as ByteCount,
            f.sha256 as Sha256, f.written_at as WrittenAt, f.written_by as WrittenBy
        from computation_files u
        join computations c on c.id = u.computation_id
        join case_files f on f.case_id = c.case_id and f.path = u.path and f.version = u.version
        where u.computation_id = @id
        order by f.path
        """;
}
