namespace Restitution.Intake.Messages.Mt940;

/// <summary>
/// Parts an MT940 or MT942 file into units: a booking with its details, a field, an envelope block, a line of text.
/// </summary>
/// <remarks>
/// A booking takes the lines that follow it and every :86: after it. Blank lines within a field belong to it when its
/// text goes on after them, and are units of their own otherwise.
/// </remarks>
internal sealed class Mt940Units(MessageLines lines, MessageUnit unit)
{
    private Mt940Tag lineTag;
    private bool hasLine;
    private bool isBegun;
    private int blankFirst;
    private int blankCount;

    /// <summary>What the unit is.</summary>
    public Mt940Tag Tag { get; private set; }

    /// <summary>Fills the unit with the next of the file; false at the end.</summary>
    public bool Next()
    {
        if (!isBegun)
        {
            isBegun = true;
            Advance();
        }

        if (blankCount > 0)
        {
            blankCount--;
            Tag = Mt940Tag.Blank;
            unit.Set([], 0, 0, blankFirst, blankFirst);
            blankFirst++;
            return true;
        }

        if (!hasLine)
        {
            return false;
        }

        Tag = lineTag;
        Gather();
        return true;
    }

    private void Gather()
    {
        lines.BeginUnit();
        int first = lines.LineNumber;
        int last = first;
        int length = lines.UnitLength;
        if (lines.IsCut || !TakesLines())
        {
            TakeOne(first, length);
            return;
        }

        Advance();
        while (hasLine && Belongs())
        {
            if (lineTag == Mt940Tag.Blank)
            {
                blankFirst = blankCount == 0 ? lines.LineNumber : blankFirst;
                blankCount++;
            }
            else
            {
                (last, length, blankCount) = (lines.LineNumber, lines.UnitLength, 0);
            }

            if (lines.IsCut || lines.UnitLength > IntakeLimits.MessageFieldBytesMost)
            {
                TakeTooLong(first);
                return;
            }

            Advance();
        }

        unit.Set(lines.Bytes, lines.UnitStart, length, first, last);
    }

    private void TakeOne(int line, int length)
    {
        if (lines.IsCut)
        {
            unit.SetTooLong(lines.Bytes, lines.UnitStart, length, line);
        }
        else
        {
            unit.Set(lines.Bytes, lines.UnitStart, length, line, line);
        }

        Advance();
    }

    // Its beginning is kept; the lines that still belong to it are passed over one by one.
    private void TakeTooLong(int first)
    {
        blankCount = 0;
        unit.SetTooLong(lines.Bytes, lines.UnitStart, lines.UnitLength, first);
        do
        {
            unit.ExtendTo(lines.LineNumber);
            Advance();
            lines.BeginUnit();
        }
        while (hasLine && Belongs());
    }

    private bool Belongs() => lineTag is Mt940Tag.Text or Mt940Tag.Blank
        || (lineTag == Mt940Tag.Details86 && Tag == Mt940Tag.Entry61);

    private bool TakesLines() => Tag is Mt940Tag.Entry61 or Mt940Tag.Details86 or Mt940Tag.Unknown
        || lines.Line.StartsWith(":25P:"u8) || lines.Line.StartsWith(":NS:"u8);

    private void Advance()
    {
        hasLine = lines.Next();
        lineTag = hasLine ? Mt940Tags.Of(lines.Line, out _) : Mt940Tag.Blank;
    }
}
