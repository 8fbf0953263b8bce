using System.Text;
using System.Text.Unicode;
using Restitution.Intake.Text;

namespace Restitution.Intake.Proposals;

/// <summary>Tells the encoding of text by what its bytes show; nothing where they do not.</summary>
/// <remarks>
/// One-byte code pages give every byte a letter, so that "it can be decoded" shows nothing: Thai is told by its runs of
/// high bytes, the others by words of headings that one code page makes of the bytes and no other does.
/// </remarks>
internal static class EncodingEvidence
{
    private const int PairsLeast = 8;

    private static readonly string[] Latin = ["windows-1252", "windows-1258", "windows-1250", "windows-1254"];

    /// <returns>The name of the encoding, or null, and the evidence in a sentence.</returns>
    public static (string? Name, string Evidence) Of(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return ("utf-8", "the file begins with the byte order mark of UTF-8");
        }

        if (sample.StartsWith<byte>([0xFF, 0xFE]) || sample.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (sample[0] == 0xFF ? "utf-16le" : "utf-16be", "the file begins with a byte order mark of UTF-16");
        }

        if (sample.Contains((byte)0))
        {
            return Wide(sample);
        }

        return Ascii.IsValid(sample) ? ("utf-8", "every byte is plain ASCII") : OfLines(sample);
    }

    // Without a mark, a zero beside every separator and line break tells the order of the bytes.
    private static (string? Name, string Evidence) Wide(ReadOnlySpan<byte> sample)
    {
        (int plainFirst, int plainSecond, int pairs, int zeroPairs) = (0, 0, sample.Length / 2, 0);
        for (int at = 0; at + 1 < sample.Length; at += 2)
        {
            plainFirst += sample[at] is > 0 and < 0x80 && sample[at + 1] == 0 ? 1 : 0;
            plainSecond += sample[at + 1] is > 0 and < 0x80 && sample[at] == 0 ? 1 : 0;
            zeroPairs += sample[at] == 0 && sample[at + 1] == 0 ? 1 : 0;
        }

        (string name, int plain, int other, string zero) = plainFirst >= plainSecond
            ? ("utf-16le", plainFirst, plainSecond, "second") : ("utf-16be", plainSecond, plainFirst, "first");
        string shown = $"without a byte order mark, {plain} of {pairs} pairs of bytes are plain letters with a zero "
            + $"as the {zero} byte, {other} the other way round";
        return other == 0 && zeroPairs == 0 && plain >= PairsLeast && sample.Length % 2 == 0
            ? (name, shown)
            : (null, $"{shown}; {zeroPairs} pairs are zero: undecided");
    }

    private static (string? Name, string Evidence) OfLines(ReadOnlySpan<byte> sample)
    {
        LineCounts lines = Count(sample);
        return lines switch
        {
            { Other: 0 } =>
                ("utf-8", $"{lines.Valid} of {lines.Valid} lines with other letters than ASCII are valid UTF-8"),
            { Valid: 0 } when lines.Thai == lines.Other => ("windows-874",
                $"{lines.Other} of {lines.Other} lines with other letters than ASCII are Thai in windows-874, "
                + "none is UTF-8"),
            _ when lines.Thai == lines.Other => ("utf-8+windows-874",
                $"{lines.Valid} lines are valid UTF-8 and {lines.Other} are Thai in windows-874"),
            _ => ByWords(sample, lines),
        };
    }

    private static (string? Name, string Evidence) ByWords(ReadOnlySpan<byte> sample, LineCounts lines)
    {
        var found = new List<(string Name, string[] Words)>();
        foreach (string name in Latin)
        {
            found.Add((name, KnownWords.In(Decoded(sample, TextEncoding.Named(name)!.CodePage!))));
        }

        int most = found.Max(one => one.Words.Length);
        (string Name, string[] Words)[] best = [.. found.Where(one => one.Words.Length == most)];
        string counts = $"{lines.Valid} lines are valid UTF-8, {lines.Thai} of {lines.Other} others are Thai in "
            + "windows-874";
        if (most == 0 || best.Length > 1)
        {
            string both = most == 0 ? "no code page makes a known word of them"
                : $"{string.Join(" and ", best.Select(one => one.Name))} make the same known words of them";
            return (null, $"{counts}; {both}: undecided");
        }

        string words = string.Join(", ", best[0].Words.Take(5));
        string encoding = lines.Valid == 0 ? best[0].Name : $"utf-8+{best[0].Name}";
        return (encoding, $"{counts}; {words}: known words in {best[0].Name}, and fewer in any other code page");
    }

    // Lines that are UTF-8 show nothing of the other lines' code page.
    private static string Decoded(ReadOnlySpan<byte> sample, Encoding codePage)
    {
        var text = new StringBuilder();
        foreach (Range range in sample.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = sample[range];
            if (!Utf8.IsValid(line) && TextEncoding.CanDecode(codePage, line))
            {
                text.Append(codePage.GetString(line)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static LineCounts Count(ReadOnlySpan<byte> sample)
    {
        Encoding codePage = TextEncoding.Named("windows-874")!.CodePage!;
        (int valid, int other, int thai) = (0, 0, 0);
        foreach (Range range in sample.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = sample[range];
            if (Ascii.IsValid(line))
            {
                continue;
            }

            bool isUtf8 = Utf8.IsValid(line);
            valid += isUtf8 ? 1 : 0;
            other += isUtf8 ? 0 : 1;
            thai += !isUtf8 && TextEncoding.CanDecode(codePage, line) && IsThai(line) ? 1 : 0;
        }

        return new LineCounts(valid, other, thai);
    }

    // Thai is A1 to FB and has no letters in between; a Latin word has a high byte here and there among plain ones.
    private static bool IsThai(ReadOnlySpan<byte> line)
    {
        (int high, int inRuns) = (0, 0);
        for (int at = 0; at < line.Length; at++)
        {
            if (line[at] < 0x80)
            {
                continue;
            }

            high++;
            bool isBeside = (at > 0 && line[at - 1] >= 0x80) || (at + 1 < line.Length && line[at + 1] >= 0x80);
            inRuns += isBeside ? 1 : 0;
        }

        return !line.ContainsAnyInRange((byte)0x81, (byte)0xA0) && inRuns * 3 >= high * 2;
    }

    private readonly record struct LineCounts(int Valid, int Other, int Thai);
}
