using Restitution.Service.Queue;
using Restitution.Storage.Custody;
using Restitution.Storage.Identities;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>Asks for a package of a case, and withdraws one; both stand in the custody log.</summary>
internal static class SharingCase
{
    private const string Purpose = "share";

    /// <summary>Keeps what is asked for and puts the work in the queue, once all of it may leave.</summary>
    /// <exception cref="RefusedException">
    /// The recipient is not trusted, something may not leave, or a text holds a protected name: nothing is kept.
    /// </exception>
    public static async Task<(StoredShare Share, Job Work)> Ask(
        ServiceParts parts, StoredCase stored, string by, Guid recipient, ShareAsked asked, CancellationToken stop)
    {
        _ = Recipient(parts, recipient);
        _ = ShareChoice.Of(parts, stored.Id, asked);
        await RefuseNamesIn(parts, stored, by, asked.Texts, stop);
        var id = Guid.CreateVersion7();
        var share = new StoredShare
        {
            Id = id, CaseId = stored.Id, RecipientId = recipient, JobId = Guid.CreateVersion7(),
            Asked = QueuedWork.Told(asked), AskedBy = by,
        };
        return parts.Do(
            within =>
            {
                StoredShare kept = parts.Shares.Add(share, within);
                Job work = parts.Jobs.Enqueue(
                    new NewJob(
                        share.JobId, $"{QueuedWork.ShareCase}/{id}", QueuedWork.ShareCase, stored.Id,
                        QueuedWork.Told(new ShareCaseTold(id)), by),
                    within);
                return (kept, work);
            },
            _ => new CustodyDeed(
                CustodyAct.PackageAsked, CustodyText.CodeOfUser(by), stored.Code, id.ToString()));
    }

    /// <summary>The certificate of an office to which may be sealed now.</summary>
    /// <exception cref="RefusedException">There is none, nobody confirmed it, or it holds no more.</exception>
    public static (StoredRecipient Kept, PackageCertificate Certificate) Recipient(ServiceParts parts, Guid id)
    {
        if (parts.Recipients.OfId(id) is not { } kept)
        {
            throw new RefusedException(
                RefusedBecause.RecipientUnknown, "the recipient", "none with that id", "a recipient that was added",
                "list the recipients, or add the certificate of the office");
        }

        if (kept.State != RecipientState.Confirmed)
        {
            throw new RefusedException(
                RefusedBecause.RecipientNotConfirmed, "the recipient", $"a certificate that is {kept.State}",
                "one whose fingerprint an administrator has compared",
                "ask an administrator to confirm it, or for another certificate");
        }

        var certificate = PackageCertificate.OfBytes(kept.Certificate, "the recipient's certificate");
        RefusedException.ThrowIfAny(
            certificate.FaultsAsRecipient(parts.Clock.GetCurrentInstant(), "the recipient's certificate"));
        return (kept, certificate);
    }

    /// <summary>Holds texts of a request against the protected names of the case; that they were used is noted.
    /// </summary>
    /// <exception cref="RefusedException">One of them holds a protected name.</exception>
    public static async Task RefuseNamesIn(
        ServiceParts parts, StoredCase stored, string by, IEnumerable<string> texts, CancellationToken stop) =>
        RefuseNames(
            new NameScan(await parts.Persons.ForComputation(
                stored.Code, CustodyText.CodeOfUser(by), Purpose, stop)),
            texts, "the body");

    /// <exception cref="RefusedException">One of the texts holds a protected name; it is not repeated.</exception>
    public static void RefuseNames(NameScan scan, IEnumerable<string> texts, string place)
    {
        if (texts.Any(scan.IsIn))
        {
            throw new RefusedException(
                RefusedBecause.ProtectedNameInOutput, place, "a name or account number of a worker", "codes alone",
                "write the codes of workers");
        }
    }
}
