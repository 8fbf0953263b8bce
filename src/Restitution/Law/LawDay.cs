using NodaTime;

namespace Restitution.Law;

/// <summary>A day as a law file writes it: <c>2018-04-01</c>, ten signs, of the years 1 to 9999.</summary>
/// <remarks>
/// Read by hand: two thousand days are read at every start, and the first pattern of the platform costs more than they
/// all. A test holds it against that pattern.
/// </remarks>
internal static class LawDay
{
    /// <summary>The day, or null where the text is not one.</summary>
    public static LocalDate? Read(ReadOnlySpan<char> text)
    {
        bool isShaped = text.Length == 10 && text[4] == '-' && text[7] == '-';
        if (!isShaped || Number(text[..4]) is not { } year || Number(text[5..7]) is not { } month
            || Number(text[8..]) is not { } day)
        {
            return null;
        }

        bool isInYear = year >= 1 && month is >= 1 and <= 12 && day >= 1;
        return isInYear && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static int? Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return null;
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
