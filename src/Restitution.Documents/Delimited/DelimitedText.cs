namespace Restitution.Documents.Delimited;

/// <summary>Fields of delimited text that a spreadsheet will open: text can never start a formula there.</summary>
/// <remarks>
/// A text that begins with <c>= + - @</c>, a tab or a carriage return gets an apostrophe before it, which spreadsheets
/// take for "this is text". Numbers are written by <see cref="Number"/> and are never touched.
/// </remarks>
public static class DelimitedText
{
    /// <summary>
    /// A text field, safe to open, quoted where the separator, a quotation mark or a line end is in it.
    /// </summary>
    public static string Field(string text, char separator = ',')
    {
        string safe = StartsFormula(text) ? "'" + text : text;
        return safe.Contains(separator) || safe.AsSpan().IndexOfAny('"', '\n', '\r') >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>A number, as it is: a minus sign stays a minus sign.</summary>
    public static string Number(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // Blanks before the sign do not help: some programs trim them before they look.
    private static bool StartsFormula(string text) =>
        text is ['\t' or '\r' or '\n', ..]
        || text.TrimStart(' ') is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
