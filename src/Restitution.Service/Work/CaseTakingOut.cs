using System.Text;
using System.Text.Json;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Takes a case out as a folder that the laptop computes to the same figures, and another service takes in.
/// </summary>
/// <remarks>
/// The same case gives the same bytes of every file in the manifest. <c>custody.jsonl</c> tells what was done with the
/// case here, without the takings out themselves; that it was taken out is in the custody log. <c>access.log</c> comes
/// out as it was brought in.
/// </remarks>
public sealed class CaseTakingOut(ServiceParts parts)
{
    /// <summary>What was done with the case in this installation, one entry a line.</summary>
    public const string CustodyName = "custody.jsonl";

    private const int EntriesAtOnce = 500;

    /// <param name="key">Seals the identities into the folder; null leaves them where they are.</param>
    /// <exception cref="RefusedException">There is no such case, or the folder holds something.</exception>
    public async Task<FolderManifest> TakeOut(
        string code, string folder, IdentityKey? key, string by, Action<string> step, CancellationToken stop)
    {
        StoredCase stored = parts.Cases.OfCode(code) ?? throw new RefusedException(
            RefusedBecause.NotInDatabase, $"case {code}", "no case of that code", "a case of this installation",
            "list the cases");
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        ThrowIfHolding(target, folder);
        string beside = target + ".part";
        if (Directory.Exists(beside))
        {
            Directory.Delete(beside, recursive: true);
        }

        Directory.CreateDirectory(beside);
        try
        {
            FolderManifest manifest = await Write(stored, beside, key, by, step, stop);
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(beside, target);
            return manifest;
        }
        catch
        {
            Directory.Delete(beside, recursive: true);
            throw;
        }
    }

    private async Task<FolderManifest> Write(
        StoredCase stored, string folder, IdentityKey? key, string by, Action<string> step, CancellationToken stop)
    {
        LaidOutCase laid = await new CaseLayingOut(parts).LayOut(
            stored, folder, null, (done, whole) => step($"Exhibit {done + 1} of {whole}"), stop);
        var manifest = FolderManifest.Of(stored.Code, folder, laid.Files);
        byte[] bytes = manifest.Bytes();
        await File.WriteAllBytesAsync(Path.Combine(folder, FolderManifest.Name), bytes, stop);
        WriteCustody(stored.Code, Path.Combine(folder, CustodyName));
        if (parts.CaseFiles.Of(stored.Id, CaseFileStore.AccessLog) is { } log)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, log.Path), parts.CaseFiles.Bytes(log)!, stop);
        }

        string actor = CustodyText.CodeOfUser(by);
        if (key is not null)
        {
            step("Sealing the identities");
            CaseIdentities identities = await parts.Persons.ForComputation(stored.Code, actor, "export", stop);
            parts.Custody.Append(new CustodyDeed(CustodyAct.IdentitiesExported, actor, stored.Code, ""));
            SealedIdentities.Write(Path.Combine(folder, "identities"), identities, key);
        }

        parts.Custody.Append(new CustodyDeed(CustodyAct.CaseExported, actor, stored.Code, "", FileDigest.Of(bytes)));
        return manifest;
    }

    private void WriteCustody(string code, string path)
    {
        string[] takingOut =
        [
            CustodyActs.NameOf(CustodyAct.CaseExported), CustodyActs.NameOf(CustodyAct.IdentitiesExported),
            CustodyActs.NameOf(CustodyAct.IdentitiesUsed),
        ];
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        for (int skip = 0; parts.Custody.PageOfCase(code, skip, EntriesAtOnce) is { Count: > 0 } entries;
            skip += EntriesAtOnce)
        {
            foreach (CustodyEntry entry in entries.Where(entry => !takingOut.Contains(entry.Act)))
            {
                writer.WriteLine(JsonSerializer.Serialize(new
                {
                    number = entry.Number, at = CustodyEntry.AtPattern.Format(entry.At), actor = entry.Actor,
                    act = entry.Act, about = entry.About, payload = entry.PayloadSha256, hash = entry.Hash,
                }));
            }
        }
    }

    private static void ThrowIfHolding(string target, string asWritten)
    {
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new RefusedException(
                RefusedBecause.FolderNotEmpty, asWritten, "something already there",
                "a path that does not exist yet, or an empty folder", "choose another --out; nothing was changed");
        }
    }
}
