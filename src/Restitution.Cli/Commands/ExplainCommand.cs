using System.CommandLine;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Cli.Trace;
using Restitution.Documents;
using Restitution.Findings;
using Restitution.Service.Writing;
using Restitution.Storage.Runs;

namespace Restitution.Cli.Commands;

/// <summary><c>explain</c>: why a printed figure is what it is, down to article of law and row of evidence.</summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Written.CaseFolder();
        var figure = new Argument<string>("FIGURE")
        {
            Description = "The id of a figure, as documents print it; with --list, how ids begin.",
            DefaultValueFactory = _ => "",
        };
        var list = new Option<bool>("--list") { Description = "List the figures whose id begins with FIGURE." };
        Option<bool> all = EveryOne();
        Option<string> language = Written.Language("Without it, English.");
        Option<string?> keyFile = Written.IdentityKeyFile();
        var command = new Command(
            "explain", "Print the reasons of a figure.")
        {
            folder, figure, list, all, language, keyFile, LawTaken.FolderOption(),
        };
        command.SetAction(parsed =>
        {
            CaseRun run = CaseOpening.Run(
                parsed.GetRequiredValue(folder), parsed.GetValue(keyFile), "explain", LawTaken.Of(parsed), terminal);
            string id = parsed.GetValue(figure) ?? "";
            bool asJson = parsed.GetValue<bool>("--json");
            if (id.StartsWith(FigureExplanation.OfFindings, StringComparison.Ordinal))
            {
                ExplainFinding(run, id, parsed.GetValue(list), asJson, parsed.GetValue(language), terminal);
                return ExitCode.Done;
            }

            IReadOnlyList<Figure> figures = FigureExplanation.FiguresOf(run, id);
            if (parsed.GetValue(list))
            {
                Explanation.List(figures, id, asJson, terminal);
                return ExitCode.Done;
            }

            if (asJson)
            {
                JsonPrint.WriteTo(terminal, FigureExplanation.Of(run, id, parsed.GetValue(all)));
                return ExitCode.Done;
            }

            Figure found = FigureExplanation.Find(figures, id);
            PathPrint? path = PathOf(run, found.Id);
            foreach (string each in RunDocuments.Languages(parsed.GetValue(language), null))
            {
                new Explanation(figures, Wording.For(each), terminal.Out).Print(found, parsed.GetValue(all));
                path?.Print(Wording.For(each), parsed.GetValue(all), terminal);
            }

            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution explain cases/shed W-03/2019-05/overtime",
            "restitution explain cases/shed W-03/2019-05 --list",
            "restitution explain cases/shed W-03/total --all --json",
            "restitution explain cases/shed T/ --list", "restitution explain cases/shed T/W-03/H-01/pro-rata --all",
            "restitution explain cases/shed P/W-03/2019-05/drawn",
            "restitution explain cases/shed F/W-03/indicator/withheld-wages");
    }

    private static Option<bool> EveryOne() => new("--all")
    {
        Description = "Print the reasons of every lower figure and every step, however many.",
    };

    private static void ExplainFinding(
        CaseRun run, string id, bool isList, bool asJson, string? language, Terminal terminal)
    {
        if (isList)
        {
            FindingExplanation.List(run.Findings, id, asJson, terminal);
            return;
        }

        FindingReason found = FigureExplanation.Finding(run.Findings, id);
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, FigureExplanation.OfFinding(found));
            return;
        }

        foreach (string each in RunDocuments.Languages(language, null))
        {
            FindingExplanation.Print(found, Wording.For(each), terminal.Out);
        }
    }

    private static PathPrint? PathOf(CaseRun run, string id) =>
        FigureExplanation.PathOf(run, id) is { } asked ? new PathPrint(run.Traced, asked) : null;
}
