using Microsoft.Win32.SafeHandles;

namespace Restitution.Storage.Vault;

/// <summary>The parts of an exhibit in a file.</summary>
internal sealed class FileSegments : ISegmentSource
{
    private readonly SafeFileHandle file;

    private FileSegments(SafeFileHandle file, IReadOnlyList<string> digests) => (this.file, Digests) = (file, digests);

    public int BytesMost => SegmentDigests.SegmentBytes;

    public IReadOnlyList<string> Digests { get; }

    /// <summary>Refuses a file of another length at once: bytes after the last part would never be read.</summary>
    public static FileSegments Open(string path, VaultAddress address, ExhibitManifest manifest)
    {
        if (!File.Exists(path) || new FileInfo(path).LinkTarget is not null)
        {
            throw VaultRefusals.Changed(address, "its file");
        }

        SafeFileHandle file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        if (RandomAccess.GetLength(file) == manifest.ByteCount)
        {
            return new FileSegments(file, manifest.Segments);
        }

        file.Dispose();
        throw VaultRefusals.Changed(address, "its length");
    }

    public async ValueTask<int> Read(int index, Memory<byte> into, CancellationToken cancellation)
    {
        long from = (long)index * SegmentDigests.SegmentBytes;
        int filled = 0;
        while (filled < into.Length)
        {
            int count = await RandomAccess.ReadAsync(file, into[filled..], from + filled, cancellation)
                .ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            filled += count;
        }

        return filled;
    }

    public void Dispose() => file.Dispose();
}
