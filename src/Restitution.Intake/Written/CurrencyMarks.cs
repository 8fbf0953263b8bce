using Restitution.Intake.Words;

namespace Restitution.Intake.Written;

/// <summary>The signs and words that stand for a currency beside an amount.</summary>
/// <remarks>A letter that can also be short for a word of number, such as K, is a mark only in front of an amount:
/// behind it, it is left standing, and the amount is then set aside with both readings.</remarks>
public static class CurrencyMarks
{
    // Shorter words of scripts without spaces could be the end of another word.
    private const int GluedLettersLeast = 3;

    // The longest first, so that US$ is not read as a dollar sign after some other letters.
    private static readonly (string Mark, string[] Codes)[] Marks =
    [
        .. from pair in
               from currency in WordLists.Read("currency-marks").EnumerateObject()
               from mark in currency.Value.Strings()
               select (Mark: mark, Code: currency.Name)
           group pair.Code by pair.Mark into codes
           orderby codes.Key.Length descending, codes.Key
           select (codes.Key, codes.Order(StringComparer.Ordinal).ToArray()),
    ];

    /// <summary>Takes one mark off either end.</summary>
    /// <param name="rest">What is left, trimmed; the whole text when there is no mark.</param>
    /// <returns>The currencies that the mark can stand for; empty when there is none.</returns>
    public static IReadOnlyList<string> TakeOff(string plain, out string rest)
    {
        foreach ((string mark, string[] codes) in Marks)
        {
            if (plain.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && StandsAlone(plain, mark))
            {
                rest = plain[mark.Length..].TrimStart();
                return codes;
            }

            int before = plain.Length - mark.Length - 1;
            if (plain.EndsWith(mark, StringComparison.OrdinalIgnoreCase) && before >= 0
                && !NumberWords.IsUncertain(mark)
                && (IsGlued(mark) || !(char.IsLetter(mark[0]) && char.IsLetter(plain[before]))))
            {
                rest = plain[..^mark.Length].TrimEnd();
                return codes;
            }
        }

        rest = plain;
        return [];
    }

    /// <summary>Takes the marks off both ends, as in "฿1,234.50 บาท".</summary>
    /// <returns>The currencies that every mark can stand for, and whether there was a mark at all.</returns>
    public static (IReadOnlyList<string> Codes, bool Any) TakeOffBoth(string plain, out string rest)
    {
        IReadOnlyList<string> first = TakeOff(plain, out rest);
        if (first.Count == 0 || rest.Length == 0)
        {
            return (first, first.Count > 0);
        }

        IReadOnlyList<string> second = TakeOff(rest, out string inner);
        if (second.Count == 0)
        {
            return (first, true);
        }

        rest = inner;
        return ([.. first.Intersect(second)], true);
    }

    /// <summary>The currencies a text names by itself, as a column of currencies has them.</summary>
    public static IReadOnlyList<string> Named(string plain) =>
        TakeOff(plain, out string rest) is { Count: > 0 } codes && rest.Length == 0 ? codes : [];

    private static bool StandsAlone(string plain, string mark) => plain.Length == mark.Length || IsGlued(mark)
        || !(char.IsLetter(mark[^1]) && char.IsLetter(plain[mark.Length]));

    // Thai, Lao, Khmer and Burmese put no space between a number word and the currency.
    private static bool IsGlued(string mark) => mark.Length >= GluedLettersLeast && mark.All(
        letter => letter is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
            or (>= '\u1780' and <= '\u17FF'));
}
