using System.Text;
using System.Text.Json;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>
/// Reads a JSON text that may hold comments and trailing commas, and keeps the place of every key and value.
/// </summary>
public ref struct PlacedJsonReader
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly ReadOnlySpan<byte> utf8;
    private readonly List<int> lineStarts;
    private Utf8JsonReader reader;

    private PlacedJsonReader(ReadOnlySpan<byte> utf8)
    {
        this.utf8 = utf8;
        lineStarts = LineStartsOf(utf8);
        reader = new Utf8JsonReader(utf8, Options);
    }

    /// <param name="file">How the file is called in a refusal.</param>
    /// <exception cref="RefusedException">The text is no JSON; the place is where reading stopped.</exception>
    public static PlacedJson Read(ReadOnlySpan<byte> utf8, string file)
    {
        var placed = new PlacedJsonReader(WithoutByteOrderMark(utf8));
        try
        {
            placed.reader.Read();
            PlacedJson root = placed.ReadValue();

            // What follows the value is read too, so that a second value is noticed.
            placed.reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            throw placed.Malformed(exception, file);
        }
    }

    internal static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    private static List<int> LineStartsOf(ReadOnlySpan<byte> utf8)
    {
        List<int> starts = [0];
        for (int index = 0; index < utf8.Length; index++)
        {
            if (utf8[index] == (byte)'\n')
            {
                starts.Add(index + 1);
            }
        }

        return starts;
    }

    private PlacedJson ReadValue()
    {
        JsonPlace place = PlaceOf((int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(place, JsonValueKind.Object, "", ReadMembers(), []),
            JsonTokenType.StartArray => new(place, JsonValueKind.Array, "", [], ReadElements()),
            JsonTokenType.String => new(place, JsonValueKind.String, reader.GetString()!, [], []),
            JsonTokenType.Number => new(place, JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), [], []),
            JsonTokenType.True => new(place, JsonValueKind.True, "", [], []),
            JsonTokenType.False => new(place, JsonValueKind.False, "", [], []),
            _ => new(place, JsonValueKind.Null, "", [], []),
        };
    }

    private List<PlacedMember> ReadMembers()
    {
        List<PlacedMember> members = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            JsonPlace place = PlaceOf((int)reader.TokenStartIndex);
            string name = reader.GetString()!;
            reader.Read();
            members.Add(new PlacedMember(name, place, ReadValue()));
        }

        return members;
    }

    private List<PlacedJson> ReadElements()
    {
        List<PlacedJson> elements = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(ReadValue());
        }

        return elements;
    }

    private readonly JsonPlace PlaceOf(int byteIndex)
    {
        int found = lineStarts.BinarySearch(byteIndex);
        int lineIndex = found >= 0 ? found : ~found - 1;
        int start = lineStarts[lineIndex];
        return new JsonPlace(lineIndex + 1, Encoding.UTF8.GetCharCount(utf8[start..byteIndex]) + 1);
    }

    private readonly RefusedException Malformed(JsonException exception, string file)
    {
        int lineIndex = (int)Math.Min(exception.LineNumber ?? 0, lineStarts.Count - 1);
        int byteIndex = (int)Math.Min(lineStarts[lineIndex] + (exception.BytePositionInLine ?? 0), utf8.Length);
        JsonPlace place = PlaceOf(byteIndex);
        return new RefusedException(
            RefusedBecause.JsonMalformed,
            place.In(file),
            "the text stops being JSON here",
            "a comma, a bracket or a quotation mark in its place",
            "mend the text at or just before this place; comments and trailing commas are allowed");
    }
}
