using System.Globalization;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>
/// Whether the places of the rows are every line of the file, each once: for rows whose text is not shown whole,
/// because a column was dropped at the door or the sheet is left out.
/// </summary>
internal static class LineCoverage
{
    public static string? Lost(FileText text, IReadOnlyList<ReportedRow> rows)
    {
        int last = 0;
        foreach (ReportedRow row in rows)
        {
            if (row.Source.FirstLineNumber != last + 1)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{row.Source} comes behind line {last}");
            }

            last = row.Source.LastLineNumber;
        }

        (int least, int most) = LineCount(text);
        return last >= least && last <= most ? null : string.Create(
            CultureInfo.InvariantCulture, $"the last row is at line {last}, and the file has {least} to {most}");
    }

    // Inside of quotes a carriage return alone may or may not end a line.
    private static (int Least, int Most) LineCount(FileText text)
    {
        ReadOnlySpan<byte> bytes = text.From(text.Start);
        int feeds = bytes.Count((byte)'\n');
        int returns = bytes.Count((byte)'\r') - bytes.Count("\r\n"u8);
        int rest = bytes.IsEmpty || bytes[^1] is (byte)'\r' or (byte)'\n' ? 0 : 1;
        return (bytes.Contains((byte)'"') ? feeds : feeds + returns + rest, feeds + returns + rest);
    }
}
