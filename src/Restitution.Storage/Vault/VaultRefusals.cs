using Restitution.Storage.Refusals;

namespace Restitution.Storage.Vault;

/// <summary>What both vaults refuse, in the same words. A place is an exhibit's code, never a path.</summary>
internal static class VaultRefusals
{
    public static string Place(VaultAddress address) => $"exhibit {address.Exhibit} of case {address.Case}";

    public static RefusedException Empty(VaultAddress address) => new(
        RefusedBecause.FileEmpty, Place(address), "no bytes", "a file as it was received", "look at the original");

    public static RefusedException TooLarge(VaultAddress address, VaultLimits limits) => new(
        RefusedBecause.ExhibitTooLarge, Place(address), "more bytes than one exhibit may have",
        FormattableString.Invariant($"at most {limits.BytesPerExhibit} bytes"),
        "split it as its custodian would, each part an exhibit, or have the limit raised");

    public static RefusedException NoRoom(VaultAddress address, VaultLimits limits) => new(
        RefusedBecause.CaseQuotaReached, Place(address), "more bytes than the case has room for",
        FormattableString.Invariant($"at most {limits.BytesPerCase} bytes in all exhibits and unfinished uploads"),
        "abandon uploads that nobody finishes, or have the limit raised");

    /// <param name="room">What the case has left.</param>
    public static void CheckSize(VaultAddress address, long byteCount, VaultLimits limits, long room)
    {
        if (byteCount > limits.BytesPerExhibit)
        {
            throw TooLarge(address, limits);
        }

        if (byteCount > room)
        {
            throw NoRoom(address, limits);
        }
    }

    public static RefusedException WrittenOtherwise(VaultAddress address) => new(
        RefusedBecause.ExhibitWrittenOtherwise, Place(address), "other bytes than the vault keeps under this code",
        "each exhibit once", "give the new file a code of its own");

    public static RefusedException NotHere(VaultAddress address) => new(
        RefusedBecause.ExhibitNotInVault, Place(address), "nothing in the vault under this code",
        "an exhibit that was written", "correct the code, or upload the exhibit");

    public static RefusedException OtherDigest(VaultAddress address, string kept, string wanted) => new(
        RefusedBecause.ExhibitChanged, Place(address), $"the vault keeps SHA-256 {kept}", $"SHA-256 {wanted}",
        "find out which of the two records was changed; rely on neither until then");

    public static RefusedException Changed(VaultAddress address, string where) => new(
        RefusedBecause.ExhibitChanged, $"{Place(address)}, {where}", "bytes that are not those that were written",
        "the exhibit as it was received",
        "set the changed one aside as it is, and put a copy from before in its place");

    public static RefusedException LinkOnTheWay(VaultAddress address) => new(
        RefusedBecause.PathLeavesFolder, Place(address), "a link in the place of a folder of the vault",
        "the folder itself", "find out who put the link there; put the folder back in its place");

    public static RefusedException UploadUnknown(Guid uploadId) => new(
        RefusedBecause.UploadUnknown, $"upload {uploadId}", "no such upload",
        "one that was started and neither abandoned nor expired", "start it anew");

    public static RefusedException WholeDigestDiffers(VaultAddress address, string found, string told) => new(
        RefusedBecause.UploadDigestDiffers, Place(address), $"chunks that join to SHA-256 {found}", $"SHA-256 {told}",
        "abandon the upload and start anew; if it happens again, look at the original");
}
