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
        Argument<string> folder = Written.CaseFolder();
        var file = new Argument<string>("COMPUTATION")
        {
            Description = "The computation.json that a run wrote, or the tracing.json or findings.json of run or trace.",
        };
        Option<string?> keyFile = Written.IdentityKeyFile();
        var command = new Command(
            "verify", "Compute a case anew and compare it with a computation.json, follow its money anew and compare it with a "
            + "tracing.json, or make its findings anew and compare them with a findings.json. The digest printed is "
            + "the one on every page of the documents made from that file.")
        {
            folder, file, keyFile, LawTaken.FolderOption(),
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            byte[] recorded = File.Exists(path)
                ? File.ReadAllBytes(path)
                : throw new RefusedException(
                    RefusedBecause.FileMissing, path, "no such file",
                    "the computation.json of a run, or the tracing.json or findings.json of run or trace", "correct the path");
            CaseRun run = CaseOpening.Run(
                parsed.GetRequiredValue(folder), parsed.GetValue(keyFile), "verify", LawTaken.Of(parsed), terminal);
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
        });
        return HelpWithExamples.For(
            command, "restitution verify cases/shed out/shed/computation.json",
            "restitution verify cases/shed out/shed/tracing.json",
            "restitution verify cases/shed out/shed/findings.json");
    }
}
