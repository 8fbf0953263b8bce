using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Documents.Delimited;
using Restitution.Tracing;

namespace Restitution.Documents.Exports;

/// <summary>Places and flows of a traced case as two CSV files that programs for link charts read.</summary>
/// <remarks>
/// Texts that a spreadsheet would take for a formula are neutralised; numbers are never touched. The traced columns are
/// all claimants together, in the currency of the edge: least, likely and most of each method, which are exact or,
/// where the column range says so, from nothing to the most that can have gone that way. What full taint touched counts
/// money again and is for no claim; its column says so. The balance of a thing is its value on record. A party or a
/// thing is one node, whatever currencies: each edge has its own.
/// </remarks>
public static class LinkChart
{
    public const string NodesName = "nodes.csv";
    public const string EdgesName = "edges.csv";

    private const string Outside = "outside";

    public static void WriteNodes(ExportedCase exported, TextWriter output)
    {
        Line(output, "id", "label", "type", "currency", "holder", "holder_name", "balance", "balance_day");
        Line(output, Outside, "not told by the records", Outside, "", "", "", "", "");
        foreach (int place in Enumerable.Range(0, exported.Ledger.Places.Count)
            .Where(place => exported.NodeOf(place) == place))
        {
            Place named = exported.Ledger.Places[place];
            TracedAccount? account = exported.AccountAt(place);
            HoldingOnRecord? holding = exported.HoldingAt(place);
            Line(
                output, Text(named.Code), Text(exported.LabelOf(place)), TypeOf(named.Kind),
                exported.CurrenciesOf(place), Text(named.Holder), Text(exported.PartyOf(named.Holder)?.Shown ?? ""),
                (account?.Closing ?? holding?.Value) is { } worth ? ExportedCase.Text(worth) : "",
                Day(account?.ClosingOn ?? holding?.ValuedOn));
        }
    }

    public static void WriteEdges(ExportedCase exported, TextWriter output)
    {
        IReadOnlyList<MethodResult> methods = exported.Traced.Result.Methods;
        Line(
            output,
            [
                "source", "target", "amount", "currency", "first_day", "last_day", "count",
                .. methods.SelectMany(method => ColumnsOf(method.Method)), "range",
            ]);
        foreach (Flow flow in exported.Traced.Flows)
        {
            Line(
                output,
                [
                    CodeOf(exported, flow.From), CodeOf(exported, flow.To), ExportedCase.Text(flow.Amount),
                    flow.Amount.Currency.Code, Day(flow.FirstOn), Day(flow.LastOn),
                    flow.Count.ToString(CultureInfo.InvariantCulture),
                    .. flow.Traced.SelectMany((_, method) => PartOf(flow, method, methods[method].Method)),
                    flow.Traced.Count == 0 ? "" : flow.Ranges.Count > 0 ? "exact" : "encloses",
                ]);
        }
    }

    private static IEnumerable<string> ColumnsOf(TracingMethod method)
    {
        string name = TracingMethods.NameOf(method).Replace('-', '_');
        return method == TracingMethod.FullTaint
            ? [$"touched_{name}_not_for_claims"]
            : [$"traced_{name}_low", $"traced_{name}_likely", $"traced_{name}_high"];
    }

    private static IEnumerable<string> PartOf(Flow flow, int method, TracingMethod named)
    {
        Money likely = flow.Traced[method];
        if (named == TracingMethod.FullTaint)
        {
            return [ExportedCase.Text(likely)];
        }

        Estimate<Money> part = flow.Ranges.Count > 0 ? flow.Ranges[method] : new(
            new Money(Math.Min(0m, likely.Amount), likely.Currency), likely,
            flow.Most.Count > 0 ? flow.Most[method] : flow.Amount > likely ? flow.Amount : likely);
        return [ExportedCase.Text(part.Low), ExportedCase.Text(likely), ExportedCase.Text(part.High)];
    }

    private static string CodeOf(ExportedCase exported, int place) =>
        place == Movement.Nowhere ? Outside : Text(exported.Ledger.Places[exported.NodeOf(place)].Code);

    private static string TypeOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Account => "account",
        PlaceKind.Holding => "holding",
        PlaceKind.Cash => "cash",
        PlaceKind.Outsider => "outsider",
        PlaceKind.Bank => "bank",
        PlaceKind.RecordsEnd => "records-end",
        PlaceKind.OnTheWay => "on-the-way",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of place."),
    };

    private static string Text(string text) => DelimitedText.Field(text);

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    private static void Line(TextWriter output, params IEnumerable<string> fields)
    {
        output.Write(string.Join(',', fields));
        output.Write('\n');
    }
}
