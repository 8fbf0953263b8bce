using System.Buffers.Binary;
using System.Text;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>The letters of a text file, found without any of the code that reads exhibits.</summary>
/// <remarks>
/// Bytes are kept, because each row may have an encoding of its own. UTF-16 is kept as UTF-8; what is no letter there
/// becomes bytes that are no letters either.
/// </remarks>
internal sealed class FileText
{
    private const int SurrogateBytes = 3;

    private readonly byte[] received;
    private readonly byte[] bytes;
    private readonly int[]? receivedAt;
    private readonly string? page;

    public FileText(byte[] received, string encoding)
    {
        this.received = received;
        (bytes, receivedAt) = encoding switch
        {
            "utf-16le" => Narrowed(received, BinaryPrimitives.ReadUInt16LittleEndian),
            "utf-16be" => Narrowed(received, BinaryPrimitives.ReadUInt16BigEndian),
            _ => (received, null),
        };
        IsUtf8 = encoding.StartsWith("utf-", StringComparison.Ordinal);
        page = Page(encoding[(encoding.IndexOf('+', StringComparison.Ordinal) + 1)..]);
        Start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    /// <summary>Where the text begins, behind a byte order mark.</summary>
    public int Start { get; }

    public int End => bytes.Length;

    private bool IsUtf8 { get; }

    public byte this[int at] => bytes[at];

    public ReadOnlySpan<byte> From(int at) => bytes.AsSpan(at);

    /// <summary>How many bytes a row's text has at an index; null when it does not stand there.</summary>
    public int? LengthOf(ReportedRow row, int at)
    {
        string raw = row.IsBeginning ? row.RawText[..Math.Max(0, row.RawText.Length - 4)] : row.RawText;
        return (IsUtf8 ? AsUtf8(raw, at) : null)
            ?? (page is null ? null : ByPage(raw, at))
            ?? (row.MayBeHex ? AsHex(raw, at) : null);
    }

    /// <summary>The text at an index, for a message.</summary>
    public string Shown(int at) => Encoding.UTF8.GetString(bytes.AsSpan(at, Math.Min(60, bytes.Length - at)));

    private int? AsUtf8(string raw, int at)
    {
        int next = at;
        for (int index = 0; index < raw.Length;)
        {
            Rune.DecodeFromUtf16(raw.AsSpan(index), out Rune wanted, out int units);
            Rune.DecodeFromUtf8(bytes.AsSpan(next), out Rune found, out int count);
            if (count == 0 || found != wanted)
            {
                return null;
            }

            index += units;
            next += count;
        }

        return next - at;
    }

    private int? ByPage(string raw, int at)
    {
        if (raw.Length > bytes.Length - at)
        {
            return null;
        }

        for (int index = 0; index < raw.Length; index++)
        {
            if (page![bytes[at + index]] != raw[index])
            {
                return null;
            }
        }

        return raw.Length;
    }

    private int? AsHex(string raw, int at)
    {
        if (raw.Length % 2 != 0 || !raw.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        byte[] wanted = Convert.FromHexString(raw);
        int from = receivedAt is null ? at : at < receivedAt.Length ? receivedAt[at] : received.Length;
        if (!received.AsSpan(from).StartsWith(wanted))
        {
            return null;
        }

        if (receivedAt is null)
        {
            return wanted.Length;
        }

        int end = at;
        while (end < receivedAt.Length && receivedAt[end] < from + wanted.Length)
        {
            end++;
        }

        return end - at;
    }

    private static string? Page(string encoding)
    {
        if (encoding.StartsWith("utf-", StringComparison.Ordinal))
        {
            return null;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(encoding == "tis-620" ? "windows-874" : encoding);
        return string.Concat(Enumerable.Range(0, 256).Select(one => page.GetString([(byte)one])));
    }

    private delegate ushort UnitReader(ReadOnlySpan<byte> bytes);

    private static (byte[] Bytes, int[] ReceivedAt) Narrowed(byte[] received, UnitReader unitAt)
    {
        var bytes = new List<byte>(received.Length);
        var places = new List<int>(received.Length);
        Span<byte> letter = stackalloc byte[4];
        for (int at = 0; at < received.Length;)
        {
            int count = 1;
            int length = SurrogateBytes;
            letter.Fill(0xFF);
            if (at + 1 < received.Length)
            {
                count = 2;
                char unit = (char)unitAt(received.AsSpan(at));
                char next = at + 3 < received.Length ? (char)unitAt(received.AsSpan(at + 2)) : '\0';
                if (Rune.TryCreate(unit, out Rune rune) || Rune.TryCreate(unit, next, out rune))
                {
                    length = rune.EncodeToUtf8(letter);
                    count = rune.Utf16SequenceLength * 2;
                }
            }

            for (int index = 0; index < length; index++)
            {
                bytes.Add(letter[index]);
                places.Add(at);
            }

            at += count;
        }

        return ([.. bytes], [.. places]);
    }
}
