using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Service.Writing;
using Restitution.Storage.Computations;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Sharing;

/// <summary>Makes a package of a case folder: chosen files of a run, and originals where they are chosen expressly.
/// </summary>
internal sealed class ShareFromFolder(ShareOptions options, ParseResult parsed, Terminal terminal)
{
    private readonly List<PackageFile> files = [];
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);

    /// <summary>Writes the package; that it is made stands in the access log before it is.</summary>
    public async Task<PackageManifest> Write(string path, CancellationToken stop)
    {
        var folder = CaseFolder.Open(parsed.GetRequiredValue(options.Folder)!);
        PackageCertificate recipient = options.Recipient(parsed);
        NodaTime.Instant now = terminal.Clock.GetCurrentInstant();
        RefusedException.ThrowIfAny(recipient.FaultsAsRecipient(now, parsed.GetRequiredValue(options.To)));
        using PackageKey sender = Sender(now);
        CaseIdentities identities = IdentityAccess.Open(
            folder, parsed.GetValue(options.IdentityKeyFile), "share", terminal);
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("restitution-share-");
        try
        {
            TakeFiles(folder, scratch.FullName);
            TakeOriginals(folder);
            PackageManifest manifest = Manifest(folder, recipient, InstantPattern.General.Format(now));
            RefuseNames(new NameScan(identities), scratch.FullName, manifest);
            new CaseLog(folder.AccessLogPath, terminal.Clock, terminal.UserName).Add(
                "package shared", recipient.Fingerprint, manifest.Purpose);
            await using FileStream into = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await PackageWriting.Write(into, manifest, sender, recipient, Open, _ => { }, stop);
            return manifest;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private PackageKey Sender(NodaTime.Instant now)
    {
        string path = parsed.GetValue(options.Key) ?? throw new RefusedException(
            RefusedBecause.FileMissing, "--key", "none", "the private key that signs, with its certificate",
            "make one by restitution share key");
        var key = PackageKey.OfFile(path, () => SharePassphrase.Of(parsed.GetValue(options.PassphraseFile), terminal));
        RefusedException.ThrowIfAny(key.Certificate.FaultsAsSender(now, path));
        return key;
    }

    // What is scanned is what leaves: copies, so that nothing changes between the two.
    private void TakeFiles(CaseFolder folder, string scratch)
    {
        List<Refusal> refusals = [];
        foreach (string name in parsed.GetRequiredValue(options.Files).Distinct(StringComparer.Ordinal))
        {
            string from = Path.Combine(parsed.GetValue(options.Run) ?? "", name);
            if (Refused(name, from) is { } refusal)
            {
                refusals.Add(refusal);
                continue;
            }

            byte[] bytes = File.ReadAllBytes(from);
            RefuseOfAnotherCase(name, bytes, folder.Case.Code);
            PackageFileKind kind = KindOf(name);
            string path = kind == PackageFileKind.Document ? $"documents/{name}" : $"computations/{name}";
            string target = Path.Combine(scratch, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
            places[path] = target;
            files.Add(new PackageFile(
                path, kind, name, FileDigest.Of(bytes), bytes.LongLength,
                new Dictionary<string, string> { ["state"] = "draft" }));
        }

        RefusedException.ThrowIfAny(refusals);
    }

    private Refusal? Refused(string name, string from) =>
        parsed.GetValue(options.Run) is null
            ? new Refusal(RefusedBecause.FolderMissing, "--run", "none", "the folder of a run", "give it with --run")
        : name.Contains("-sealed", StringComparison.Ordinal)
            ? new Refusal(
                RefusedBecause.ProtectedNameInOutput, name, "a version with the names of workers",
                "one with codes alone", "choose the version without -sealed")
        : !OutputFolder.IsOfARun(name) || !File.Exists(from)
            ? new Refusal(
                RefusedBecause.FileMissing, $"--file {name}", "no such file of a run",
                "a file that restitution run wrote there", "correct the name")
        : null;

    private static void RefuseOfAnotherCase(string name, byte[] bytes, string caseCode)
    {
        if (name != ComputationFile.Name)
        {
            return;
        }

        try
        {
            if (JsonNode.Parse(bytes)?["result"]?["case"]?.GetValue<string>() == caseCode)
            {
                return;
            }
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new RefusedException(
            RefusedBecause.InputDiffers, name, "a computation of another case, or none", caseCode,
            "name the folder of a run of this case");
    }

    private void TakeOriginals(CaseFolder folder)
    {
        string? reason = parsed.GetValue(options.Originals);
        List<Refusal> refusals = [];
        foreach (string code in parsed.GetRequiredValue(options.Exhibits).Distinct(StringComparer.Ordinal))
        {
            if (folder.Exhibits.FirstOrDefault(each => each.Exhibit.Code == code) is not { } found)
            {
                refusals.Add(new Refusal(
                    RefusedBecause.CodeUnknown, $"--exhibit {code}", "no exhibit of the case", "the code of one",
                    "correct the code"));
            }
            else if (string.IsNullOrWhiteSpace(reason))
            {
                refusals.Add(new Refusal(
                    RefusedBecause.OriginalNotChosen, $"--exhibit {code}", "an original, in which names may stand",
                    "the reason for which it leaves all the same", "leave it out, or give --may-hold-names REASON"));
            }
            else
            {
                string path = $"exhibits/{code}{PackageManifest.EndingOf(found.FullPath)}";
                places[path] = found.FullPath;
                files.Add(new PackageFile(
                    path, PackageFileKind.Exhibit, code, found.Exhibit.Sha256, new FileInfo(found.FullPath).Length,
                    new Dictionary<string, string> { ["mayHoldNames"] = "yes" }, reason));
            }
        }

        RefusedException.ThrowIfAny(refusals);
    }

    private PackageManifest Manifest(CaseFolder folder, PackageCertificate recipient, string sentAt)
    {
        if (files.Count == 0)
        {
            throw new RefusedException(
                RefusedBecause.NothingToShare, "the package", "nothing that was chosen", "at least one file or exhibit",
                "choose by --file and --exhibit what the recipient needs, and no more");
        }

        int originals = folder.Exhibits.Count - files.Count(file => file.Kind == PackageFileKind.Exhibit);
        return new PackageManifest
        {
            Id = Guid.CreateVersion7().ToString(),
            Case = folder.Case.Code,
            SentAt = sentAt,
            SentBy = CustodyText.CodeOfUser(terminal.UserName),
            Recipient = new PackageRecipient(parsed.GetRequiredValue(options.Office), recipient.Fingerprint),
            Purpose = parsed.GetRequiredValue(options.Purpose),
            LegalGround = parsed.GetRequiredValue(options.LegalGround),
            Files = files,
            LeftOut =
            [
                new LeftOut("who stands behind the codes", "identities are never part of a package"),
                new LeftOut("names of files as they were received", "names may stand in them"),
                new LeftOut(
                    FormattableString.Invariant($"{originals} originals"),
                    "not chosen: an original leaves only expressly"),
                new LeftOut("proofs of custody", "a case folder has no custody log; that of a service has"),
            ],
        };
    }

    private static void RefuseNames(NameScan scan, string scratch, PackageManifest manifest)
    {
        RefusedException.ThrowIfAny(scan.In(scratch));
        if (manifest.Words.Any(scan.IsIn))
        {
            throw new RefusedException(
                RefusedBecause.ProtectedNameInOutput, "the words of the package",
                "a name or account number of a worker", "codes alone", "write the codes of workers");
        }
    }

    private Task<Stream> Open(PackageFile file, CancellationToken stop) =>
        Task.FromResult<Stream>(File.OpenRead(places[file.Path]));

    private static PackageFileKind KindOf(string name) => name switch
    {
        ComputationFile.Name => PackageFileKind.Computation,
        TracedCaseJson.Name => PackageFileKind.Tracing,
        FindingsJson.Name => PackageFileKind.Findings,
        _ => PackageFileKind.Document,
    };
}
