using System.CommandLine;
using Restitution.Cli.Console;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;

namespace Restitution.Cli.Commands;

/// <summary><c>demo</c>: the invented case that comes with the program, run as any other.</summary>
internal static class DemoCommand
{
    // Printed in the case's own README: every name that it opens is invented.
    private const string TrainingPassphrase = "training-only";

    /// <summary>Beside the program, where the build puts it.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "demo", "andaman-dawn");

    public static Command Make(Terminal terminal)
    {
        Option<string> output = RunCommand.Out();
        Option<string> language = Written.Language("Without it, both.");
        var command = new Command(
            "demo",
            "Run the invented case that comes with the program: a trawler and a shed in Ranong. It writes all that run "
            + "writes of a case whose accounts are on record: order, sheet, restitution schedule, civil claim, "
            + "asset-tracing report, findings report, interview priorities, and the JSON files that verify reads.")
        {
            output, language,
        };
        command.SetAction(parsed => RunCommand.Run(
            () => Compute(terminal), parsed.GetRequiredValue(output), parsed.GetValue(language),
            parsed.GetValue<bool>("--json"), terminal));
        return HelpWithExamples.For(
            command, "restitution demo --out out", "restitution demo --out out --language th");
    }

    private static CaseRun Compute(Terminal terminal)
    {
        if (!Directory.Exists(Folder))
        {
            throw new RefusedException(
                RefusedBecause.FolderMissing, "the demo case", "that it is not beside the program",
                "the folder that the build puts there",
                "build the program again: dotnet build src/Restitution.Cli");
        }

        CaseFolder folder = CaseFolder.Open(Folder);
        CaseIdentities identities = SealedIdentities.Open(
            folder.IdentitiesPath, IdentityKey.Of(TrainingPassphrase, "the demo case"),
            new CaseLog(folder.AccessLogPath, terminal.Clock, terminal.UserName), "demo");
        return CaseOpening.Run(folder, identities, terminal);
    }
}
