using System.CommandLine;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Schedules;
using Restitution.Service.Writing;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;

namespace Restitution.Cli.Commands;

/// <summary><c>document</c>: one document of a case, and the only way to one that names workers.</summary>
internal static class DocumentCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Written.CaseFolder();
        Option<string> kind = new Option<string>("--kind")
        {
            Description = "Which document.", HelpName = "KIND", Required = true,
        }.AcceptOnlyFromAmong([.. DocumentKinds.Names]);
        Option<string> output = RunCommand.Out();
        Option<string> language = Written.Language("Without it, the language of the case.");
        Option<string?> keyFile = Written.IdentityKeyFile();
        Option<bool> isSealed = new("--sealed")
        {
            Description = "The restitution schedule with the list of who the codes are. It needs --reason.",
        };
        Option<string?> reason = new("--reason")
        {
            Description = "Why names are written out; it is kept in the access log.", HelpName = "TEXT",
        };
        var command = new Command("document", "Write one document of a case as HTML, PDF, XLSX and JSON.")
        {
            folder, kind, output, language, keyFile, isSealed, reason, LawTaken.FolderOption(),
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(isSealed) && string.IsNullOrWhiteSpace(result.GetValue(reason)))
            {
                result.AddError("--sealed writes names: say why with --reason.");
            }

            if (result.GetValue(isSealed) && result.GetValue(kind) != DocumentKinds.RestitutionSchedule)
            {
                result.AddError("--sealed is for --kind restitution-schedule: the other documents go by code alone.");
            }
        });
        command.SetAction(parsed => Write(
            CaseOpening.Run(
                parsed.GetRequiredValue(folder), parsed.GetValue(keyFile), "document", LawTaken.Of(parsed), terminal),
            parsed.GetRequiredValue(kind), parsed.GetValue(isSealed) ? parsed.GetValue(reason) : null,
            parsed.GetRequiredValue(output), parsed.GetValue(language), parsed.GetValue<bool>("--json"), terminal));
        return HelpWithExamples.For(
            command, "restitution document cases/shed --kind civil-claim --out out/civil",
            "restitution document cases/shed --kind asset-tracing-report --out out/money",
            "restitution document cases/shed --kind findings-report --out out/money --language th",
            "restitution document cases/shed --kind restitution-schedule --sealed --reason \"hearing of 3 May\" "
                + "--out sealed");
    }

    private static int Write(
        CaseRun run, string kind, string? sealedBecause, string outFolder, string? language, bool asJson,
        Terminal terminal)
    {
        using OutputFolder output = OutputFolder.For(outFolder);
        IReadOnlyList<KeyLine>? key = sealedBecause is null ? null : KeyOf(run, sealedBecause, terminal);
        IReadOnlyList<string> withoutPdf = terminal.Watch("Writing the document", step => RunDocuments.Write(
            run, [kind], RunDocuments.Languages(language, run.Folder.Language), key, output, step));
        if (key is null)
        {
            RefusedException.ThrowIfAny(new NameScan(run.Identities).In(output.FullPath));
        }
        else
        {
            output.KeepPrivate();
        }

        IReadOnlyList<string> files = output.Files;
        output.MoveIntoPlace();
        Report(run, kind, outFolder, files, withoutPdf, asJson, terminal);
        return ExitCode.Done;
    }

    // Only those for whom something is asked are named. The log is told before anything is written: an attempt that
    // fails is an attempt all the same.
    private static KeyLine[] KeyOf(CaseRun run, string because, Terminal terminal)
    {
        if (!run.Folder.HasIdentities)
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, "identities", "no such file in the case",
                "the sealed list of who the codes are",
                "seal the names first: restitution case identities FOLDER --from FILE");
        }

        HashSet<string> claimedFor = [.. run.Claim.Workers
            .Where(worker => worker.Remedies.On(RemedyTrack.Criminal) is { Consent.State: ConsentState.Given })
            .Select(worker => worker.Worker)];
        if (claimedFor.Count == 0)
        {
            throw new RefusedException(
                RefusedBecause.KeyMissing, "case.json", "no worker's consent to the criminal track that stands",
                "somebody for whom restitution is asked: nobody else is named",
                "record it under consents, or leave --sealed out");
        }

        new CaseLog(run.Folder.AccessLogPath, terminal.Clock, terminal.UserName)
            .Add("names written to a sealed document", DocumentKinds.RestitutionSchedule, because);
        return
        [
            .. run.Identities.Workers.Where(person => claimedFor.Contains(person.Code)).Select(person => new KeyLine(
                person.Code, person.Name.Reveal(),
                [.. person.Spellings.Select(spelling => spelling.Reveal())],
                [.. person.Accounts.Select(account => account.Reveal())])),
        ];
    }

    private static void Report(
        CaseRun run, string kind, string outFolder, IReadOnlyList<string> files, IReadOnlyList<string> withoutPdf,
        bool asJson, Terminal terminal)
    {
        foreach (string why in withoutPdf)
        {
            terminal.Error.WriteLine($"{why} The other formats were written.");
        }

        if (asJson)
        {
            JsonPrint.WriteTo(terminal, RunSummary.InJson(run, outFolder, files, withoutPdf));
            return;
        }

        terminal.Out.WriteLine($"Result digest {DocumentKinds.DigestOf(kind, run)}");
        terminal.Out.WriteLine($"Written to {outFolder}:");
        foreach (string file in files)
        {
            terminal.Out.WriteLine($"  {file}");
        }
    }
}
