using System.Security.Cryptography;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Packages;

/// <summary>Writes a package: signed by the sender, readable by the recipient alone.</summary>
/// <remarks>Memory does not grow with the files: the list of them is made first, from the digests on record.</remarks>
public static class PackageWriting
{
    /// <param name="open">The bytes of a file of the list, read once.</param>
    /// <param name="told">How many bytes are written.</param>
    /// <exception cref="RefusedException">A file has other bytes than the list says: nothing may leave.</exception>
    public static async Task Write(
        Stream into, PackageManifest manifest, PackageKey sender, PackageCertificate recipient,
        Func<PackageFile, CancellationToken, Task<Stream>> open, Action<long> told, CancellationToken stop)
    {
        byte[] key = RandomNumberGenerator.GetBytes(SealedChunks.KeyBytes);
        byte[] inside = [.. key, .. PackageSeal.Sign(manifest.ToBytes(), sender)];
        try
        {
            var head = new PackageHead(PackageSeal.Hide(inside, recipient));
            await into.WriteAsync(head.ToBytes(), stop).ConfigureAwait(false);
            using var chunks = new ChunkSealing(key, head.Digest, into);
            long written = 0;
            foreach (PackageFile file in manifest.Files)
            {
                await Add(file, chunks, open, stop).ConfigureAwait(false);
                told(written += file.ByteCount);
            }

            await chunks.End(stop).ConfigureAwait(false);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(inside);
        }
    }

    private static async Task Add(
        PackageFile file, ChunkSealing chunks, Func<PackageFile, CancellationToken, Task<Stream>> open,
        CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Stream source = await open(file, stop).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            long count = await chunks.Add(source, hash, stop).ConfigureAwait(false);
            string digest = Convert.ToHexStringLower(hash.GetHashAndReset());
            if (count != file.ByteCount || digest != file.Sha256)
            {
                throw new RefusedException(
                    RefusedBecause.DigestChanged, file.Path, digest, file.Sha256,
                    "it changed while it was packed: make the package again");
            }
        }
    }
}
