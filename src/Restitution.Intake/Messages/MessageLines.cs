using System.Text;
using Restitution.Intake.Text;

namespace Restitution.Intake.Messages;

/// <summary>Goes through the lines of a message in one pass, with memory that does not grow with the file.</summary>
/// <remarks>
/// A line ends in CR LF, LF or CR, the last one also without. The bytes from <see cref="BeginUnit"/> on stay in
/// <see cref="Bytes"/>, so that a unit of several lines can be kept as it stood. A line longer than
/// <see cref="IntakeLimits.MessageFieldBytesMost"/> is given by its beginning alone, and what follows of it is passed
/// over; the unit that it stands in must be read before the next line is asked for.
/// </remarks>
internal sealed class MessageLines : IDisposable
{
    private const int ChunkBytes = 64 * 1024;
    private const int BlanksPassedMost = 4 * 1024;
    private const int TagBytesMost = 8;
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly Stream stream;
    private readonly bool isTranscoded;
    private byte[] buffer = new byte[ChunkBytes];
    private int lineStart;
    private int lineLength;
    private int next;
    private int end;
    private bool isAtEnd;

    public MessageLines(Stream stream, TextEncoding encoding)
    {
        isTranscoded = encoding.Wide is not null;
        this.stream = encoding.Wide is { } order ? new WideText(stream, order == WideOrder.BigEndian) : stream;
        Fill();
        if (buffer.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble))
        {
            UnitStart = next = Encoding.UTF8.Preamble.Length;
        }
    }

    /// <summary>Never written to again: a new buffer is taken when this one is full.</summary>
    public byte[] Bytes => buffer;

    public int UnitStart { get; private set; }

    /// <summary>From the start of the unit to the end of the line, its line break left out.</summary>
    public int UnitLength => lineStart + lineLength - UnitStart;

    public int LineNumber { get; private set; }

    /// <summary>The line without its line break.</summary>
    public ReadOnlySpan<byte> Line => buffer.AsSpan(lineStart, lineLength);

    /// <summary>Whether only the beginning of the line is given.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Goes to the next line; false at the end of the file.</summary>
    public bool Next()
    {
        if (IsCut)
        {
            PassOverRest();
        }

        lineStart = next;
        int searched = next;
        while (true)
        {
            int found = buffer.AsSpan(searched, end - searched).IndexOfAny(LineFeed, CarriageReturn);
            int at = searched + found;
            if (found >= 0 && !(buffer[at] == CarriageReturn && at + 1 == end && !isAtEnd))
            {
                next = at + (buffer[at] == CarriageReturn && at + 1 < end && buffer[at + 1] == LineFeed ? 2 : 1);
                return Take(at);
            }

            if (found < 0 && isAtEnd)
            {
                next = end;
                return end > lineStart && Take(end);
            }

            if (end - lineStart > IntakeLimits.MessageFieldBytesMost)
            {
                next = lineStart + IntakeLimits.MessageFieldBytesMost;
                IsCut = true;
                return Take(next);
            }

            int offset = (found < 0 ? end : at) - lineStart;
            Fill();
            searched = lineStart + offset;
        }
    }

    /// <summary>The beginning of the next line that is not blank, without going to it; empty at the end of the file and
    /// where only blanks stand for long.</summary>
    public ReadOnlySpan<byte> Following()
    {
        int passed = 0;
        while (passed < BlanksPassedMost)
        {
            if (next + passed == end)
            {
                if (isAtEnd)
                {
                    return [];
                }

                Fill();
            }
            else if (buffer[next + passed] <= (byte)' ')
            {
                passed++;
            }
            else if (end - next - passed < TagBytesMost && !isAtEnd)
            {
                Fill();
            }
            else
            {
                ReadOnlySpan<byte> line = buffer.AsSpan(next + passed, Math.Min(TagBytesMost, end - next - passed));
                int broken = line.IndexOfAny(LineFeed, CarriageReturn);
                return broken < 0 ? line : line[..broken];
            }
        }

        return [];
    }

    /// <summary>The unit begins with this line; what came before it is let go.</summary>
    public void BeginUnit() => UnitStart = lineStart;

    public void Dispose()
    {
        if (isTranscoded)
        {
            stream.Dispose();
        }
    }

    private bool Take(int lineEnd)
    {
        lineLength = lineEnd - lineStart;
        LineNumber++;
        return true;
    }

    private void PassOverRest()
    {
        IsCut = false;
        while (true)
        {
            UnitStart = lineStart = next;
            int found = buffer.AsSpan(next, end - next).IndexOfAny(LineFeed, CarriageReturn);
            if (found >= 0 && !(buffer[next + found] == CarriageReturn && next + found + 1 == end && !isAtEnd))
            {
                int at = next + found;
                next = at + (buffer[at] == CarriageReturn && at + 1 < end && buffer[at + 1] == LineFeed ? 2 : 1);
                return;
            }

            if (isAtEnd)
            {
                next = end;
                return;
            }

            next = found >= 0 ? next + found : end;
            Fill();
        }
    }

    // A new buffer each time: the raw text of rows given out before still lies in the old one.
    private void Fill()
    {
        int shift = Math.Min(UnitStart, lineStart);
        int kept = end - shift;
        byte[] larger = GC.AllocateUninitializedArray<byte>(Math.Max(ChunkBytes, kept * 2));
        buffer.AsSpan(shift, kept).CopyTo(larger);
        buffer = larger;
        UnitStart -= shift;
        lineStart -= shift;
        next -= shift;
        end = kept;
        while (end < buffer.Length && !isAtEnd)
        {
            int count = stream.Read(buffer, end, buffer.Length - end);
            isAtEnd = count == 0;
            end += count;
        }
    }
}
