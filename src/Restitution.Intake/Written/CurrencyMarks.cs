using Restitution.Intake.Words;

namespace Restitution.Intake.Written;

/// <summary>The signs and words that stand for a currency beside an amount.</summary>
public static class CurrencyMarks
{
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
            if (plain.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && StandsAlone(plain, mark.Length, mark[^1]))
            {
                rest = plain[mark.Length..].TrimStart();
                return codes;
            }

            int before = plain.Length - mark.Length - 1;
            if (plain.EndsWith(mark, StringComparison.OrdinalIgnoreCase) && before >= 0
                && !(char.IsLetter(mark[0]) && char.IsLetter(plain[before])))
            {
                rest = plain[..^mark.Length].TrimEnd();
                return codes;
            }
        }

        rest = plain;
        return [];
    }

    private static bool StandsAlone(string plain, int after, char last) =>
        after == plain.Length || !(char.IsLetter(last) && char.IsLetter(plain[after]));

    /// <summary>The currencies a text names by itself, as a column of currencies has them.</summary>
    public static IReadOnlyList<string> Named(string plain) =>
        TakeOff(plain, out string rest) is { Count: > 0 } codes && rest.Length == 0 ? codes : [];
}
