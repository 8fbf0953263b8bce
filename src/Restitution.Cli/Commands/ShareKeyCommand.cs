using System.CommandLine;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Cli.Sharing;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary><c>share key</c>: a private key of an office, and the certificate that it gives to others.</summary>
internal static class ShareKeyCommand
{
    public static Command Make(Terminal terminal)
    {
        var office = new Option<string>("--office")
        {
            Description = "The name of the office in the certificate; no name of a person.", HelpName = "TEXT",
            Required = true,
        };
        var output = new Option<string>("--out")
        {
            Description = "The file for the private key, such as office.pem; the certificate goes beside it as .cer.",
            HelpName = "FILE",
            Required = true,
        };
        Option<string?> passphrase = ShareOptions.Passphrase();
        var command = new Command(
            "key",
            "Make a private key, sealed by a passphrase, and its certificate of two years. Give the certificate to who "
            + "is to send packages, and tell its fingerprint by another way.")
        {
            office, output, passphrase,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(output);
            string beside = Path.ChangeExtension(path, ".cer");
            if (File.Exists(path) || File.Exists(beside) || path == beside)
            {
                throw new RefusedException(
                    RefusedBecause.FileInTheWay, path, "a file there or beside it", "two names that are free",
                    "name another with --out; a key is not written over");
            }

            var certificate = PackageKey.Make(
                path, parsed.GetRequiredValue(office),
                SharePassphrase.OfNewKey(parsed.GetValue(passphrase), terminal), terminal.Clock);
            File.WriteAllText(beside, certificate.Pem);
            Print(path, beside, certificate, parsed.GetValue<bool>("--json"), terminal);
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution share key --office \"Labour office Ranong\" --out office.pem");
    }

    private static void Print(
        string path, string beside, PackageCertificate certificate, bool asJson, Terminal terminal)
    {
        string through = InstantPattern.General.Format(certificate.ValidThrough);
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["key"] = path, ["certificate"] = beside, ["fingerprint"] = certificate.Fingerprint,
                ["validThrough"] = through,
            });
            return;
        }

        terminal.Out.WriteLine($"Private key: {path}; keep it, and a copy of it where nobody else comes");
        terminal.Out.WriteLine($"Certificate: {beside}, through {through}");
        terminal.Out.WriteLine($"Fingerprint: {certificate.Fingerprint}");
    }
}
