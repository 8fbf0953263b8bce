using System.CommandLine;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Storage.Folders;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>case new</c>, <c>case add</c>, <c>case identities</c>, <c>case export</c> and <c>case import</c>.
/// </summary>
internal static class CaseCommand
{
    public static Command Make(Terminal terminal) =>
        new("case", "Make a case folder, add exhibits to it, seal the names behind its codes, and move it to and from a service.")
        {
            New(terminal), CaseAddCommand.Make(terminal), CaseIdentitiesCommand.Make(terminal),
            CaseMoveCommands.Export(terminal), CaseMoveCommands.Import(terminal),
        };

    private static Command New(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The folder to make; it must not hold anything yet.",
        };
        var code = new Option<string>("--code")
        {
            Description = "The code of the case: capital letters, digits and hyphens, no name of a person.",
            DefaultValueFactory = _ => "CASE-01",
        };
        var command = new Command("new", "Make an empty case folder with a case.json to fill in.") { folder, code };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(folder);
            IReadOnlyList<string> made = NewCaseFolder.Make(path, parsed.GetRequiredValue(code));
            if (parsed.GetValue<bool>("--json"))
            {
                JsonPrint.WriteTo(terminal, new JsonObject
                {
                    ["folder"] = path,
                    ["made"] = new JsonArray([.. made.Select(name => (JsonNode)name)]),
                });
                return ExitCode.Done;
            }

            terminal.Out.WriteLine($"Made {path}: {string.Join(", ", made)}");
            terminal.Out.WriteLine(
                $"Next: fill in {path}/case.json, then: restitution case add {path} FILE…, restitution review {path}");
            return ExitCode.Done;
        });
        return HelpWithExamples.For(command, "restitution case new cases/shed --code RN-2021-007");
    }
}
