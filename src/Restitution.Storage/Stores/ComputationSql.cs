namespace Restitution.Storage.Stores;

/// <summary>Statements on computations.</summary>
internal static class ComputationSql
{
    private const string Columns =
        "id as Id, case_id as CaseId, number as Number, case_version as CaseVersion, inputs_sha256 as InputsSha256, "
        + "result_sha256 as ResultSha256, engine_version as EngineVersion, computed_at as ComputedAt, "
        + "computed_by as ComputedBy";

    public const string NumberLast =
        "select coalesce(max(number), 0) from computations where case_id = @caseId";

    public const string Add =
        """
        insert into computations (id, case_id, number, case_version, inputs_sha256, result_sha256, engine_version,
            computation, tracing, findings, computed_at, computed_by)
        values (@id, @caseId, @number, @caseVersion, @inputsSha256, @resultSha256, @engineVersion,
            @computation, @tracing, @findings, @at, @by)
        """;

    public const string OfId = $"select {Columns} from computations where id = @id";

    public const string OfCase =
        $"select {Columns} from computations where case_id = @caseId order by number desc {{page}}";

    public const string CountOfCase = "select count(*) from computations where case_id = @caseId";

    public const string Computation = "select computation from computations where id = @id";

    public const string Tracing = "select tracing from computations where id = @id";

    public const string Findings = "select findings from computations where id = @id";
}
