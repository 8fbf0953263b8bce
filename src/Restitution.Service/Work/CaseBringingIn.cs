using System.Data.Common;
using System.Text;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Work;

/// <summary>Brings a case folder into database and vaults: the inverse of <see cref="CaseLayingOut"/>.</summary>
/// <remarks>
/// Exhibits go first, since to write the same bytes again does no harm; then the case, its files, their register, the
/// lines of its logs and the reading of its exhibits, all in one transaction. Ended half-way it can be done again from
/// the start. The same folder again adds nothing but the lines that its logs have got since.
/// </remarks>
public sealed class CaseBringingIn(ServiceParts parts)
{
    /// <param name="identities">Opened by whoever brings the case in; none leaves those that are kept as they are.
    /// </param>
    /// <exception cref="RefusedException">
    /// The folder is not as its manifest says, is no case, or its code is that of another case.
    /// </exception>
    public async Task<BroughtInCase> Bring(
        CaseFolder folder, CaseIdentities? identities, string by, Action<string> step, CancellationToken stop)
    {
        RefusedException.ThrowIfAny(FolderManifest.In(folder.FullPath)?.Against(folder.FullPath) ?? []);
        string code = folder.Case.Code;
        ExhibitsOfVault.ThrowIfElsewhere(CaseText.Read(
            await File.ReadAllBytesAsync(Path.Combine(folder.FullPath, "case.json"), stop), "case.json").Exhibits);
        IReadOnlyList<string> files = FilesIn(folder.FullPath);
        FolderManifest manifest = FolderManifest.Of(
            code, folder.FullPath,
            ["case.json", .. files, .. folder.Exhibits.Select(exhibit => PathOf(folder, exhibit)).Distinct()]);
        if (parts.Cases.OfCode(code) is { } there)
        {
            new FolderLogs(parts, folder, by).AddTo(there, manifest);
            return new BroughtInCase(there, manifest, NotTaken(folder.FullPath, manifest));
        }

        foreach (ExhibitFile exhibit in folder.Exhibits)
        {
            step($"Keeping exhibit {exhibit.Exhibit.Code}");
            await using FileStream bytes = File.OpenRead(exhibit.FullPath);
            await parts.Vault.Write(VaultAddress.Of(code, exhibit.Exhibit.Code), bytes, parts.VaultLimits, stop);
        }

        if (identities is not null)
        {
            await parts.Persons.Keep(code, identities, by, stop);
        }

        step("Keeping the case");
        (StoredCase stored, IReadOnlyList<Job> readings) =
            parts.Database.Whole(null, within => Keep(folder, files, manifest, by, within));
        foreach (Job reading in readings)
        {
            await parts.Queue.Tell(reading, stop);
        }

        return new BroughtInCase(stored, manifest, NotTaken(folder.FullPath, manifest));
    }

    private (StoredCase Stored, IReadOnlyList<Job> Readings) Keep(
        CaseFolder folder, IReadOnlyList<string> files, FolderManifest manifest, string by, DbTransaction within)
    {
        string code = folder.Case.Code;
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(
            File.ReadAllBytes(Path.Combine(folder.FullPath, "case.json")));
        StoredCase stored = parts.Cases.Add(Guid.CreateVersion7(), code, folder.Case.Title, text, by, within);
        string actor = CustodyText.CodeOfUser(by);
        List<CustodyDeed> deeds =
            [new(CustodyAct.CaseBroughtIn, actor, code, "", FileDigest.Of(manifest.Bytes()))];
        foreach (string path in files)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder.FullPath, path));
            parts.CaseFiles.Write(stored.Id, path, bytes, by, 0, within);
        }

        List<Job> readings = [];
        foreach (ExhibitFile exhibit in folder.Exhibits)
        {
            StoredExhibit kept = parts.Exhibits.Add(
                Guid.CreateVersion7(), stored.Id, exhibit.Exhibit,
                VaultAddress.Of(code, exhibit.Exhibit.Code).ToString(), by, within);
            deeds.Add(new CustodyDeed(
                CustodyAct.ExhibitReceived, actor, code, exhibit.Exhibit.Code, exhibit.Exhibit.Sha256));
            readings.Add(parts.Jobs.Enqueue(WorkAsked.ToRead(kept, "brought-in", by), within));
        }

        deeds.AddRange(new FolderLogs(parts, folder, by).First(stored, within));
        parts.Custody.AppendAll(deeds, within);
        return (stored, readings);
    }

    /// <summary>The small files of a case that lie in a folder, by their paths.</summary>
    private static IReadOnlyList<string> FilesIn(string folder) =>
    [
        .. CaseFileStore.Folders.Keys
            .Select(name => Path.Combine(folder, name))
            .Where(Directory.Exists)
            .SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
            .Concat(CaseFileStore.FilesAlone.Except([CaseFileStore.AccessLog])
                .Select(name => Path.Combine(folder, name)).Where(File.Exists))
            .Where(path => new FileInfo(path).LinkTarget is null)
            .Select(path => Within(folder, path))
            .Where(path => !path.Split('/')[^1].StartsWith('.'))
            .Order(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> NotTaken(string folder, FolderManifest manifest)
    {
        HashSet<string> taken =
            [.. manifest.Files.Select(file => file.Path), FolderManifest.Name, CaseFileStore.AccessLog];
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Within(folder, path))
                .Where(path => !taken.Contains(path))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string PathOf(CaseFolder folder, ExhibitFile exhibit) => Within(folder.FullPath, exhibit.FullPath);

    private static string Within(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}

/// <summary>A case that was brought in.</summary>
/// <param name="Manifest">Every file that was taken, with its hash.</param>
/// <param name="NotTaken">Files of the folder that are no part of a case, by path.</param>
public sealed record BroughtInCase(StoredCase Stored, FolderManifest Manifest, IReadOnlyList<string> NotTaken);
