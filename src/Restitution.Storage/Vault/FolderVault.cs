using NodaTime;

namespace Restitution.Storage.Vault;

/// <summary>Exhibits in a folder: one folder an exhibit, named in one step once all of it is on the disk.</summary>
/// <remarks>
/// A crash at any moment leaves an exhibit whole or not there; what was not whole lies apart under <c>writing/</c> and
/// is cleared away by <see cref="ExpireUploads"/>. Several processes may use one folder.
/// </remarks>
public sealed class FolderVault : IExhibitVault
{
    internal const string BytesName = "bytes";
    internal const string ManifestName = "exhibit.json";

    private readonly VaultFolders folders;
    private readonly FolderUploads uploads;
    private readonly IClock clock;

    /// <param name="root">Made if it is not there, for its owner alone.</param>
    public FolderVault(string root, IClock clock)
    {
        this.clock = clock;
        folders = new VaultFolders(root, clock);
        uploads = new FolderUploads(folders, clock);
    }

    public async Task<VaultedExhibit> Write(
        VaultAddress address, Stream content, VaultLimits limits, CancellationToken cancellation) =>
        await WriteAs(address, content, limits, null, cancellation).ConfigureAwait(false);

    public async Task<VaultedExhibit?> Find(VaultAddress address, CancellationToken cancellation) =>
        (await ManifestOf(address, cancellation).ConfigureAwait(false))?.ToExhibit(address);

    public async Task<IReadOnlyList<VaultedExhibit>> OfCase(string caseCode, CancellationToken cancellation)
    {
        string folder = folders.OfCase(VaultAddress.CaseOf(caseCode));
        List<VaultedExhibit> exhibits = [];
        foreach (string path in Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [])
        {
            var address = VaultAddress.Of(caseCode, Path.GetFileName(path));
            if (await Find(address, cancellation).ConfigureAwait(false) is { } exhibit)
            {
                exhibits.Add(exhibit);
            }
        }

        return [.. exhibits.OrderBy(exhibit => exhibit.Address.Exhibit, StringComparer.Ordinal)];
    }

    public async Task<Stream> OpenVerified(VaultAddress address, string sha256, CancellationToken cancellation)
    {
        ExhibitManifest manifest = await ManifestOf(address, cancellation).ConfigureAwait(false)
            ?? throw VaultRefusals.NotHere(address);
        if (manifest.Sha256 != sha256)
        {
            throw VaultRefusals.OtherDigest(address, manifest.Sha256, sha256);
        }

        return new VerifiedStream(
            address, sha256, FileSegments.Open(Path.Combine(folders.Of(address), BytesName), address, manifest));
    }

    public async Task<UploadState> StartUpload(
        UploadWish wish, VaultLimits limits, CancellationToken cancellation)
    {
        UploadRules.CheckStart(wish, limits);
        folders.RefuseLinks(wish.Address);
        using IDisposable held = await folders.Hold(wish.Address.Case, cancellation).ConfigureAwait(false);
        IReadOnlyList<UploadState> others = uploads.OfCase(wish.Address.Case);
        UploadRules.CheckRoom(wish, limits, BytesKept(wish.Address.Case) + Reserved(others), others.Count);
        return uploads.Start(wish, limits);
    }

    public Task<UploadState> AppendChunk(
        Guid uploadId, int number, Stream content, string sha256, CancellationToken cancellation) =>
        uploads.Append(uploadId, number, content, sha256, cancellation);

    public async Task<UploadState> StateOf(Guid uploadId, CancellationToken cancellation)
    {
        if (uploads.CompletedAs(uploadId) is not { } completed)
        {
            return uploads.StateOf(uploadId);
        }

        VaultedExhibit exhibit = await Find(completed.Wish.Address, cancellation).ConfigureAwait(false)
            ?? throw VaultRefusals.NotHere(completed.Wish.Address);
        return completed with { Completed = exhibit };
    }

    public async Task<VaultedExhibit> Complete(Guid uploadId, string sha256, CancellationToken cancellation)
    {
        using IDisposable held = await folders.HoldUpload(uploadId, cancellation).ConfigureAwait(false);
        UploadState state = await StateOf(uploadId, cancellation).ConfigureAwait(false);
        if (state.Completed is { } before)
        {
            uploads.Abandon(uploadId);
            return before.Sha256 == sha256
                ? before : throw VaultRefusals.WholeDigestDiffers(state.Wish.Address, before.Sha256, sha256);
        }

        UploadRules.CheckComplete(state);
        VaultedExhibit exhibit;
        await using (Stream chunks = uploads.OpenChunks(state))
        {
            exhibit = await WriteAs(
                state.Wish.Address, chunks, uploads.LimitsOf(uploadId), new UploadEnd(uploadId, sha256), cancellation)
                .ConfigureAwait(false);
        }

        uploads.Finish(state);
        return exhibit;
    }

