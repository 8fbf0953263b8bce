using Restitution.Intake.Text;

namespace Restitution.Intake.Proposals;

/// <summary>Takes a sample of a text file, and tells the delimiter by what its rows show.</summary>
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
        return sample.Length < stream.Length && !sample.Contains((byte)0) ? WholeLines(sample) : sample;
    }

    // A letter cut in two at the sample's end would look like bytes of another encoding.
    private static byte[] WholeLines(byte[] sample)
    {
        int last = Array.LastIndexOf(sample, (byte)'\n');
        return last < 0 ? sample : sample[..(last + 1)];
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
}
