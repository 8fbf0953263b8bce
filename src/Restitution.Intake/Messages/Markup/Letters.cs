using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Restitution.Intake.Text;

namespace Restitution.Intake.Messages.Markup;

/// <summary>Makes text of a message's bytes, in the encoding that its layout names.</summary>
internal sealed class Letters
{
    private readonly TextEncoding encoding;
    private readonly TextPool texts;
    private readonly SearchValues<byte> noLetters;

    public Letters(TextEncoding encoding, TextPool texts)
    {
        this.encoding = encoding;
        this.texts = texts;
        noLetters = SearchValues.Create([.. NoLetters(encoding)]);
    }

    public string Name => encoding.Name;

    /// <summary>Whether each byte is a letter or belongs to one; controls other than tab and line breaks do
    /// not.</summary>
    public bool CanDecode(ReadOnlySpan<byte> bytes) =>
        !bytes.ContainsAny(noLetters) && (!encoding.IsUtf8 || encoding.CodePage is not null || IsUtf8(bytes));

    /// <summary>Says of bytes that cannot be decoded which is the first, with those behind it.</summary>
    public string WhatIsNoLetter(ReadOnlySpan<byte> bytes)
    {
        int at = bytes.IndexOfAny(noLetters);
        if (at < 0)
        {
            // Of UTF-8 the longest beginning that is valid; at most four bytes make a letter.
            at = Encoding.UTF8.GetString(bytes).IndexOf('\uFFFD', StringComparison.Ordinal) is > 0 and var letters
                ? Encoding.UTF8.GetByteCount(Encoding.UTF8.GetString(bytes)[..letters]) : 0;
        }

        return $"{Convert.ToHexStringLower(bytes.Slice(at, Math.Min(4, bytes.Length - at)))} in hexadecimal";
    }

    public string Of(ReadOnlySpan<byte> bytes) =>
        encoding.CodePage is { } page && (!encoding.IsUtf8 || !Utf8.IsValid(bytes)) && !Ascii.IsValid(bytes)
            ? page.GetString(bytes)
            : texts.Of(bytes);

    /// <summary>The encoding of a unit's raw text; null for UTF-8.</summary>
    public Encoding? OfRaw(ReadOnlySpan<byte> bytes) =>
        encoding.CodePage is { } page && (!encoding.IsUtf8 || !Utf8.IsValid(bytes)) ? Lenient(page) : null;

    /// <summary>The stream as UTF-8 where it is UTF-16; a line break is one byte then.</summary>
    public static Stream Narrowed(Stream bytes, TextEncoding encoding) => encoding.Wide is { } order
        ? new WideText(bytes, order == WideOrder.BigEndian) : bytes;

    // What could not be decoded from UTF-16 is no UTF-8 either.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes);

    // Raw text is shown even where a byte is no letter; the fault says so.
    private static Encoding Lenient(Encoding page) => Encoding.GetEncoding(
        page.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);

    private static IEnumerable<byte> NoLetters(TextEncoding encoding)
    {
        for (int one = 0; one < 256; one++)
        {
            bool isControl = one < 0x20 && one is not ('\t' or '\n' or '\r');
            bool isHole = one >= 0x80 && !encoding.IsUtf8 && encoding.CodePage is { } page
                && !TextEncoding.IsLetter(page, (byte)one);
            if (isControl || isHole)
            {
                yield return (byte)one;
            }
        }
    }
}
