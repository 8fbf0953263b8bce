using System.Globalization;

namespace Restitution.Documents.Charts;

/// <summary>
/// Cuts labels to the room they have, by the letters' usual widths: no font is at hand where they are placed.
/// </summary>
/// <remarks>
/// A letter counts 0.58 of the type's size, a bold one 0.62, a mark above or below another nothing. What is cut ends in
/// three dots, and the table beside the picture has it in full.
/// </remarks>
public static class LabelFit
{
    private const decimal Letter = 0.58m;
    private const decimal BoldLetter = 0.62m;
    private const string Cut = "…";

    public static decimal WidthOf(string text, decimal typeSize, bool isStrong = false) =>
        text.Sum(letter => IsMark(letter) ? 0m : isStrong ? BoldLetter : Letter) * typeSize;

    public static string ToWidth(string text, decimal width, decimal typeSize, bool isStrong = false)
    {
        if (WidthOf(text, typeSize, isStrong) <= width)
        {
            return text;
        }

        string kept = "";
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            string longer = kept + elements.GetTextElement();
            if (WidthOf(longer + Cut, typeSize, isStrong) > width)
            {
                break;
            }

            kept = longer;
        }

        return kept.TrimEnd() + Cut;
    }

    /// <summary>The text in lines that fit, parted at spaces where there are any; only the last is cut.</summary>
    public static IReadOnlyList<string> ToLines(
        string text, decimal width, decimal typeSize, int mostLines, bool isStrong = false)
    {
        var lines = new List<string>();
        string rest = text;
        while (lines.Count + 1 < mostLines && WidthOf(rest, typeSize, isStrong) > width)
        {
            int end = EndOfLine(rest, width, typeSize, isStrong);
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return [.. lines, ToWidth(rest, width, typeSize, isStrong)];
    }

    // After the last space that leaves a line that fits; within a word only where it fills the line alone.
    private static int EndOfLine(string text, decimal width, decimal typeSize, bool isStrong)
    {
        int end = 0;
        int atSpace = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            int next = elements.ElementIndex + elements.GetTextElement().Length;
            if (end > 0 && WidthOf(text[..next].TrimEnd(), typeSize, isStrong) > width)
            {
                break;
            }

            end = next;
            atSpace = text[next - 1] == ' ' ? next : atSpace;
        }

        return atSpace > 0 ? atSpace : end;
    }

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
