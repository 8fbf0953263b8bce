using System.Text.Json;
using Restitution.Intake.Words;

namespace Restitution.Intake.Written;

/// <summary>Month names and era marks of the region's languages, whole and short; never a near match.</summary>
/// <remarks>
/// Dots, spaces and case do not count, marks above and below letters do: Thai ม.ค. (January) and มี.ค. (March) differ
/// by one mark only.
/// </remarks>
public static class MonthNames
{
    private static readonly JsonElement File = WordLists.Read("month-names");

    private static readonly Dictionary<string, int> Months = ReadMonths();

    private static readonly HashSet<string> PassedOver = BareSet("passedOver");

    private static readonly HashSet<string> Buddhist = BareSet("buddhistEra");

    private static readonly HashSet<string> Common = BareSet("commonEra");

    /// <summary>1 to 12; null when the word is no month.</summary>
    public static int? MonthOf(string word)
    {
        string bare = WordLists.Bare(word);
        if (Months.TryGetValue(bare, out int month))
        {
            return month;
        }

        // Thai and Lao write "the month of" and the month's name in one word.
        string? before = PassedOver.FirstOrDefault(passed => bare.StartsWith(passed, StringComparison.Ordinal)
            && Months.ContainsKey(bare[passed.Length..]));
        return before is null ? null : Months[bare[before.Length..]];
    }

    public static bool IsPassedOver(string word) => PassedOver.Contains(WordLists.Bare(word));

    public static bool IsBuddhistEra(string word) => Buddhist.Contains(WordLists.Bare(word));

    public static bool IsCommonEra(string word) => Common.Contains(WordLists.Bare(word));

    private static Dictionary<string, int> ReadMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonProperty language in File.GetProperty("months").EnumerateObject())
        {
            int month = 0;
            foreach (JsonElement names in language.Value.EnumerateArray())
            {
                month++;
                foreach (string name in names.Strings())
                {
                    string bare = WordLists.Bare(name);
                    if (months.TryGetValue(bare, out int other) && other != month)
                    {
                        throw new InvalidOperationException($"{name} is month {other} and month {month}.");
                    }

                    months[bare] = month;
                }
            }
        }

        return months;
    }

    private static HashSet<string> BareSet(string name) =>
        [.. File.GetProperty(name).Strings().Select(WordLists.Bare)];
}
