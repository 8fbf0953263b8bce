namespace Restitution.Storage.Custody;

/// <summary>The lines of an exported log, one after another, in one room of memory.</summary>
internal sealed class CustodyLines(Stream stream)
{
    // No line of the form is as long; a longer one is told and passed over.
    private const int LineByteCountMost = 4_096;

    private readonly byte[] room = new byte[1 << 18];
    private int start;
    private int end;
    private bool isAtEnd;
    private long lineNumber;

    /// <returns>False when there is no further line.</returns>
    public bool Read(CustodyLine into)
    {
        int length = LengthOfNext();
        if (length < 0)
        {
            return false;
        }

        lineNumber++;
        if (length > LineByteCountMost)
        {
            PassOver();
            into.Refuse("a line longer than any entry", lineNumber);
            return true;
        }

        into.Read(room.AsSpan(start, length), lineNumber);
        start += Math.Min(length + 1, end - start);
        return true;
    }

    // Up to the line feed, or to the end of the stream; more than the most where neither is near; -1 at the end.
    private int LengthOfNext()
    {
        while (true)
        {
            int found = room.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return found;
            }

            if (end - start > LineByteCountMost || isAtEnd)
            {
                return end == start ? -1 : end - start;
            }

            Fill();
        }
    }

    private void Fill()
    {
        room.AsSpan(start, end - start).CopyTo(room);
        (start, end) = (0, end - start);
        int count = stream.Read(room, end, room.Length - end);
        isAtEnd = count == 0;
        end += count;
    }

    private void PassOver()
    {
        int found;
        while ((found = room.AsSpan(start, end - start).IndexOf((byte)'\n')) < 0 && !isAtEnd)
        {
            start = end;
            Fill();
        }

        start = found < 0 ? end : start + found + 1;
    }
}
