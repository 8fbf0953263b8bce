using NodaTime;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>What was left out of a question that the law goes by: each term, and the words it may have.</summary>
/// <remarks>
/// Of the entries in force on the day that contradict nothing that was asked, those count that want fewest more words.
/// None on a day of which the file says that it does not know it.
/// </remarks>
internal static class UnstatedWords
{
    private const int ShownMost = 12;

    /// <summary>Pairs of operands: the name of a term, and the words that the file knows for it.</summary>
    public static IEnumerable<Operand> Of(StatutoryValue file, LocalDate on, LawKeys asked)
    {
        if (file.HasHoleOn(on))
        {
            return [];
        }

        LawEntry[] wanting =
        [
            .. file.Provisions.Where(provision => provision.InForceOn(on))
                .SelectMany(provision => provision.Readings.Select(reading => reading.Values).Append(provision.Values))
                .SelectMany(values => values.Entries)
                .Where(entry => entry.Keys.Meet(asked) is not null && DimensionsOf(entry, file, asked).Any()),
        ];
        if (wanting.Length == 0)
        {
            return [];
        }

        int fewest = wanting.Min(entry => DimensionsOf(entry, file, asked).Count());
        LawEntry[] nearest = [.. wanting.Where(entry => DimensionsOf(entry, file, asked).Count() == fewest)];
        return nearest.SelectMany(entry => DimensionsOf(entry, file, asked)).Distinct().Order()
            .SelectMany(dimension => new Operand[]
            {
                new Operand.Name("term", file.Keys[dimension]),
                new Operand.Code(Listed(
                    [
                        .. nearest.Select(entry => entry.Keys.At(dimension)).Where(word => word != "*")
                            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                    ])),
            });
    }

    // The dimensions of which the entry states a word and the question none.
    private static IEnumerable<int> DimensionsOf(LawEntry entry, StatutoryValue file, LawKeys asked) =>
        Enumerable.Range(0, file.Keys.Count).Where(index => asked.At(index) == "*" && entry.Keys.At(index) != "*");

    private static string Listed(string[] words) =>
        string.Join(", ", words.Take(ShownMost)) + (words.Length > ShownMost ? ", …" : "");
}
