using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary><c>verify</c> of an exported custody log, or of the custody of one exhibit.</summary>
internal static class CustodyVerify
{
    public static Option<string?> CheckpointsOption() => new("--checkpoints")
    {
        Description = "Of a custody log: the folder of its checkpoints, kept elsewhere.",
        HelpName = "FOLDER",
    };

    public static Option<string?> PublicKeyOption() => new("--public-key")
    {
        Description = "Of custody: the public key of the checkpoints; else the one beside them, to be compared.",
        HelpName = "FILE",
    };

    public static int Run(string path, string? checkpoints, string? publicKey, bool asJson, Terminal terminal)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, path, "no such file", "a custody log as it was exported",
                "correct the path");
        }

        return CustodyVerification.OneOf(path) is { } custody
            ? OfOne(path, custody, publicKey, asJson, terminal)
            : OfLog(path, checkpoints, publicKey, asJson, terminal);
    }

    private static int OfLog(string path, string? checkpoints, string? publicKey, bool asJson, Terminal terminal)
    {
        CustodyReport report = terminal.Watch(
            "Verifying the log", _ => CustodyVerification.OfLog(path, checkpoints, publicKey));
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["verified"] = report.IsVerified,
                ["entries"] = report.EntryCount,
                ["log"] = report.LogId,
                ["root"] = report.Root,
                ["checkpoints"] = report.CheckpointCount,
                ["agreesThrough"] = report.AgreesThrough,
                ["faultCount"] = report.FaultCount,
                ["faults"] = InJson(report.Faults),
                ["notes"] = new JsonArray([.. report.Notes.Select(note => (JsonNode)note)]),
            });
        }
        else if (report.IsVerified)
        {
            terminal.Out.WriteLine(
                $"Verified: {path}, {report.EntryCount} entries, root {report.Root}; "
                + $"{report.CheckpointCount} checkpoints, which agree through entry {report.AgreesThrough}");
        }

        if (!asJson)
        {
            report.Notes.ToList().ForEach(note => terminal.Out.WriteLine($"Note: {note}"));
        }

        Print(report.Faults, report.FaultCount, path, terminal);
        return report.IsVerified ? ExitCode.Done : ExitCode.Refused;
    }

    private static int OfOne(string path, CustodyOfOne custody, string? publicKey, bool asJson, Terminal terminal)
    {
        CheckpointPublicKey key = CustodyVerification.KeyOf(custody, publicKey, path);
        CustodyOfOneReport report = custody.Check(key);
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["verified"] = report.IsVerified,
                ["case"] = custody.Case,
                ["about"] = custody.About,
                ["entries"] = custody.Entries.Count,
                ["later"] = custody.LaterCount,
                ["checkpoint"] = custody.Checkpoint.Number,
                ["timeStamp"] = report.TimeStamp,
                ["publicKey"] = key.Fingerprint,
                ["faultCount"] = report.Faults.Count,
                ["faults"] = InJson(report.Faults),
            });
        }
        else if (report.IsVerified)
        {
            Show(custody, report, key, terminal);
        }

        Print(report.Faults, report.Faults.Count, path, terminal);
        return report.IsVerified ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Show(
        CustodyOfOne custody, CustodyOfOneReport report, CheckpointPublicKey key, Terminal terminal)
    {
        var table = new PrintedTable(">Entry", "At", "Act", "By", "Payload");
        foreach (CustodyEntry entry in custody.Entries.Select(shown => shown.Entry))
        {
            table.Add(
                entry.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                CustodyEntry.AtPattern.Format(entry.At), entry.Act, entry.Actor, entry.PayloadSha256);
        }

        table.WriteTo(terminal);
        terminal.Out.WriteLine(
            $"Verified: {Counted.Of(custody.Entries.Count, "entry", "entries")} on {custody.About} of {custody.Case} "
            + $"{(custody.Entries.Count == 1 ? "stands" : "stand")} in the log that checkpoint "
            + $"{custody.Checkpoint.Number} signed; {custody.LaterCount} came after it");
        terminal.Out.WriteLine($"Checkpoint: {report.TimeStamp}");
        terminal.Out.WriteLine($"Public key: {key.Fingerprint}; compare it with what whoever signs has told you");
    }

    private static void Print(IReadOnlyList<CustodyFault> faults, long count, string path, Terminal terminal)
    {
        foreach (CustodyFault fault in faults)
        {
            terminal.Error.WriteLine(fault.ToRefusal(path).ToString());
        }

        if (count > faults.Count)
        {
            terminal.Error.WriteLine($"{path}: {count - faults.Count} more");
        }
    }

    private static JsonArray InJson(IReadOnlyList<CustodyFault> faults) =>
    [
        .. faults.Select(fault => new JsonObject
        {
            ["because"] = JsonNamingPolicy.KebabCaseLower.ConvertName(fault.Because.ToString()),
            ["from"] = fault.Number,
            ["through"] = fault.ThroughNumber,
            ["line"] = fault.LineNumber,
            ["found"] = fault.Found,
            ["wanted"] = fault.Wanted,
        }),
    ];
}
