using System.CommandLine;
using Restitution.Cli.Console;

namespace Restitution.Cli.Commands;

/// <summary><c>law list</c>, <c>law show</c> and <c>law check</c>.</summary>
internal static class LawCommand
{
    public static Command Make(Terminal terminal) => new("law", "Look at the law on file, and check law files.")
    {
        LawList.Make(terminal), LawShow.Make(terminal), LawCheckCommand.Make(terminal),
    };
}
