using System.CommandLine;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Service;
using Restitution.Service.Settings;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary><c>custody export</c>, <c>custody checkpoint</c> and <c>custody exhibit</c>.</summary>
internal static class CustodyCommand
{
    public static Command Make(Terminal terminal) =>
        new(
            "custody",
            "Take the custody log out of an installation, sign what it is now, show one exhibit's part of it.")
        {
            Export(terminal), Checkpoint(terminal), Exhibit(terminal),
        };

    private static Command Export(Terminal terminal)
    {
        Option<string> keptIn = KeptIn();
        Option<string> to = To("custody.jsonl");
        var command = new Command(
            "export",
            "Write every entry of the custody log as one line, for restitution verify, which needs nothing else.")
        {
            keptIn, to,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(to);
            ThrowIfInTheWay(path);
            using ServiceParts parts = Open(parsed.GetRequiredValue(keptIn), terminal);
            Note(parts, terminal, "", "");
            long count = terminal.Watch("Writing the log", _ => WriteNew(path, parts.Custody.ExportTo));
            return Done(
                terminal, parsed, new JsonObject { ["file"] = path, ["entries"] = count },
                $"{Counted.Of(count, "entry", "entries")} in {path}",
                $"Next: restitution verify {path} --checkpoints {FolderOf(parts.Checkpoints)}");
        });
        return HelpWithExamples.For(command, "restitution custody export --data my-cases --out custody.jsonl");
    }

    private static Command Checkpoint(Terminal terminal)
    {
        Option<string> keptIn = KeptIn();
        var authority = new Option<Uri?>("--time-stamp")
        {
            Description = "The address of a time-stamping authority (RFC 3161); it sees a digest and nothing else.",
            HelpName = "URL",
            CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out Uri? address)
                && address.Scheme is "http" or "https"
                    ? address
                    : Misused(result, "--time-stamp: wanted an address that begins with http:// or https://"),
        };
        var command = new Command(
            "checkpoint",
            "Verify the whole log and sign what it is now. Copy the file elsewhere: it is what a log that "
            + "was cut or written anew is held against.")
        {
            keptIn, authority,
        };
        command.SetAction((parsed, stop) => Sign(
            parsed.GetRequiredValue(keptIn), parsed.GetValue(authority), parsed, terminal, stop));
        return HelpWithExamples.For(
            command, "restitution custody checkpoint --data my-cases",
            "restitution custody checkpoint --data my-cases --time-stamp http://timestamp.example.org");
    }

    private static Command Exhibit(Terminal terminal)
    {
        var caseCode = new Argument<string>("CASE") { Description = "The code of the case." };
        var about = new Argument<string>("EXHIBIT") { Description = "The code of the exhibit." };
        Option<string> keptIn = KeptIn();
        Option<string> to = To("custody-of-exhibit.json");
        var command = new Command(
            "exhibit",
            "Write the custody of one exhibit, shown to stand in the signed log, with nothing of other cases.")
        {
            caseCode, about, keptIn, to,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(to);
            ThrowIfInTheWay(path);
            using ServiceParts parts = Open(parsed.GetRequiredValue(keptIn), terminal);
            var custody = CustodyOfOne.Of(
                parts.Custody, parts.Checkpoints, parts.Checkpoints.PublicKey(),
                parsed.GetRequiredValue(caseCode), parsed.GetRequiredValue(about));
            Note(parts, terminal, custody.Case, custody.About);
            WriteNew(path, stream =>
            {
                custody.WriteTo(stream);
                return 0L;
            });
            return Done(
                terminal, parsed,
                new JsonObject
                {
                    ["file"] = path, ["entries"] = custody.Entries.Count, ["checkpoint"] = custody.Checkpoint.Number,
                    ["later"] = custody.LaterCount,
                },
                $"{Counted.Of(custody.Entries.Count, "entry", "entries")} in {path}, under checkpoint {custody.Checkpoint.Number}; "
                + $"{custody.LaterCount} came later",
                $"Next: restitution verify {path}");
        });
        return HelpWithExamples.For(
            command, "restitution custody exhibit RN-2021-007 BANK-01 --data my-cases --out bank-01.json");
    }

    private static async Task<int> Sign(
        string folder, Uri? address, ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        using ServiceParts parts = Open(folder, terminal);
        using ICheckpointKey key = await parts.CheckpointKey(stop);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var signing = new CheckpointSigning(
            parts.Custody, parts.Checkpoints, key, terminal.Clock,
            address is null ? null : new TimeStampAuthority(http, address));
        SignedCheckpoint signed = await signing.Sign(stop) ?? throw new RefusedException(
            RefusedBecause.CheckpointRefused, folder, "a custody log without an entry", "at least one",
            "add an exhibit first");
        string path = parts.Checkpoints.PlaceOf(signed.Checkpoint.Number);
        return Done(
            terminal, parsed,
            new JsonObject
            {
                ["file"] = path, ["number"] = signed.Checkpoint.Number, ["entries"] = signed.Checkpoint.EntryCount,
                ["root"] = signed.Checkpoint.Root, ["isNew"] = signed.IsNew,
                ["timeStampMissing"] = signed.TimeStampMissing, ["publicKey"] = key.Public.Fingerprint,
            },
            $"{path}: {signed.Checkpoint.EntryCount} entries, "
            + (signed.IsNew ? "signed now" : "signed before; nothing was added since"),
            signed.TimeStampMissing is { } missing ? $"No time stamp: {missing}" : "With a time stamp",
            $"Public key: {key.Public.Fingerprint}");
    }

    // That something was taken out stands in the log before it is.
    private static void Note(ServiceParts parts, Terminal terminal, string caseCode, string about) =>
        parts.Custody.Append(new CustodyDeed(
            CustodyAct.CustodyExported, CustodyText.CodeOfUser(terminal.UserName), caseCode, about));

    private static ServiceParts Open(string folder, Terminal terminal)
    {
        ServiceOptions options = OpenedInstallation.OptionsOf(folder, 0, terminal);
        return options.SqlServerConnection is not null || File.Exists(Path.Combine(folder, "cases.db"))
            ? ServiceParts.Open(options, terminal.Clock)
            : throw new RefusedException(
                RefusedBecause.FolderMissing, folder, "no cases.db there", "the folder of an installation",
                "name the --data folder of restitution serve");
    }

    // What lies in a container is copied into a folder to be verified where nothing else is.
    private static string FolderOf(ICheckpointPlace checkpoints) => checkpoints is CheckpointFolder folder
        ? folder.FullPath : $"FOLDER (with what stands at {checkpoints.Name} copied into it)";

    private static void ThrowIfInTheWay(string path)
    {
        if (File.Exists(path))
        {
            throw new RefusedException(
                RefusedBecause.FileInTheWay, path, "a file", "a name that is free",
                "name another with --out; what was exported is not written over");
        }
    }

    private static long WriteNew(string path, Func<Stream, long> write)
    {
        string beside = path + ".part";
        long count;
        using (FileStream stream = new(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            count = write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path);
        return count;
    }

    private static int Done(Terminal terminal, ParseResult parsed, JsonObject json, params string[] lines)
    {
        if (parsed.GetValue<bool>("--json"))
        {
            JsonPrint.WriteTo(terminal, json);
        }
        else
        {
            lines.ToList().ForEach(terminal.Out.WriteLine);
        }

        return ExitCode.Done;
    }

    private static Option<string> KeptIn() =>
        OpenedInstallation.KeptIn("The folder of the installation, as restitution serve names it.");

    private static Option<string> To(string usual) => new("--out")
    {
        Description = "The file to write; it must not be there yet.",
        HelpName = "FILE",
        DefaultValueFactory = _ => usual,
    };

    private static Uri? Misused(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
