using System.Text;
using System.Text.RegularExpressions;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>What is no text in a file of tags: a tag, a comment, an instruction.</summary>
internal static partial class Markup
{
    // As XML has them: a closing tag has no attributes, and a value of an attribute is quoted.
    private const string Name = @"[A-Za-z_:\x80-\xFF][^ \t\r\n<>""'=/]*";
    private const string Attribute = @"[ \t\r\n]+[^ \t\r\n<>""'=/]+[ \t\r\n]*=[ \t\r\n]*(""[^""<]*""|'[^'<]*')";

    /// <summary>How many bytes of markup the bytes begin with; 0 when they begin with none.</summary>
    public static int LengthAt(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("<!--"u8))
        {
            return Through(bytes, "-->"u8);
        }

        if (bytes.StartsWith("<?"u8))
        {
            return Through(bytes, "?>"u8);
        }

        int end = bytes.StartsWith("<"u8) ? End(bytes) : 0;
        return end > 0 && Tag.IsMatch(Encoding.Latin1.GetString(bytes[..end])) ? end : 0;
    }

    private static int Through(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> ending)
    {
        int found = bytes[2..].IndexOf(ending);
        return found < 0 ? 0 : 2 + found + ending.Length;
    }

    // A quoted value may hold the closing mark.
    private static int End(ReadOnlySpan<byte> bytes)
    {
        byte quote = 0;
        for (int at = 1; at < bytes.Length; at++)
        {
            byte letter = bytes[at];
            if (quote == 0 && letter == (byte)'>')
            {
                return at + 1;
            }

            bool isQuote = letter is (byte)'"' or (byte)'\'';
            quote = quote == 0 && isQuote ? letter : letter == quote ? (byte)0 : quote;
        }

        return 0;
    }

    [GeneratedRegex($"^<(/{Name}[ \\t\\r\\n]*/?|{Name}({Attribute})*[ \\t\\r\\n]*/?)>$")]
    private static partial Regex Tag { get; }
}
