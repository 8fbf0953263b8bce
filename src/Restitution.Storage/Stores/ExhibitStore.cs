using System.Data.Common;
using NodaTime;
using Restitution.Evidence;
using Restitution.Storage.Databases;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Stores;

/// <summary>The register of exhibits. Their bytes are in the vault.</summary>
public sealed class ExhibitStore(Database database, IClock clock)
{
    /// <summary>Registers an exhibit whose bytes are in the vault.</summary>
    /// <remarks>
    /// The same bytes under another code are taken: they may have been seized twice, and a computation counts their
    /// rows once.
    /// </remarks>
    /// <exception cref="RefusedException">The case has the code.</exception>
    public StoredExhibit Add(
        Guid id, Guid caseId, Exhibit exhibit, string vaultedAs, string by, DbTransaction? within = null)
    {
        var row = new
        {
            id, caseId, code = exhibit.Code, fileName = exhibit.FileName, sha256 = exhibit.Sha256,
            byteCount = exhibit.ByteCount, receivedOn = exhibit.ReceivedOn, custodian = exhibit.Custodian, vaultedAs,
            state = ExhibitState.Arrived, at = clock.GetCurrentInstant(), by,
        };
        try
        {
            return database.Whole(within, transaction =>
            {
                database.Change(ExhibitSql.Add, row, transaction);
                return OfId(id, transaction)!;
            });
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault))
        {
            throw Conflict.Taken(exhibit.Code, "an exhibit of that code");
        }
    }

    public StoredExhibit? OfId(Guid id, DbTransaction? within = null) =>
        database.Row<StoredExhibit>(ExhibitSql.OfId, new { id }, within);

    public StoredExhibit? OfCode(Guid caseId, string code, DbTransaction? within = null) =>
        database.Row<StoredExhibit>(ExhibitSql.OfCode, new { caseId, code }, within);

    /// <summary>An exhibit of a case that has these bytes; null for none.</summary>
    public StoredExhibit? OfBytes(Guid caseId, string sha256, DbTransaction? within = null) =>
        database.Row<StoredExhibit>(ExhibitSql.OfBytes, new { caseId, sha256 }, within);

    /// <summary>By code.</summary>
    public IReadOnlyList<StoredExhibit> OfCase(Guid caseId, int skip, int take, DbTransaction? within = null) =>
        database.Rows<StoredExhibit>(ExhibitSql.OfCase, new { caseId, skip, take }, within);

    /// <summary>How many exhibits a case has, and their bytes together.</summary>
    public ExhibitCount CountOf(Guid caseId, DbTransaction? within = null) =>
        database.Row<ExhibitCount>(ExhibitSql.CountOfCase, new { caseId }, within)!;

    /// <summary>Says how far the exhibit was read.</summary>
    /// <param name="expectedVersion">The version that the reader took up.</param>
    /// <exception cref="RefusedException">There is no such exhibit, or another told meanwhile.</exception>
    public StoredExhibit Tell(
        Guid id, int expectedVersion, ExhibitState state, RowCounts rows, string? told, DbTransaction? within = null)
    {
        var change = new
        {
            id, expected = expectedVersion, state, told, received = rows.Received, accepted = rows.Accepted,
            quarantined = rows.Quarantined, duplicate = rows.Duplicate, ignored = rows.Ignored,
            at = clock.GetCurrentInstant(),
        };
        return database.Whole(within, transaction =>
        {
            int changed = database.Change(ExhibitSql.Tell, change, transaction);
            StoredExhibit standing = OfId(id, transaction) ?? throw Conflict.NotThere("the exhibit");
            return changed == 1
                ? standing : throw Conflict.ChangedMeanwhile(standing.Code, standing.Version, expectedVersion);
        });
    }
}

/// <summary>How many exhibits a case has, and their bytes together.</summary>
public sealed record ExhibitCount
{
    public int Number { get; init; }

    public long ByteCount { get; init; }
}
