using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;
using Restitution.Storage.Vault;

namespace Restitution.Storage.Custody;

/// <summary>A blob container of checkpoints, in which nothing is written over; best kept under a policy against it.
/// </summary>
/// <remarks>Copied into a folder as it is, it is what <c>restitution verify --checkpoints</c> takes.</remarks>
public sealed class CheckpointContainer(BlobContainerClient container) : ICheckpointPlace
{
    // One of a log of a million entries has some five thousand.
    private const long FileBytesMost = 1 << 20;

    public string Name => container.Uri.GetLeftPart(UriPartial.Path);

    public bool IsThere => true;

    public string PlaceOf(int number) => $"{Name}/{CheckpointName.Of(number)}";

    /// <summary>Makes it where it is not there, closed to the public.</summary>
    public void Make() => container.CreateIfNotExists(PublicAccessType.None);

    public CheckpointPublicKey PublicKey() => Bytes(CheckpointName.PublicKey) is { } pem
        ? CheckpointPublicKey.OfPem(Encoding.ASCII.GetString(pem), $"{Name}/{CheckpointName.PublicKey}")
        : throw new RefusedException(
            RefusedBecause.FileMissing, $"{Name}/{CheckpointName.PublicKey}", "no such blob",
            "the public key of the checkpoints", "sign a first checkpoint");

    public CheckpointChain Read(CheckpointPublicKey publicKey)
    {
        var check = new CheckpointChainCheck(publicKey);
        foreach (int number in Numbers())
        {
            check.Take(number, Bytes(CheckpointName.Of(number)) ?? []);
        }

        return check.End();
    }

    public void Write(Checkpoint checkpoint, CheckpointPublicKey publicKey)
    {
        WriteOnce(CheckpointName.PublicKey, Encoding.ASCII.GetBytes(publicKey.Pem));
        if (!WriteOnce(CheckpointName.Of(checkpoint.Number), CheckpointFile.Write(checkpoint)))
        {
            throw new IOException($"{PlaceOf(checkpoint.Number)} was written by another program meanwhile.");
        }
    }

    public string DigestOf(int number) =>
        FileDigest.Of(Bytes(CheckpointName.Of(number)) ?? throw new FileNotFoundException(PlaceOf(number)));

    private int[] Numbers()
    {
        try
        {
            return
            [
                .. CheckpointName.NumbersOf(
                    container.GetBlobs(prefix: CheckpointName.Start).Select(blob => blob.Name)),
            ];
        }
        catch (RequestFailedException fault) when (fault.Status == BlobFaults.NotFound)
        {
            throw new RefusedException(
                RefusedBecause.FolderMissing, Name, "no such container", "the container of the checkpoints",
                "make it, closed to the public, or correct RESTITUTION_CHECKPOINTS");
        }
    }

    private byte[]? Bytes(string name)
    {
        try
        {
            using BlobDownloadStreamingResult blob = container.GetBlockBlobClient(name).DownloadStreaming().Value;
            using var read = new MemoryStream();
            if (blob.Details.ContentLength <= FileBytesMost)
            {
                blob.Content.CopyTo(read);
            }

            return read.ToArray();
        }
        catch (RequestFailedException fault) when (fault.Status == BlobFaults.NotFound)
        {
            return null;
        }
    }

    /// <returns>Whether it was written; false when something of the name is there.</returns>
    private bool WriteOnce(string name, byte[] bytes)
    {
        // A block of its own name: of two who write at once, neither commits what the other sent.
        string block = Convert.ToBase64String(SHA256.HashData(bytes));
        BlockBlobClient blob = container.GetBlockBlobClient(name);
        var once = new CommitBlockListOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" },
        };
        try
        {
            using var content = new MemoryStream(bytes, writable: false);
            blob.StageBlock(block, content);
            blob.CommitBlockList([block], once);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is BlobFaults.Conflict or BlobFaults.ConditionNotMet
            || fault.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            return false;
        }
    }
}
