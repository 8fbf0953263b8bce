using System.Globalization;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Written;

/// <summary>Reads bare figures by given marks, and lists what they would be by other marks.</summary>
internal static class FigureReadings
{
    /// <summary>The pairs of marks in use in the region.</summary>
    public static readonly (string Decimal, string Group)[] Others =
        [(".", ","), (",", "."), (".", " "), (",", " "), (".", "'"), ("", ","), ("", "."), (".", ""), (",", "")];

    // With four decimals behind them these still fit a decimal.
    private const int DigitsMost = 23;

    /// <summary>
    /// The figure by exactly these marks: digits in their groups, one decimal mark; null when it does not fit.
    /// </summary>
    public static decimal? By(
        string figures, string decimalMark, string groupMark, out int decimals,
        DigitGrouping grouping = DigitGrouping.Thousands)
    {
        decimals = 0;
        int mark = decimalMark.Length == 0 ? -1 : figures.LastIndexOf(decimalMark[0]);
        string whole = mark < 0 ? figures : figures[..mark];
        string part = mark < 0 ? "" : figures[(mark + 1)..];
        if (!part.All(char.IsAsciiDigit) || (mark >= 0 && part.Length == 0 && whole.Length == 0))
        {
            return null;
        }

        if (Ungrouped(whole, groupMark, grouping) is not { } digits || digits.Length + part.Length is 0 or > DigitsMost)
        {
            return null;
        }

        decimals = part.Length;
        return decimal.Parse($"{digits}.{part}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>Every different figure that some usual pair of marks makes of the text, in ISO form.</summary>
    public static IReadOnlyList<string> All(string figures)
    {
        var readings = new List<string>();
        foreach ((string decimalMark, string groupMark) in Others)
        {
            if (By(figures, decimalMark, groupMark, out int decimals) is { } figure)
            {
                Keep(readings, figure, decimals);
            }

            if (By(figures, decimalMark, groupMark, out int behind, DigitGrouping.Lakhs) is { } lakhs)
            {
                Keep(readings, lakhs, behind);
            }
        }

        AddLastMarkAsDecimal(figures, readings);
        return readings;
    }

    // Rp 1.810.351.36: one mark throughout, of which the last can only part the decimals.
    private static void AddLastMarkAsDecimal(string figures, List<string> readings)
    {
        int last = figures.LastIndexOfAny(['.', ',']);
        if (last <= 0 || figures.IndexOf(figures[last], StringComparison.Ordinal) == last)
        {
            return;
        }

        string mark = figures[last].ToString();
        if (Ungrouped(figures[..last], mark) is { } digits)
        {
            // Or a group has lost a digit, and all of them are groups.
            if (figures[(last + 1)..].All(char.IsAsciiDigit) && By(digits + figures[(last + 1)..], "", "", out _)
                is { } whole)
            {
                Keep(readings, whole, 0);
            }

            int decimals = figures.Length - last - 1;
            if (By($"{digits}.{figures[(last + 1)..]}", ".", "", out _) is { } figure && decimals > 0)
            {
                Keep(readings, figure, decimals);
            }
        }
    }

    private static void Keep(List<string> readings, decimal figure, int decimals)
    {
        string shown = figure.ToString($"F{decimals}", CultureInfo.InvariantCulture);
        if (!readings.Contains(shown))
        {
            readings.Add(shown);
        }
    }

    // The digits without their group marks; null when a group after the first has not its number of digits.
    private static string? Ungrouped(
        string whole, string groupMark, DigitGrouping grouping = DigitGrouping.Thousands)
    {
        if (groupMark.Length == 0 || !whole.Contains(groupMark[0], StringComparison.Ordinal))
        {
            return whole.All(char.IsAsciiDigit) ? whole : null;
        }

        string[] groups = whole.Split(groupMark[0]);
        if (groups[0].StartsWith('0'))
        {
            // Nobody groups nought thousand: in 0,500 the mark is another, or a digit is lost.
            return null;
        }

        bool fits = groups.All(group => group.All(char.IsAsciiDigit)) && grouping switch
        {
            DigitGrouping.Lakhs => groups[0].Length is 1 or 2 && groups[^1].Length == 3
                && groups.Skip(1).SkipLast(1).All(group => group.Length == 2),
            _ => groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3),
        };
        return fits ? string.Concat(groups) : null;
    }
}
