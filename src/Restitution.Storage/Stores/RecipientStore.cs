using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Stores;

/// <summary>An office, and the certificate to which packages for it are sealed.</summary>
public sealed record StoredRecipient
{
    public Guid Id { get; init; }

    public string Office { get; init; } = "";

    /// <summary>DER.</summary>
    public byte[] Certificate { get; init; } = [];

    /// <summary>SHA-256 of the certificate.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The last second in which the certificate holds.</summary>
    public Instant ValidUntilAt { get; init; }

    public RecipientState State { get; init; }

    public int Version { get; init; }

    public Instant AddedAt { get; init; }

    public string AddedBy { get; init; } = "";

    public Instant? ConfirmedAt { get; init; }

    public string? ConfirmedBy { get; init; }

    public Instant? WithdrawnAt { get; init; }

    public string? WithdrawnBy { get; init; }
}

/// <summary>How far a certificate is trusted. Kept by name; names are not reused.</summary>
public enum RecipientState
{
    /// <summary>Brought; nobody compared its fingerprint.</summary>
    Added = 1,

    /// <summary>An administrator compared it with what the office itself says.</summary>
    Confirmed = 2,

    /// <summary>Nothing is sealed to it again.</summary>
    Withdrawn = 3,
}

/// <summary>Offices to which packages are sealed. A certificate is withdrawn, never removed or changed.</summary>
public sealed class RecipientStore(Database database, IClock clock)
{
    /// <exception cref="RefusedException">The certificate is there already.</exception>
    public StoredRecipient Add(
        Guid id, string office, PackageCertificate certificate, string by, DbTransaction? within = null)
    {
        var row = new
        {
            id, office, certificate = certificate.ToBytes(), fingerprint = certificate.Fingerprint,
            validUntil = certificate.ValidThrough, added = RecipientState.Added, at = clock.GetCurrentInstant(), by,
        };
        return database.Whole(within, transaction =>
        {
            if (OfFingerprint(certificate.Fingerprint, transaction) is not null)
            {
                throw Conflict.Taken("the certificate", "one that is there already");
            }

            database.Change(RecipientSql.Add, row, transaction);
            return OfId(id, transaction)!;
        });
    }

    public StoredRecipient? OfId(Guid id, DbTransaction? within = null) =>
        database.Row<StoredRecipient>(RecipientSql.OfId, new { id }, within);

    public StoredRecipient? OfFingerprint(string fingerprint, DbTransaction? within = null) =>
        database.Row<StoredRecipient>(RecipientSql.OfFingerprint, new { fingerprint }, within);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<StoredRecipient> All(int skip, int take) =>
        database.Rows<StoredRecipient>(RecipientSql.All, new { skip, take });

    /// <summary>Somebody compared the fingerprint. One that is confirmed stays as it was.</summary>
    /// <exception cref="RefusedException">There is none, or it was withdrawn.</exception>
    public StoredRecipient Confirm(Guid id, string by, DbTransaction? within = null) =>
        database.Whole(within, transaction =>
        {
            database.Change(
                RecipientSql.Confirm,
                new
                {
                    id, by, at = clock.GetCurrentInstant(), added = RecipientState.Added,
                    confirmed = RecipientState.Confirmed,
                },
                transaction);
            StoredRecipient standing = OfId(id, transaction) ?? throw Conflict.NotThere("the recipient");
            return standing.State == RecipientState.Confirmed
                ? standing
                : throw new RefusedException(
                    RefusedBecause.StateForbids, "the recipient", "a certificate that was withdrawn",
                    "one that was added", "ask the office for another certificate");
        });

    /// <summary>Nothing is sealed to it again. One that was withdrawn before stays as it was.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public StoredRecipient Withdraw(Guid id, string by, DbTransaction? within = null) =>
        database.Whole(within, transaction =>
        {
            database.Change(
                RecipientSql.Withdraw,
                new { id, by, at = clock.GetCurrentInstant(), withdrawn = RecipientState.Withdrawn }, transaction);
            return OfId(id, transaction) ?? throw Conflict.NotThere("the recipient");
        });
}
