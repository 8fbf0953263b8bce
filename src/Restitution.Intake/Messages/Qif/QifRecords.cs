using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Qif;

/// <summary>What the unit at hand is.</summary>
internal enum QifUnit
{
    /// <summary>A line that begins with an exclamation mark and says what the records below it are.</summary>
    Header = 1,
    Record = 2,
    TooLong = 3,
    End = 4,
}

/// <summary>Finds the records of a QIF file in one pass: lines up to one that holds a caret alone.</summary>
/// <remarks>A record also ends before a header and at the end of the file. Memory holds one record.</remarks>
internal sealed class QifRecords(ByteWindow window)
{
    private const int RecordBytesMost = 1024 * 1024;

    private readonly List<(int Start, int End)> lines = [];

    /// <summary>The unit's bytes, with the caret and without the last line break.</summary>
    public int Length { get; private set; }

    public int LineCount => lines.Count;

    /// <summary>Whether a caret ends the record.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether the file ends inside the last line of the record.</summary>
    public bool IsCut { get; private set; }

    /// <summary>A line of the unit, trimmed; its first letter says what it holds.</summary>
    public ReadOnlySpan<byte> Line(int index) => Trimmed(lines[index].Start, lines[index].End);

    public QifUnit Next()
    {
        window.Advance(Length);
        lines.Clear();
        (Length, IsEnded, IsCut) = (0, false, false);
        int at = 0;
        while (true)
        {
            if (NextLine(ref at, out int start, out int end) is { } ended)
            {
                return ended;
            }

            ReadOnlySpan<byte> line = Trimmed(start, end);
            if (line.IsEmpty)
            {
                at = lines.Count == 0 ? Pass(at) : at;
                continue;
            }

            bool isHeader = line[0] == (byte)'!';
            if (isHeader && lines.Count > 0)
            {
                return QifUnit.Record;
            }

            Length = end;
            if (line.SequenceEqual("^"u8))
            {
                IsEnded = true;
                return QifUnit.Record;
            }

            lines.Add((start, end));
            if (isHeader)
            {
                return QifUnit.Header;
            }

            if (Length > RecordBytesMost)
            {
                return QifUnit.TooLong;
            }
        }
    }

    private int Pass(int count)
    {
        window.Advance(count);
        return 0;
    }

    // The next line and where the one behind it begins; a unit when the file ends or a line does not.
    private QifUnit? NextLine(ref int at, out int start, out int end)
    {
        start = at;
        int from = at;
        while (true)
        {
            int found = window.Rest[from..].IndexOfAny((byte)'\r', (byte)'\n');
            if (found >= 0)
            {
                end = from + found;
                at = end + 1;
                return null;
            }

            from = end = window.Length;
            if (window.Length > RecordBytesMost)
            {
                Length = window.Length;
                return QifUnit.TooLong;
            }

            if (window.Grow())
            {
                continue;
            }

            if (start < end)
            {
                // The last line, without a line break.
                IsCut = true;
                at = end;
                return null;
            }

            return lines.Count > 0 ? QifUnit.Record : QifUnit.End;
        }
    }

    private ReadOnlySpan<byte> Trimmed(int start, int end) => window.Rest[start..end].Trim(" \t"u8);
}
