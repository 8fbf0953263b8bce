using System.CommandLine;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Cli.Sharing;
using Restitution.Storage.Folders;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary><c>share</c>, <c>share open</c> and <c>share key</c>.</summary>
internal static class ShareCommand
{
    public static Command Make(Terminal terminal)
    {
        var options = new ShareOptions();
        var command = new Command(
            "share",
            "Make a package of a case for another office: signed, and readable with that office's private key alone. "
            + "Identities never leave; originals leave only with a reason.")
        {
            options.Folder, options.KeptIn, options.CaseCode, options.To, options.Fingerprint, options.Office,
            options.Purpose, options.LegalGround, options.Run, options.Files, options.Documents, options.Computations,
            options.Exhibits, options.Originals, options.Key, options.PassphraseFile, options.IdentityKeyFile,
            options.Output, ShareOpenCommand.Make(terminal), ShareKeyCommand.Make(terminal),
        };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(options.Folder) is null) == (result.GetValue(options.KeptIn) is null))
            {
                result.AddError("share: wanted a case folder, or --data with --case, one of the two");
            }
        });
        command.SetAction((parsed, stop) => Share(options, parsed, terminal, stop));
        return HelpWithExamples.For(
            command,
            "restitution share cases/shed --run out/shed --file computation.json --to dsi.cer --fingerprint 5f2a… "
            + "--office \"Special investigation\" --purpose \"freezing of accounts\" --legal-ground \"s. 5\" "
            + "--key office.pem --out shed.rpkg",
            "restitution share --data my-cases --case RN-2021-007 --exhibit BANK-01 --may-hold-names \"to be proved\" "
            + "--to dsi.cer --fingerprint 5f2a… --office \"Prosecutor\" --purpose \"filing\" --legal-ground \"s. 9\" "
            + "--out shed.rpkg");
    }

    private static async Task<int> Share(
        ShareOptions options, ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        string path = parsed.GetRequiredValue(options.Output);
        if (File.Exists(path))
        {
            throw new RefusedException(
                RefusedBecause.FileInTheWay, path, "a file", "a name that is free",
                "name another with --out; a package is not written over");
        }

        string beside = path + ".part";
        File.Delete(beside);
        try
        {
            JsonArray files = parsed.GetValue(options.KeptIn) is null
                ? FilesOf(await new ShareFromFolder(options, parsed, terminal).Write(beside, stop))
                : (JsonArray)(await new ShareFromData(options, parsed, terminal).Write(beside, stop))["files"]!
                    .DeepClone();
            File.Move(beside, path);
            Print(parsed, terminal, path, files);
            return ExitCode.Done;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static void Print(ParseResult parsed, Terminal terminal, string path, JsonArray files)
    {
        (string sha256, long byteCount) = FileDigest.Of(path);
        if (parsed.GetValue<bool>("--json"))
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["file"] = path, ["sha256"] = sha256, ["bytes"] = byteCount, ["files"] = files,
            });
            return;
        }

        terminal.Out.WriteLine($"{path}: {Counted.Of(files.Count, "file")}, {byteCount} bytes, SHA-256 {sha256}");
        terminal.Out.WriteLine($"Next, at the office: restitution share open {path} --key KEY --out FOLDER");
    }

    private static JsonArray FilesOf(PackageManifest manifest) =>
    [
        .. manifest.Files.Select(file => new JsonObject
        {
            ["path"] = file.Path, ["sha256"] = file.Sha256, ["bytes"] = file.ByteCount,
        }),
    ];
}
