using System.Globalization;
using System.Text;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>The folder in which checkpoints are kept, outside the log and, better, outside the machine.</summary>
/// <remarks>
/// <c>checkpoint-1.json</c> and so on, and <c>public-key.pem</c>. Each file names the digest of the file before, so
/// that only the last can be taken away or its notes changed without a trace: copies elsewhere keep that one.
/// </remarks>
public sealed class CheckpointFolder(string path)
{
    private const string Start = "checkpoint-";
    private const string Ending = ".json";

    public string FullPath { get; } = Path.GetFullPath(path);

    public string PublicKeyPath => Path.Combine(FullPath, "public-key.pem");

    public string PathOf(int number) =>
        Path.Combine(FullPath, string.Create(CultureInfo.InvariantCulture, $"{Start}{number}{Ending}"));

    /// <summary>Reads all of them; what does not hold is a fault and is left out.</summary>
    public CheckpointChain Read(CheckpointPublicKey publicKey)
    {
        if (!Directory.Exists(FullPath))
        {
            throw new RefusedException(
                RefusedBecause.FolderMissing, path, "no such folder", "the folder of the checkpoints",
                "correct the path");
        }

        var check = new CheckpointChainCheck(publicKey);
        foreach (int number in Numbers())
        {
            check.Take(number, File.ReadAllBytes(PathOf(number)));
        }

        return check.End();
    }

    /// <summary>Adds a checkpoint; none is ever written over.</summary>
    /// <exception cref="IOException">Another program wrote one with this number meanwhile.</exception>
    internal void Write(Checkpoint checkpoint, CheckpointPublicKey publicKey)
    {
        Directory.CreateDirectory(FullPath);
        if (!File.Exists(PublicKeyPath))
        {
            WholeFile.Write(PublicKeyPath, Encoding.ASCII.GetBytes(publicKey.Pem));
        }

        string beside = PathOf(checkpoint.Number) + ".part";
        using (FileStream stream = new(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(CheckpointFile.Write(checkpoint));
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, PathOf(checkpoint.Number), overwrite: false);
    }

    /// <summary>SHA-256 of the file of a checkpoint.</summary>
    internal string DigestOf(int number) => FileDigest.Of(PathOf(number)).Sha256;

    private IEnumerable<int> Numbers() => Directory.EnumerateFiles(FullPath, $"{Start}*{Ending}")
        .Select(file => Path.GetFileName(file)[Start.Length..^Ending.Length])
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && text == number.ToString(CultureInfo.InvariantCulture) ? number : 0)
        .Where(number => number > 0)
        .Order();
}
