using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;
using Restitution.Schedules;

namespace Restitution.Documents.Json;

/// <summary>Writes a schedule for machines: keys instead of sentences, amounts as strings, days as ISO 8601.</summary>
/// <remarks>The same schedule gives the same bytes on every system: UTF-8 without a mark, lines ended by LF.</remarks>
public static class ScheduleJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void Write(Schedule schedule, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        writer.WriteStartObject();
        writer.WriteString("kind", Camel(schedule.Kind));
        writer.WriteString("caseCode", schedule.CaseCode);
        writer.WriteString("asOf", Iso(schedule.AsOf));
        writer.WriteBoolean("isDraft", schedule.IsDraft);
        JsonParts.Write(writer, "title", schedule.Title);
        JsonParts.WriteAll(writer, "runningHead", schedule.RunningHead, JsonParts.Write);
        writer.WriteString("resultDigest", schedule.ResultDigest);
        writer.WriteString("engineVersion", schedule.EngineVersion);
        JsonParts.WriteAll(writer, "blocks", schedule.Blocks, JsonBlocks.Write);
        writer.WriteEndObject();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    internal static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    internal static string Camel<TKind>(TKind kind)
        where TKind : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
