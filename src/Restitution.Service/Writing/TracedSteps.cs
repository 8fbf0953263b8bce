using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Tracing;

namespace Restitution.Service.Writing;

/// <summary>The movements by which a traced amount came about, one for each step of the method.</summary>
/// <remarks>Of a long path the last steps are told, nearest to the amount, and how many came before.</remarks>
public sealed class TracedSteps(TracedCase traced, PathAsked asked)
{
    private const int StepsMost = 60;

    private readonly TracingMethod method = traced.Result.Methods[asked.Method].Method;

    public TracingLedger Ledger => traced.Result.Ledger;

    public IReadOnlyList<PathStep> All { get; } = TracedPath.Of(traced, asked);

    /// <summary>How many earlier steps are not told.</summary>
    public int LeftOut(bool isAll) => isAll ? 0 : Math.Max(0, All.Count - StepsMost);

    /// <summary>Adds the steps to the figure that they lead to.</summary>
    public void AddTo(JsonObject figure, bool isAll)
    {
        int left = LeftOut(isAll);
        figure["stepsLeftOut"] = left;
        figure["steps"] = new JsonArray([.. All.Skip(left).Select(InJson)]);
    }

    // Lots leave from one end; under the other methods all that is there bears a part of what leaves.
    public string KeyOf(PathStep step) => (method, step.IsIn) switch
    {
        (TracingMethod.FirstInFirstOut, true) or (TracingMethod.LastInFirstOut, true) => "newest-lot",
        (TracingMethod.FirstInFirstOut, false) => "oldest-lots",
        (TracingMethod.LastInFirstOut, false) => "newest-lots",
        (TracingMethod.FullTaint, _) => "touched",
        _ => "share",
    };

    /// <summary>The rows of exhibits in which a step stands.</summary>
    public IEnumerable<string> Rows(PathStep step) =>
        SourceRefs.Joined(traced.Rows[step.Movement - 1]).Select(row => row.ToString());

    private JsonObject InJson(PathStep step) => new()
    {
        ["movement"] = step.Movement,
        ["on"] = LocalDatePattern.Iso.Format(step.On),
        ["place"] = Ledger.Places[step.Place].Code,
        ["currency"] = Ledger.Places[step.Place].Currency.Code,
        ["direction"] = step.IsIn ? "in" : "out",
        ["amount"] = Whole(step.Amount),
        ["before"] = Whole(step.Before),
        ["moved"] = Whole(step.Moved),
        ["after"] = Whole(step.After),
        ["by"] = KeyOf(step),
        ["sources"] = new JsonArray([.. Rows(step).Select(row => (JsonNode)row)]),
    };

    private static string Whole(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
