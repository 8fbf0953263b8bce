using System.Text;

namespace Restitution.Schedules;

/// <summary>Numbers of accounts as documents print them: the last four figures after two dots.</summary>
public static class MaskedNumber
{
    private const int FiguresShown = 4;
    private const int MostFiguresOfOtherThings = 5;

    /// <summary>The last four characters; the same when there are no more.</summary>
    public static string Of(string number) =>
        $"••{(number.Length > FiguresShown ? number[^FiguresShown..] : number)}";

    /// <summary>A text in which every run of six figures or more is cut to its last four.</summary>
    /// <remarks>Single spaces and hyphens between two figures are of the run; a year or a plate is let stand.</remarks>
    public static string Within(string text)
    {
        var kept = new StringBuilder();
        int at = 0;
        while (at < text.Length)
        {
            int end = at;
            bool isOfCode = IsAfterLetter(text, at);
            while (end < text.Length && (isOfCode ? char.IsAsciiDigit(text[end]) : IsOfNumber(text, end)))
            {
                end++;
            }

            string figures = string.Concat(text[at..end].Where(char.IsAsciiDigit));
            kept.Append(figures.Length > MostFiguresOfOtherThings ? Of(figures) : text[at..end]);
            kept.Append(end < text.Length ? text[end].ToString() : "");
            at = end + 1;
        }

        return kept.ToString();
    }

    // The figures of a code such as A-01 are not the beginning of a number that follows it.
    private static bool IsAfterLetter(string text, int at) => at > 0
        && (char.IsLetter(text[at - 1]) || (at > 1 && text[at - 1] == '-' && char.IsLetter(text[at - 2])));

    private static bool IsOfNumber(string text, int at) => char.IsAsciiDigit(text[at])
        || (text[at] is '-' or ' ' && at > 0 && char.IsAsciiDigit(text[at - 1])
            && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
}
