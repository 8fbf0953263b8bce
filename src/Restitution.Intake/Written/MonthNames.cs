using System.Text.Json;
using Restitution.Intake.Words;

namespace Restitution.Intake.Written;

/// <summary>Month names and era marks of the region's languages, whole and short; never a near match.</summary>
/// <remarks>
/// Dots, spaces and case do not count, marks above and below letters do: Thai ม.ค. (January) and มี.ค. (March) differ
/// by one mark only. A word that is no name but one mark away from names is said to be so, and is not read.
/// </remarks>
public static class MonthNames
{
    private static readonly JsonElement File = WordLists.Read("month-names");

    private static readonly JsonElement Numbered = File.GetProperty("numberedMonth");

    private static readonly Dictionary<string, (int Month, string Name)> Months =
        ReadMonths(File.GetProperty("months").EnumerateObject().Select(language => language.Value));

    private static readonly Dictionary<string, (int Month, string Name)> MonthsByNumber =
        ReadMonths([Numbered.GetProperty("names")]);

    private static readonly HashSet<string> BeforeNumber = BareSet(Numbered.GetProperty("after"));

    private static readonly HashSet<string> PassedOver = BareSet(File.GetProperty("passedOver"));

    private static readonly HashSet<string> Buddhist = BareSet(File.GetProperty("buddhistEra"));

    private static readonly HashSet<string> Common = BareSet(File.GetProperty("commonEra"));

    /// <summary>1 to 12; null when the word is no month.</summary>
    public static int? MonthOf(string word) =>
        Stems(WordLists.Bare(word)).Select(stem => Months.TryGetValue(stem, out (int Month, string) found)
            ? found.Month : (int?)null).FirstOrDefault(month => month is not null);

    /// <summary>
    /// The months that a word which is no name would be with one mark more, less or other; empty for any other word.
    /// </summary>
    public static IReadOnlyList<string> OneMarkFrom(string word)
    {
        string bare = WordLists.Bare(word);
        return bare.Length < 2 || MonthOf(word) is not null || bare.All(char.IsAscii)
            ? []
            : [.. from known in Months
                  where Stems(bare).Any(stem => IsOneMarkAway(stem, known.Key))
                  group known.Value.Name by known.Value.Month into names
                  orderby names.Key
                  select names.First()];
    }

    /// <summary>Whether a number after this word is a month: tháng 3, Thg3, เดือน 3.</summary>
    public static bool IsBeforeNumber(string word) => BeforeNumber.Contains(WordLists.Bare(word));

    /// <summary>The month of a number written in words, as in tháng Ba; null when it is none.</summary>
    public static int? MonthNumbered(string words) =>
        MonthsByNumber.TryGetValue(WordLists.Bare(words), out (int Month, string) found) ? found.Month : null;

    public static bool IsPassedOver(string word) => PassedOver.Contains(WordLists.Bare(word));

    public static bool IsBuddhistEra(string word) => Buddhist.Contains(WordLists.Bare(word));

    public static bool IsCommonEra(string word) => Common.Contains(WordLists.Bare(word));

    // Thai, Lao and Khmer write "the month of" before the name in one word, Burmese "month" after it.
    private static IEnumerable<string> Stems(string bare)
    {
        yield return bare;
        foreach (string passed in PassedOver)
        {
            if (bare.Length > passed.Length && passed[0] >= '\u0E00')
            {
                if (bare.StartsWith(passed, StringComparison.Ordinal))
                {
                    yield return bare[passed.Length..];
                }

                if (bare.EndsWith(passed, StringComparison.Ordinal))
                {
                    yield return bare[..^passed.Length];
                }
            }
        }
    }

    private static bool IsOneMarkAway(string word, string name)
    {
        if (word == name || Math.Abs(word.Length - name.Length) > 1)
        {
            return false;
        }

        int same = 0;
        while (same < Math.Min(word.Length, name.Length) && word[same] == name[same])
        {
            same++;
        }

        return word.Length.CompareTo(name.Length) switch
        {
            0 => IsSmall(word[same]) && IsSmall(name[same]) && word[(same + 1)..] == name[(same + 1)..],
            < 0 => IsSmall(name[same]) && word[same..] == name[(same + 1)..],
            _ => IsSmall(word[same]) && word[(same + 1)..] == name[same..],
        };
    }

    // Marks above and below, and the Thai and Lao vowels that stand beside a consonant, are what copies lose.
    private static bool IsSmall(char letter) => WordLists.IsMark(letter)
        || letter is '\u0E30' or '\u0E32' or '\u0E33' or (>= '\u0E40' and <= '\u0E45')
            or '\u0EB0' or '\u0EB2' or '\u0EB3' or (>= '\u0EC0' and <= '\u0EC4');

    private static Dictionary<string, (int Month, string Name)> ReadMonths(IEnumerable<JsonElement> languages)
    {
        var months = new Dictionary<string, (int Month, string Name)>(StringComparer.Ordinal);
        foreach (JsonElement language in languages)
        {
            int month = 0;
            foreach (JsonElement names in language.EnumerateArray())
            {
                month++;
                foreach (string name in names.Strings())
                {
                    string bare = WordLists.Bare(name);
                    if (months.TryGetValue(bare, out (int Month, string) other) && other.Month != month)
                    {
                        throw new InvalidOperationException($"{name} is month {other.Month} and month {month}.");
                    }

                    months.TryAdd(bare, (month, name));
                }
            }
        }

        return months;
    }

    private static HashSet<string> BareSet(JsonElement list) => [.. list.Strings().Select(WordLists.Bare)];
}
