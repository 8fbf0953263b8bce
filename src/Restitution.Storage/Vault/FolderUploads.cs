using System.Globalization;
using NodaTime;

namespace Restitution.Storage.Vault;

/// <summary>
/// Unfinished uploads of a folder vault: one folder an upload, one file a chunk, each whole or not there.
/// </summary>
internal sealed class FolderUploads(VaultFolders folders, IClock clock)
{
    private const string WishName = "upload.json";
    private const string ChunksName = "chunks";

    public UploadState Start(UploadWish wish, VaultLimits limits)
    {
        Guid id = folders.NewId();
        Instant startedAt = clock.GetCurrentInstant();
        string staged = folders.NewWriting();
        SyncedFiles.MakeFolder(Path.Combine(staged, ChunksName));
        SyncedFiles.Write(Path.Combine(staged, WishName), WrittenUpload.Of(wish, limits, startedAt).ToBytes());
        SyncedFiles.Sync(staged);
        Directory.Move(staged, folders.OfUpload(id));
        SyncedFiles.Sync(folders.Uploads);
        return new UploadState(id, wish, startedAt, [], null);
    }

    public UploadState StateOf(Guid uploadId)
    {
        WrittenUpload written = Written(uploadId);
        return written.ToState(uploadId, [.. ChunkNumbers(uploadId)]);
    }

    public VaultLimits LimitsOf(Guid uploadId) => Written(uploadId).Limits;

    public async Task<UploadState> Append(
        Guid uploadId, int number, Stream content, string sha256, CancellationToken cancellation)
    {
        UploadState state = StateOf(uploadId);
        UploadRules.CheckNumber(state, number);
        string kept = ChunkPath(uploadId, number);
        string part = Path.Combine(folders.OfUpload(uploadId), folders.NewId().ToString("N") + ".part");
        try
        {
            await WriteChunk(part, state, number, content, sha256, cancellation).ConfigureAwait(false);
            File.Move(part, kept, overwrite: false);
            SyncedFiles.Sync(Path.GetDirectoryName(kept)!);
        }
        catch (IOException) when (File.Exists(kept))
        {
            if (Folders.FileDigest.Of(kept).Sha256 != sha256)
            {
                throw UploadRules.WrittenOtherwise(state, number);
            }
        }
        catch (DirectoryNotFoundException)
        {
            throw VaultRefusals.UploadUnknown(uploadId);
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }

        return StateOf(uploadId);
    }

    public IReadOnlyList<UploadState> All() =>
    [
        .. Directory.EnumerateDirectories(folders.Uploads)
            .Select(folder => Guid.TryParseExact(Path.GetFileName(folder), "N", out Guid id) ? Known(id) : null)
            .OfType<UploadState>()
            .OrderBy(state => state.StartedAt).ThenBy(state => state.Id),
    ];

    public IReadOnlyList<UploadState> OfCase(string caseCode) =>
        [.. All().Where(state => state.Wish.Address.Case == caseCode)];

    public Stream OpenChunks(UploadState state) => new JoinedChunks(
        Enumerable.Range(1, state.ChunkCount).Select(number => ChunkPath(state.Id, number)));

    /// <summary>Remembers that it was completed, then takes its chunks away.</summary>
    public void Finish(UploadState state)
    {
        string staged = folders.NewWriting();
        string written = Path.Combine(staged, WishName);
        SyncedFiles.Write(
            written, WrittenUpload.Of(state.Wish, LimitsOf(state.Id), state.StartedAt).ToBytes());
        File.Move(written, folders.OfCompleted(state.Id), overwrite: true);
        SyncedFiles.Sync(folders.Completed);
        Directory.Delete(staged);
        Abandon(state.Id);
    }

    /// <summary>
    /// The state without the exhibit, which the vault knows; null for an upload that was not completed.
    /// </summary>
    public UploadState? CompletedAs(Guid uploadId)
    {
        string path = folders.OfCompleted(uploadId);
        return File.Exists(path) ? WrittenUpload.Read(File.ReadAllBytes(path), uploadId).ToState(uploadId, []) : null;
    }

    public void Abandon(Guid uploadId)
    {
        if (Directory.Exists(folders.OfUpload(uploadId)))
        {
            folders.TakeAway(folders.OfUpload(uploadId));
        }
    }

    public void ForgetCompleted(Instant startedBefore)
    {
        foreach (string path in Directory.EnumerateFiles(folders.Completed, "*.json"))
        {
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out Guid id)
                && CompletedAs(id)?.StartedAt < startedBefore)
            {
                // Whoever was killed after the one and before the other left its chunks.
                Abandon(id);
                File.Delete(path);
            }
        }
    }

    private static async Task WriteChunk(
        string part, UploadState state, int number, Stream content, string sha256, CancellationToken cancellation)
    {
        int bytesWanted = UploadRules.BytesOf(state.Wish, number);
        byte[] segment = new byte[Math.Min(bytesWanted, SegmentDigests.SegmentBytes)];
        using var digests = new SegmentDigests();
        await using FileStream file = SyncedFiles.Create(part);
        while (await SegmentDigests.Fill(content, segment, cancellation).ConfigureAwait(false) is var count and > 0)
        {
            digests.Add(segment.AsSpan(0, count));
            if (digests.ByteCount > bytesWanted)
            {
                throw UploadRules.WrongSize(state, number);
            }

            await file.WriteAsync(segment.AsMemory(0, count), cancellation).ConfigureAwait(false);
        }

        if (digests.ByteCount != bytesWanted)
        {
            throw UploadRules.WrongSize(state, number);
        }

        if (digests.Whole() != sha256)
        {
            throw UploadRules.WrongDigest(state, number);
        }

        file.Flush(flushToDisk: true);
    }

    // Another process may have completed or abandoned it since its name was read.
    private UploadState? Known(Guid uploadId) =>
        File.Exists(Path.Combine(folders.OfUpload(uploadId), WishName)) && !File.Exists(folders.OfCompleted(uploadId))
            ? StateOf(uploadId) : null;

    private WrittenUpload Written(Guid uploadId)
    {
        string path = Path.Combine(folders.OfUpload(uploadId), WishName);
        return File.Exists(path)
            ? WrittenUpload.Read(File.ReadAllBytes(path), uploadId) : throw VaultRefusals.UploadUnknown(uploadId);
    }

    private IEnumerable<int> ChunkNumbers(Guid uploadId) =>
        Directory.EnumerateFiles(Path.Combine(folders.OfUpload(uploadId), ChunksName))
            .Select(path => int.Parse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture))
            .Order();

    private string ChunkPath(Guid uploadId, int number) => Path.Combine(
        folders.OfUpload(uploadId), ChunksName, number.ToString("D8", CultureInfo.InvariantCulture));
}
