using System.Text.Json;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Documents.Json;

/// <summary>The reason trees, each under the id of its figure; what is empty is left out.</summary>
internal static class JsonReasons
{
    public static void Write(Utf8JsonWriter writer, FigureReason reason)
    {
        writer.WriteStartObject();
        writer.WriteString("figure", reason.Figure);
        writer.WritePropertyName("reason");
        Write(writer, reason.Reason);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, Reason reason)
    {
        writer.WriteStartObject();
        writer.WriteString("statement", ScheduleJson.Camel(reason.Statement));
        WriteAny(writer, "about", reason.About, JsonParts.Write);
        WriteAny(writer, "working", reason.Working, JsonParts.Write);
        if (reason.Result is { } result)
        {
            writer.WritePropertyName("result");
            JsonParts.Write(writer, result);
        }

        if (reason.Rounding is { } rounding)
        {
            writer.WriteString("rounding", ScheduleJson.Camel(rounding));
        }

        writer.WriteString("basis", ScheduleJson.Camel(reason.Basis));
        if (reason.BurdenOn is { } party)
        {
            writer.WriteString("burdenOn", ScheduleJson.Camel(party));
        }

        WriteAny(writer, "authorities", reason.Authorities, Write);
        if (reason.Sources.Count > 0)
        {
            JsonParts.WritePlaces(writer, "sources", reason.Sources);
        }

        WriteAny(writer, "assumptions", reason.Assumptions, Write);
        WriteAny(writer, "alternatives", reason.Alternatives, Write);
        WriteAny(writer, "parts", reason.Parts, Write);
        if (reason.Figures.Count > 0)
        {
            JsonParts.WriteWords(writer, "figures", reason.Figures);
        }

        writer.WriteEndObject();
    }

    private static void WriteAny<T>(
        Utf8JsonWriter writer, string name, IReadOnlyCollection<T> all, Action<Utf8JsonWriter, T> write)
    {
        if (all.Count > 0)
        {
            JsonParts.WriteAll(writer, name, all, write);
        }
    }

    private static void Write(Utf8JsonWriter writer, Assumption assumption)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", ScheduleJson.Camel(assumption.Kind));
        WriteAny(writer, "about", assumption.About, JsonParts.Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Authority authority)
    {
        writer.WriteStartObject();
        writer.WriteString("file", authority.File);
        writer.WriteString("title", authority.Title);
        writer.WriteString("figure", authority.Figure);
        writer.WriteString("unit", authority.Unit);
        writer.WriteString("from", ScheduleJson.Iso(authority.From));
        writer.WriteString("to", authority.To is { } to ? ScheduleJson.Iso(to) : null);
        writer.WriteString("cites", authority.Cites);
        writer.WriteString("standing", ScheduleJson.Camel(authority.Standing));
        writer.WriteString("words", authority.Words);
        writer.WriteString("seenAt", authority.SeenAt);
        writer.WriteString("reading", authority.Reading);
        writer.WriteString("origin", ScheduleJson.Camel(authority.Origin));
        if (authority.DecidedBecause is { } because)
        {
            writer.WriteString("decidedBecause", because);
        }

        writer.WriteEndObject();
    }
}
