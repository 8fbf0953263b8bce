namespace Restitution.Intake.Messages;

/// <summary>Parts a message into units: a line that begins something, with the lines that go on with it.</summary>
/// <remarks>
/// Up to 16 blank lines within a unit belong to it when it goes on after them; others are units of their own. Of a unit
/// that is longer than <see cref="IntakeLimits.MessageFieldBytesMost"/> only the beginning is kept.
/// </remarks>
internal abstract class MessageUnits<TTag>(MessageLines lines, MessageUnit unit)
    where TTag : struct, Enum
{
    private const int BlankLinesMost = 16;

    private TTag lineTag;
    private bool isBlankLine;
    private bool hasLine;
    private bool isBegun;
    private int blankFirst;
    private int blankCount;

    /// <summary>What the unit is.</summary>
    public TTag Tag { get; private set; }

    protected abstract TTag Blank { get; }

    protected MessageLines Lines => lines;

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
            Tag = Blank;
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

    protected abstract TTag TagOf(ReadOnlySpan<byte> line);

    /// <summary>Whether what begins with this line may go on in others.</summary>
    protected abstract bool TakesLines(TTag begun, ReadOnlySpan<byte> line);

    /// <summary>Whether a line goes on with what was begun.</summary>
    protected abstract bool GoesOn(TTag begun, TTag line);

    private void Gather()
    {
        lines.BeginUnit();
        int first = lines.LineNumber;
        int last = first;
        int length = lines.UnitLength;
        if (lines.IsCut || !TakesLines(Tag, lines.Line))
        {
            TakeOne(first, length);
            return;
        }

        Advance();
        while (hasLine && Belongs())
        {
            if (isBlankLine && (blankCount == BlankLinesMost || lines.IsCut))
            {
                break;
            }

            if (isBlankLine)
            {
                blankFirst = blankCount == 0 ? lines.LineNumber : blankFirst;
                blankCount++;
            }
            else
            {
                (last, length, blankCount) = (lines.LineNumber, lines.UnitLength, 0);
            }

            if (lines.IsCut || length > IntakeLimits.MessageFieldBytesMost)
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

    private bool Belongs() => isBlankLine || GoesOn(Tag, lineTag);

    private void Advance()
    {
        hasLine = lines.Next();
        lineTag = hasLine ? TagOf(lines.Line) : Blank;
        isBlankLine = EqualityComparer<TTag>.Default.Equals(lineTag, Blank);
    }
}
