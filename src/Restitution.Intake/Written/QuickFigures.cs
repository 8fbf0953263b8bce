namespace Restitution.Intake.Written;

/// <summary>
/// Reads the plain forms of days and amounts straight from bytes; what is not plain is left to the full readers.
/// </summary>
/// <remarks>It agrees with <see cref="WrittenAmount"/> and <see cref="WrittenDay"/> wherever it answers; a test holds
/// it to that.</remarks>
internal static class QuickFigures
{
    private const int LongestFigure = 17;

    /// <summary>
    /// An amount in minor units: an optional minus, digits in correct groups, exactly the currency's decimals or
    /// none.
    /// </summary>
    public static bool Amount(
        ReadOnlySpan<byte> cell, byte decimalMark, byte groupMark, int decimals, out long minorUnits)
    {
        minorUnits = 0;
        bool isNegative = cell.Length > 1 && cell[0] == (byte)'-';
        ReadOnlySpan<byte> figures = isNegative ? cell[1..] : cell;
        if (figures.IsEmpty || figures.Length > LongestFigure)
        {
            return false;
        }

        if (decimals == 2 && GroupedFigures.Hundredths(figures, decimalMark, groupMark, out minorUnits))
        {
            minorUnits = isNegative ? -minorUnits : minorUnits;
            return true;
        }

        return Units(figures, decimalMark, groupMark, decimals, isNegative, out minorUnits);
    }

    // At most seventeen letters come here, so that nothing can overflow.
    private static bool Units(
        ReadOnlySpan<byte> figures, byte decimalMark, byte groupMark, int decimals, bool isNegative,
        out long minorUnits)
    {
        minorUnits = 0;
        int runStart = 0;
        bool isGrouped = false;
        bool hasDecimals = false;
        long units = 0;
        for (int at = 0; at < figures.Length; at++)
        {
            byte letter = figures[at];
            uint digit = unchecked((uint)(letter - '0'));
            if (digit <= 9)
            {
                units = unchecked((units * 10) + digit);
                continue;
            }

            int run = at - runStart;
            if (hasDecimals || run == 0 || (isGrouped && run != 3))
            {
                return false;
            }

            runStart = at + 1;
            if (letter == groupMark && run <= 3 && figures[0] != (byte)'0')
            {
                isGrouped = true;
            }
            else if (letter == decimalMark)
            {
                hasDecimals = true;
            }
            else
            {
                return false;
            }
        }

        int lastRun = figures.Length - runStart;
        if (lastRun != (hasDecimals ? decimals : isGrouped ? 3 : lastRun))
        {
            return false;
        }

        for (int missing = hasDecimals ? 0 : decimals; missing > 0; missing--)
        {
            units *= 10;
        }

        minorUnits = isNegative ? -units : units;
        return true;
    }

    /// <summary>Three figures of a day: 05/08/2569, 5-8-26 is not, 2019-03-05, 05-08-26.</summary>
    /// <param name="isYearFirst">Whether the four digits of the year stand in front.</param>
    public static bool Day(ReadOnlySpan<byte> cell, out int first, out int second, out int third, out bool isYearFirst)
    {
        first = second = third = 0;
        isYearFirst = false;
        if (cell.Length == 10 && IsMark(cell[4]))
        {
            isYearFirst = true;
            return cell[7] == cell[4] && Figures(cell[..4], out first) && Figures(cell.Slice(5, 2), out second)
                && Figures(cell[8..], out third);
        }

        return cell.Length is 8 or 10 && IsMark(cell[2]) && cell[5] == cell[2]
            && Figures(cell[..2], out first) && Figures(cell.Slice(3, 2), out second) && Figures(cell[6..], out third);
    }

    private static bool IsMark(byte letter) => letter is (byte)'/' or (byte)'-' or (byte)'.';

    private static bool Figures(ReadOnlySpan<byte> cell, out int figure)
    {
        figure = 0;
        foreach (byte letter in cell)
        {
            uint digit = unchecked((uint)(letter - '0'));
            if (digit > 9)
            {
                return false;
            }

            figure = (figure * 10) + (int)digit;
        }

        return true;
    }
}
