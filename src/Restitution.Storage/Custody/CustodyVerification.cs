using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>Verifies files of custody where nothing else is: an exported log, or the custody of one exhibit.</summary>
public static class CustodyVerification
{
    // Larger files than this are logs: the custody of one exhibit is read whole.
    private const long OneByteCountMost = 64 << 20;

    /// <summary>Whether the file is the custody of one exhibit, by its bytes; else it is taken for a log.</summary>
    public static CustodyOfOne? OneOf(string path) =>
        new FileInfo(path).Length <= OneByteCountMost ? CustodyOfOneFile.Read(File.ReadAllBytes(path)) : null;

    /// <summary>Verifies an exported log, against checkpoints where they are given.</summary>
    /// <param name="publicKeyFile">Null for the key that lies in the folder of the checkpoints.</param>
    public static CustodyReport OfLog(string path, string? checkpointFolder, string? publicKeyFile)
    {
        CheckpointChain chain = CheckpointChain.None;
        if (checkpointFolder is not null)
        {
            var folder = new CheckpointFolder(checkpointFolder);
            chain = folder.Read(CheckpointPublicKey.OfFile(publicKeyFile ?? folder.PublicKeyPath));
        }

        using FileStream stream = new(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return CustodyCheck.Of(stream, chain);
    }

    /// <summary>Verifies the custody of one exhibit.</summary>
    /// <param name="publicKeyFile">Null for the key in the file itself, which then is to be compared by its
    /// fingerprint.</param>
    public static CustodyOfOneReport Of(CustodyOfOne custody, string? publicKeyFile, string place) =>
        custody.Check(KeyOf(custody, publicKeyFile, place));

    /// <exception cref="RefusedException">There is no such key.</exception>
    public static CheckpointPublicKey KeyOf(CustodyOfOne custody, string? publicKeyFile, string place) =>
        publicKeyFile is null
            ? CheckpointPublicKey.OfPem(custody.PublicKeyPem, place) : CheckpointPublicKey.OfFile(publicKeyFile);
}
