using System.Text.Json;
using Restitution.Schedules;

namespace Restitution.Documents.Json;

/// <summary>What a picture is drawn from, and the key of the table with the same figures.</summary>
internal static class JsonPictures
{
    public static void Write(Utf8JsonWriter writer, PictureBlock picture)
    {
        JsonParts.Write(writer, "takeaway", picture.Takeaway);
        writer.WriteString("table", picture.Twin);
        writer.WriteString("currency", picture.Currency.Code);
        switch (picture)
        {
            case FlowBlock flow:
                JsonParts.Write(writer, "traced", flow.Traced);
                JsonParts.WriteAll(writer, "places", flow.Places, WritePlace);
                JsonParts.WriteAll(writer, "lines", flow.Lines, WriteLine);
                break;
            case TimelineBlock timeline:
                JsonParts.WriteAll(writer, "kinds", timeline.Kinds, JsonParts.Write);
                JsonParts.WriteAll(writer, "events", timeline.Events, WriteEvent);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(picture), picture, "Not a picture that JSON can hold.");
        }
    }

    private static void WritePlace(Utf8JsonWriter writer, FlowPlace place)
    {
        writer.WriteStartObject();
        JsonParts.Write(writer, "name", place.Name);
        writer.WriteString("kind", ScheduleJson.Camel(place.Kind));
        writer.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter writer, FlowLine line)
    {
        writer.WriteStartObject();
        writer.WriteNumber("from", line.From);
        writer.WriteNumber("to", line.To);
        writer.WriteString("amount", JsonParts.Digits(line.Amount));
        writer.WriteString("traced", JsonParts.Digits(line.Traced));
        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, TimelineEvent one)
    {
        writer.WriteStartObject();
        writer.WriteNumber("kind", one.Kind);
        writer.WriteString("day", ScheduleJson.Iso(one.On));
        writer.WriteString("amount", JsonParts.Digits(one.Amount));
        writer.WriteEndObject();
    }
}
