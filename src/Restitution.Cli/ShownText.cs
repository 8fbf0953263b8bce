using System.Text.RegularExpressions;

namespace Restitution.Cli;

/// <summary>
/// What may be printed of a cell where names are not to be shown: figures, and nothing that tells a person.
/// </summary>
/// <remarks>
/// A run of letters is printed as <c>…</c>, since it may be a name; so is a run of figures that is as long as an
/// account, identity or phone number, with or without hyphens in it.
/// </remarks>
internal static partial class ShownText
{
    public const int LettersMost = 60;

    public static string Of(string cell)
    {
        string masked = Letters().Replace(LongNumbers().Replace(cell, "…"), "…");
        return masked.Length > LettersMost ? masked[..LettersMost] + "…" : masked;
    }

    /// <summary>An account by its last four figures.</summary>
    public static string OfAccount(string account)
    {
        string figures = string.Concat(account.Where(char.IsAsciiDigit));
        return figures.Length > 4 ? "…" + figures[^4..] : account.Length == 0 ? "" : "…";
    }

    [GeneratedRegex(@"(?<!\d)\d(?:[-/ ]?\d){8,}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumbers();

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:[\p{L}\p{M}\s.'’\-]*[\p{L}\p{M}])?", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
