using System.Globalization;

namespace Restitution.Ledgers;

/// <summary>
/// An account's number as it is compared: without the bank's code before a slash, without spaces and hyphens, letters
/// in one case.
/// </summary>
public static class AccountNumber
{
    /// <summary>Blank for an account that nothing names; two such are not thereby the same.</summary>
    public static string Compared(string written) =>
        string.Concat(WithoutBank(written).Where(IsOfNumber)).ToUpperInvariant();

    /// <summary>The last four figures, enough to tell accounts apart and too few to name one.</summary>
    public static string Masked(string written)
    {
        string figures = string.Concat(written.Where(char.IsAsciiDigit));
        return figures.Length > 4 ? $"…{figures[^4..]}" : "";
    }

    // A bank's code (ISO 9362) has six letters before two or five letters or digits.
    private static string WithoutBank(string written)
    {
        int slash = written.LastIndexOf('/');
        string before = slash < 0 ? "" : written[..slash].Trim();
        bool isBank = before.Length is 8 or 11 && before.All(char.IsAsciiLetterOrDigit)
            && before[..6].All(char.IsAsciiLetter);
        return isBank ? written[(slash + 1)..] : written;
    }

    private static bool IsOfNumber(char letter) => char.GetUnicodeCategory(letter)
        is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Control
            or UnicodeCategory.Format);
}
