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
    private byte[] buffer = new byte[ChunkBytes];
    private int rowStart;
    private int end;
    private bool isAtEnd;
    private int lineNumber = 1;
    private bool isAfterTooLong;

    public DelimitedRows(Stream stream, TextEncoding encoding, char delimiter)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delimiter, (char)127);
        this.stream = encoding.Wide is { } wide
            ? Encoding.CreateTranscodingStream(stream, wide, Encoding.UTF8) : stream;
        this.encoding = encoding;
        this.delimiter = (byte)delimiter;
        Fill();
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
                case SplitEnd.Complete when length > RowBytesMost:
                    TakeTooLong(row, rowStart + length + breakLength);
                    lineNumber += lineCount;
                    return true;
                case SplitEnd.Complete:
                    Take(row, length, breakLength, lineCount);
                    return true;
                case SplitEnd.RunawayQuote:
                    TakeFirstLine(row);
                    return true;
                case SplitEnd.NeedsMore when end - rowStart >= RowBytesMost:
                    TakeTooLong(row, end);
                    isAfterTooLong = true;
                    return true;
                case SplitEnd.NeedsMore:
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
                SplitEnd closed = Closing(cellStart, out cellEnd, out bool isEscaped, ref lineCount);
                if (closed != SplitEnd.Complete)
                {
                    return closed;
                }

                row.Add(cellStart + 1, cellEnd - cellStart - 1, CellKind.Text, isEscaped);
                cellEnd = PastSpaces(cellEnd + 1);
            }
            else
            {
                int found = bytes.AsSpan(cellStart, end - cellStart).IndexOfAny(delimiter, LineFeed, CarriageReturn);
                cellEnd = found < 0 ? end : cellStart + found;
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

    // Finds the closing quote of the cell that opens at start, and what must follow it.
    private SplitEnd Closing(int start, out int close, out bool isEscaped, ref int lineCount)
    {
        isEscaped = false;
        close = start + 1;
        while (true)
        {
            int found = buffer.AsSpan(close, end - close).IndexOfAny(Quote, LineFeed);
            if (found < 0 || close + found - start > QuotedBytesMost)
            {
                bool isOver = isAtEnd || end - start > QuotedBytesMost;
                return isOver ? SplitEnd.RunawayQuote : SplitEnd.NeedsMore;
            }

            close += found;
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
                return AfterClosing(close);
            }
        }
    }

    private SplitEnd AfterClosing(int close)
    {
        int next = PastSpaces(close + 1);
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
            TakeFirstLine(row);
            return;
        }

        SetPlace(row, lineCount);
        Decode(row, rowStart, length);
        rowStart += length + breakLength;
        lineNumber += lineCount;
    }

    private void TakeFirstLine(TableRow row)
    {
        int found = buffer.AsSpan(rowStart, end - rowStart).IndexOfAny(LineFeed, CarriageReturn);
        int length = found < 0 ? end - rowStart : found;
        int breakLength = 0;
        if (found >= 0)
        {
            Break(rowStart + found, out breakLength);
        }

        row.Clear();
        SetPlace(row, 1);
        Decode(row, rowStart, length);
        row.SplitFault ??= new RowFault(
            FaultKind.QuoteNeverCloses, null, "a quotation mark that is not closed before the next separator",
            $"a closing quotation mark within {QuotedLinesMost} lines and {QuotedBytesMost / 1024} KB");
        rowStart += length + breakLength;
        lineNumber++;
    }

    private void TakeTooLong(TableRow row, int next)
    {
        row.Clear();
        SetPlace(row, 1);
        row.Raw = new RawText(buffer, rowStart, TooLongBytesShown, encoding.CodePage);
        row.SplitFault = new RowFault(
            FaultKind.FieldTooLong, null,
            $"a line of more than {RowBytesMost} bytes, of which the first {TooLongBytesShown} are shown",
            $"a line of at most {RowBytesMost} bytes");
        rowStart = next;
    }

    private void SkipRestOfLine()
    {
        while (true)
        {
            int found = buffer.AsSpan(rowStart, end - rowStart).IndexOf(LineFeed);
            if (found >= 0 || isAtEnd)
            {
                rowStart = found >= 0 ? rowStart + found + 1 : end;
                lineNumber++;
                isAfterTooLong = false;
                return;
            }

            rowStart = end;
            Fill();
        }
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
        if (Ascii.IsValid(bytes))
        {
            return;
        }

        if (encoding.IsUtf8 && Utf8.IsValid(bytes) && !(encoding.Wide is not null && bytes.IndexOf("\uFFFD"u8) >= 0))
        {
            return;
        }

        if (encoding.CodePage is { } codePage && TextEncoding.CanDecode(codePage, bytes))
        {
            row.ForeignEncoding = codePage;
            row.Raw = new RawText(buffer, start, length, codePage);
            return;
        }

        row.Clear();
        row.Raw = new RawText(Convert.ToHexStringLower(bytes));
        row.SplitFault = new RowFault(
            FaultKind.TextCannotBeDecoded, null, "bytes that are no letters in this encoding, shown in hexadecimal",
            $"text in {encoding.Name}");
    }

    // A new buffer each time: the raw text of rows given out before still lies in the old one.
    private void Fill()
    {
        int kept = end - rowStart;
        byte[] next = GC.AllocateUninitializedArray<byte>(Math.Max(ChunkBytes, kept * 2));
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
    }

    private enum SplitEnd
    {
        Complete = 0,
        NeedsMore = 1,
        RunawayQuote = 2,
        EndOfFile = 3,
    }
}