    public async Task Abandon(Guid uploadId, CancellationToken cancellation)
    {
        using IDisposable held = await folders.HoldUpload(uploadId, cancellation).ConfigureAwait(false);
        uploads.Abandon(uploadId);
    }

    public Task<IReadOnlyList<UploadState>> UnfinishedUploads(CancellationToken cancellation) =>
        Task.FromResult(uploads.All());

    public async Task<IReadOnlyList<UploadState>> ExpireUploads(
        Instant startedBefore, CancellationToken cancellation)
    {
        List<UploadState> expired = [];
        foreach (UploadState state in uploads.All().Where(state => state.StartedAt < startedBefore))
        {
            await Abandon(state.Id, cancellation).ConfigureAwait(false);
            expired.Add(state);
        }

        uploads.ForgetCompleted(startedBefore);
        folders.ClearWriting(startedBefore);
        return expired;
    }

    private async Task<VaultedExhibit> WriteAs(
        VaultAddress address, Stream content, VaultLimits limits, UploadEnd? end, CancellationToken cancellation)
    {
        folders.RefuseLinks(address);
        if (await Find(address, cancellation).ConfigureAwait(false) is { } earlier)
        {
            return await KeptBytes.SameAs(earlier, content, cancellation).ConfigureAwait(false);
        }

        string staged = folders.NewWriting();
        try
        {
            using var digests = new SegmentDigests();
            await Stage(
                Path.Combine(staged, BytesName), address, content, digests, limits,
                Room(address.Case, limits, end), cancellation)
                .ConfigureAwait(false);
            if (end is not null && digests.Whole() != end.Sha256)
            {
                throw VaultRefusals.WholeDigestDiffers(address, digests.Whole(), end.Sha256);
            }

            SyncedFiles.Write(
                Path.Combine(staged, ManifestName),
                ExhibitManifest.Of(address, digests, clock.GetCurrentInstant()).ToBytes());
            SyncedFiles.MakeReadOnly(Path.Combine(staged, BytesName));
            SyncedFiles.Sync(staged);
            using IDisposable held = await folders.Hold(address.Case, cancellation).ConfigureAwait(false);
            return await Keep(staged, address, digests, limits, end, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (Directory.Exists(staged))
            {
                Directory.Delete(staged, recursive: true);
            }
        }
    }

    private static async Task Stage(
        string path, VaultAddress address, Stream content, SegmentDigests digests, VaultLimits limits, long room,
        CancellationToken cancellation)
    {
        byte[] segment = new byte[SegmentDigests.SegmentBytes];
        await using FileStream file = SyncedFiles.Create(path);
        while (await SegmentDigests.Fill(content, segment, cancellation).ConfigureAwait(false) is var count and > 0)
        {
            digests.Add(segment.AsSpan(0, count));
            VaultRefusals.CheckSize(address, digests.ByteCount, limits, room);
            await file.WriteAsync(segment.AsMemory(0, count), cancellation).ConfigureAwait(false);
        }

        file.Flush(flushToDisk: true);
        if (digests.ByteCount == 0)
        {
            throw VaultRefusals.Empty(address);
        }
    }

    // Under the lock of the case, so that two at once do not pass the quota together.
    private async Task<VaultedExhibit> Keep(
        string staged, VaultAddress address, SegmentDigests digests, VaultLimits limits, UploadEnd? end,
        CancellationToken cancellation)
    {
        if (await Find(address, cancellation).ConfigureAwait(false) is { } earlier)
        {
            return KeptBytes.SameAs(earlier, digests.Whole());
        }

        if (digests.ByteCount > Room(address.Case, limits, end))
        {
            throw VaultRefusals.NoRoom(address, limits);
        }

        string folder = folders.OfCase(address.Case);
        SyncedFiles.MakeFolder(folder);
        SyncedFiles.Sync(Path.GetDirectoryName(folder)!);
        Directory.Move(staged, folders.Of(address));
        SyncedFiles.Sync(folder);
        return (await Find(address, cancellation).ConfigureAwait(false))!;
    }

    private async Task<ExhibitManifest?> ManifestOf(VaultAddress address, CancellationToken cancellation)
    {
        folders.RefuseLinks(address);
        string folder = folders.Of(address);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        string path = Path.Combine(folder, ManifestName);
        return File.Exists(path)
            ? ExhibitManifest.Read(await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false), address)
            : throw VaultRefusals.Changed(address, "what is written beside it");
    }

    private long Room(string caseCode, VaultLimits limits, UploadEnd? end) =>
        limits.BytesPerCase - BytesKept(caseCode)
        - Reserved(uploads.OfCase(caseCode).Where(state => state.Id != end?.UploadId));

    private long BytesKept(string caseCode)
    {
        string folder = folders.OfCase(caseCode);
        return Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder)
                .Select(exhibit => new FileInfo(Path.Combine(exhibit, BytesName)))
                .Sum(file => file.Exists ? file.Length : 0)
            : 0;
    }

    private static long Reserved(IEnumerable<UploadState> unfinished) => unfinished.Sum(state => state.Wish.ByteCount);
}
