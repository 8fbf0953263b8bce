using System.Globalization;
using System.Text.Json;
using Restitution.Intake.Words;

namespace Restitution.Intake.Written;

/// <summary>Finds the words of thousands, lakhs and millions in a written figure, in the region's languages.</summary>
/// <remarks>
/// The words are data, in <c>Words/number-words.json</c>. A short form that can mean more than one thing, such as a K
/// that may be a thousand or the mark of the kyat, has all its meanings there, and a figure with it is never read.
/// </remarks>
internal static class NumberWords
{
    private const decimal FactorMost = 1_000_000_000_000_000m;

    private static readonly JsonElement File = WordLists.Read("number-words");

    private static readonly Dictionary<string, decimal> Factors = ReadFactors(language => true);

    private static readonly Dictionary<string, decimal> BeforeFigure = ReadFactors(
        language => File.GetProperty("beforeTheFigure").Strings().Contains(language));

    private static readonly Dictionary<string, (decimal[] Factors, string Because)> Uncertain = ReadUncertain();

    /// <summary>Null when no word of number stands in the text, or one that is on no list.</summary>
    /// <param name="figures">Plain text, without sign and currency.</param>
    public static WordedFigure? Of(string figures)
    {
        List<string> parts = Parts(figures);
        if (parts.Count < 2 || parts.All(IsFigure))
        {
            return null;
        }

        // Burmese puts the word in front of a round figure: သိန်း ၂၀ is twenty lakh.
        if (parts is [var word, var figure] && IsFigure(figure) && BeforeFigure.TryGetValue(word, out decimal before))
        {
            return new WordedFigure([new WordedTerm(figure, [before], false, null)]);
        }

        return Terms(parts) is { } terms ? new WordedFigure(terms) : null;
    }

    /// <summary>Whether a mark, standing behind a figure, can also be short for a word of number.</summary>
    public static bool IsUncertain(string mark) => Uncertain.ContainsKey(mark.ToLowerInvariant());

    private static List<WordedTerm>? Terms(List<string> parts)
    {
        var terms = new List<WordedTerm>();
        int at = 0;
        while (at < parts.Count)
        {
            string figure = parts[at++];
            if (!IsFigure(figure))
            {
                return null;
            }

            decimal factor = 1m;
            decimal last = 0m;
            int wordCount = 0;
            for (; at < parts.Count && !IsFigure(parts[at]); at++, wordCount++)
            {
                if (wordCount == 0 && Uncertain.TryGetValue(parts[at], out (decimal[] Factors, string Because) unsure)
                    && (at + 1 == parts.Count || IsFigure(parts[at + 1])))
                {
                    terms.Add(new WordedTerm(figure, unsure.Factors, false, unsure.Because));
                    continue;
                }

                // A word multiplies the word before it only upwards: nghìn tỷ is a thousand times a thousand million.
                if (FactorOf(parts[at]) is not { } next || next < last || factor * next > FactorMost)
                {
                    return null;
                }

                (factor, last) = (factor * next, next);
            }

            if (last > 0m || wordCount == 0)
            {
                terms.Add(new WordedTerm(figure, [factor], wordCount == 0, null));
            }
        }

        return terms.Take(terms.Count - 1).Any(term => term.IsBare) ? null : terms;
    }

    // Scripts without spaces write several words as one: พันล้าน is a thousand million.
    private static decimal? FactorOf(string word)
    {
        if (Factors.TryGetValue(word, out decimal whole))
        {
            return whole;
        }

        foreach ((string head, decimal factor) in Factors)
        {
            if (head[0] >= '\u0E00' && word.Length > head.Length && word.StartsWith(head, StringComparison.Ordinal)
                && Factors.TryGetValue(word[head.Length..], out decimal tail) && tail >= factor)
            {
                return factor * tail;
            }
        }

        return null;
    }

    // Figures and words by turns; spaces within a figure stay, a dot after a short form goes.
    private static List<string> Parts(string figures)
    {
        var parts = new List<string>();
        int at = 0;
        while (at < figures.Length)
        {
            int from = at;
            if (figures[at] == ' ')
            {
                at++;
            }
            else if (char.IsAsciiDigit(figures[at]))
            {
                at = EndOfFigure(figures, at);
                parts.Add(figures[from..at]);
            }
            else if (IsLetter(figures[at]))
            {
                while (at < figures.Length && IsLetter(figures[at]))
                {
                    at++;
                }

                parts.Add(WordLists.Bare(figures[from..at]));
                at += at < figures.Length && figures[at] == '.' ? 1 : 0;
            }
            else
            {
                return [];
            }
        }

        return parts;
    }

    private static int EndOfFigure(string figures, int at)
    {
        while (at < figures.Length)
        {
            bool isMark = figures[at] is '.' or ',' or '\'' or ' ';
            if (!char.IsAsciiDigit(figures[at])
                && !(isMark && at + 1 < figures.Length && char.IsAsciiDigit(figures[at + 1])))
            {
                break;
            }

            at++;
        }

        return at;
    }

    private static bool IsFigure(string part) => char.IsAsciiDigit(part[0]);

    private static bool IsLetter(char letter) => char.IsLetter(letter) || WordLists.IsMark(letter);

    private static Dictionary<string, decimal> ReadFactors(Func<string, bool> takes)
    {
        var factors = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (JsonProperty language in File.GetProperty("multipliers").EnumerateObject())
        {
            foreach (JsonProperty word in takes(language.Name) ? language.Value.EnumerateObject() : default)
            {
                decimal factor = FactorIn(word.Value);
                if (!factors.TryAdd(WordLists.Bare(word.Name), factor) && factors[WordLists.Bare(word.Name)] != factor)
                {
                    throw new InvalidOperationException($"{word.Name} stands for two numbers.");
                }
            }
        }

        return factors;
    }

    private static Dictionary<string, (decimal[] Factors, string Because)> ReadUncertain()
    {
        var uncertain = new Dictionary<string, (decimal[], string)>(StringComparer.Ordinal);
        foreach (JsonProperty mark in File.GetProperty("uncertain").EnumerateObject())
        {
            uncertain[mark.Name.ToLowerInvariant()] = (
                [.. mark.Value.GetProperty("factors").EnumerateArray().Select(FactorIn)],
                $"\"{mark.Name}\" can be {mark.Value.GetProperty("because").GetString()}");
        }

        return uncertain;
    }

    private static decimal FactorIn(JsonElement text) =>
        decimal.Parse(text.GetString()!, NumberStyles.None, CultureInfo.InvariantCulture);
}
