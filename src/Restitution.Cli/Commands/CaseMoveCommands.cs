using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Service;
using Restitution.Service.Work;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;

namespace Restitution.Cli.Commands;

/// <summary><c>case export</c> and <c>case import</c>: a case between a folder and an installation of the service.
/// </summary>
internal static class CaseMoveCommands
{
    private const string Because = "case moved";

    public static Command Export(Terminal terminal)
    {
        var code = new Argument<string>("CASE") { Description = "The code of the case." };
        Option<string> keptIn = KeptIn();
        var output = new Option<string>("--out")
        {
            Description = "The case folder to make; it must not hold anything yet.",
            HelpName = "FOLDER",
            Required = true,
        };
        var keyFile = new Option<string?>("--identity-key-file")
        {
            Description = "Seals the identities into the folder with the passphrase in this file; without it they stay.",
            HelpName = "FILE",
        };
        var command = new Command(
            "export",
            "Take a case out of an installation of the service as a case folder, with a manifest of every file's hash and "
            + "what was done with it there. The same case gives the same bytes each time.")
        {
            code, keptIn, output, keyFile,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using ServiceParts parts = OpenedInstallation.Open(parsed.GetRequiredValue(keptIn), terminal);
            string folder = parsed.GetRequiredValue(output);
            IdentityKey? key = parsed.GetValue(keyFile) is { } file ? IdentityKey.FromFile(file) : null;
            FolderManifest manifest = await new CaseTakingOut(parts).TakeOut(
                parsed.GetRequiredValue(code), folder, key, terminal.UserName, _ => { }, stop);
            Report(manifest, folder, [], parsed.GetValue<bool>("--json"), terminal);
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution case export AD-2021-014 --data my-cases --out cases/andaman-dawn");
    }

    public static Command Import(Terminal terminal)
    {
        Argument<string> folder = Written.CaseFolder();
        Option<string> keptIn = KeptIn();
        Option<string?> keyFile = Written.IdentityKeyFile();
        var command = new Command(
            "import",
            "Bring a case folder into an installation of the service: exhibits into its vault, checked against their "
            + "hashes, identities into its identity vault, the logs into its custody log. The folder is not changed.")
        {
            folder, keptIn, keyFile,
        };
        command.SetAction(async (parsed, stop) =>
        {
            string path = parsed.GetRequiredValue(folder);
            CaseFolder opened = CaseFolder.Open(path);
            CaseIdentities? identities = opened.HasIdentities
                ? IdentityAccess.Open(opened, parsed.GetValue(keyFile), Because, terminal) : null;
            using ServiceParts parts = OpenedInstallation.Open(parsed.GetRequiredValue(keptIn), terminal);
            BroughtInCase brought = await new CaseBringingIn(parts).Bring(
                opened, identities, terminal.UserName, _ => { }, stop);
            Report(brought.Manifest, path, brought.NotTaken, parsed.GetValue<bool>("--json"), terminal);
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution case import cases/andaman-dawn --data my-cases --identity-key-file key.txt");
    }

    private static Option<string> KeptIn() => OpenedInstallation.KeptIn(
        "The private folder of the installation, as for serve; made when it is missing.");

    private static void Report(
        FolderManifest manifest, string folder, IReadOnlyList<string> notTaken, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["case"] = manifest.Case,
                ["folder"] = folder,
                ["files"] = new JsonArray([.. manifest.Files.Select(file => (JsonNode)new JsonObject
                {
                    ["path"] = file.Path, ["sha256"] = file.Sha256, ["bytes"] = file.ByteCount,
                })]),
                ["notTaken"] = new JsonArray([.. notTaken.Select(path => (JsonNode)path)]),
            });
            return;
        }

        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{manifest.Case}: {Counted.Of(manifest.Files.Count, "file")}, manifest {FileDigest.Of(manifest.Bytes())}"));
        if (notTaken.Count > 0)
        {
            terminal.Out.WriteLine($"Not part of the case and left where they are: {string.Join(", ", notTaken)}");
        }
    }
}
