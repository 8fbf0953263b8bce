using System.CommandLine;
using Restitution.Cli.Console;

namespace Restitution.Cli.Commands;

/// <summary><c>law</c>: looking at the law on file, checking it, comparing it and finding what rests on it.</summary>
internal static class LawCommand
{
    public static Command Make(Terminal terminal) => new("law", "Look at the law on file, check and compare it.")
    {
        LawQuestionsCommand.Make(terminal), LawList.Make(terminal), LawShow.Make(terminal),
        LawCheckCommand.Make(terminal), LawDiffCommand.Make(terminal), LawAffectedCommand.Make(terminal),
        LawTaken.FolderOption(),
    };
}
