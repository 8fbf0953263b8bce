using System.Globalization;
using System.Security;
using System.Text;

namespace Restitution.Tests.Samples;

/// <summary>Draws what <c>explain</c> prints as a picture for the README.</summary>
/// <remarks>
/// Lines are coloured by what they begin with: the working, the law, the evidence. Long ones are folded.
/// </remarks>
internal static class ExplainedFigure
{
    private const int LineHeight = 19;
    private const int Width = 1_040;
    private const int ColumnsMost = 118;

    private static readonly (string Start, string Colour)[] Colours =
    [
        ("= ", "#111111"), ("by ", "#1f4e8c"), ("seen at ", "#8a8a8a"), ("from ", "#0b6b3a"), ("rests on ", "#9a5b00"),
        ("assumed: ", "#9a5b00"),
    ];

    public static string Svg(string printed)
    {
        (string Text, int Indent, string Colour, bool IsBold)[] lines = [.. Lines(printed)];
        int height = (lines.Length * LineHeight) + 40;
        var svg = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}"
              role="img" font-family="Noto Sans, Noto Sans Thai, sans-serif" font-size="13.5">
              <title>One figure of the demo case with its working, its law and its evidence</title>
              <rect width="{Width}" height="{height}" rx="8" fill="#fbfbf8" stroke="#d5d5cc"/>

            """));
        for (int index = 0; index < lines.Length; index++)
        {
            (string text, int indent, string colour, bool isBold) = lines[index];
            string weight = isBold ? " font-weight=\"600\"" : "";
            svg.Append(
                CultureInfo.InvariantCulture,
                $"  <text x=\"{24 + (indent * 11)}\" y=\"{34 + (index * LineHeight)}\" fill=\"{colour}\"{weight}>");
            svg.Append(SecurityElement.Escape(text)).Append("</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static IEnumerable<(string Text, int Indent, string Colour, bool IsBold)> Lines(string printed)
    {
        string[] lines = printed.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            string text = lines[index].TrimStart();
            int indent = lines[index].Length - text.Length;
            string colour = Colours.FirstOrDefault(one => text.StartsWith(one.Start, StringComparison.Ordinal)).Colour
                ?? "#333333";
            bool isBold = index == 0 || text.StartsWith("= ", StringComparison.Ordinal);
            foreach (string folded in Folded(text, ColumnsMost - indent))
            {
                yield return (folded, indent, colour, isBold);
            }
        }
    }

    private static IEnumerable<string> Folded(string text, int columns)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= columns)
            {
                yield return line.ToString();
                line.Clear().Append("   ");
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
