using System.CommandLine;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Storage.Computations;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>verify</c>: computes a case anew and compares; names the exhibit or law file whose digest changed.
/// </summary>
internal static class VerifyCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The case folder; or alone, an exported custody log or the custody of one exhibit.",
        };
        var file = new Argument<string?>("COMPUTATION")
        {
            Description = "The computation.json that a run wrote, or the tracing.json or findings.json of run or trace.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> checkpoints = CustodyVerify.CheckpointsOption();
        Option<string?> publicKey = CustodyVerify.PublicKeyOption();
        Option<string?> keyFile = Written.IdentityKeyFile();
        var command = new Command(
            "verify", "Compute a case anew and compare it with a computation.json, follow its money anew and compare it with a "
            + "tracing.json, or make its findings anew and compare them with a findings.json. The digest printed is "
            + "the one on every page of the documents made from that file. With one file alone: verify a custody log, "
            + "or the custody of one exhibit, and name the entry that was edited, removed, inserted or moved; nothing else is needed.")
        {
            folder, file, keyFile, LawTaken.FolderOption(), checkpoints, publicKey,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null && Directory.Exists(result.GetValue(folder)))
            {
                result.AddError("verify: wanted the computation.json of a run after the case folder");
            }
        });
        command.SetAction(parsed => parsed.GetValue(file) is { } path
            ? Compare(parsed, parsed.GetRequiredValue(folder), path, parsed.GetValue(keyFile), terminal)
            : CustodyVerify.Run(
                parsed.GetRequiredValue(folder), parsed.GetValue(checkpoints), parsed.GetValue(publicKey),
                parsed.GetValue<bool>("--json"), terminal));
        return HelpWithExamples.For(
            command, "restitution verify cases/shed out/shed/computation.json",
            "restitution verify cases/shed out/shed/tracing.json",
            "restitution verify cases/shed out/shed/findings.json",
            "restitution verify custody.jsonl --checkpoints kept-elsewhere",
            "restitution verify bank-01.json --public-key public-key.pem");
    }

    private static int Compare(
        ParseResult parsed, string folder, string path, string? keyFile, Terminal terminal)
    {
        byte[] recorded = File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new RefusedException(
                RefusedBecause.FileMissing, path, "no such file",
                "the computation.json of a run, or the tracing.json or findings.json of run or trace", "correct the path");
        CaseRun run = CaseOpening.Run(
            folder, keyFile, "verify", LawTaken.Of(parsed), terminal);
        string digest = RecordedKinds.Of(recorded) switch
        {
            RecordedKind.Tracing => terminal.Watch("Following the money", _ => run.TracingDigest),
            RecordedKind.Findings => terminal.Watch("Making the findings", _ => run.FindingsDigest),
            _ => run.ResultDigest,
        };
        RefusedException.ThrowIfAny(ComputationCheck.Of(
            recorded, path, run.Inputs, digest, ComputationFile.LawUsedDigestOf(run.Claim)));
        if (parsed.GetValue<bool>("--json"))
        {
            JsonPrint.WriteTo(
                terminal, new JsonObject { ["verified"] = true, ["resultDigest"] = digest });
        }
        else
        {
            terminal.Out.WriteLine($"Verified: {path} is what the case gives, result digest {digest}");
        }

        return ExitCode.Done;
    }
}
