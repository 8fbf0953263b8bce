using System.CommandLine;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Cli.Sharing;
using Restitution.Storage.Packages;

namespace Restitution.Cli.Commands;

/// <summary><c>share open</c>: a package that came, checked and taken apart, where nothing else is.</summary>
internal static class ShareOpenCommand
{
    public static Command Make(Terminal terminal)
    {
        var package = new Argument<string>("PACKAGE") { Description = "The package as it was received." };
        var key = new Option<string>("--key")
        {
            Description = "The office's private key with its certificate, PEM or PFX.", HelpName = "FILE",
            Required = true,
        };
        var from = new Option<string?>("--from")
        {
            Description = "The sender's certificate as it is known; else whoever signed is printed, to be compared.",
            HelpName = "FILE",
        };
        var output = new Option<string>("--out")
        {
            Description = "The folder to make; it must not be there yet.", HelpName = "FOLDER", Required = true,
        };
        Option<string?> passphrase = ShareOptions.Passphrase();
        var command = new Command(
            "open",
            "Open a package: its signature, every file and every proof of custody are checked first. Where one byte "
            + "is not as it was sent, nothing is taken.")
        {
            package, key, from, output, passphrase,
        };
        command.SetAction(async (parsed, stop) =>
        {
            PackageCertificate? sender = parsed.GetValue(from) is { } known ? PackageCertificate.OfFile(known) : null;
            using var opener = PackageKey.OfFile(
                parsed.GetRequiredValue(key), () => SharePassphrase.Of(parsed.GetValue(passphrase), terminal));
            string folder = Path.TrimEndingDirectorySeparator(parsed.GetRequiredValue(output));
            OpenedPackage opened = await PackageReading.Open(
                parsed.GetRequiredValue(package), opener, sender, folder, stop);
            Print(opened, folder, sender is not null, parsed.GetValue<bool>("--json"), terminal);
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution share open shed.rpkg --key office.pem --from sender.cer --out received/shed");
    }

    private static void Print(OpenedPackage opened, string folder, bool isKnown, bool asJson, Terminal terminal)
    {
        PackageManifest list = opened.Manifest;
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["folder"] = folder, ["case"] = list.Case, ["sentAt"] = list.SentAt, ["sentBy"] = list.SentBy,
                ["sender"] = opened.Sender.Fingerprint, ["senderIsKnown"] = isKnown,
                ["custodyKey"] = list.CustodyKey,
                ["files"] = new JsonArray([.. list.Files.Select(file => (JsonNode)new JsonObject
                {
                    ["path"] = file.Path, ["sha256"] = file.Sha256, ["bytes"] = file.ByteCount,
                })]),
            });
            return;
        }

        var table = new PrintedTable("File", ">Bytes", "SHA-256");
        foreach (PackageFile file in list.Files)
        {
            table.Add(
                file.Path, file.ByteCount.ToString(System.Globalization.CultureInfo.InvariantCulture), file.Sha256);
        }

        table.WriteTo(terminal);
        terminal.Out.WriteLine($"Case {list.Case}, sent at {list.SentAt} by {list.SentBy}; for: {list.Purpose}");
        terminal.Out.WriteLine($"Ground of law: {list.LegalGround}");
        list.LeftOut.ToList().ForEach(left => terminal.Out.WriteLine($"Left out: {left.What}: {left.Why}"));
        terminal.Out.WriteLine(isKnown
            ? $"Signed by the sender's key {opened.Sender.Fingerprint}"
            : $"Signed by {opened.Sender.Fingerprint}; compare it with what the sender has told you");
        if (list.CustodyKey is { } key)
        {
            terminal.Out.WriteLine($"Custody shown under the key {key}; restitution verify takes the files of custody/");
        }

        terminal.Out.WriteLine($"Every file is as it was sent: {folder}");
    }
}
