using System.Globalization;
using System.Text;

namespace Restitution.Documents.Html;

/// <summary>Text made safe for a page: nothing that a case file says can become markup.</summary>
internal static class HtmlText
{
    // Where one of these scripts stands in a page of another language, a reader's voice and line breaks follow its own.
    private static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u0E00', '\u0E7F', "th"),
        ('\u0E80', '\u0EFF', "lo"),
        ('\u1000', '\u109F', "my"),
        ('\u1780', '\u17FF', "km"),
    ];

    /// <summary>For text and for attributes in double quotes.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        foreach (char letter in text)
        {
            encoded.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                < ' ' and not ('\t' or '\n' or '\r') => "\uFFFD",
                _ => letter.ToString(),
            });
        }

        return encoded.ToString();
    }

    /// <summary>Encoded, with the language marked where the script is another one than the page's.</summary>
    public static string EncodeWithLanguages(string text, string pageLanguage)
    {
        var encoded = new StringBuilder(text.Length + 16);
        int from = 0;
        while (from < text.Length)
        {
            string? language = LanguageOf(text[from]);
            int to = from + 1;
            while (to < text.Length && (LanguageOf(text[to]) ?? (IsJoint(text[to]) ? language : null)) == language)
            {
                to++;
            }

            string run = Encode(text[from..to]);
            bool isOfThePage = language is null || language == pageLanguage;
            encoded.Append(isOfThePage ? run : $"<span lang=\"{language}\">{run}</span>");
            from = to;
        }

        return encoded.ToString();
    }

    /// <summary>A fragment name for an id: different ids give different names.</summary>
    public static string Anchor(string prefix, string id)
    {
        var anchor = new StringBuilder(prefix);
        foreach (char letter in id)
        {
            anchor.Append(letter switch
            {
                '/' => ".",
                '-' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => letter.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"_{(int)letter:x4}"),
            });
        }

        return anchor.ToString();
    }

    /// <summary>A string of a style sheet, quotation marks included.</summary>
    public static string StyleString(string text) => $"\"{string.Concat(text.Select(EscapedForStyle))}\"";

    private static string EscapedForStyle(char letter) => letter is '"' or '\\' or '<' or '&' or < ' '
        ? string.Create(CultureInfo.InvariantCulture, $"\\{(int)letter:x6}")
        : letter.ToString();

    private static string? LanguageOf(char letter)
    {
        foreach ((char first, char last, string language) in Scripts)
        {
            if (letter >= first && letter <= last)
            {
                return language;
            }
        }

        return null;
    }

    private static bool IsJoint(char letter) => letter is ' ' or '\u200B';
}
