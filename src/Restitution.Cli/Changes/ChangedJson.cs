using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Restitution.Storage.Changes;

namespace Restitution.Cli.Changes;

/// <summary>What two computations differ by, for machines.</summary>
internal static class ChangedJson
{
    public static JsonObject Of(ComputationChange change) => new()
    {
        ["case"] = change.New.Case,
        ["currency"] = change.New.Currency,
        ["old"] = Side(change.Old),
        ["new"] = Side(change.New),
        ["byCause"] = change.IsByCause,
        ["pieces"] = new JsonArray([.. change.Pieces.Select(piece => (JsonNode)new JsonObject
        {
            ["kind"] = Kebab(piece.Kind),
            ["name"] = piece.Name,
            ["how"] = Kebab(piece.How),
        })]),
        ["totals"] = new JsonArray([.. change.Totals.Select(Total)]),
    };

    private static JsonObject Side(RecordedTotals side) => new()
    {
        ["asOf"] = side.AsOf,
        ["engineVersion"] = side.EngineVersion,
        ["resultDigest"] = side.ResultDigest,
    };

    private static JsonNode Total(TotalChange total) => new JsonObject
    {
        ["total"] = total.Total,
        ["old"] = Text(total.Old),
        ["new"] = Text(total.New),
        ["difference"] = Text(total.Difference),
        ["causes"] = new JsonArray([.. total.Causes.Select(cause => (JsonNode)new JsonObject
        {
            ["cause"] = Kebab(cause.Cause),
            ["pieces"] = new JsonArray([.. cause.Pieces.Select(piece => (JsonNode)piece)]),
            ["difference"] = Text(cause.Difference),
        })]),
        ["lines"] = new JsonArray([.. total.Lines.Select(line => (JsonNode)new JsonObject
        {
            ["line"] = line.Line,
            ["old"] = line.Old is { } old ? Text(old) : null,
            ["new"] = line.New is { } now ? Text(now) : null,
            ["difference"] = Text(line.Difference),
        })]),
    };

    private static string Kebab<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
