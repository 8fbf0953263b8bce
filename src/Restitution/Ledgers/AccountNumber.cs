using System.Globalization;

namespace Restitution.Ledgers;

/// <summary>
/// An account's number as it is compared: without the bank's code before a slash, without spaces and hyphens, letters
/// in one case.
/// </summary>
public static class AccountNumber
{
    private const int BankOnly = 8;

    /// <summary>Blank for an account that nothing names; two such are not thereby the same.</summary>
    public static string Compared(string written) =>
        string.Concat(WithoutBank(written).Where(IsOfNumber)).ToUpperInvariant();

    /// <summary>The last four figures, enough to tell accounts apart and too few to name one.</summary>
    public static string Masked(string written)
    {
        string figures = string.Concat(written.Where(char.IsAsciiDigit));
        return figures.Length > 4 ? $"…{figures[^4..]}" : "";
    }

    /// <summary>The bank's code (ISO 9362) that stands before the first slash; blank where none does.</summary>
    internal static string BankBefore(string written)
    {
        int slash = written.IndexOf('/', StringComparison.Ordinal);
        string before = slash < 0 ? "" : written[..slash].Trim();
        return IsInternational(before) ? before : "";
    }

    /// <summary>
    /// A bank's code as it is compared: of ISO 9362 without the branch, of figures without zeros before.
    /// </summary>
    internal static string BankCompared(string written)
    {
        string code = string.Concat(written.Where(IsOfNumber)).ToUpperInvariant();
        return IsInternational(code) ? code[..BankOnly]
            : code.All(char.IsAsciiDigit) && code.TrimStart('0') is { Length: > 0 } figures ? figures
            : code;
    }

    /// <summary>Whether a code is one of ISO 9362: six letters before two or five letters or digits.</summary>
    internal static bool IsInternational(string code) => code.Length is BankOnly or 11
        && code.All(char.IsAsciiLetterOrDigit) && code[..6].All(char.IsAsciiLetter);

    private static string WithoutBank(string written) =>
        BankBefore(written).Length > 0 ? written[(written.IndexOf('/', StringComparison.Ordinal) + 1)..] : written;

    private static bool IsOfNumber(char letter) => char.GetUnicodeCategory(letter)
        is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Control
            or UnicodeCategory.Format);
}
