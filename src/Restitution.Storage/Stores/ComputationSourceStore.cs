using System.Data.Common;
using Restitution.Storage.Databases;
using Restitution.Storage.Identities;

namespace Restitution.Storage.Stores;

/// <summary>What a computation can be made from again: versions of small files, and whose each row was.</summary>
/// <param name="Files">Those that were laid out, by path.</param>
public sealed record ComputationSources(IReadOnlyList<StoredCaseFile> Files, KeptMatches Matches);

/// <summary>The sources of kept computations; none is changed or taken away.</summary>
public sealed class ComputationSourceStore(Database database)
{
    /// <summary>Keeps the sources of a computation. The same computation again adds nothing.</summary>
    public void Add(Guid computationId, ComputationSources sources, DbTransaction? within = null) =>
        database.Whole(within, transaction =>
        {
            if (AreKept(computationId, transaction))
            {
                return false;
            }

            foreach (StoredCaseFile file in sources.Files)
            {
                database.Change(
                    ComputationSourceSql.AddFile, new { id = computationId, path = file.Path, version = file.Version },
                    transaction);
            }

            database.Change(
                ComputationSourceSql.AddMatches, new { id = computationId, matches = sources.Matches.ToBytes() },
                transaction);
            return true;
        });

    public bool AreKept(Guid computationId, DbTransaction? within = null) =>
        database.Row<int>(ComputationSourceSql.Count, new { id = computationId }, within) > 0;

    /// <summary>Null of a computation that was kept without them.</summary>
    public ComputationSources? Of(Guid computationId) =>
        database.Row<byte[]>(ComputationSourceSql.Matches, new { id = computationId }) is { } matches
            ? new ComputationSources(
                database.Rows<StoredCaseFile>(ComputationSourceSql.Files, new { id = computationId }),
                KeptMatches.Read(matches))
            : null;
}
