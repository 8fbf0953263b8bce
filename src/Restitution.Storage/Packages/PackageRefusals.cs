using Restitution.Storage.Refusals;

namespace Restitution.Storage.Packages;

/// <summary>What is said of a package that does not open. Each kind of damage has a kind of its own.</summary>
internal static class PackageRefusals
{
    private const string AskAgain = "ask the sender for the package again, and copy it anew";

    public static RefusedException Unreadable(string place, string found) => new(
        RefusedBecause.PackageUnreadable, place, found, "a package of restitution, version 1",
        "name the file as it was received");

    public static RefusedException Cut(string place) => new(
        RefusedBecause.PackageCut, place, "a package that ends before its end", "all of its bytes", AskAgain);

    public static RefusedException Longer(string place) => new(
        RefusedBecause.PackageLonger, place, "bytes after its end", "a package that ends there", AskAgain);

    public static RefusedException ForAnother(string place, string opener) => new(
        RefusedBecause.PackageForAnother, place, "a package that is sealed to another certificate",
        $"one for the certificate {opener}", "open it with the key of the office that it was made for");

    public static RefusedException EnvelopeChanged(string place) => new(
        RefusedBecause.PackageEnvelopeChanged, place, "an envelope that the key does not open, or of another cipher",
        "AES-256, its key sealed by RSA with OAEP, as it was written", AskAgain);

    public static RefusedException SignatureWrong(string place) => new(
        RefusedBecause.PackageSignatureWrong, place, "a list that its signature is not of",
        "one signature, by the certificate beside it", AskAgain);

    public static RefusedException SenderOther(string place, string found, string wanted) => new(
        RefusedBecause.PackageSenderOther, place, $"the signature of {found}", $"that of {wanted}",
        "compare the sender's fingerprint with what the sender has told you by another way");

    public static RefusedException Changed(string place) => new(
        RefusedBecause.PackageChanged, place, "bytes that are not as they were sealed", "those that were sent",
        AskAgain);

    public static RefusedException FileChanged(string place, string found, string wanted) => new(
        RefusedBecause.PackageFileChanged, place, found, wanted,
        "keep nothing of the package, and ask the sender what was sent");

    public static Refusal ProofWrong(string place, string found) => new(
        RefusedBecause.PackageProofWrong, place, found, "the custody of a file of this package, with its digest",
        "keep nothing of the package, and ask the sender what was sent");

    public static RefusedException VaultKeyUnusable(string found, string wanted, string remedy) => new(
        RefusedBecause.PackageKeyUnreadable, "the key that signs packages", found, wanted, remedy);

    public static RefusedException KeyUnreadable(string place) => new(
        RefusedBecause.PackageKeyUnreadable, place, "no private key with its certificate, or another passphrase",
        "a PEM file with both, or a PFX, and the passphrase with which it was sealed",
        "make one by restitution share key, or give the right passphrase");
}
