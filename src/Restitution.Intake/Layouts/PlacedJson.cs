using System.Text;
using System.Text.Json;

namespace Restitution.Intake.Layouts;

/// <summary>A JSON value that remembers its line and column, so that an error can point at it.</summary>
internal sealed class PlacedJson
{
    private PlacedJson(JsonTokenType kind, int lineNumber, int columnNumber) =>
        (Kind, LineNumber, ColumnNumber) = (kind, lineNumber, columnNumber);

    public JsonTokenType Kind { get; }

    public int LineNumber { get; }

    public int ColumnNumber { get; }

    /// <summary>The text of a string, or the digits of a number.</summary>
    public string Text { get; private init; } = "";

    public List<(string Name, PlacedJson NamePlace, PlacedJson Value)> Members { get; } = [];

    public List<PlacedJson> Values { get; } = [];

    /// <exception cref="JsonException">The bytes are no JSON; line and byte in it are 0-based.</exception>
    public static PlacedJson Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        PlacedJson value = Value(ref reader, utf8);
        reader.Read();
        return value;
    }

    private static PlacedJson Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        PlacedJson value = At(ref reader, utf8, reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        });
        if (value.Kind == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                string name = reader.GetString()!;
                PlacedJson namePlace = At(ref reader, utf8, name);
                reader.Read();
                value.Members.Add((name, namePlace, Value(ref reader, utf8)));
            }
        }
        else if (value.Kind == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                value.Values.Add(Value(ref reader, utf8));
            }
        }

        return value;
    }

    private static PlacedJson At(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, string text)
    {
        ReadOnlySpan<byte> before = utf8[..(int)reader.TokenStartIndex];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new PlacedJson(
            reader.TokenType, before.Count((byte)'\n') + 1,
            Encoding.UTF8.GetCharCount(before[lineStart..]) + 1) { Text = text };
    }
}
