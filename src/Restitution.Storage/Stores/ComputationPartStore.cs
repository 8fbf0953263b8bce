using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;

namespace Restitution.Storage.Stores;

/// <summary>Claims of some workers between the job that reckoned them and the job that joins them.</summary>
/// <remarks>
/// A part is kept in the transaction that ends its job, so that there is one of each; all of a computation go with it.
/// </remarks>
public sealed class ComputationPartStore(Database database, IClock clock)
{
    /// <param name="jobId">The job that made it.</param>
    /// <param name="computationId">The job that waits for it, whose id the computation will have.</param>
    public void Add(Guid jobId, Guid computationId, byte[] form, DbTransaction within) => database.Change(
        ComputationPartSql.Add, new { jobId, computationId, form, at = clock.GetCurrentInstant() }, within);

    /// <summary>The jobs whose parts are there.</summary>
    public IReadOnlyList<Guid> JobsOf(Guid computationId) =>
        database.Rows<Guid>(ComputationPartSql.JobsOf, new { computationId });

    /// <summary>Null where there is no such part.</summary>
    public byte[]? Form(Guid jobId) => database.Row<byte[]>(ComputationPartSql.Form, new { jobId });

    /// <returns>How many there were.</returns>
    public int RemoveOf(Guid computationId, DbTransaction? within = null) =>
        database.Change(ComputationPartSql.Remove, new { computationId }, within);

    /// <summary>Removes parts of computations that ended otherwise than by joining them.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveLeft() => database.Change(
        ComputationPartSql.RemoveLeft, new { done = JobState.Done, poisoned = JobState.Poisoned });
}
