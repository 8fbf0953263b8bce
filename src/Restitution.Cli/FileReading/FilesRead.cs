using Restitution.Intake;
using Restitution.Storage.Folders;

namespace Restitution.Cli.FileReading;

/// <summary>The bytes that were read so far, by which the same file is known again.</summary>
/// <remarks>
/// A digest is taken beforehand only where bytes of the same length were read, so that most files are read once. The
/// members of an archive are among them.
/// </remarks>
internal sealed class FilesRead
{
    private readonly Dictionary<string, (string Place, string Shown)> bySha256 = new(StringComparer.Ordinal);
    private readonly HashSet<long> lengths = [];

    /// <summary>The file, or the member of one, with the same bytes, as it is shown; null for new bytes.</summary>
    public string? SameAs(FileToRead file) => Same(file)?.Shown;

    /// <summary>Its place; null for new bytes.</summary>
    public string? PlaceOfSame(FileToRead file) => Same(file)?.Place;

    public void Add(FileToRead file, IReadOnlyList<ReadBytes> read)
    {
        foreach (ReadBytes bytes in read)
        {
            lengths.Add(bytes.ByteCount);
            bySha256.TryAdd(bytes.Sha256, (bytes.Place, file.Shown + bytes.Place[file.Code.Length..]));
        }
    }

    /// <summary>The place of each by its hash.</summary>
    public IReadOnlyDictionary<string, string> Places =>
        bySha256.ToDictionary(one => one.Key, one => one.Value.Place, StringComparer.Ordinal);

    private (string Place, string Shown)? Same(FileToRead file) => lengths.Contains(new FileInfo(file.FullPath).Length)
        && bySha256.TryGetValue(FileDigest.Of(file.FullPath).Sha256, out (string Place, string Shown) same)
            ? same : null;
}
