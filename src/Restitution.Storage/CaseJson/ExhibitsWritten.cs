using System.Text;
using System.Text.Json;

namespace Restitution.Storage.CaseJson;

/// <summary>Where the exhibits stand in the text of a <c>case.json</c>, so that more can follow.</summary>
/// <remarks>
/// Nothing that stands there is touched but for a comma after the last exhibit, so comments, order and the way of
/// writing stay as a person left them. Places are counted in bytes. The text was read as a case before.
/// </remarks>
internal sealed class ExhibitsWritten
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Allow,
    };

    private readonly byte[] utf8;
    private readonly List<(int From, int To)> comments = [];
    private int firstAt = -1;
    private int lastAt = -1;
    private int lastEnd = -1;
    private int closeAt = -1;

    private ExhibitsWritten(byte[] utf8) => this.utf8 = utf8;

    /// <param name="utf8">The text without a byte order mark.</param>
    public static ExhibitsWritten In(byte[] utf8)
    {
        var written = new ExhibitsWritten(utf8);
        var reader = new Utf8JsonReader(utf8, Options);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }
                && reader.ValueTextEquals("exhibits"u8))
            {
                written.ReadList(ref reader);
            }
        }

        return written.closeAt >= 0
            ? written
            : throw new InvalidOperationException("A case that passed the check of its form has no list of exhibits.");
    }

    /// <summary>The whole text with further exhibits after the last, each an object of text keys and values.</summary>
    /// <param name="added">For each exhibit the keys with their values as JSON.</param>
    public byte[] With(IReadOnlyList<IReadOnlyList<(string Key, string Json)>> added)
    {
        int lineStart = LineStartOf(closeAt);
        bool isOnLineOfItsOwn = IsBlank(lineStart, closeAt) && lineStart > Math.Max(firstAt, 0);
        string newLine = utf8.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        bool endsWithComma = EndsWithComma();
        string comma = endsWithComma ? "," : "";
        string closing = Encoding.UTF8.GetString(utf8, lineStart, isOnLineOfItsOwn ? closeAt - lineStart : 0);
        string indent = IndentOfLast() ?? closing + "  ";
        int at = isOnLineOfItsOwn ? lineStart : EndOfText(closeAt);
        IEnumerable<string> objects = added.Select(keys => Written(keys, isOnLineOfItsOwn ? indent : null, newLine));
        string text = isOnLineOfItsOwn
            ? string.Join("," + newLine, objects.Select(one => indent + one)) + comma + newLine
            : " " + string.Join(", ", objects) + comma + (at == closeAt ? " " : "");
        int commaAt = lastEnd >= 0 && !endsWithComma ? lastEnd : at;
        return
        [
            .. utf8.AsSpan(0, commaAt), .. commaAt == lastEnd && !endsWithComma ? ","u8 : [],
            .. utf8.AsSpan(commaAt, at - commaAt), .. Encoding.UTF8.GetBytes(text), .. utf8.AsSpan(at),
        ];
    }

    private void ReadList(ref Utf8JsonReader reader)
    {
        (firstAt, lastAt, lastEnd) = (-1, -1, -1);
        comments.Clear();
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == 1))
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray when reader.CurrentDepth == 1:
                    firstAt = (int)reader.BytesConsumed;
                    break;
                case JsonTokenType.StartObject when reader.CurrentDepth == 2:
                    lastAt = (int)reader.TokenStartIndex;
                    break;
                case JsonTokenType.EndObject when reader.CurrentDepth == 2:
                    lastEnd = (int)reader.BytesConsumed;
                    break;
                case JsonTokenType.Comment:
                    comments.Add(((int)reader.TokenStartIndex, (int)reader.BytesConsumed));
                    break;
                default:
                    break;
            }
        }

        closeAt = (int)reader.TokenStartIndex;
    }

    private bool EndsWithComma()
    {
        for (int index = lastEnd; lastEnd >= 0 && index < closeAt; index++)
        {
            if (utf8[index] == (byte)',' && !comments.Exists(one => one.From <= index && index < one.To))
            {
                return true;
            }
        }

        return false;
    }

    // The way the last exhibit begins its line; null where something else stands before it there.
    private string? IndentOfLast()
    {
        int lineStart = lastAt < 0 ? 0 : LineStartOf(lastAt);
        return lastAt >= 0 && IsBlank(lineStart, lastAt)
            ? Encoding.UTF8.GetString(utf8, lineStart, lastAt - lineStart) : null;
    }

    // On lines of their own exhibits are written a key a line; within a line they stay in it.
    private static string Written(
        IReadOnlyList<(string Key, string Json)> keys, string? indent, string newLine) => indent is null
        ? $"{{ {string.Join(", ", keys.Select(one => $"\"{one.Key}\": {one.Json}"))} }}"
        : $"{{{newLine}"
            + string.Join("," + newLine, keys.Select(one => $"{indent}  \"{one.Key}\": {one.Json}"))
            + $"{newLine}{indent}}}";

    private int LineStartOf(int at) => utf8.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;

    private int EndOfText(int at)
    {
        while (utf8[at - 1] is (byte)' ' or (byte)'\t')
        {
            at--;
        }

        return at;
    }

    private bool IsBlank(int from, int to) => utf8.AsSpan(from, to - from).IndexOfAnyExcept(" \t"u8) < 0;
}
