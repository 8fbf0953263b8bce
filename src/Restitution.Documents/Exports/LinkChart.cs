using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Documents.Delimited;
using Restitution.Tracing;

namespace Restitution.Documents.Exports;

/// <summary>Places and flows of a traced case as two CSV files that programs for link charts read.</summary>
/// <remarks>
/// Texts that a spreadsheet would take for a formula are neutralised; numbers are never touched. The traced columns are
/// all claimants together in the likely order, in the currency of the edge, one column a method. The balance of a thing
/// is its value on record. A party or a thing is one node, whatever currencies: each edge has its own.
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
                .. methods.Select(method => "traced_" + TracingMethods.NameOf(method.Method).Replace('-', '_')),
            ]);
        foreach (Flow flow in exported.Traced.Flows)
        {
            Line(
                output,
                [
                    CodeOf(exported, flow.From), CodeOf(exported, flow.To), ExportedCase.Text(flow.Amount),
                    flow.Amount.Currency.Code, Day(flow.FirstOn), Day(flow.LastOn),
                    flow.Count.ToString(CultureInfo.InvariantCulture), .. flow.Traced.Select(ExportedCase.Text),
                ]);
        }
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
