using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Restitution.Intake.Text;

/// <summary>How the bytes of a text file stand for letters, as its layout names it.</summary>
/// <remarks>
/// Names: utf-8, utf-16le, utf-16be, windows-874 (also called tis-620), windows-1252 and their family; two joined by a
/// plus, such as utf-8+windows-874, for a file whose rows are some in the one and some in the other.
/// </remarks>
public sealed class TextEncoding
{
    private static readonly Dictionary<string, string> CodePages = new(StringComparer.Ordinal)
    {
        // Windows' own code page has every letter of the standard and some signs besides.
        ["tis-620"] = "windows-874",
        ["windows-874"] = "windows-874",
        ["windows-1250"] = "windows-1250",
        ["windows-1251"] = "windows-1251",
        ["windows-1252"] = "windows-1252",
        ["windows-1253"] = "windows-1253",
        ["windows-1254"] = "windows-1254",
        ["windows-1255"] = "windows-1255",
        ["windows-1256"] = "windows-1256",
        ["windows-1257"] = "windows-1257",
        ["windows-1258"] = "windows-1258",
    };

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private readonly SearchValues<byte> letters;

    private TextEncoding(string name, bool isUtf8, Encoding? codePage, WideOrder? wide)
    {
        (Name, IsUtf8, CodePage, Wide) = (name, isUtf8, codePage, wide);

        // Found once, because asking the code page of each byte of a file takes longer than all the rest.
        letters = SearchValues.Create([.. Enumerable.Range(0, 256).Select(one => (byte)one)
            .Where(one => one < 0x80 || (codePage is not null && IsLetter(codePage, one)))]);
    }

    public string Name { get; }

    /// <summary>Whether rows may be UTF-8.</summary>
    public bool IsUtf8 { get; }

    /// <summary>The one-byte code page of rows that are not UTF-8; null when there is none.</summary>
    public Encoding? CodePage { get; }

    /// <summary>The order of the bytes of UTF-16; null for encodings in which a line break is one byte.</summary>
    public WideOrder? Wide { get; }

    /// <summary>Null when the name is not one that is read.</summary>
    public static TextEncoding? Named(string name) => name switch
    {
        "utf-8" => new(name, true, null, null),
        "utf-16le" => new(name, true, null, WideOrder.LittleEndian),
        "utf-16be" => new(name, true, null, WideOrder.BigEndian),
        _ when CodePages.TryGetValue(name, out string? page) => new(name, false, Strict(page), null),
        _ when name.StartsWith("utf-8+", StringComparison.Ordinal)
            && CodePages.TryGetValue(name[6..], out string? page) => new(name, true, Strict(page), null),
        _ => null,
    };

    /// <summary>Whether there is a code page, and it gives each of these bytes a letter.</summary>
    public bool CanDecodeByCodePage(ReadOnlySpan<byte> bytes) =>
        CodePage is not null && !bytes.ContainsAnyExcept(letters);

    /// <summary>How to show bytes that may end within a letter and may hold what is no letter; null for UTF-8.
    /// </summary>
    internal Encoding? OfBeginning(ReadOnlySpan<byte> bytes)
    {
        int whole = bytes.LastIndexOfAnyInRange((byte)0, (byte)127) + 1;
        bool isUtf8 = IsUtf8 && Utf8.IsValid(bytes[..whole]);
        return !isUtf8 && CanDecodeByCodePage(bytes) ? CodePage : null;
    }

    /// <summary>Whether the code page gives each of these bytes a letter.</summary>
    /// <remarks>The framework fills the holes of a code page with private letters and controls; those are no
    /// letters.</remarks>
    public static bool CanDecode(Encoding codePage, ReadOnlySpan<byte> bytes)
    {
        foreach (byte one in bytes)
        {
            if (one >= 0x80 && !IsLetter(codePage, one))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsLetter(Encoding codePage, byte one)
    {
        Span<char> letters = stackalloc char[2];
        int count;
        try
        {
            count = codePage.GetChars([one], letters);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        return count == 1 && letters[0] >= '\u00A0' && letters[0] is not (>= '\uE000' and <= '\uF8FF') and not '\uFFFD';
    }

    private static Encoding Strict(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}

/// <summary>Which byte of a letter of UTF-16 comes first.</summary>
public enum WideOrder
{
    LittleEndian = 1,
    BigEndian = 2,
}
