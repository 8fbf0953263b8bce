using System.Globalization;
using System.Text;

namespace Restitution.Law;

/// <summary>
/// Reads a figure as a statute writes it: <c>$5.85</c>, <c>forty</c>, <c>ร้อยละสิบห้า</c>, <c>๗</c>,
/// <c>one-fifth</c>.
/// </summary>
/// <remarks>
/// Digits of any script; number words of English and Thai. A part in a hundred becomes a fraction of one; hours become
/// minutes where the file counts minutes. Text with no figure, or with two, is not read.
/// </remarks>
internal static class WrittenFigure
{
    private static readonly string[] HundredthWords = ["%", "％", "per cent", "percent", "ร้อยละ"];
    private static readonly string[] HourWords = ["hour", "ชั่วโมง"];

    /// <param name="unit">The unit of the file; one that begins with <c>minutes</c> takes hours as sixty.</param>
    /// <returns>Null when there is not exactly one figure.</returns>
    public static decimal? Read(string asWritten, string unit)
    {
        string text = WithPlainDigits(asWritten).ToLowerInvariant();
        decimal scale = 1m;
        foreach (string hundredth in HundredthWords)
        {
            if (text.Contains(hundredth, StringComparison.Ordinal))
                scale = 0.01m;
            text = text.Replace(hundredth, " ", StringComparison.Ordinal);
        }

        if (unit.StartsWith("minutes", StringComparison.Ordinal) && HourWords.Any(text.Contains))
            scale *= 60m;

        decimal? figure = text.Any(char.IsAsciiDigit)
            ? FromDigits(text)
            : NumberWordsEnglish.Read(text) ?? NumberWordsThai.Read(text);
        return figure * scale;
    }

    private static string WithPlainDigits(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(letter);
            plain.Append(digit < 0 ? letter : (char)('0' + digit));
        }

        return plain.ToString();
    }

    private static decimal? FromDigits(string text)
    {
        List<decimal> figures = [];
        int dividedAt = -1;
        for (int index = 0; index < text.Length;)
        {
            if (!char.IsAsciiDigit(text[index]))
            {
                if (text[index] == '/')
                    dividedAt = figures.Count;
                index++;
                continue;
            }

            int end = index;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsInside(text, end)))
                end++;
            string digits = text[index..end].Replace(",", "", StringComparison.Ordinal);
            if (!decimal.TryParse(
                digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal figure))
            {
                return null;
            }

            figures.Add(figure);
            index = end;
        }

        return (figures, dividedAt) switch
        {
            ([var whole], _) => whole,
            ([var part, > 0m and var parts], 1) => part / parts,
            ([var whole, var part, > 0m and var parts], 2) => whole + (part / parts),
            _ => null,
        };
    }

    // A point or a comma belongs to the figure only between digits; a figure has one point.
    private static bool IsInside(string text, int index) =>
        text[index] is '.' or ',' && index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]);
}
