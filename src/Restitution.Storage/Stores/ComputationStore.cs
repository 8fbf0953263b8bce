using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;

namespace Restitution.Storage.Stores;

/// <summary>What a computation was made from, and what it came to, by digest; its files are asked for apart.</summary>
public sealed record KeptComputation
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>1-based within the case, without a hole.</summary>
    public int Number { get; init; }

    /// <summary>The version of the definition that was computed.</summary>
    public int CaseVersion { get; init; }

    public string InputsSha256 { get; init; } = "";

    public string ResultSha256 { get; init; } = "";

    public string EngineVersion { get; init; } = "";

    public Instant ComputedAt { get; init; }

    public string ComputedBy { get; init; } = "";
}

/// <summary>The files of one computation as they were written.</summary>
/// <param name="Tracing">Null where nothing was traced.</param>
/// <param name="Findings">Null where no findings were made.</param>
public sealed record ComputationFiles(byte[] Computation, byte[]? Tracing, byte[]? Findings);

/// <summary>Computations of cases; none is changed or taken away.</summary>
public sealed class ComputationStore(Database database, IClock clock)
{
    /// <summary>Keeps a computation under the next number of its case.</summary>
    /// <remarks>The same identifier again adds nothing: work that is delivered twice is kept once.</remarks>
    /// <param name="computation">Number and time of it are given here.</param>
    public KeptComputation Add(KeptComputation computation, ComputationFiles files, DbTransaction? within = null)
    {
        const int Tries = 5;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return database.Whole(within, transaction => AddNext(computation, files, transaction));
            }
            catch (DbException fault) when (
                database.IsDuplicateKey(fault) && within is null && attempt < Tries)
            {
                // Another computation of the case took the number meanwhile.
            }
        }
    }

    public KeptComputation? OfId(Guid id, DbTransaction? within = null) =>
        database.Row<KeptComputation>(ComputationSql.OfId, new { id }, within);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<KeptComputation> OfCase(Guid caseId, int skip, int take) =>
        database.Rows<KeptComputation>(ComputationSql.OfCase, new { caseId, skip, take });

    public KeptComputation? NewestOf(Guid caseId) => OfCase(caseId, 0, 1) is [var newest, ..] ? newest : null;

    public int CountOf(Guid caseId) => database.Row<int>(ComputationSql.CountOfCase, new { caseId });

    /// <summary>The bytes of <c>computation.json</c>; null where there is no such computation.</summary>
    public byte[]? Computation(Guid id) => database.Row<byte[]>(ComputationSql.Computation, new { id });

    public byte[]? Tracing(Guid id) => database.Row<byte[]>(ComputationSql.Tracing, new { id });

    public byte[]? Findings(Guid id) => database.Row<byte[]>(ComputationSql.Findings, new { id });

    private KeptComputation AddNext(KeptComputation made, ComputationFiles files, DbTransaction within)
    {
        if (OfId(made.Id, within) is { } there)
        {
            return there;
        }

        var row = new
        {
            id = made.Id, caseId = made.CaseId, caseVersion = made.CaseVersion,
            number = database.Row<int>(ComputationSql.NumberLast, new { caseId = made.CaseId }, within) + 1,
            inputsSha256 = made.InputsSha256, resultSha256 = made.ResultSha256, engineVersion = made.EngineVersion,
            computation = files.Computation, tracing = files.Tracing, findings = files.Findings,
            at = clock.GetCurrentInstant(), by = made.ComputedBy,
        };
        database.Change(ComputationSql.Add, row, within);
        return OfId(made.Id, within)!;
    }
}
