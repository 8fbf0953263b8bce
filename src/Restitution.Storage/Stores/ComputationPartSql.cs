namespace Restitution.Storage.Stores;

/// <summary>Statements on parts of computations.</summary>
internal static class ComputationPartSql
{
    public const string Add =
        """
        insert into computation_parts (job_id, computation_id, form, kept_at)
        values (@jobId, @computationId, @form, @at)
        """;

    public const string JobsOf =
        "select job_id from computation_parts where computation_id = @computationId order by job_id";

    public const string Form = "select form from computation_parts where job_id = @jobId";

    public const string Remove = "delete from computation_parts where computation_id = @computationId";

    public const string RemoveLeft =
        """
        delete from computation_parts
        where computation_id in (select id from jobs where state = @done or state = @poisoned)
        """;
}
