namespace Restitution.Intake.Messages.Bai2;

/// <summary>Goes through the fields of one record, its continuations included.</summary>
/// <remarks>
/// A comma ends a field, a slash at the end of a line ends the line. The end of a line ends a field too, so that a
/// continuation begins with the next field, except within text, which goes on.
/// </remarks>
internal ref struct Bai2Fields
{
    private ReadOnlySpan<byte> rest;
    private ReadOnlySpan<byte> line;
    private bool isOpen;

    /// <param name="record">With its code and line breaks.</param>
    public Bai2Fields(ReadOnlySpan<byte> record)
    {
        rest = record;
        NextLine();
    }

    /// <summary>How many lines were begun so far.</summary>
    public int LineCount { get; private set; }

    /// <summary>Whether the field last given was the first of its line.</summary>
    public bool IsFirstOfLine { get; private set; }

    /// <summary>Gives the next field; false at the end of the record.</summary>
    public bool Next(out ReadOnlySpan<byte> field)
    {
        IsFirstOfLine = false;
        while (!isOpen)
        {
            if (!NextLine())
            {
                field = [];
                return false;
            }

            IsFirstOfLine = true;
        }

        int comma = line.IndexOf((byte)',');
        isOpen = comma >= 0;
        field = (isOpen ? line[..comma] : line).Trim((byte)' ');
        line = isOpen ? line[(comma + 1)..] : [];
        return true;
    }

    /// <summary>The next field, blank at the end of the record.</summary>
    public ReadOnlySpan<byte> Next()
    {
        Next(out ReadOnlySpan<byte> field);
        return field;
    }

    /// <summary>What is left of the line, commas included, and of each continuation; false at the end.</summary>
    public bool NextText(out ReadOnlySpan<byte> text)
    {
        if (!isOpen && !NextLine())
        {
            text = [];
            return false;
        }

        text = line.Trim((byte)' ');
        isOpen = false;
        return true;
    }

    private bool NextLine()
    {
        while (!rest.IsEmpty)
        {
            int found = rest.IndexOfAny((byte)'\r', (byte)'\n');
            ReadOnlySpan<byte> next = (found < 0 ? rest : rest[..found]).Trim(" \t\0\u001A"u8);
            rest = found < 0 ? [] : rest[(found + 1)..];
            if (next.IsEmpty)
            {
                continue;
            }

            LineCount++;
            next = next[^1] == (byte)'/' ? next[..^1] : next;
            if (next.Length < 3)
            {
                continue;
            }

            line = next[3..];
            isOpen = true;
            return true;
        }

        return false;
    }
}
