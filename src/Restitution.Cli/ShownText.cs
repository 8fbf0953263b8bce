using System.Text.RegularExpressions;
using Restitution.Evidence;

namespace Restitution.Cli;

/// <summary>
/// What may be printed of a cell where names are not to be shown: figures, and nothing that tells a person.
/// </summary>
/// <remarks>
/// A word is printed as <c>…</c>, since it may be a name, unless it is a word of the program; so is a run of seven or
/// more figures that is neither an amount nor a day, as an account, identity or phone number is. The readings that a
/// fault lists in brackets after the cell are the program's own and stand in full.
/// </remarks>
internal static partial class ShownText
{
    public const int LettersMost = 160;

    private const int FiguresMost = 6;

    // What the program puts between the figures of a cell.
    private static readonly HashSet<string> OwnBetween = new(StringComparer.Ordinal)
    {
        "and", "or", "in", "out", "added", "taken", "off", "beside", "a", "column", "of", "money", "CR", "DR", "DB",
        "Cr", "Dr", "C", "D", "U",
    };

    private static readonly HashSet<string> OwnInReadings = new(OwnBetween, StringComparer.Ordinal)
    {
        "by", "marks", "mark", "minus", "that", "the", "does", "not", "have", "its", "own", "place",
    };

    /// <param name="kind">Of the fault whose finding it is; null for a cell as it stands.</param>
    public static string Of(string cell, FaultKind? kind = null)
    {
        int own = kind is { } known && HasReadings(known) && cell.EndsWith(')')
            ? cell.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        string masked = own < 0
            ? Masked(cell, kind, kind is null ? [] : OwnBetween)
            : Masked(cell[..own], kind, OwnBetween) + Words().Replace(
                cell[own..], word => OwnInReadings.Contains(word.Value) ? word.Value : "…");
        return masked.Length > LettersMost ? masked[..LettersMost] + "…" : masked;
    }

    private static string Masked(string cell, FaultKind? kind, HashSet<string> own)
    {
        string figures = Figures().Replace(cell, run => MayBeShown(run.Value, kind) ? run.Value : "…");
        return Gaps().Replace(
            Words().Replace(figures, word => IsExponent(figures, word) || own.Contains(word.Value) ? word.Value : "…"),
            "…");
    }

    private static bool MayBeShown(string run, FaultKind? kind) => run.Count(char.IsDigit) <= FiguresMost
        || Amount().IsMatch(run) || Day().IsMatch(run) || (IsOfDay(kind) && PackedDay().IsMatch(run));

    private static bool HasReadings(FaultKind kind) => IsOfDay(kind) || kind is FaultKind.AmountHasTwoReadings
        or FaultKind.AmountUnreadable or FaultKind.AmountHasTooManyDecimals or FaultKind.SideUnreadable;

    private static bool IsOfDay(FaultKind? kind) => kind is FaultKind.DayHasTwoReadings or FaultKind.DayUnreadable
        or FaultKind.DayDoesNotExist or FaultKind.DayImplausible;

    // 1e3 is a figure that a spreadsheet shortened.
    private static bool IsExponent(string text, Match word) => word.Value is "e" or "E"
        && word.Index > 0 && char.IsAsciiDigit(text[word.Index - 1])
        && text.AsSpan(word.Index + 1).TrimStart("+-") is [>= '0' and <= '9', ..];

    /// <summary>An account by its last four figures.</summary>
    public static string OfAccount(string account)
    {
        string figures = string.Concat(account.Where(char.IsAsciiDigit));
        return figures.Length > 4 ? "…" + figures[^4..] : account.Length == 0 ? "" : "…";
    }

    /// <summary>
    /// A statement's own number as long as it is a short one, such as 118/2; a longer one may be an account's.
    /// </summary>
    public static string OfNumber(string number) => Words().Replace(
        LongRun().Replace(number, run => "…" + run.Value[^4..]), "…");

    [GeneratedRegex(@"\d{7,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongRun();

    [GeneratedRegex(@"\d(?:[-/ .,:'’\u00A0\u202F]?\d)*", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    // Grouped by a mark, with decimals or without; or without groups and with at most four decimals.
    [GeneratedRegex(
        @"^(?:\d{1,3}(?:[.,'’]\d{2,3})*[.,'’]\d{3}(?:[.,]\d{1,4})?|\d{1,3}(?:[ \u00A0\u202F]\d{3})+[.,]\d{1,4}"
        + @"|\d+[.,]\d{1,4})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"^(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4})(?: \d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?:(?:19|20|25)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])|[0-3]\d(?:0\d|1[0-2])(?:19|20|25)\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex PackedDay();

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"…(?:[\s.'’\-]*…)+", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
