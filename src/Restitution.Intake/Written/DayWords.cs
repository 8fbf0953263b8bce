using System.Globalization;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Written;

/// <summary>The figures of a written day in their order, the month that a word names, and the era beside it.</summary>
/// <param name="Month">1 to 12; null when no word names it.</param>
/// <param name="MonthAt">How many figures stand before the month's name.</param>
internal sealed record DayWords(
    IReadOnlyList<(int Value, int Digits)> Numbers, int? Month, int MonthAt, YearCount? Era)
{
    private const int DigitsMost = 8;

    /// <summary>Null when a word of the text belongs to no day, or names a second month.</summary>
    public static DayWords? Of(string plain)
    {
        List<string> tokens = [.. Tokens(plain)];
        var numbers = new List<(int Value, int Digits)>();
        (int Month, int At)? month = null;
        YearCount? era = null;
        for (int at = 0; at < tokens.Count; at++)
        {
            string token = tokens[at];
            if (IsFigure(token))
            {
                if (token.Length > DigitsMost)
                {
                    return null;
                }

                numbers.Add((int.Parse(token, NumberStyles.None, CultureInfo.InvariantCulture), token.Length));
            }
            else if (month is null && Numbered(tokens, ref at) is { } numbered)
            {
                month = (numbered, numbers.Count);
            }
            else if (month is null && MonthNames.MonthOf(token) is { } named)
            {
                month = (named, numbers.Count);
            }
            else if (EraOf(token) is { } written)
            {
                era = written;
            }
            else if (!MonthNames.IsPassedOver(token))
            {
                return null;
            }
        }

        return new DayWords(numbers, month?.Month, month?.At ?? 0, era);
    }

    /// <summary>The month that a number after a word of months gives: tháng 3, tháng Ba, tháng mười hai.</summary>
    /// <param name="at">The word; moved to the last token that belongs to the month.</param>
    internal static int? Numbered(IReadOnlyList<string> tokens, ref int at)
    {
        if (at + 1 == tokens.Count || !MonthNames.IsBeforeNumber(tokens[at]))
        {
            return null;
        }

        string next = tokens[at + 1];
        if (at + 2 < tokens.Count && MonthNames.MonthNumbered(next + tokens[at + 2]) is { } inTwoWords)
        {
            at += 2;
            return inTwoWords;
        }

        if (MonthNames.MonthNumbered(next) is { } inWords)
        {
            at++;
            return inWords;
        }

        if (next.Length <= 2 && IsFigure(next)
            && int.Parse(next, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var figure)
        {
            at++;
            return figure;
        }

        return null;
    }

    internal static YearCount? EraOf(string token) => MonthNames.IsBuddhistEra(token) ? YearCount.Buddhist
        : MonthNames.IsCommonEra(token) ? YearCount.Common
        : null;

    /// <summary>Runs of digits, and words: letters with their marks and the dots between and after them.</summary>
    internal static IEnumerable<string> Tokens(string plain)
    {
        int at = 0;
        while (at < plain.Length)
        {
            int from = at;
            if (char.IsAsciiDigit(plain[at]))
            {
                while (at < plain.Length && char.IsAsciiDigit(plain[at]))
                {
                    at++;
                }

                yield return plain[from..at];
            }
            else if (IsSeparator(plain[at]))
            {
                at++;
            }
            else
            {
                while (at < plain.Length && !char.IsAsciiDigit(plain[at])
                    && (plain[at] == '.' || !IsSeparator(plain[at])))
                {
                    at++;
                }

                yield return plain[from..at];
            }
        }
    }

    private static bool IsFigure(string token) => char.IsAsciiDigit(token[0]);

    private static bool IsSeparator(char letter) => letter is ' ' or '/' or '-' or '.' or ',' or '\u2013' or '\u2212';
}
