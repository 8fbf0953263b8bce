using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Intake.Text;

namespace Restitution.Intake.Messages.Markup;

/// <summary>Tells the encoding of a message by its byte order mark, its declaration and its bytes.</summary>
internal static partial class MarkupEncoding
{
    private const int HeadMost = 64 * 1024;

    public static IEnumerable<string> Lacks(Layout layout)
    {
        if (layout.Encoding is null)
        {
            yield return "the encoding is undecided";
        }
        else if (TextEncoding.Named(layout.Encoding) is null)
        {
            yield return $"the encoding {layout.Encoding} is not one that is read";
        }
    }

    /// <summary>The beginning of a file as text for finding plain words in it, whatever its encoding.</summary>
    public static string HeadText(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> first = head[..Math.Min(head.Length, HeadMost)];
        Encoding encoding = WideOf(first) switch
        {
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            _ => Encoding.Latin1,
        };
        bool isMarked = first.StartsWith(Encoding.UTF8.Preamble);
        return encoding.GetString(isMarked ? first[3..] : first).TrimStart('\uFEFF');
    }

    public static string? DeclaredByXml(string head) =>
        XmlDeclaration.Match(head) is { Success: true } found ? found.Groups[1].Value : null;

    /// <returns>The encoding to propose, the evidence, and what a person must decide; null for nothing.</returns>
    public static (string? Name, string Evidence, string? Undecided) Told(byte[] sample, string? declared)
    {
        if (WideOf(sample) is { } wide)
        {
            return (wide, $"two bytes to a letter, {wide}", null);
        }

        (string? shown, string evidence) = EncodingEvidence.Of(sample);
        string? named = declared is null ? "utf-8" : NameOf(declared);
        string says = declared is null ? "no encoding is declared, which means UTF-8" : $"{declared} is declared";
        if (Ascii.IsValid(sample))
        {
            // What is read by another encoding than the declared one reads alike as long as it is ASCII.
            return (named ?? "utf-8", $"{says}; {evidence}", null);
        }

        if (named is null)
        {
            return (null, $"{says}; {evidence}", $"the encoding: {says}, which is not read; {evidence}");
        }

        if (shown == "utf-8")
        {
            return ("utf-8", $"{says}; {evidence}", null);
        }

        // Bad lines of a file that names UTF-8 are set aside one by one; where nothing names it and no line is good, or
        // where another encoding fits every line, a person decides.
        bool isNamed = "utf-8".Equals(declared, StringComparison.OrdinalIgnoreCase);
        return named == "utf-8" && (shown is not null || (!isNamed && !HasUtf8Letters(sample)))
            ? (shown ?? named, $"{says}; {evidence}", $"the encoding: {says}, but {evidence}")
            : (named, $"{says}; {evidence}", null);
    }

    private static bool HasUtf8Letters(ReadOnlySpan<byte> sample)
    {
        foreach (Range line in sample.Split((byte)'\n'))
        {
            if (!Ascii.IsValid(sample[line]) && Utf8.IsValid(sample[line]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name by which a layout knows a declared encoding; null when it is not read.</summary>
    public static string? NameOf(string declared) => declared.ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "us-ascii" or "ascii" => "utf-8",

        // Files that declare ISO 8859 hold the letters of its windows sibling, which adds to it and moves nothing.
        "iso-8859-1" or "latin1" or "windows-1252" or "cp1252" or "1252" => "windows-1252",
        "iso-8859-11" or "tis-620" or "windows-874" or "cp874" or "874" => "windows-874",
        var other when TextEncoding.Named(other) is not null => other,
        var number when TextEncoding.Named($"windows-{number}") is not null => $"windows-{number}",
        _ => null,
    };

    /// <exception cref="IntakeRefusedException">The first bytes are UTF-16 and the layout says otherwise.</exception>
    public static void RequireLayouts(ByteWindow window, TextEncoding encoding, string exhibit)
    {
        window.Grow();
        if (encoding.Wide is null && WideOf(window.Rest) is { } wide)
        {
            throw MarkupRefusals.TwoBytesToALetter(exhibit, wide, encoding.Name);
        }
    }

    private static string? WideOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<' or (byte)'!' or (byte)'O', 0, ..] => "utf-16le",
        [0xFE, 0xFF, ..] or [0, (byte)'<' or (byte)'!' or (byte)'O', ..] => "utf-16be",
        _ => null,
    };

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']""")]
    private static partial Regex XmlDeclaration { get; }
}
