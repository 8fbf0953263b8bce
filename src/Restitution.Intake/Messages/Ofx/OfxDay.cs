using NodaTime;
using Restitution.Evidence;

namespace Restitution.Intake.Messages.Ofx;

/// <summary>Reads a day of OFX: YYYYMMDD, alone or before a time, a fraction and an offset in brackets.</summary>
/// <remarks>The offset moves nothing: the day is the one that the bank wrote.</remarks>
internal sealed class OfxDay(MessageFigures figures)
{
    private readonly byte[] last = new byte[8];
    private LocalDate lastRead;

    /// <summary>The day, or null with a fault added; blank is the caller's to judge.</summary>
    public LocalDate? Read(ReadOnlySpan<byte> written, string shown, string column)
    {
        if (!IsDay(written))
        {
            figures.Faults.Add(
                FaultKind.DayUnreadable, column, shown, "a day written YYYYMMDD, with or without a time");
            return null;
        }

        ReadOnlySpan<byte> day = written[..8];
        if (day.SequenceEqual(last))
        {
            return lastRead;
        }

        LocalDate? read = figures.OfParts(
            Figure(day[..4]), Figure(day.Slice(4, 2)), Figure(day.Slice(6, 2)), written, column);
        if (read is { } known)
        {
            day.CopyTo(last);
            lastRead = known;
        }

        return read;
    }

    private static bool IsDay(ReadOnlySpan<byte> written)
    {
        int digits = written.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? written.Length : digits;
        if (digits is not (8 or 12 or 14))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = written[digits..];
        if (rest.StartsWith("."u8))
        {
            int fraction = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            rest = fraction < 0 ? default : rest[(fraction + 1)..];
        }

        return rest.IsEmpty || (rest[0] == (byte)'[' && rest[^1] == (byte)']');
    }

    private static int Figure(ReadOnlySpan<byte> digits)
    {
        int figure = 0;
        foreach (byte digit in digits)
        {
            figure = (figure * 10) + (digit - '0');
        }

        return figure;
    }
}
