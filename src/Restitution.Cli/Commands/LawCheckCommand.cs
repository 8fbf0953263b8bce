using System.CommandLine;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>law check</c>: every fault of the law files that come with the program, or of a folder of them.
/// </summary>
internal static class LawCheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "A folder of law files, laid out as law/ of a case is; without it, the law that comes with the program.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("check", "Check law files and tell every fault.") { folder };
        command.SetAction(parsed =>
        {
            LawText[] files = parsed.GetValue(folder) is { } path
                ? [.. FilesIn(path)]
                : [.. LawOnFile.Embedded.Files.Select(file => file.Text)];
            return Report(files, LawCheck.Of(files), parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(command, "restitution law check", "restitution law check cases/shed/law");
    }

    private static IReadOnlyList<LawText> FilesIn(string path) => Directory.Exists(path)
        ? LawFolder.Read(path)
        : throw new RefusedException(
            RefusedBecause.FolderMissing, path, "no such folder", "a folder of law files", "correct the path");

    private static int Report(LawText[] files, IReadOnlyList<LawFault> faults, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["files"] = files.Length,
                ["faults"] = new JsonArray([.. faults.Select(fault => new JsonObject
                {
                    ["kind"] = fault.Kind.ToString(),
                    ["file"] = fault.Id,
                    ["line"] = fault.LineNumber,
                    ["found"] = fault.Found,
                    ["wanted"] = fault.Wanted,
                })]),
            });
        }
        else
        {
            terminal.Out.WriteLine(FormattableString.Invariant($"{files.Length} law files, {faults.Count} faults"));
        }

        foreach (LawFault fault in faults)
        {
            terminal.Error.WriteLine($"{fault}; correct the file");
        }

        return faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
