using System.CommandLine;
using Restitution.Cli.Console;
using Restitution.Service.Writing;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;

namespace Restitution.Cli.Commands;

/// <summary><c>run</c>: a case folder becomes its documents and the files by which they are verified.</summary>
internal static class RunCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Written.CaseFolder();
        Option<string> output = Out();
        Option<string> language = Written.Language("Without it, the language of the case.");
        Option<string?> keyFile = Written.IdentityKeyFile();
        var command = new Command(
            "run",
            "Compute a case and write the back-pay order, computation sheet, restitution schedule and civil claim as "
            + "HTML, PDF, XLSX and JSON, and computation.json. Of a case whose accounts are on record, the "
            + "asset-tracing report, the findings report, the interview priorities, tracing.json and findings.json are "
            + "written too. Where this system cannot print PDF, the others are written, the reason is told on the error "
            + "stream, and the command still ends with 0.")
        {
            folder, output, language, keyFile, LawTaken.FolderOption(),
        };
        command.SetAction(parsed => Run(
            () => CaseOpening.Run(
                parsed.GetRequiredValue(folder), parsed.GetValue(keyFile), "run", LawTaken.Of(parsed), terminal),
            parsed.GetRequiredValue(output), parsed.GetValue(language), parsed.GetValue<bool>("--json"), terminal));
        return HelpWithExamples.For(
            command, "restitution run cases/shed --out out/shed",
            "restitution run cases/shed --out out/shed --language both --identity-key-file key.txt",
            "restitution run cases/shed --out out/shed --law office-law",
            "restitution run cases/shed --out out/shed --json");
    }

    public static Option<string> Out() => new("--out")
    {
        Description = "The folder to write; made, or replaced when it holds an earlier run and nothing else.",
        HelpName = "DIR",
        Required = true,
    };

    /// <summary>
    /// Writes everything beside the target and moves it there in one step; on any failure nothing is left.
    /// </summary>
    public static int Run(Func<CaseRun> compute, string outFolder, string? language, bool asJson, Terminal terminal)
    {
        using OutputFolder output = OutputFolder.For(outFolder);
        CaseRun run = compute();
        IReadOnlyList<string> languages = RunDocuments.Languages(language, run.Folder.Language);
        IReadOnlyList<string> withoutPdf =
            terminal.Watch("Writing documents", step => RunDocuments.Write(run, languages, output, step));
        RefusedException.ThrowIfAny(new NameScan(run.Identities).In(output.FullPath));
        IReadOnlyList<string> files = output.Files;
        output.MoveIntoPlace();

        foreach (string why in withoutPdf)
        {
            terminal.Error.WriteLine($"{why} The other formats were written.");
        }

        if (UnnamedFiles.Sentence(run.Folder, UnnamedFiles.Of(run.Folder)) is { } unnamed)
        {
            terminal.Error.WriteLine(unnamed);
        }

        if (asJson)
        {
            JsonPrint.WriteTo(terminal, RunSummary.InJson(run, outFolder, files, withoutPdf));
        }
        else
        {
            RunSummary.Print(run, outFolder, files, terminal);
        }

        return ExitCode.Done;
    }
}
