using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Stores;

/// <summary>Cases, and every revision of what stands in them.</summary>
/// <remarks>
/// A definition is written on the version that the writer read. When another came between, it is refused and the writer
/// told which version stands. No revision is changed or taken away.
/// </remarks>
public sealed class CaseStore(Database database, IClock clock)
{
    /// <summary>A new case with its first definition, version 1.</summary>
    /// <exception cref="RefusedException">Another case has the code.</exception>
    public StoredCase Add(Guid id, string code, string title, string text, string by, DbTransaction? within = null)
    {
        Instant at = clock.GetCurrentInstant();
        try
        {
            return database.Whole(within, transaction =>
            {
                database.Change(CaseSql.Add, new { id, code, title, version = 1, at, by }, transaction);
                AddDefinition(id, 1, text, at, by, null, transaction);
                return OfId(id, transaction)!;
            });
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault))
        {
            throw Conflict.Taken(code, "a case of that code");
        }
    }

    public StoredCase? OfId(Guid id, DbTransaction? within = null) =>
        database.Row<StoredCase>(CaseSql.OfId, new { id }, within);

    public StoredCase? OfCode(string code, DbTransaction? within = null) =>
        database.Row<StoredCase>(CaseSql.OfCode, new { code }, within);

    /// <summary>The cases that a grant in one of these roles opens to a subject at this moment, by code.</summary>
    /// <param name="roles">Those that the subject holds; at most the five in which a case is entered.</param>
    public IReadOnlyList<StoredCase> ListFor(string subject, IReadOnlyList<string> roles, int skip, int take)
    {
        const int RolesMost = 5;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(roles.Count, RolesMost);
        string[] held = [.. roles, .. Enumerable.Repeat("", RolesMost - roles.Count)];
        return database.Rows<StoredCase>(
            CaseSql.ListFor,
            new
            {
                subject, role1 = held[0], role2 = held[1], role3 = held[2], role4 = held[3], role5 = held[4],
                now = clock.GetCurrentInstant(), skip, take,
            });
    }

    /// <summary>Every case by code, whoever may open it: for the work that no person asked for.</summary>
    public IReadOnlyList<StoredCase> All(int skip, int take) =>
        database.Rows<StoredCase>(CaseSql.All, new { skip, take });

    /// <summary>Those of which something was computed, by code, whoever may open them.</summary>
    public IReadOnlyList<StoredCase> Computed(int skip, int take) =>
        database.Rows<StoredCase>(CaseSql.Computed, new { skip, take });

    /// <summary>The definition that holds; null where there is no such case.</summary>
    public CaseDefinition? Definition(Guid id, DbTransaction? within = null) =>
        database.Row<CaseDefinition>(CaseSql.DefinitionNow, new { id, skip = 0, take = 1 }, within);

    public CaseDefinition? DefinitionOfVersion(Guid id, int version) =>
        database.Row<CaseDefinition>(CaseSql.DefinitionOfVersion, new { id, version });

    /// <summary>Every revision in its order, the texts left out.</summary>
    public IReadOnlyList<CaseDefinition> Revisions(Guid id, int skip, int take) =>
        database.Rows<CaseDefinition>(CaseSql.Revisions, new { id, skip, take });

    /// <summary>Writes the next revision.</summary>
    /// <param name="expectedVersion">The version that the writer read.</param>
    /// <param name="title">Null leaves the title as it is.</param>
    /// <param name="askedBy">Whoever asked for the work in which the program writes; null for a person who writes.
    /// </param>
    /// <exception cref="RefusedException">There is no such case, or another wrote meanwhile.</exception>
    public StoredCase WriteDefinition(
        Guid id, int expectedVersion, string text, string by, string? title = null, DbTransaction? within = null,
        string? askedBy = null)
    {
        Instant at = clock.GetCurrentInstant();
        return database.Whole(within, transaction =>
        {
            StoredCase standing = OfId(id, transaction) ?? throw Conflict.NotThere("the case");
            var change = new { id, expected = expectedVersion, title = title ?? standing.Title, at };
            if (database.Change(CaseSql.Advance, change, transaction) == 0)
            {
                throw Conflict.ChangedMeanwhile(
                    standing.Code, OfId(id, transaction)!.Version, expectedVersion);
            }

            AddDefinition(id, expectedVersion + 1, text, at, by, askedBy, transaction);
            return OfId(id, transaction)!;
        });
    }

    private void AddDefinition(
        Guid id, int version, string text, Instant at, string by, string? askedBy, DbTransaction within) =>
        database.Change(
            CaseSql.AddDefinition, new { id, version, text, sha256 = FileDigest.OfText(text), at, by, askedBy },
            within);
}
