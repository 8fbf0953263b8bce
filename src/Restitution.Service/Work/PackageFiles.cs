using System.Globalization;
using NodaTime.Text;
using Restitution.Service.Doing;
using Restitution.Service.Queue;
using Restitution.Storage.Computations;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Packages;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Work;

/// <summary>Lays out what goes into a package, and lists it; originals stay in the vault until they are sealed.
/// </summary>
/// <param name="scratch">Where it lies in the clear meanwhile.</param>
internal sealed class PackageFiles(ServiceParts parts, StoredCase stored, StoredShare share, string scratch)
{
    private readonly Dictionary<string, StoredExhibit> originals = new(StringComparer.Ordinal);
    private readonly List<PackageFile> files = [];

    /// <summary>What is written of the case; no original is in it.</summary>
    public string Folder { get; } = Path.Combine(scratch, "package-files");

    /// <param name="checkpoint">Under which the custody of each file is shown.</param>
    /// <exception cref="Storage.Refusals.RefusedException">Something may not leave, or its custody cannot be shown.
    /// </exception>
    public PackageManifest Lay(StoredRecipient recipient, Checkpoint checkpoint)
    {
        ShareAsked asked = Asked();
        var choice = ShareChoice.Of(parts, stored.Id, asked);
        Directory.CreateDirectory(Folder);
        LayDocuments(choice);
        LayComputations(choice);
        ListOriginals(choice);
        CheckpointPublicKey key = LayCustody();
        return new PackageManifest
        {
            Id = share.Id.ToString(),
            Case = stored.Code,
            SentAt = InstantPattern.General.Format(parts.Clock.GetCurrentInstant()),
            SentBy = CustodyText.CodeOfUser(share.AskedBy),
            Recipient = new PackageRecipient(recipient.Office, recipient.Fingerprint),
            Purpose = asked.Purpose,
            LegalGround = asked.LegalGround,
            Files = files,
            LeftOut = [.. asked.LeftOut, .. LeftOutOf(choice, checkpoint)],
            CustodyKey = key.Fingerprint,
        };
    }

    /// <summary>The bytes of a file of the list: verified while they are read, or as they were laid out.</summary>
    public Task<Stream> Open(PackageFile file, CancellationToken stop) =>
        originals.TryGetValue(file.Path, out StoredExhibit? original)
            ? parts.Vault.OpenVerified(VaultAddress.Of(stored.Code, original.Code), original.Sha256, stop)
            : Task.FromResult<Stream>(File.OpenRead(Path.Combine(Folder, file.Path)));

    private ShareAsked Asked() => System.Text.Json.JsonSerializer.Deserialize<ShareAsked>(
        share.Asked, QueuedWork.Options) ?? throw new InvalidOperationException("A package that asks for nothing.");

    private void LayDocuments(ShareChoice choice)
    {
        foreach ((int index, StoredDocument document) in choice.Documents.Index())
        {
            // Two computations have documents of one name.
            string path = string.Create(
                CultureInfo.InvariantCulture, $"documents/{index + 1:00}-{document.FileName}");
            Put(path, PackageFileKind.Document, document.Id.ToString(), parts.Documents.Bytes(document.Id)!, new()
            {
                ["kind"] = document.Kind,
                ["language"] = document.Language,
                ["format"] = document.Format,
                ["state"] = "issued",
                ["issuedAt"] = document.IssuedAt is { } at ? InstantPattern.General.Format(at) : "",
                ["computation"] = document.ComputationId.ToString(),
            });
        }
    }

    private void LayComputations(ShareChoice choice)
    {
        foreach ((KeptComputation made, ComputationToShare wanted) in choice.Computations)
        {
            string about = made.Id.ToString();
            var told = new Dictionary<string, string>
            {
                ["number"] = made.Number.ToString(CultureInfo.InvariantCulture),
                ["resultSha256"] = made.ResultSha256,
                ["inputsSha256"] = made.InputsSha256,
                ["engine"] = made.EngineVersion,
            };
            string start = string.Create(CultureInfo.InvariantCulture, $"computations/{made.Number:00}-");
            Put(
                start + ComputationFile.Name, PackageFileKind.Computation, about,
                parts.Computations.Computation(made.Id)!, told);
            if (wanted.Tracing && parts.Computations.Tracing(made.Id) is { } tracing)
            {
                Put(start + TracedCaseJson.Name, PackageFileKind.Tracing, about, tracing, told);
            }

            if (wanted.Findings && parts.Computations.Findings(made.Id) is { } findings)
            {
                Put(start + FindingsJson.Name, PackageFileKind.Findings, about, findings, told);
            }
        }
    }

    private void ListOriginals(ShareChoice choice)
    {
        foreach ((StoredExhibit exhibit, string reason) in choice.Originals)
        {
            // A name may stand in that of the file: its ending alone is taken.
            string path = $"exhibits/{exhibit.Code}{PackageManifest.EndingOf(exhibit.FileName)}";
            originals[path] = exhibit;
            files.Add(new PackageFile(
                path, PackageFileKind.Exhibit, exhibit.Code, exhibit.Sha256, exhibit.ByteCount,
                new Dictionary<string, string> { ["mayHoldNames"] = "yes" }, reason));
        }
    }

    private CheckpointPublicKey LayCustody()
    {
        CheckpointPublicKey key = parts.Checkpoints.PublicKey();
        foreach (string about in files.Select(file => file.About).Distinct(StringComparer.Ordinal).ToArray())
        {
            using var written = new MemoryStream();
            CustodyOfOne.Of(parts.Custody, parts.Checkpoints, key, stored.Code, about).WriteTo(written);
            Put($"custody/{about}.json", PackageFileKind.Custody, about, written.ToArray(), []);
        }

        return key;
    }

    private IEnumerable<LeftOut> LeftOutOf(ShareChoice choice, Checkpoint checkpoint)
    {
        yield return new LeftOut("who stands behind the codes", "identities are never part of a package");
        yield return new LeftOut("names of files as they were received", "names may stand in them");
        int exhibits = parts.Exhibits.OfCase(stored.Id, 0, int.MaxValue).Count - choice.Originals.Count;
        if (exhibits > 0)
        {
            yield return new LeftOut(Count(exhibits, "originals"), "not chosen: an original leaves only expressly");
        }

        int documents = parts.Documents.CountOf(stored.Id) - choice.Documents.Count;
        if (documents > 0)
        {
            yield return new LeftOut(Count(documents, "documents"), "drafts, superseded, or not chosen");
        }

        int computations = parts.Computations.CountOf(stored.Id) - choice.Computations.Count;
        if (computations > 0)
        {
            yield return new LeftOut(Count(computations, "computations"), "not issued, or not chosen");
        }

        yield return new LeftOut(
            string.Create(CultureInfo.InvariantCulture, $"entries of custody after the first {checkpoint.EntryCount}"),
            "the checkpoint that signs the others does not cover them");
    }

    private void Put(
        string path, PackageFileKind kind, string about, byte[] bytes, Dictionary<string, string> told)
    {
        string target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
        files.Add(new PackageFile(path, kind, about, FileDigest.Of(bytes), bytes.LongLength, told));
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
