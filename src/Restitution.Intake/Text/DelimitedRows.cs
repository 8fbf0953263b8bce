using System.Text;
using System.Text.Unicode;
using Restitution.Evidence;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Text;

/// <summary>
/// Finds the rows of delimited text in one pass over its bytes, with memory that does not grow with the file.
/// </summary>
/// <remarks>
/// A quoted cell may hold separators and line breaks, up to <see cref="QuotedLinesMost"/> lines or
/// <see cref="QuotedBytesMost"/> bytes. A quote that never closes within that, or closes in the middle of a cell, costs
/// its own first line: that line is set aside and reading resumes on the next. A quote inside a cell that does not
/// begin with one is a letter like any other.
/// </remarks>
public sealed class DelimitedRows : RowFinder
{
    public const int QuotedLinesMost = 50;

    public const int QuotedBytesMost = 64 * 1024;

    /// <summary>A row longer than this is set aside; only its beginning is kept as text.</summary>
    public const int RowBytesMost = 1024 * 1024;

    private const int ChunkBytes = 64 * 1024;
    private const int TooLongBytesShown = 1024;
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly Stream stream;
    private readonly TextEncoding encoding;
    private readonly byte delimiter;
    private readonly int chunkBytes;
    private readonly MarkMap marks;
    private byte[] buffer = [];
    private int rowStart;
    private int end;
    private int utf8Through;
    private bool isAtEnd;
    private int lineNumber = 1;
    private bool isAfterTooLong;

    public DelimitedRows(Stream stream, TextEncoding encoding, char delimiter)
        : this(stream, encoding, delimiter, ChunkBytes)
    {
    }

    /// <param name="chunkBytes">How many bytes are read at a time; no outcome depends on it.</param>
    internal DelimitedRows(Stream stream, TextEncoding encoding, char delimiter, int chunkBytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delimiter, (char)127);
        this.stream = encoding.Wide is { } order ? new WideText(stream, order == WideOrder.BigEndian) : stream;
        this.encoding = encoding;
        this.delimiter = (byte)delimiter;
        this.chunkBytes = chunkBytes;
        marks = new MarkMap(this.delimiter);
        while (end < Encoding.UTF8.Preamble.Length && !isAtEnd)
        {
            Fill();
        }

