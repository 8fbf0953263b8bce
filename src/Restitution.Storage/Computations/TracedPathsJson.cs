using System.Text.Json;
using Restitution.Tracing;

namespace Restitution.Storage.Computations;

/// <summary>Writes what a tracing shows between places: flows, ways back, breaks, what to ask for, events.</summary>
internal static class TracedPathsJson
{
    public static void Write(Utf8JsonWriter writer, TracedCase traced, TracedJsonWriter json)
    {
        json.Array("flows", traced.Flows, flow =>
        {
            writer.WriteString("from", json.CodeOf(flow.From));
            writer.WriteString("to", json.CodeOf(flow.To));
            json.Amount("amount", flow.Amount);
            writer.WriteNumber("count", flow.Count);
            json.Day("firstOn", flow.FirstOn);
            json.Day("lastOn", flow.LastOn);
            json.ByMethod([.. flow.Traced.Select((_, method) => flow.PartOf(method))]);
        });
        json.Array("back", traced.Back, came =>
        {
            writer.WriteString("place", json.CodeOf(came.Place));
            writer.WriteNumber("movement", came.Movement);
            json.ByMethod(came.Traced);
        });
        json.Array("ends", traced.Ends, end =>
        {
            writer.WriteString("place", json.CodeOf(end.Place));
            json.Day("lastOn", end.LastOn);
            json.ByMethod(end.Traced);
        });
        json.Array("substitutes", traced.Substitutes, asset =>
        {
            writer.WriteString("place", json.CodeOf(asset.Place));
            writer.WriteString("holder", asset.Holder);
            json.Amount("value", asset.Value);
            json.ByMethod(asset.Lost, isSum: true);
            json.Sources(asset.Sources);
        });
        json.Array("demands", traced.Demands, demand =>
        {
            writer.WriteNumber("priority", demand.Priority);
            writer.WriteString("why", ClaimJson.Kebab(demand.Why));
            writer.WriteString("bank", demand.Bank);
            writer.WriteString("account", demand.Account);
            writer.WriteString("holder", demand.Holder);
            json.Day("from", demand.From);
            json.Day("to", demand.To);
            writer.WriteString("numbersMissing", demand.NumbersMissing ?? "");
            json.Amount("amount", demand.Amount);
            json.Sources(demand.Sources);
        });
        json.Array("timeline", traced.Timeline, one =>
        {
            json.Day("on", one.On);
            writer.WriteString("kind", ClaimJson.Kebab(one.Kind));
            writer.WriteString("place", json.CodeOf(one.Place));
            json.Amount("amount", one.Amount);
            writer.WriteNumber("count", one.Count);
            writer.WriteString("source", one.Source?.ToString() ?? "");
        });
    }
}
