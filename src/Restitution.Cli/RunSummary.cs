using System.Globalization;
using System.Text.Json.Nodes;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Computations;
using Restitution.Storage.Runs;

namespace Restitution.Cli;

/// <summary>What a run prints: a line for each worker, the gaps, the files; as a table or as JSON.</summary>
internal static class RunSummary
{
    private const int GapLinesMost = 40;
    private const int BetweenNameAndGaps = 11;

    public static void Print(CaseRun run, string outFolder, IReadOnlyList<string> files, Terminal terminal)
    {
        Wording wording = Wording.For("en");
        terminal.Out.WriteLine($"{run.Folder.Case.Title} ({run.Folder.Case.Code}), amounts in {run.Currency.Code}");
        var table = new PrintedTable(
            "Worker", ">Periods", ">Due", ">Paid", ">Lawful deductions", ">Back wages", ">low", ">high", ">Interest",
            ">Surcharge", ">In time", ">Out of time", ">Gaps");
        foreach (WorkerClaim worker in run.Claim.Workers)
        {
            AddLine(table, worker.Worker, worker.Periods.Count, worker.Totals, worker.AllGaps.Count(), wording);
        }

        if (run.Claim.Gaps.Count > 0)
        {
            table.Add(["Case", .. Enumerable.Repeat("", BetweenNameAndGaps), Text(run.Claim.Gaps.Count)]);
        }

        AddLine(
            table, "All", run.Claim.Workers.Sum(worker => worker.Periods.Count), run.Claim.Totals,
            run.Claim.AllGaps.Count(), wording);
        table.WriteTo(terminal);
        Reasons.Operand ordered = Reasons.Operand.Of(Schedules.BackPayOrder.Ordered(run.Claim).Likely);
        terminal.Out.WriteLine(wording.Say(Schedules.RecoveryTable.Received(run.Claim) is { } received
            ? Schedules.Phrase.Of("run.ordered-remaining", Reasons.Operand.Of(received.Remaining), ordered)
            : Schedules.Phrase.Of("run.ordered", ordered)));
        if (Schedules.BackPayOrder.Undecided(run.Claim) is { } undecided)
        {
            terminal.Out.WriteLine(wording.Say(undecided));
        }

        RecoverySummary.Print(run.Claim, run.Folder.Case.AsOf, wording, terminal.Out);
        RunTracks.Print(run.Claim, wording, terminal);
        foreach (ConventionTotal convention in run.Claim.Conventions)
        {
            terminal.Out.WriteLine(wording.Say(Schedules.ConversionPhrases.Of(convention)));
        }

        PrintGaps("Gaps, which the totals are without:", run.Claim.AllGaps, wording, terminal.Out);
        if (RunTracks.Gaps(run.Claim).Any())
        {
            PrintGaps(
                "Gaps of the tracks and of recorded losses, which the tracks are without:",
                RunTracks.Gaps(run.Claim), wording, terminal.Out);
        }

        terminal.Out.WriteLine($"Result digest {run.ResultDigest}");
        terminal.Out.WriteLine($"Written to {outFolder}:");
        foreach (string file in files)
        {
            terminal.Out.WriteLine($"  {file}");
        }
    }

    public static JsonObject InJson(
        CaseRun run, string outFolder, IReadOnlyList<string> files, IReadOnlyList<string> withoutPdf) => new()
        {
            ["case"] = run.Folder.Case.Code,
            ["currency"] = run.Currency.Code,
            ["resultDigest"] = run.ResultDigest,
            ["workers"] = new JsonArray([.. run.Claim.Workers.Select(worker =>
            {
                JsonObject line = TotalsInJson(worker.Totals);
                line.Insert(0, "worker", worker.Worker);
                line["periods"] = worker.Periods.Count;
                line["gaps"] = worker.AllGaps.Count();
                return line;
            })]),
            ["totals"] = TotalsInJson(run.Claim.Totals),
            ["inference"] = RecoverySummary.InferenceInJson(run.Claim),
            ["missingEvidence"] = RecoverySummary.MissingInJson(run.Claim),
            ["recovery"] = RecoverySummary.RecoveryInJson(run.Claim),
            ["tracks"] = RunTracks.InJson(run.Claim),
            ["conventions"] = new JsonArray([.. run.Claim.Conventions.Select(InJson)]),
            ["gaps"] = new JsonArray([.. run.Claim.AllGaps.Select(GapInJson)]),
            ["trackGaps"] = new JsonArray([.. RunTracks.Gaps(run.Claim).Select(GapInJson)]),
            ["out"] = outFolder,
            ["files"] = new JsonArray([.. files.Select(file => (JsonNode)file)]),
            ["withoutPdf"] = new JsonArray([.. withoutPdf.Select(why => (JsonNode)why)]),
        };

