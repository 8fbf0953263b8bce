using System.Text;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>A folder of checkpoints: of the installation itself, or of a disk that is taken elsewhere.</summary>
/// <param name="isMade">Whether it is made where it is missing: a disk that is not mounted must not be.</param>
public sealed class CheckpointFolder(string path, bool isMade = true) : ICheckpointPlace
{
    public string FullPath { get; } = Path.GetFullPath(path);

    public string PublicKeyPath => Path.Combine(FullPath, CheckpointName.PublicKey);

    string ICheckpointPlace.Name => FullPath;

    public bool IsThere => !isMade || Directory.Exists(FullPath);

    public string PlaceOf(int number) => Path.Combine(FullPath, CheckpointName.Of(number));

    public CheckpointPublicKey PublicKey() => CheckpointPublicKey.OfFile(PublicKeyPath);

    public CheckpointChain Read(CheckpointPublicKey publicKey)
    {
        if (!Directory.Exists(FullPath))
        {
            throw new RefusedException(
                RefusedBecause.FolderMissing, path, "no such folder", "the folder of the checkpoints",
                "correct the path");
        }

        var check = new CheckpointChainCheck(publicKey);
        foreach (int number in CheckpointName.NumbersOf(
            Directory.EnumerateFiles(FullPath).Select(file => Path.GetFileName(file))))
        {
            check.Take(number, File.ReadAllBytes(PlaceOf(number)));
        }

        return check.End();
    }

    public void Write(Checkpoint checkpoint, CheckpointPublicKey publicKey)
    {
        if (isMade)
        {
            Directory.CreateDirectory(FullPath);
        }

        if (!File.Exists(PublicKeyPath))
        {
            WholeFile.Write(PublicKeyPath, Encoding.ASCII.GetBytes(publicKey.Pem));
        }

        string beside = PlaceOf(checkpoint.Number) + ".part";
        using (FileStream stream = new(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(CheckpointFile.Write(checkpoint));
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, PlaceOf(checkpoint.Number), overwrite: false);
    }

    public string DigestOf(int number) => FileDigest.Of(PlaceOf(number)).Sha256;
}
