using System.Text;
using System.Text.Json;

namespace Restitution.Law;

/// <summary>One value of a JSON text with the line it begins on, from 1.</summary>
/// <remarks>Unlike the platform's document it knows its lines and keeps members that are written twice.</remarks>
internal sealed class JsonAt
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    private JsonAt(JsonTokenType type, int line, string text)
    {
        Type = type;
        LineNumber = line;
        Text = text;
    }

    public JsonTokenType Type { get; }

    public int LineNumber { get; }

    /// <summary>The text of a string, number or word; empty for objects and arrays.</summary>
    public string Text { get; }

    public List<(string Name, JsonAt Value)> Members { get; } = [];

    public List<JsonAt> Items { get; } = [];

    /// <exception cref="JsonException">The text is not JSON, or something follows its one value.</exception>
    public static JsonAt Read(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, Options);
        var lines = new LineCounter(bytes);
        reader.Read();
        JsonAt root = ReadValue(ref reader, ref lines);
        // Reading on refuses whatever follows the one value.
        reader.Read();
        return root;
    }

    private static JsonAt ReadValue(ref Utf8JsonReader reader, ref LineCounter lines)
    {
        var value = new JsonAt(reader.TokenType, lines.At(reader.TokenStartIndex), TextOf(ref reader));
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                string name = reader.GetString()!;
                reader.Read();
                value.Members.Add((name, ReadValue(ref reader, ref lines)));
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                value.Items.Add(ReadValue(ref reader, ref lines));
        }

        return value;
    }

    private static string TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null =>
            Encoding.UTF8.GetString(reader.ValueSpan),
        _ => "",
    };

    /// <summary>Counts lines forward only, so that a whole text is counted once.</summary>
    private ref struct LineCounter(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;
        private int counted;
        private int line = 1;

        public int At(long index)
        {
            line += bytes[counted..(int)index].Count((byte)'\n');
            counted = (int)index;
            return line;
        }
    }
}
