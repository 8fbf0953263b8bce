using System.Text;
using System.Text.Json;

namespace Restitution.Law;

/// <summary>One value of a JSON text with the line it begins on, from 1.</summary>
/// <remarks>Unlike the platform's document it knows its lines and keeps members that are written twice.</remarks>
internal sealed class JsonAt
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };
    private static readonly List<(string Name, JsonAt Value)> NoMembers = [];
    private static readonly List<JsonAt> NoItems = [];

    private readonly byte[] source;
    private readonly int at;

    private JsonAt(JsonTokenType type, byte[] source, int at, string text)
    {
        Type = type;
        this.source = source;
        this.at = at;
        Text = text;
    }

    public JsonTokenType Type { get; }

    /// <summary>From 1. Counted when it is asked for: few values are.</summary>
    public int LineNumber => 1 + source.AsSpan(0, at).Count((byte)'\n');

    /// <summary>The text of a string, number or word; empty for objects and arrays.</summary>
    public string Text { get; }

    /// <summary>In the order of the text; none for what is no object.</summary>
    public List<(string Name, JsonAt Value)> Members { get; private set; } = NoMembers;

    /// <summary>In the order of the text; none for what is no array.</summary>
    public List<JsonAt> Items { get; private set; } = NoItems;

    /// <exception cref="JsonException">The text is not JSON, or something follows its one value.</exception>
    public static JsonAt Read(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, Options);
        reader.Read();
        JsonAt root = ReadValue(ref reader, bytes);
        // Reading on refuses whatever follows the one value.
        reader.Read();
        return root;
    }

    private static JsonAt ReadValue(ref Utf8JsonReader reader, byte[] source)
    {
        var value = new JsonAt(reader.TokenType, source, (int)reader.TokenStartIndex, TextOf(ref reader));
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var members = new List<(string Name, JsonAt Value)>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                string name = reader.GetString()!;
                reader.Read();
                members.Add((name, ReadValue(ref reader, source)));
            }

            value.Members = members;
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            var items = new List<JsonAt>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(ReadValue(ref reader, source));
            value.Items = items;
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
}
