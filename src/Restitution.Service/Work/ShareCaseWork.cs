using System.Security.Cryptography;
using Restitution.Service.Doing;
using Restitution.Service.Queue;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Work;

/// <summary>Makes a package that was asked for, and keeps it in the vault until it is fetched.</summary>
/// <remarks>
/// Everything is looked at again: between the asking and the making a document may be superseded, a certificate run
/// out. What is written of the case lies in the clear in a scratch folder while protected names are looked for in it;
/// originals go from the vault into the seal and lie nowhere. Tried again, the work makes another package under a key
/// of its own; one that was left is never handed out, since nothing names it.
/// </remarks>
internal sealed class ShareCaseWork(ServiceParts parts)
{
    public async Task<WorkDone> Do(WorkUnderWay way)
    {
        StoredCase stored = parts.CaseOf(way.Job);
        StoredShare share = parts.Shares.OfId(WorkAsked.ToldOf<ShareCaseTold>(way.Job).Share)
            ?? throw new InvalidOperationException($"The job {way.Job.Id} is of no package.");
        if (share.State != ShareState.Asked)
        {
            return new WorkDone(QueuedWork.Told(new { share = share.Id, state = share.State.ToString() }));
        }

        try
        {
            return await Make(stored, share, way);
        }
        catch (RefusedException refused)
        {
            return WorkDone.Refused(refused, within => parts.Shares.End(
                share.Id,
                new ShareEnd(
                    ShareState.Refused,
                    parts.Places.OutOfJson(QueuedWork.Told(new { refused = WorkDone.RefusalsOf(refused) })), null, null,
                    0),
                within));
        }
    }

    private async Task<WorkDone> Make(StoredCase stored, StoredShare share, WorkUnderWay way)
    {
        (StoredRecipient recipient, PackageCertificate certificate) =
            SharingCase.Recipient(parts, share.RecipientId);
        using Scratch scratch = Scratch.In(parts.ScratchFolder);
        using PackageKey key = await parts.SharingKey(way.Stop);
        RefusedException.ThrowIfAny(key.Certificate.FaultsAsSender(
            parts.Clock.GetCurrentInstant(), "the certificate of this installation"));
        CaseIdentities identities = await parts.IdentitiesFor(stored, way.Job, way.Stop);
        SignedCheckpoint checkpoint = await parts.SignCheckpoint(way.Stop)
            ?? throw new InvalidOperationException("A package was asked for and the custody log has no entry of it.");
        var files = new PackageFiles(parts, stored, share, scratch.FullPath);
        PackageManifest manifest = files.Lay(recipient, checkpoint.Checkpoint);
        var scan = new NameScan(identities);
        RefusedException.ThrowIfAny(scan.In(files.Folder));
        SharingCase.RefuseNames(scan, manifest.Words, "the list of the package");

        string path = Path.Combine(scratch.FullPath, "package");
        using (FileStream into = new(path, FileMode.CreateNew))
        {
            await PackageWriting.Write(
                into, manifest, key, certificate, files.Open, done => way.Tell(done, manifest.ByteCount), way.Stop);
        }

        VaultedExhibit vaulted = await Keep(stored, share, path, way.Stop);
        return Done(share, stored, manifest, vaulted, key.Certificate, way.Job);
    }

    private async Task<VaultedExhibit> Keep(
        StoredCase stored, StoredShare share, string path, CancellationToken stop)
    {
        string id = share.Id.ToString("N").ToUpperInvariant();
        string turn = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        using FileStream package = new(path, FileMode.Open, FileAccess.Read);
        return await parts.Vault.Write(
            VaultAddress.Of(stored.Code, $"P-{id[..16]}-{id[16..]}-{turn}"), package,
            parts.VaultLimits with { BytesPerExhibit = parts.VaultLimits.BytesPerCase }, stop);
    }

    private WorkDone Done(
        StoredShare share, StoredCase stored, PackageManifest manifest, VaultedExhibit vaulted,
        PackageCertificate sender, Job job)
    {
        string told = QueuedWork.Told(new
        {
            sender = sender.Fingerprint, manifestSha256 = FileDigest.Of(manifest.ToBytes()),
            files = manifest.Files.Select(file => new { file.Path, file.Sha256, bytes = file.ByteCount }),
            manifest.LeftOut,
        });
        var end = new ShareEnd(
            ShareState.Made, told, vaulted.Address.ToString(), vaulted.Sha256, vaulted.ByteCount);

        // Whoever may read the case sees its work; what left, and in whose words, is for who may share.
        string outcome = QueuedWork.Told(new { share = share.Id, sha256 = vaulted.Sha256, bytes = vaulted.ByteCount });
        string by = CustodyText.CodeOfUser(job.EnqueuedBy);
        return new WorkDone(outcome, within =>
        {
            if (parts.Shares.End(share.Id, end, within))
            {
                parts.Custody.AppendAll(
                [
                    .. manifest.Files.Select(file => DeedOf(file, by, stored.Code)).OfType<CustodyDeed>(),
                    new CustodyDeed(
                        CustodyAct.PackageShared, by, stored.Code, share.Id.ToString(), vaulted.Sha256),
                ], within);
            }
        });
    }

    private static CustodyDeed? DeedOf(PackageFile file, string by, string caseCode) => file.Kind switch
    {
        PackageFileKind.Exhibit => new(CustodyAct.ExhibitShared, by, caseCode, file.About, file.Sha256),
        PackageFileKind.Document => new(CustodyAct.DocumentShared, by, caseCode, file.About, file.Sha256),
        PackageFileKind.Computation => new(CustodyAct.ComputationShared, by, caseCode, file.About, file.Sha256),
        _ => null,
    };
}
