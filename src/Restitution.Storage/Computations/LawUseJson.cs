using System.Text.Json;
using NodaTime.Text;
using Restitution.Reasons;

namespace Restitution.Storage.Computations;

/// <summary>
/// The part <c>lawUsed</c> of a <c>computation.json</c>: which figures rest on which answers of the law.
/// </summary>
internal static class LawUseJson
{
    public const string Name = "lawUsed";

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<LawUse> uses)
    {
        writer.WritePropertyName(Name);
        WriteArray(writer, uses);
    }

    public static void WriteArray(Utf8JsonWriter writer, IReadOnlyList<LawUse> uses)
    {
        writer.WriteStartArray();
        foreach (LawUse use in uses)
        {
            writer.WriteStartObject();
            writer.WriteString("file", use.File);
            writer.WriteString("value", use.Value);
            writer.WriteString("standing", JsonNamingPolicy.CamelCase.ConvertName(use.Standing.ToString()));
            writer.WriteString("from", LocalDatePattern.Iso.Format(use.From));
            writer.WriteString("to", use.To is { } to ? LocalDatePattern.Iso.Format(to) : null);
            writer.WriteString("reading", use.Reading);
            writer.WriteString("askedFor", use.AskedFor);
            writer.WriteStartObject("figuresByDay");
            foreach (LawUseDay day in use.Days)
            {
                writer.WriteStartArray(LocalDatePattern.Iso.Format(day.AskedOn));
                day.Figures.ToList().ForEach(writer.WriteStringValue);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The uses of one file that a computation holds; null where it was written without them.</summary>
    public static IReadOnlyList<LawUse>? Read(JsonElement computation, string file) =>
        computation.TryGetProperty(Name, out JsonElement uses)
            ? [.. uses.EnumerateArray().Where(use => use.GetProperty("file").GetString() == file).Select(Read)]
            : null;

    private static LawUse Read(JsonElement use) => new(
        Text(use, "file")!, Text(use, "value")!, Enum.Parse<Standing>(Text(use, "standing")!, ignoreCase: true),
        Day(Text(use, "from")!), Text(use, "to") is { } to ? Day(to) : null, Text(use, "reading"),
        Text(use, "askedFor")!,
        [
            .. use.GetProperty("figuresByDay").EnumerateObject().Select(day => new LawUseDay(
                Day(day.Name), [.. day.Value.EnumerateArray().Select(figure => figure.GetString()!)])),
        ]);

    private static string? Text(JsonElement use, string name) => use.GetProperty(name).GetString();

    private static NodaTime.LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
