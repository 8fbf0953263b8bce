using System.CommandLine;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Cli.Trace;
using Restitution.Documents;
using Restitution.Findings;
using Restitution.Service.Writing;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Tracing;

namespace Restitution.Cli.Commands;

/// <summary><c>explain</c>: why a printed figure is what it is, down to article of law and row of evidence.</summary>
internal static class ExplainCommand
{
    private const int SuggestionsMost = 8;
    private const string OfTracing = "T/";

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
            if (id.StartsWith(FindingExplanation.Prefix, StringComparison.Ordinal))
            {
                ExplainFinding(run, id, parsed.GetValue(list), asJson, parsed.GetValue(language), terminal);
                return ExitCode.Done;
            }

            IReadOnlyList<Figure> figures = FiguresOf(run, id);
            if (parsed.GetValue(list))
            {
                Explanation.List(figures, id, asJson, terminal);
                return ExitCode.Done;
            }

            Figure found = Find(figures, id);
            PathPrint? path = PathOf(run, found.Id);
            if (asJson)
            {
                Explanation.PrintJson(figures, found, path, parsed.GetValue(all), terminal);
                return ExitCode.Done;
            }

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

        FindingReason found = FindingExplanation.Find(run.Findings, id);
        if (asJson)
        {
            FindingExplanation.PrintJson(found, terminal);
            return;
        }

        foreach (string each in RunDocuments.Languages(language, null))
        {
            FindingExplanation.Print(found, Wording.For(each), terminal.Out);
        }
    }

    private static PathPrint? PathOf(CaseRun run, string id) =>
        id.StartsWith(OfTracing, StringComparison.Ordinal) && PathAsked.Of(run.Traced, id) is { } asked
            ? new PathPrint(run.Traced, asked) : null;

    // Following the money takes its time, and no figure of the claim rests on it.
    private static IReadOnlyList<Figure> FiguresOf(CaseRun run, string id) =>
    [
        .. run.Claim.Figures, .. run.Claim.FiguresBeside,
        .. id.Length == 0 || id.StartsWith(OfTracing, StringComparison.Ordinal) ? run.Traced.Figures : [],
        .. id.Length == 0 || id.StartsWith(PayFound.Prefix, StringComparison.Ordinal) ? run.Pay.Figures : [],
    ];

    private static Figure Find(IReadOnlyList<Figure> figures, string id)
    {
        if (figures.FirstOrDefault(figure => figure.Id == id) is { } found)
        {
            return found;
        }

        string start = id.Split('/')[0];
        string[] near = [.. figures
            .Select(figure => figure.Id)
            .Where(other =>
                other.StartsWith(id, StringComparison.Ordinal) || other.StartsWith(start, StringComparison.Ordinal))
            .OrderBy(other => other.StartsWith(id, StringComparison.Ordinal) ? 0 : 1)
            .Take(SuggestionsMost)];
        throw new RefusedException(
            RefusedBecause.FigureUnknown, $"figure \"{id}\"", "that no figure has this id",
            near.Length == 0 ? "an id as the documents print it" : $"an id such as {string.Join(", ", near)}",
            "list ids with: restitution explain FOLDER PREFIX --list");
    }
}
