using System.CommandLine;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Storage.Computations;
using Restitution.Storage.Refusals;

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
            Description = "The computation.json that a run wrote, or the tracing.json of run or trace.",
        };
        Option<string?> keyFile = Written.IdentityKeyFile();
        var command = new Command(
            "verify", "Compute a case anew and compare it with a computation.json, or follow its money anew.")
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
                    "the computation.json of a run, or the tracing.json of run or trace", "correct the path");
            CaseRun run = CaseRun.Of(
                parsed.GetRequiredValue(folder), parsed.GetValue(keyFile), "verify", LawTaken.Of(parsed), terminal);
            bool isOfTracing = RecordedKind.IsOfTracing(recorded);
            string digest = isOfTracing
                ? terminal.Watch("Following the money", _ => TracedCaseJson.DigestOf(run.Folder.Case, run.Traced))
                : run.ResultDigest;
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
            "restitution verify cases/shed out/shed/tracing.json");
    }
}
