using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Packages;

/// <summary>Opens a package into a folder, or refuses it and leaves nothing: it is whole, or it is not taken.</summary>
public static class PackageReading
{
    public const string ManifestName = "manifest.json";
    public const string SignatureName = "manifest.p7m";
    public const string SenderName = "sender.cer";

    /// <param name="path">The package.</param>
    /// <param name="key">Of the office that it was made for.</param>
    /// <param name="from">The sender's certificate as it is known; null to take whoever signed, and be told.</param>
    /// <param name="folder">To be made; it must not be there.</param>
    /// <exception cref="RefusedException">With what is wrong: each kind of damage by its name.</exception>
    public static async Task<OpenedPackage> Open(
        string path, PackageKey key, PackageCertificate? from, string folder, CancellationToken stop)
    {
        ThrowIfInTheWay(path, folder);
        using FileStream package = new(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        PackageHead head = await PackageHead.Read(package, path, stop).ConfigureAwait(false);
        byte[] inside = PackageSeal.Open(head.Envelope, key, path);
        string beside = folder + ".part";
        try
        {
            (OpenedPackage opened, byte[] signed, byte[] text) = ListOf(inside, key, from, path);
            ThrowIfOfAnotherLength(package.Length, head, opened.Manifest, path);
            MakeNew(beside);
            using (var chunks = new ChunkOpening(
                inside.AsSpan(0, SealedChunks.KeyBytes), head.Digest, package, opened.Manifest.ByteCount))
            {
                await Unpack(opened.Manifest, chunks, beside, path, stop).ConfigureAwait(false);
            }

            RefusedException.ThrowIfAny(PackageProofs.FaultsOf(opened.Manifest, beside, path));
            File.WriteAllBytes(Path.Combine(beside, ManifestName), text);
            File.WriteAllBytes(Path.Combine(beside, SignatureName), signed);
            File.WriteAllText(Path.Combine(beside, SenderName), opened.Sender.Pem);
            Directory.Move(beside, folder);
            return opened;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(inside);
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }

    private static (OpenedPackage Opened, byte[] Signed, byte[] Text) ListOf(
        byte[] inside, PackageKey key, PackageCertificate? from, string place)
    {
        if (inside.Length <= SealedChunks.KeyBytes)
        {
            throw PackageRefusals.EnvelopeChanged(place);
        }

        byte[] signed = inside[SealedChunks.KeyBytes..];
        (byte[] text, PackageCertificate sender) = PackageSeal.Signed(signed, place);
        if (from is not null && from.Fingerprint != sender.Fingerprint)
        {
            throw PackageRefusals.SenderOther(place, sender.Fingerprint, from.Fingerprint);
        }

        var manifest = PackageManifest.Read(text, place);

        // Whoever was sent a package could seal its signed list anew to a third: it is for whom the sender named.
        if (manifest.Recipient.Fingerprint != key.Certificate.Fingerprint)
        {
            throw PackageRefusals.ForAnother(place, key.Certificate.Fingerprint);
        }

        Instant sentAt = InstantPattern.General.Parse(manifest.SentAt) is { Success: true, Value: var at } ? at
            : throw new RefusedException(
                RefusedBecause.PackageManifestWrong, place, "a list without the time at which it was sent",
                "that time in UTC", "ask the sender for another package");
        RefusedException.ThrowIfAny(sender.FaultsAsSender(sentAt, $"{place}, the sender's certificate"));
        return (new OpenedPackage(manifest, sender), signed, text);
    }

    private static void ThrowIfOfAnotherLength(long length, PackageHead head, PackageManifest manifest, string place)
    {
        long wanted = head.ByteCount + SealedChunks.SealedByteCount(manifest.ByteCount);
        if (length != wanted)
        {
            throw length < wanted ? PackageRefusals.Cut(place) : PackageRefusals.Longer(place);
        }
    }

    private static async Task Unpack(
        PackageManifest manifest, ChunkOpening chunks, string folder, string place, CancellationToken stop)
    {
        foreach (PackageFile file in manifest.Files)
        {
            string target = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using (FileStream into = new(target, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await Checked(() => chunks.Copy(into, file.ByteCount, hash, stop), $"{place}, {file.Path}")
                    .ConfigureAwait(false);
            }

            string digest = Convert.ToHexStringLower(hash.GetHashAndReset());
            if (digest != file.Sha256)
            {
                throw PackageRefusals.FileChanged($"{place}, {file.Path}", digest, file.Sha256);
            }
        }

        await Checked(() => chunks.End(stop), place).ConfigureAwait(false);
    }

    private static async Task Checked(Func<Task> act, string place)
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw PackageRefusals.Changed(place);
        }
        catch (EndOfStreamException)
        {
            throw PackageRefusals.Cut(place);
        }
    }

    private static void ThrowIfInTheWay(string path, string folder)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, path, "no such file", "the package as it was received",
                "correct the path");
        }

        if (Directory.Exists(folder) || File.Exists(folder))
        {
            throw new RefusedException(
                RefusedBecause.FolderNotEmpty, folder, "something there", "a folder that is not there yet",
                "name another; nothing was changed");
        }
    }

    private static void MakeNew(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Vault.SyncedFiles.MakeFolder(folder);
    }
}

/// <summary>A package that held: what it says, and who signed it.</summary>
public sealed record OpenedPackage(PackageManifest Manifest, PackageCertificate Sender);
