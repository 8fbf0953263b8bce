using System.Text;
using System.Text.Unicode;
using Restitution.Intake.Text;

namespace Restitution.Intake.Proposals;

/// <summary>Tells the encoding and the delimiter of text by what its bytes show; null where they do not.</summary>
internal static class TextEvidence
{
    private const int SampleBytes = 4 * 1024 * 1024;
    private const int RowsForDelimiter = 200;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static byte[] Sample(Stream stream)
    {
        byte[] sample = new byte[Math.Min(SampleBytes, stream.Length)];
        stream.Position = 0;
        stream.ReadExactly(sample);
        stream.Position = 0;
        return sample;
    }

    /// <returns>The name of the encoding, or null, and the evidence in a sentence.</returns>
    public static (string? Name, string Evidence) Encoding(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return ("utf-8", "the file begins with the byte order mark of UTF-8");
        }

        if (sample.StartsWith<byte>([0xFF, 0xFE]) || sample.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (sample[0] == 0xFF ? "utf-16le" : "utf-16be", "the file begins with a byte order mark of UTF-16");
        }

        if (Ascii.IsValid(sample))
        {
            return ("utf-8", "every byte is plain ASCII");
        }

        (int valid, int other, int thai) = Lines(sample);
        return (valid, other, thai) switch
        {
            (_, 0, _) => ("utf-8", $"{valid} of {valid} lines with other letters than ASCII are valid UTF-8"),
            (0, _, _) when thai == other =>
                ("windows-874",
                    $"{other} of {other} lines with other letters than ASCII are Thai in windows-874, none is UTF-8"),
            _ when thai == other =>
                ("utf-8+windows-874", $"{valid} lines are valid UTF-8 and {other} are Thai in windows-874"),
            _ => (null, $"{valid} lines are valid UTF-8, {thai} of {other} others are Thai in windows-874: undecided"),
        };
    }

    /// <returns>The delimiter, or null, and the evidence in a sentence.</returns>
    public static (char? Delimiter, string Evidence) Delimiter(byte[] sample, TextEncoding encoding)
    {
        (char Mark, int Rows, int Cells)[] scores = [.. Delimiters.Select(mark => Score(sample, encoding, mark))];
        (char best, int rows, int cells) = scores.MaxBy(score => score.Rows * (score.Cells - 1));
        return cells < 2
            ? (null, "no separator parts the rows into two cells or more")
            : (best, $"{rows} of the first {RowsForDelimiter} rows have {cells} cells when parted by {Shown(best)}");
    }

    private static (char Mark, int Rows, int Cells) Score(byte[] sample, TextEncoding encoding, char mark)
    {
        using var stream = new MemoryStream(sample);
        using var finder = new DelimitedRows(stream, encoding, mark);
        var usual = SampleRow.Of(finder, RowsForDelimiter)
            .GroupBy(row => row.Cells.Length)
            .OrderByDescending(group => group.Count() * (group.Key - 1))
            .FirstOrDefault();
        return usual is null ? (mark, 0, 1) : (mark, usual.Count(), usual.Key);
    }

    private static string Shown(char mark) => mark == '\t' ? "a tab" : $"\"{mark}\"";

    // Thai in windows-874 is A1 to FB; a line of it has at least as many such bytes as it has other high bytes.
    private static (int Valid, int Other, int Thai) Lines(ReadOnlySpan<byte> sample)
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

            if (Utf8.IsValid(line))
            {
                valid++;
                continue;
            }

            other++;
            thai += TextEncoding.CanDecode(codePage, line) && !line.ContainsAnyInRange((byte)0x80, (byte)0xA0) ? 1 : 0;
        }

        return (valid, other, thai);
    }
}