    private static void AddLine(
        PrintedTable table, string worker, int periods, ClaimTotals totals, int gaps, Wording wording)
    {
        Estimate<Money> backWages = totals.BackWages.Amount;
        table.Add(
            worker, Text(periods), wording.Bare(totals.Due.Likely), wording.Bare(totals.Paid.Likely),
            wording.Bare(totals.Withheld.Likely + totals.LawfulDeductions.Likely), wording.Bare(backWages.Likely),
            wording.Bare(backWages.Low), wording.Bare(backWages.High), wording.Bare(totals.Interest.Likely),
            wording.Bare(totals.SurchargeFound.Likely),
            wording.Bare(totals.InTime.Likely), wording.Bare(totals.OutOfTime.Likely), Text(gaps));
    }

    private static void PrintGaps(string heading, IEnumerable<Gap> all, Wording wording, TextWriter output)
    {
        (string Sentence, int Count, string First)[] gaps = [.. all
            .GroupBy(gap => wording.Say(GapInShort.Of(gap)))
            .Select(group => (group.Key, group.Count(), group.First().Figure))];
        if (gaps.Length == 0)
        {
            output.WriteLine("No gaps.");
            return;
        }

        output.WriteLine(heading);
        foreach ((string sentence, int count, string first) in gaps.Take(GapLinesMost))
        {
            string where = (first.Length, count) switch
            {
                (0, _) => "",
                (_, 1) => $"{first}: ",
                _ => string.Create(CultureInfo.InvariantCulture, $"{first} and {count - 1} more: "),
            };
            output.WriteLine($"  {where}{sentence}");
        }

        if (gaps.Length > GapLinesMost)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  … and {gaps.Length - GapLinesMost} more, all of them in the documents"));
        }
    }

    private static JsonObject TotalsInJson(ClaimTotals totals)
    {
        var json = new JsonObject
        {
            ["due"] = InJson(totals.Due),
            ["paid"] = InJson(totals.Paid),
            ["backWages"] = InJson(totals.BackWages),
            ["interest"] = InJson(totals.Interest),
            ["surcharge"] = InJson(totals.Surcharge),
            ["surchargeFound"] = InJson(totals.SurchargeFound),
            ["total"] = InJson(totals.Total),
            ["inTime"] = InJson(totals.InTime),
            ["outOfTime"] = InJson(totals.OutOfTime),
            ["interestPerDay"] = InJson(totals.InterestPerDay),
        };
        if (totals.LateFine is { } fine && totals.LateFineOwed is { } owed)
        {
            json["lateFine"] = InJson(fine);
            json["lateFineOwed"] = InJson(owed);
        }

        return json;
    }

    internal static JsonObject InJson(Figure figure) => new()
    {
        ["figure"] = figure.Id,
        ["low"] = AmountText.Of(figure.Amount.Low),
        ["likely"] = AmountText.Of(figure.Amount.Likely),
        ["high"] = AmountText.Of(figure.Amount.High),
    };

    private static JsonNode InJson(ConventionTotal convention) => new JsonObject
    {
        ["convention"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(convention.Convention.ToString()),
        ["isTaken"] = convention.IsTaken,
        ["paid"] = AmountText.Of(convention.Paid),
        ["total"] = AmountText.Of(convention.Total),
        ["withoutRate"] = convention.WithoutRate,
    };

    private static JsonObject GapInJson(Gap gap) => new()
    {
        ["kind"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(gap.Kind.ToString()),
        ["figure"] = gap.Figure,
        ["missing"] = Wording.For("en").Say(gap),
    };

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
