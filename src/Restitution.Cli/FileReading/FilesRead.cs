using Restitution.Storage.Folders;

namespace Restitution.Cli.FileReading;

/// <summary>The bytes that were read so far, by which the same file is known again.</summary>
/// <remarks>
/// A digest is taken beforehand only where a file of the same length was read, so that most are read once.
/// </remarks>
internal sealed class FilesRead
{
    private readonly Dictionary<string, FileToRead> bySha256 = new(StringComparer.Ordinal);
    private readonly HashSet<long> lengths = [];

    /// <summary>The file with the same bytes; null for new bytes.</summary>
    public FileToRead? SameAs(FileToRead file) => lengths.Contains(new FileInfo(file.FullPath).Length)
        ? bySha256.GetValueOrDefault(FileDigest.Of(file.FullPath).Sha256)
        : null;

    public void Add(FileToRead file, string sha256, long byteCount)
    {
        lengths.Add(byteCount);
        bySha256.TryAdd(sha256, file);
    }

    /// <summary>The code of each by its hash.</summary>
    public IReadOnlyDictionary<string, string> Codes =>
        bySha256.ToDictionary(one => one.Key, one => one.Value.Code, StringComparer.Ordinal);
}
