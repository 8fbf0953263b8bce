using System.Text;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Service.Writing;
using Restitution.Storage.Computations;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>What is asked of following the money of a case.</summary>
internal sealed record CaseTraceWish(string Folder, string? OutFolder, string? Language, string? KeyFile, LawOnFile Law)
{
    public bool AsJson { get; init; }
}

/// <summary>Follows the money of a case: prints what lies before us, and writes report, findings and exports.</summary>
internal sealed class CaseTrace(CaseTraceWish wish, Terminal terminal)
{
    public int Run()
    {
        using OutputFolder? output = wish.OutFolder is { } path ? OutputFolder.For(path) : null;
        CaseRun run = CaseOpening.Run(wish.Folder, wish.KeyFile, "trace", wish.Law, terminal);
        RequireAccounts(run);
        TracedCase traced = terminal.Watch($"Case {run.Folder.Case.Code}", step =>
        {
            step("Following the money");
            return run.Traced;
        });
        if (wish.AsJson)
        {
            RefuseWhatCannotBeTraced(run);
            terminal.Out.Write(Encoding.UTF8.GetString(TracedCaseJson.Bytes(run.Folder.Case, traced, run.Inputs)));
        }
        else
        {
            terminal.Out.WriteLine($"{run.Folder.Case.Title} ({run.Folder.Case.Code})");
            new CaseTracePrint(traced, terminal).Print();
            new PayPrint(run.Pay, terminal).Print();
            RefuseWhatCannotBeTraced(run);
        }

        if (output is not null)
        {
            Write(run, output);
        }

        return ExitCode.Done;
    }

    private static void RequireAccounts(CaseRun run)
    {
        if (run.Folder.Case.Accounts.Count == 0)
        {
            throw new RefusedException(
                RefusedBecause.KeyMissing, "case.json", "no accounts", "the accounts whose statements are exhibits",
                "declare them under accounts, with who holds them");
        }
    }

    private static void RefuseWhatCannotBeTraced(CaseRun run) => RefusedException.ThrowIfAny(TracingRefusalText.Of(
        run.Traced.Result, "the money of the case",
        number => string.Join(", ", run.Traced.Rows[number - 1].Select(source => source.ToString()))));

    private void Write(CaseRun run, OutputFolder output)
    {
        IReadOnlyList<string> withoutPdf = terminal.Watch("Writing documents", step =>
        {
            step("Writing exports");
            RunDocuments.WriteFilesOfMoney(run, output);
            CaseExports.Write(run, output);
            return RunDocuments.Write(
                run, DocumentKinds.OfMoney, RunDocuments.Languages(wish.Language, run.Folder.Language), null, output,
                step);
        });
        RefusedException.ThrowIfAny(new NameScan(run.Identities).In(output.FullPath));
        IReadOnlyList<string> files = output.Files;
        output.MoveIntoPlace();
        foreach (string why in withoutPdf)
        {
            terminal.Error.WriteLine($"{why} The other formats were written.");
        }

        if (!wish.AsJson)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"Written to {output.AsWritten}:");
            foreach (string file in files)
            {
                terminal.Out.WriteLine($"  {file}");
            }
        }
    }
}