        if (buffer.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble))
        {
            rowStart = Encoding.UTF8.Preamble.Length;
        }
    }

    /// <summary>
    /// How many cells a row has that spans lines; more or fewer betray a quote that closed by chance.
    /// </summary>
    public int? ExpectedCellCount { get; set; }

    public override bool Next(TableRow row)
    {
        if (isAfterTooLong)
        {
            SkipRestOfLine();
        }

        while (true)
        {
            row.Clear();
            row.Bytes = buffer;
            switch (Split(row, out int length, out int breakLength, out int lineCount))
            {
                case SplitEnd.Complete when length > RowBytesMost || row.CellCount > IntakeLimits.ColumnsMost:
                    TakeTooLong(row, rowStart + length + breakLength, lineCount);
                    return true;
                case SplitEnd.Complete:
                    Take(row, length, breakLength, lineCount);
                    return true;
                case SplitEnd.RunawayQuote when IsFirstLineWhole(out int lineLength, out int lineBreakLength):
                    TakeFirstLine(row, lineLength, lineBreakLength);
                    return true;
                case SplitEnd.NeedsMore or SplitEnd.RunawayQuote when end - rowStart > RowBytesMost + 1:
                    // A carriage return at the end is kept, or the next line would be passed over as the rest.
                    TakeTooLong(row, buffer[end - 1] == CarriageReturn ? end - 1 : end, lineCount);
                    isAfterTooLong = true;
                    return true;
                case SplitEnd.NeedsMore or SplitEnd.RunawayQuote:
                    Fill();
                    break;
                default:
                    return false;
            }
        }
    }

    // Splits the row that begins at rowStart; needs more bytes unless a line break or the end of the file is in sight.
    private SplitEnd Split(TableRow row, out int length, out int breakLength, out int lineCount)
    {
        length = breakLength = 0;
        lineCount = 1;
        if (rowStart == end)
        {
            return isAtEnd ? SplitEnd.EndOfFile : SplitEnd.NeedsMore;
        }

        byte[] bytes = buffer;
        int cellStart = rowStart;
        while (true)
        {
            int cellEnd;
            if (cellStart < end && bytes[cellStart] == Quote)
            {
                SplitEnd closed = Quoted(row, cellStart, out cellEnd, ref lineCount);
                if (closed != SplitEnd.Complete)
                {
                    return closed;
                }
            }
            else
            {
                cellEnd = marks.NextOutsideQuotes(cellStart);
                row.Add(cellStart, cellEnd - cellStart);
            }

            if (cellEnd == end)
            {
                length = end - rowStart;
                return isAtEnd ? SplitEnd.Complete : SplitEnd.NeedsMore;
            }

            if (bytes[cellEnd] == delimiter)
            {
                cellStart = cellEnd + 1;
                continue;
            }

            length = cellEnd - rowStart;
            return Break(cellEnd, out breakLength);
        }
    }

    // Adds the cell whose quote opens at start, and tells where it ends.
    private SplitEnd Quoted(TableRow row, int start, out int cellEnd, ref int lineCount)
    {
        int close = marks.NextInsideQuotes(start + 1);
        cellEnd = close + 1;
        bool isEscaped = false;

        // Nearly every quoted cell holds no quote and no line break, and ends right behind its quote.
        if (cellEnd >= end || buffer[close] != Quote || close - start > QuotedBytesMost
            || (buffer[cellEnd] != delimiter && buffer[cellEnd] is not (LineFeed or CarriageReturn)))
        {
            SplitEnd closed = Closing(start, out close, out isEscaped, ref lineCount);
            cellEnd = PastSpaces(close + 1);
            closed = closed == SplitEnd.Complete ? AfterClosing(cellEnd) : closed;
            if (closed != SplitEnd.Complete)
            {
                return closed;
            }
        }

        row.Add(start + 1, close - start - 1, CellKind.Text, isEscaped);
        return SplitEnd.Complete;
    }

    private SplitEnd Break(int at, out int breakLength)
    {
        breakLength = 1;
        if (buffer[at] == CarriageReturn)
        {
            if (at + 1 == end && !isAtEnd)
            {
                return SplitEnd.NeedsMore;
            }

            breakLength = at + 1 < end && buffer[at + 1] == LineFeed ? 2 : 1;
        }

        return SplitEnd.Complete;
    }

    // Finds the closing quote of the cell that opens at start.
    private SplitEnd Closing(int start, out int close, out bool isEscaped, ref int lineCount)
    {
        isEscaped = false;
        close = start + 1;
        while (true)
        {
            close = marks.NextInsideQuotes(close);
            if (close == end || close - start > QuotedBytesMost)
            {
                bool isOver = isAtEnd || end - start > QuotedBytesMost;
                return isOver ? SplitEnd.RunawayQuote : SplitEnd.NeedsMore;
            }

            if (buffer[close] == LineFeed)
            {
                lineCount++;
                if (lineCount > QuotedLinesMost)
                {
                    return SplitEnd.RunawayQuote;
                }

                close++;
            }
            else if (close + 1 == end && !isAtEnd)
            {
                return SplitEnd.NeedsMore;
            }
            else if (close + 1 < end && buffer[close + 1] == Quote)
            {
                isEscaped = true;
                close += 2;
            }
            else
            {
                return SplitEnd.Complete;
            }
        }
    }

    // What comes next after a closing quote and spaces must end the cell.
    private SplitEnd AfterClosing(int next)
    {
        if (next == end)
        {
            return isAtEnd ? SplitEnd.Complete : SplitEnd.NeedsMore;
        }

        return buffer[next] == delimiter || buffer[next] is LineFeed or CarriageReturn
            ? SplitEnd.Complete
            : SplitEnd.RunawayQuote;
    }

    private int PastSpaces(int at)
    {
        while (at < end && buffer[at] == (byte)' ')
        {
            at++;
        }

        return at;
    }

    private void Take(TableRow row, int length, int breakLength, int lineCount)
    {
        if (lineCount > 1 && ExpectedCellCount is { } expected && row.CellCount != expected)
        {
            IsFirstLineWhole(out length, out breakLength);
            TakeFirstLine(row, length, breakLength);
            return;
        }

        SetPlace(row, lineCount);
        Decode(row, rowStart, length);
        rowStart += length + breakLength;
        lineNumber += lineCount;
    }

    // Whether the buffer holds the line that begins at rowStart to its end.
    private bool IsFirstLineWhole(out int length, out int breakLength)
    {
        length = buffer.AsSpan(rowStart, end - rowStart).IndexOfAny(LineFeed, CarriageReturn);
        breakLength = 0;
        if (length >= 0)
        {
            return Break(rowStart + length, out breakLength) == SplitEnd.Complete;
        }

        length = end - rowStart;
        return isAtEnd;
    }

    private void TakeFirstLine(TableRow row, int length, int breakLength)
    {
        row.Clear();
        SetPlace(row, 1);
        Decode(row, rowStart, length);
        row.SplitFault ??= new RowFault(
            FaultKind.QuoteNeverCloses, null, "a quotation mark that is not closed before the next separator",
            $"a closing quotation mark within {QuotedLinesMost} lines and {QuotedBytesMost / 1024} KB");
        rowStart += length + breakLength;
        lineNumber++;
    }

    private void TakeTooLong(TableRow row, int next, int lineCount)
    {
        row.Clear();
        SetPlace(row, lineCount);
        Encoding? shown = encoding.OfBeginning(buffer.AsSpan(rowStart, TooLongBytesShown));
        row.Raw = new RawText(buffer, rowStart, TooLongBytesShown, shown);
        row.SplitFault = new RowFault(
            FaultKind.FieldTooLong, null,
            $"a line of more bytes or columns than a line has, of which the first {TooLongBytesShown} bytes are shown",
            $"a line of at most {RowBytesMost} bytes and {IntakeLimits.ColumnsMost} columns");
        rowStart = next;
        lineNumber += lineCount;
    }

    private void SkipRestOfLine()
    {
        int length;
        int breakLength;
        while (!IsFirstLineWhole(out length, out breakLength))
        {
            rowStart += length;
            Fill();
        }

        rowStart += length + breakLength;
        isAfterTooLong = false;
    }

    private void SetPlace(TableRow row, int lineCount)
    {
        row.Sheet = null;
        row.FirstLineNumber = lineNumber;
        row.LastLineNumber = lineNumber + lineCount - 1;
    }

    private void Decode(TableRow row, int start, int length)
    {
        ReadOnlySpan<byte> bytes = buffer.AsSpan(start, length);
        row.Raw = new RawText(buffer, start, length, null);
        if (start + length <= utf8Through || Ascii.IsValid(bytes))
        {
            return;
        }

        if (encoding.IsUtf8 && Utf8.IsValid(bytes))
        {
            return;
        }

        if (encoding.CanDecodeByCodePage(bytes))
        {
            row.ForeignEncoding = encoding.CodePage;
            row.Raw = new RawText(buffer, start, length, encoding.CodePage);
            return;
        }

        row.Clear();
        row.Raw = new RawText(Convert.ToHexStringLower(encoding.Wide is { } order
            ? WideText.BytesOf(bytes, order == WideOrder.BigEndian) : bytes));
        row.SplitFault = new RowFault(
            FaultKind.TextCannotBeDecoded, null, "bytes that are no letters in this encoding, shown in hexadecimal",
            $"text in {encoding.Name}");
    }

    // A new buffer each time: the raw text of rows given out before still lies in the old one.
    private void Fill()
    {
        int kept = end - rowStart;
        byte[] next = GC.AllocateUninitializedArray<byte>(Math.Max(chunkBytes, kept * 2));
        buffer.AsSpan(rowStart, kept).CopyTo(next);
        buffer = next;
        rowStart = 0;
        end = kept;
        while (end < buffer.Length && !isAtEnd)
        {
            int count = stream.Read(buffer, end, buffer.Length - end);
            isAtEnd = count == 0;
            end += count;
        }

        marks.Map(buffer.AsSpan(0, end));
        utf8Through = encoding.IsUtf8 && encoding.Wide is null ? Utf8Through(buffer.AsSpan(0, end)) : 0;
    }

    // Rows begin and end beside ASCII bytes: when a chunk is UTF-8 to its last ASCII byte, so is every row before it.
    private static int Utf8Through(ReadOnlySpan<byte> chunk)
    {
        int whole = chunk.LastIndexOfAnyInRange((byte)0, (byte)127) + 1;
        return Utf8.IsValid(chunk[..whole]) ? whole : 0;
    }

    private enum SplitEnd
    {
        Complete = 0,
        NeedsMore = 1,
        RunawayQuote = 2,
        EndOfFile = 3,
    }
}
