using System.Globalization;
using NodaTime;

namespace Restitution.Storage.Vault;

/// <summary>Where a folder vault keeps what: whole things under their names, unfinished ones apart.</summary>
/// <remarks>
/// <c>exhibits/CASE/EXHIBIT/</c> with <c>bytes</c> and <c>exhibit.json</c>; <c>uploads/ID/</c> with <c>upload.json</c>
/// and <c>chunks/</c>; <c>completed/ID.json</c>; <c>writing/ID</c>, whatever is not whole yet or is being taken away;
/// <c>locks/</c>. A folder gets its name in one step, with everything in it.
/// </remarks>
internal sealed class VaultFolders
{
    // Ten minutes: longer than any upload takes to be joined.
    private const int TurnMilliseconds = 20;
    private const int TurnsMost = 30_000;

    private readonly string root;
    private readonly IClock clock;

    public VaultFolders(string root, IClock clock)
    {
        this.root = Path.GetFullPath(root);
        this.clock = clock;
        foreach (string folder in (string[])[Exhibits, Uploads, Completed, Writing, Locks])
        {
            SyncedFiles.MakeFolder(folder);
        }

        SyncedFiles.Sync(this.root);
    }

    public string Uploads => Path.Combine(root, "uploads");

    public string Completed => Path.Combine(root, "completed");

    private string Exhibits => Path.Combine(root, "exhibits");

    private string Writing => Path.Combine(root, "writing");

    private string Locks => Path.Combine(root, "locks");

    public string OfCase(string caseCode) => Path.Combine(Exhibits, caseCode);

    public string Of(VaultAddress address) => Path.Combine(OfCase(address.Case), address.Exhibit);

    public string OfUpload(Guid uploadId) => Path.Combine(Uploads, uploadId.ToString("N"));

    public string OfCompleted(Guid uploadId) => Path.Combine(Completed, uploadId.ToString("N") + ".json");

    public Guid NewId() => Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset());

    /// <summary>
    /// A folder to put something together in; what a crash leaves there is cleared away when it expires.
    /// </summary>
    public string NewWriting()
    {
        string folder = Path.Combine(Writing, NewId().ToString("N"));
        SyncedFiles.MakeFolder(folder);
        return folder;
    }

    /// <summary>Refuses a link in the place of a folder: it may lead out of the vault.</summary>
    public void RefuseLinks(VaultAddress address)
    {
        if (new DirectoryInfo(OfCase(address.Case)).LinkTarget is not null
            || new DirectoryInfo(Of(address)).LinkTarget is not null)
        {
            throw VaultRefusals.LinkOnTheWay(address);
        }
    }

    /// <summary>Takes a folder out of its place in one step, then deletes it.</summary>
    public void TakeAway(string folder)
    {
        string aside = Path.Combine(Writing, NewId().ToString("N"));
        Directory.Move(folder, aside);
        Directory.Delete(aside, recursive: true);
    }

    public void ClearWriting(Instant startedBefore)
    {
        foreach (string folder in Directory.EnumerateDirectories(Writing))
        {
            if (StartedAt(Path.GetFileName(folder)) < startedBefore)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    // By the last digits, which are random: as many files as there are locks at once, not as there are uploads.
    public Task<IDisposable> HoldUpload(Guid uploadId, CancellationToken cancellation) =>
        Hold("upload-" + uploadId.ToString("N")[^2..], cancellation);

    /// <summary>
    /// Held by one at a time, also among processes; whoever is killed lets go of it.
    /// </summary>
    public async Task<IDisposable> Hold(string name, CancellationToken cancellation)
    {
        for (int turn = 0; ; turn++)
        {
            try
            {
                return new FileStream(
                    Path.Combine(Locks, name), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (turn < TurnsMost)
            {
                await Task.Delay(TurnMilliseconds, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>When the thing of this name was begun: its identifier begins with the time, in milliseconds.</summary>
    private static Instant StartedAt(string name) =>
        name.Length == 32 && long.TryParse(
            name.AsSpan(0, 12), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long milliseconds)
            ? Instant.FromUnixTimeMilliseconds(milliseconds)
            : Instant.MaxValue;
}
