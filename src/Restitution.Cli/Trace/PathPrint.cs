using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>The movements by which a traced amount came about, a row for each step of the method.</summary>
/// <remarks>Of a long path the last steps are shown, nearest to the amount, and how many came before.</remarks>
internal sealed class PathPrint(TracedCase traced, PathAsked asked)
{
    private const int StepsMost = 60;

    private readonly TracingLedger ledger = traced.Result.Ledger;
    private readonly TracingMethod method = traced.Result.Methods[asked.Method].Method;
    private readonly IReadOnlyList<PathStep> steps = TracedPath.Of(traced, asked);

    public void Print(Wording wording, bool isAll, Terminal terminal)
    {
        int left = Left(isAll);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(wording.Say(steps.Count == 0 ? "path.none" : "path.title"));
        if (steps.Count == 0)
        {
            return;
        }

        if (left > 0)
        {
            terminal.Out.WriteLine(wording.Say(Phrase.Of("path.more", new Operand.Number(left))));
        }

        var table = new PrintedTable(
        [
            ">" + wording.Say("column.movement"), wording.Say("column.day"), wording.Say("column.place"),
            ">" + wording.Say("column.came-in"), ">" + wording.Say("column.went-out"),
            ">" + wording.Say("column.path-before"), ">" + wording.Say("column.path-moved"),
            ">" + wording.Say("column.path-after"), wording.Say("column.path-part"), wording.Say("column.sources"),
        ]);
        foreach (PathStep step in steps.Skip(left))
        {
            Place place = ledger.Places[step.Place];
            table.Add(
                step.Movement.ToString(CultureInfo.InvariantCulture), LocalDatePattern.Iso.Format(step.On),
                place.Code.EndsWith(place.Currency.Code, StringComparison.Ordinal)
                    ? place.Code : $"{place.Code} {place.Currency.Code}",
                step.IsIn ? Cut(step.Amount) : "", step.IsIn ? "" : Cut(step.Amount),
                Cut(step.Before), Cut(step.Moved), Cut(step.After), wording.Say(PartOf(step)),
                string.Join(", ", Rows(step)));
        }

        table.WriteTo(terminal);
    }

    /// <summary>Adds the steps to the first figure that <c>explain --json</c> prints.</summary>
    public void AddTo(JsonObject figure, bool isAll)
    {
        int left = Left(isAll);
        figure["stepsLeftOut"] = left;
        figure["steps"] = new JsonArray([.. steps.Skip(left).Select(InJson)]);
    }

    private JsonObject InJson(PathStep step) => new()
    {
        ["movement"] = step.Movement,
        ["on"] = LocalDatePattern.Iso.Format(step.On),
        ["place"] = ledger.Places[step.Place].Code,
        ["currency"] = ledger.Places[step.Place].Currency.Code,
        ["direction"] = step.IsIn ? "in" : "out",
        ["amount"] = Whole(step.Amount),
        ["before"] = Whole(step.Before),
        ["moved"] = Whole(step.Moved),
        ["after"] = Whole(step.After),
        ["by"] = KeyOf(method, step.IsIn),
        ["sources"] = new JsonArray([.. Rows(step).Select(row => (JsonNode)row)]),
    };

    private int Left(bool isAll) => isAll ? 0 : Math.Max(0, steps.Count - StepsMost);

    private Phrase PartOf(PathStep step) => Phrase.Of(
        $"path.{KeyOf(method, step.IsIn)}",
        new Operand.Code((step.Amount == 0m ? 0m : step.Moved / step.Amount).ToString(
            "0.##%", CultureInfo.InvariantCulture)));

    // Lots leave from one end; under the other methods all that is there bears a part of what leaves.
    private static string KeyOf(TracingMethod method, bool isIn) => (method, isIn) switch
    {
        (TracingMethod.FirstInFirstOut, true) or (TracingMethod.LastInFirstOut, true) => "newest-lot",
        (TracingMethod.FirstInFirstOut, false) => "oldest-lots",
        (TracingMethod.LastInFirstOut, false) => "newest-lots",
        (TracingMethod.FullTaint, _) => "touched",
        _ => "share",
    };

    private IEnumerable<string> Rows(PathStep step) =>
        SourceRefs.Joined(traced.Rows[step.Movement - 1]).Select(row => row.ToString());

    // Shares are carried unrounded; what is printed of them is cut for the eye alone.
    private static string Cut(decimal amount) => amount.ToString("#,0.00##", CultureInfo.InvariantCulture);

    private static string Whole(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
