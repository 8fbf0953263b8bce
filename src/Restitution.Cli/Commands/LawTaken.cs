using System.CommandLine;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Folders;

namespace Restitution.Cli.Commands;

/// <summary>Which law a command takes: what comes with the program, a folder over it, a case's own over both.</summary>
/// <remarks>
/// The case stands above the folder: its files were put there for that case, the folder serves many. Every reason and
/// document says where a file came from that does not come with the program.
/// </remarks>
internal static class LawTaken
{
    private const string FolderName = "--law";

    public static Option<string?> FolderOption() => new(FolderName)
    {
        Description = "A folder of law files, JURISDICTION/NAME.json each, that add to those that come with the "
            + "program or take their place; files of a case's own law/ stand above them.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<string?> CaseOption() => new("--case")
    {
        Description = "A case folder whose own law files and choices count too.",
        HelpName = "FOLDER",
    };

    /// <summary>The law without a case.</summary>
    public static LawOnFile Of(ParseResult parsed) => parsed.GetValue<string?>(FolderName) is { } folder
        ? LawFolder.Over(folder)
        : LawOnFile.Embedded;

    /// <summary>The law of a case, where one is named.</summary>
    public static LawOnFile Of(ParseResult parsed, Option<string?> caseOption) =>
        parsed.GetValue(caseOption) is { } folder ? CaseFolder.Open(folder, Of(parsed)).Law : Of(parsed);

    /// <summary>What a person is told of a file that does not come with the program; blank otherwise.</summary>
    public static string Mark(LawOrigin origin) => origin switch
    {
        LawOrigin.Case => " (case)",
        LawOrigin.Folder => " (folder)",
        _ => "",
    };
}
