using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Stores;

/// <summary>A package of a case for one office: what was asked for, and what became of it.</summary>
public sealed record StoredShare
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid RecipientId { get; init; }

    /// <summary>The work that makes it.</summary>
    public Guid JobId { get; init; }

    /// <summary>What was chosen, on what ground, and what was left out, as JSON.</summary>
    public string Asked { get; init; } = "";

    public ShareState State { get; init; }

    /// <summary>What came of it, as JSON: the files with their digests, or why it was refused.</summary>
    public string? Told { get; init; }

    /// <summary>The address of the package in the vault.</summary>
    public string? VaultedAs { get; init; }

    /// <summary>Of the package.</summary>
    public string? Sha256 { get; init; }

    public long ByteCount { get; init; }

    /// <summary>1-based; one more with each change of state.</summary>
    public int Version { get; init; }

    public Instant AskedAt { get; init; }

    public string AskedBy { get; init; } = "";

    public Instant? MadeAt { get; init; }

    public Instant? WithdrawnAt { get; init; }

    public string? WithdrawnBy { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; init; }
}

/// <summary>How a package stands. Kept by name; names are not reused.</summary>
public enum ShareState
{
    Asked = 1,
    Made = 2,

    /// <summary>Something that was chosen may not leave: nothing was made.</summary>
    Refused = 3,

    /// <summary>It is handed out no more. What was handed out before is with the recipient.</summary>
    Withdrawn = 4,
}

/// <summary>What came of a package that was asked for.</summary>
/// <param name="VaultedAs">Null where it was refused.</param>
public sealed record ShareEnd(ShareState State, string Told, string? VaultedAs, string? Sha256, long ByteCount);

/// <summary>Packages of cases; none is changed once it is made, and none is taken away.</summary>
public sealed class ShareStore(Database database, IClock clock)
{
    /// <param name="share">Its state and times are given here.</param>
    public StoredShare Add(StoredShare share, DbTransaction? within = null)
    {
        var row = new
        {
            id = share.Id, caseId = share.CaseId, recipientId = share.RecipientId, jobId = share.JobId,
            asked = share.Asked, state = ShareState.Asked, at = clock.GetCurrentInstant(), by = share.AskedBy,
        };
        return database.Whole(within, transaction =>
        {
            database.Change(ShareSql.Add, row, transaction);
            return OfId(share.Id, transaction)!;
        });
    }

    public StoredShare? OfId(Guid id, DbTransaction? within = null) =>
        database.Row<StoredShare>(ShareSql.OfId, new { id }, within);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<StoredShare> OfCase(Guid caseId, int skip, int take) =>
        database.Rows<StoredShare>(ShareSql.OfCase, new { caseId, skip, take });

    /// <summary>Says what came of it. One that ended before, or was withdrawn meanwhile, stays as it was.</summary>
    /// <returns>Whether it was told now.</returns>
    public bool End(Guid id, ShareEnd end, DbTransaction? within = null) => database.Change(
        ShareSql.End,
        new
        {
            id, state = end.State, told = end.Told, vaultedAs = end.VaultedAs, sha256 = end.Sha256,
            byteCount = end.ByteCount, at = clock.GetCurrentInstant(), asked = ShareState.Asked,
        },
        within) == 1;

    /// <summary>Hands it out no more.</summary>
    /// <exception cref="RefusedException">There is none, another changed it meanwhile, or there is nothing to withdraw.
    /// </exception>
    public StoredShare Withdraw(
        Guid id, int expectedVersion, string reason, string by, DbTransaction? within = null) =>
        database.Whole(within, transaction =>
        {
            int changed = database.Change(
                ShareSql.Withdraw,
                new
                {
                    id, expected = expectedVersion, reason, by, at = clock.GetCurrentInstant(),
                    withdrawn = ShareState.Withdrawn, asked = ShareState.Asked, made = ShareState.Made,
                },
                transaction);
            StoredShare standing = OfId(id, transaction) ?? throw Conflict.NotThere("the package");
            if (changed == 1)
            {
                return standing;
            }

            throw standing.Version != expectedVersion
                ? Conflict.ChangedMeanwhile("the package", standing.Version, expectedVersion)
                : new RefusedException(
                    RefusedBecause.StateForbids, "the package", $"one that is {standing.State}",
                    "one that waits or was made", "nothing is left to withdraw");
        });
}
