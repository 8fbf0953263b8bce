using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Storage.Computations;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>law affected</c>: the recall of a figure: which stored computations rest on it, and which would change.
/// </summary>
internal static class LawAffectedCommand
{
    public static Command Make(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The id of a law file, for example th/minimum-wage." };
        var folders = new Argument<string[]>("FOLDER")
        {
            Description = "Folders in which computation.json files lie, at any depth; without one, the present folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "affected",
            "Find the stored computations that used a law file: for whom, on which days, in which figures, how much "
            + "money rests on it, and which would change under the file as it is now.")
        {
            id, folders,
        };
        command.SetAction(parsed =>
        {
            string file = parsed.GetRequiredValue(id);
            ThrowIfNobodyAsks(file);
            LawRecall[] recalls = [.. Recalls(file, parsed.GetValue(folders) ?? [], LawTaken.Of(parsed))];
            if (parsed.GetValue<bool>("--json"))
            {
                JsonPrint.WriteTo(terminal, new JsonArray([.. recalls.Select(recall => InJson(recall, file))]));
            }
            else
            {
                Print(recalls, file, terminal);
            }

            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution law affected th/minimum-wage out",
            "restitution law affected th/minimum-wage out --law office-law --json");
    }

    // A misspelt id would be told to affect nothing.
    private static void ThrowIfNobodyAsks(string file)
    {
        if (!file.Contains('/', StringComparison.Ordinal) || LawQuestions.AnsweredBy(file) is null)
        {
            throw new RefusedException(
                RefusedBecause.CodeUnknown, file, "no id of a law file",
                "JURISDICTION/NAME with a name that restitution law questions prints", "correct the id");
        }
    }

    private static IEnumerable<LawRecall> Recalls(string file, string[] folders, LawOnFile law)
    {
        foreach (string folder in folders.Length == 0 ? ["."] : folders)
        {
            if (!Directory.Exists(folder))
            {
                throw new RefusedException(
                    RefusedBecause.FolderMissing, folder, "no such folder", "a folder with computations",
                    "correct the path");
            }

            foreach (string path in StoredComputation.PathsUnder(folder))
            {
                StoredComputation stored = StoredComputation.Read(path, file);
                if (stored.Sha256 is not null || stored.GapCount > 0)
                {
                    yield return LawRecall.Of(stored, law, file);
                }
            }
        }
    }

    private static void Print(LawRecall[] recalls, string file, Terminal terminal)
    {
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: in the inputs of {Counted.Of(recalls.Length, "computation")}, used by {recalls.Count(one => one.Lines.Count > 0)}, "
            + $"of which {recalls.Count(one => one.State == RecallState.Changes)} would change"));
        foreach (LawRecall recall in recalls)
        {
            terminal.Out.WriteLine();
            Print(recall, terminal);
        }
    }

    private static void Print(LawRecall recall, Terminal terminal)
    {
        StoredComputation stored = recall.Computation;
        terminal.Out.WriteLine($"{stored.Path}, case {stored.Case}: {Sentence(recall.State)}");
        if (recall.Lines.Count == 0)
        {
            terminal.Out.WriteLine(stored.GapCount == 0
                ? "  no figure rests on it"
                : FormattableString.Invariant($"  no figure rests on it; it stands in {stored.GapCount} gaps"));
            return;
        }

        terminal.Out.WriteLine(
            $"  {stored.Currency} {Plain(recall.Amount)} rest on it: {Plain(recall.Amount - recall.Surcharge)} of back wages "
            + $"and interest, and {Plain(recall.Surcharge)} of surcharge, which an order has only where it was found");
        if (stored.OrderAmount is { } order)
            terminal.Out.WriteLine($"  the order of this computation comes to {stored.Currency} {Plain(order)}");
        var table = new PrintedTable("Worker", "Days", ">Figures", "Used", "Now", $">{stored.Currency}");
        foreach (LawRecallLine line in recall.Lines)
        {
            table.Add(
                line.Worker, $"{Iso(line.From)} to {Iso(line.To)}",
                line.Figures.Count.ToString(CultureInfo.InvariantCulture),
                line.Value, line.Changes ? line.Now : "the same", Plain(line.Amount));
        }

        table.WriteTo(terminal);
    }

    private static string Sentence(RecallState state) => state switch
    {
        RecallState.Same => "the file is as it was",
        RecallState.SameAnswers => "the file was changed and answers the same; run the case anew for its digest",
        RecallState.Changes => "the file answers otherwise now; run the case anew",
        RecallState.CaseHasItsOwn => "the case used a file of its own, which this one does not touch",
        _ => "the file was changed, and what would change is not recorded; run the case anew",
    };

    private static JsonObject InJson(LawRecall recall, string file) => new()
    {
        ["computation"] = recall.Computation.Path,
        ["case"] = recall.Computation.Case,
        ["file"] = file,
        ["state"] = JsonNamingPolicy.KebabCaseLower.ConvertName(recall.State.ToString()),
        ["currency"] = recall.Computation.Currency,
        ["amount"] = Plain(recall.Amount),
        ["orderAmount"] = recall.Computation.OrderAmount is { } order ? Plain(order) : null,
        ["gaps"] = recall.Computation.GapCount,
        ["lines"] = new JsonArray([.. recall.Lines.Select(line => new JsonObject
        {
            ["worker"] = line.Worker,
            ["from"] = Iso(line.From),
            ["to"] = Iso(line.To),
            ["used"] = line.Value,
            ["now"] = line.Now,
            ["changes"] = line.Changes,
            ["amount"] = Plain(line.Amount),
            ["figures"] = new JsonArray([.. line.Figures.Select(figure => (JsonNode)figure)]),
        })]),
    };

    private static string Plain(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
