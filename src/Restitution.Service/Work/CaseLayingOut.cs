using System.Text;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Work;

/// <summary>Lays a case of the database and the vault out as a case folder: the one form that is computed.</summary>
/// <remarks>
/// What is laid out is what was brought in, byte for byte: <c>case.json</c> of one version, the small files that stand,
/// and each exhibit that <c>case.json</c> names, from the vault and from nowhere else, checked against its hash while
/// it is copied. Names of persons are none of it.
/// </remarks>
public sealed class CaseLayingOut(ServiceParts parts)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="into">A folder that is there and empty.</param>
    /// <param name="version">Of <c>case.json</c>; null for the one that holds.</param>
    /// <param name="smallFiles">The versions that an earlier computation was made from; null for those that stand.
    /// </param>
    /// <exception cref="RefusedException">The case has no such version, an exhibit was changed in the vault, or a path
    /// leads out of the folder.</exception>
    public async Task<LaidOutCase> LayOut(
        StoredCase stored, string into, int? version, Action<int, int> progress, CancellationToken stop,
        IReadOnlyList<StoredCaseFile>? smallFiles = null)
    {
        CaseDefinition definition = (version is { } wanted
            ? parts.Cases.DefinitionOfVersion(stored.Id, wanted) : parts.Cases.Definition(stored.Id))
            ?? throw new RefusedException(
                RefusedBecause.FileMissing, $"case {stored.Code}", "no case.json of that version",
                "one that was written", "list the versions of the case");
        byte[] text = Utf8.GetBytes(definition.Text);
        IReadOnlyList<ExhibitShape> exhibits = CaseText.Read(text, "case.json").Exhibits;
        ExhibitsOfVault.ThrowIfElsewhere(exhibits);
        IReadOnlyList<StoredCaseFile> files = smallFiles ?? parts.CaseFiles.OfCase(stored.Id);
        ThrowIfNotHeld(files);
        await WriteNew(into, "case.json", text, stop);
        List<string> written = ["case.json"];
        foreach (StoredCaseFile file in files.Where(file => file.Path != CaseFileStore.AccessLog))
        {
            await WriteNew(into, file.Path, parts.CaseFiles.Bytes(file)!, stop);
            written.Add(file.Path);
        }

        foreach ((int index, ExhibitShape shape) in exhibits.Index())
        {
            progress(index, exhibits.Count);
            if (await Copy(stored, shape, into, stop))
            {
                written.Add(shape.File);
            }
        }

        return new LaidOutCase(stored, definition, into, [.. written.Order(StringComparer.Ordinal)])
        {
            SmallFiles = files,
        };
    }

    // An exhibit that was not received yet is left out: whoever opens the folder refuses it and names it.
    private async Task<bool> Copy(StoredCase stored, ExhibitShape shape, string into, CancellationToken stop)
    {
        if (parts.Exhibits.OfCode(stored.Id, shape.Code) is not { } exhibit)
        {
            return false;
        }

        await using Stream bytes = await parts.Vault.OpenVerified(
            VaultAddress.Of(stored.Code, shape.Code), exhibit.Sha256, stop);
        await using FileStream file = New(into, shape.File);
        await bytes.CopyToAsync(file, stop);
        return true;
    }

    // What was kept before a path was refused for it: the file is named, since nothing else tells which it is.
    private static void ThrowIfNotHeld(IReadOnlyList<StoredCaseFile> files) => RefusedException.ThrowIfAny(
    [
        .. files.Where((file, index) => KeptPath.FaultOf(file.Path) is not null
                || files.Take(index).Any(before => KeptPath.Clash(before.Path, file.Path)))
            .Select(file => new Refusal(
                RefusedBecause.FileNotKept, file.Path, "a path that a folder of a case cannot hold",
                FormattableString.Invariant($"names of at most {KeptPath.StepBytesMost} bytes, each its own"),
                "write the file under another path, and take this one away")),
    ]);

    private static async Task WriteNew(string into, string path, byte[] bytes, CancellationToken stop)
    {
        await using FileStream file = New(into, path);
        await file.WriteAsync(bytes, stop);
    }

    private static FileStream New(string into, string path)
    {
        if (path.Split('/').Any(step => step is "" or "." or "..") || path.AsSpan().IndexOfAny('\\', ':', '\0') >= 0)
        {
            throw new RefusedException(
                RefusedBecause.PathLeavesFolder, "case.json, exhibits", "a path that is none inside the case folder",
                "a path such as exhibits/BANK-01.csv", "correct the path in case.json");
        }

        string full = Path.Combine([into, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }
}

/// <summary>A case as it was laid out.</summary>
/// <param name="Files">The paths inside the folder, with /, in the order of their letters.</param>
public sealed record LaidOutCase(
    StoredCase Stored, CaseDefinition Definition, string FullPath, IReadOnlyList<string> Files)
{
    /// <summary>The versions of small files among them.</summary>
    public IReadOnlyList<StoredCaseFile> SmallFiles { get; init; } = [];

    /// <summary>The folder opened, all of it checked.</summary>
    /// <exception cref="RefusedException">With all that is wrong; the folder is called by the code of its case.
    /// </exception>
    public CaseFolder Open()
    {
        try
        {
            return CaseFolder.Open(FullPath);
        }
        catch (RefusedException refused)
        {
            throw Named(refused);
        }
    }

    /// <summary>The refusal without the path of the folder, which nobody outside knows or needs.</summary>
    public RefusedException Named(RefusedException refused) => new(
    [
        .. refused.Refusals.Select(one => one with
        {
            Place = WithoutPath(one.Place), Found = WithoutPath(one.Found), Wanted = WithoutPath(one.Wanted),
            Remedy = WithoutPath(one.Remedy),
        }),
    ]);

    private string WithoutPath(string text) => text.Replace(FullPath, Stored.Code, StringComparison.Ordinal);
}
