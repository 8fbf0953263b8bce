using System.Globalization;
using Restitution.Evidence;

namespace Restitution.Documents;

/// <summary>Writes places in exhibits shortly: lines or cells that follow each other become one range.</summary>
internal static class SourcePlaces
{
    public static IReadOnlyList<string> Of(IReadOnlyList<SourceRef> sources)
    {
        var places = new List<string>();
        SourceRef[] inOrder = [.. sources.Distinct().Order()];
        int first = 0;
        for (int index = 1; index <= inOrder.Length; index++)
        {
            if (index < inOrder.Length && Follows(inOrder[index - 1], inOrder[index]))
            {
                continue;
            }

            places.Add(Range(inOrder[first], inOrder[index - 1]));
            first = index;
        }

        return places;
    }

    private static bool Follows(SourceRef before, SourceRef after) =>
        before.Exhibit == after.Exhibit
        && before.Sheet == after.Sheet
        && before.Element is null && after.Element is null
        && before.LastLineNumber > 0
        && after.FirstLineNumber == before.LastLineNumber + 1
        && ColumnOf(before) == ColumnOf(after);

    private static string Range(SourceRef first, SourceRef last) => (first, last) switch
    {
        _ when first == last => first.ToString(),
        ({ Sheet: null }, _) => SourceRef.Lines(first.Exhibit, first.FirstLineNumber, last.LastLineNumber).ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{first}:{last.Cell}"),
    };

    private static string? ColumnOf(SourceRef source) => source.Cell?.TrimEnd("0123456789".ToCharArray());
}
