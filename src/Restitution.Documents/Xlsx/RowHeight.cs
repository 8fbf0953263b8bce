using System.Globalization;

namespace Restitution.Documents.Xlsx;

/// <summary>How high a row must be for its wrapped texts, in points.</summary>
/// <remarks>
/// Spreadsheets do not measure the rows of a workbook that another program wrote; texts would be cut off.
/// </remarks>
internal static class RowHeight
{
    public const double Title = 26;
    public const double Heading = 22;

    private const double Line = 13.5;
    private const double HeadingLine = 17.5;
    private const double TitleLine = 22;
    private const double Air = 4;

    /// <param name="texts">Each text with the width of its column, in characters.</param>
    public static double Of(IEnumerable<(string Text, int Width)> texts) =>
        (texts.Select(text => LinesOf(text.Text, text.Width)).DefaultIfEmpty(1).Max() * Line) + Air;

    public static double Of(string text, int width) => Of([(text, width)]);

    /// <summary>The same for the larger letters of titles and headings.</summary>
    public static double Of(string text, int width, CellLook look) => look switch
    {
        CellLook.Title => Math.Max(Title, (LinesOf(text, width * 10 / 16) * TitleLine) + Air),
        CellLook.Heading => Math.Max(Heading, (LinesOf(text, width * 10 / 13) * HeadingLine) + Air),
        _ => Of(text, width),
    };

    private static int LinesOf(string text, int width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(Letters(line) * 1.15 / width)));

    // Marks above and below a letter take no room of their own.
    private static int Letters(string text) =>
        text.Count(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
}
