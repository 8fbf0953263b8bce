using System.Globalization;
using System.Text;

namespace Restitution.Intake.Messages.Markup;

/// <summary>Brings the content of an element to plain text: references, character data, comments.</summary>
/// <remarks>
/// The five references of XML and numbers are known; no other can be, because declarations are refused. A reference
/// that is not known makes the text null, or stands as it is written where the format is lenient.
/// </remarks>
internal static class MarkupText
{
    private const int ReferenceLettersMost = 12;

    public static bool IsPlain(ReadOnlySpan<byte> content) => content.IndexOfAny((byte)'&', (byte)'<') < 0;

    public static string? Plain(string content, bool isLenient)
    {
        var plain = new StringBuilder(content.Length);
        int at = 0;
        while (at < content.Length)
        {
            int mark = content.AsSpan(at).IndexOfAny('&', '<');
            if (mark < 0)
            {
                break;
            }

            plain.Append(content, at, mark);
            at += mark;
            if (content[at] == '<')
            {
                at = PastTag(content, at, plain);
            }
            else if (Reference(content, at, plain) is { } behind)
            {
                at = behind;
            }
            else if (isLenient)
            {
                plain.Append('&');
                at++;
            }
            else
            {
                return null;
            }
        }

        return plain.Append(content.AsSpan(at)).ToString().Trim();
    }

    // Behind character data, whose content is text, behind a comment or an instruction; any other mark is text itself.
    private static int PastTag(string content, int at, StringBuilder plain)
    {
        const string Opening = "<![CDATA[";
        if (content.AsSpan(at).StartsWith(Opening))
        {
            int close = content.IndexOf("]]>", at, StringComparison.Ordinal);
            int end = close < 0 ? content.Length : close;
            plain.Append(content, at + Opening.Length, end - at - Opening.Length);
            return Math.Min(content.Length, end + 3);
        }

        bool isComment = content.AsSpan(at).StartsWith("<!--");
        if (isComment || content.AsSpan(at).StartsWith("<?"))
        {
            string ending = isComment ? "-->" : "?>";
            int close = content.IndexOf(ending, at, StringComparison.Ordinal);
            return close < 0 ? content.Length : close + ending.Length;
        }

        plain.Append('<');
        return at + 1;
    }

    private static int? Reference(string content, int at, StringBuilder plain)
    {
        int length = content.AsSpan(at, Math.Min(ReferenceLettersMost, content.Length - at)).IndexOf(';');
        if (length < 2)
        {
            return null;
        }

        ReadOnlySpan<char> name = content.AsSpan(at + 1, length - 1);
        Rune? letter = name switch
        {
            "amp" => new Rune('&'),
            "lt" => new Rune('<'),
            "gt" => new Rune('>'),
            "quot" => new Rune('"'),
            "apos" => new Rune('\''),
            _ => Numbered(name),
        };
        if (letter is not { } known)
        {
            return null;
        }

        plain.Append(known.ToString());
        return at + length + 1;
    }

    private static Rune? Numbered(ReadOnlySpan<char> name)
    {
        if (name[0] != '#' || name.Length < 2)
        {
            return null;
        }

        bool isHex = name[1] is 'x' or 'X';
        NumberStyles style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(name[(isHex ? 2 : 1)..], style, CultureInfo.InvariantCulture, out int number)
            && Rune.IsValid(number) && (number >= 0x20 || number is '\t' or '\n' or '\r')
            ? new Rune(number)
            : null;
    }
}
