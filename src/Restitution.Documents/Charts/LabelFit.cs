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

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
