using System.Globalization;
using Restitution.Evidence;

namespace Restitution.Documents;

/// <summary>
/// Writes places in exhibits shortly, in the order of their numbers: lines, cells or elements that follow each other
/// become one range.
/// </summary>
internal static class SourcePlaces
{
    public static IReadOnlyList<string> Of(IReadOnlyList<SourceRef> sources)
    {
        var places = new List<string>();
        SourceRef[] inOrder = [.. sources.Distinct().Order(NaturalOrder.OfPlaces)];
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
        IsNextElement(before, after) || IsNextLine(before, after);

    // Stmt[2] after Stmt[1]: the last number counts on and all before it is the same.
    private static bool IsNextElement(SourceRef before, SourceRef after) =>
        before.Exhibit == after.Exhibit
        && Counted(before.Element) is var (of, number)
        && Counted(after.Element) is var (next, nextNumber)
        && of == next && nextNumber == number + 1;

    private static (string Of, int Number)? Counted(string? element)
    {
        int open = element?.LastIndexOf('[') ?? -1;
        return open > 0 && element!.EndsWith(']')
            && int.TryParse(
                element.AsSpan(open + 1, element.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture,
                out int number)
            ? (element[..open], number) : null;
    }

    private static bool IsNextLine(SourceRef before, SourceRef after) =>
        before.Exhibit == after.Exhibit
        && before.Sheet == after.Sheet
        && before.Element is null && after.Element is null
        && before.LastLineNumber > 0
        && after.FirstLineNumber == before.LastLineNumber + 1
        && ColumnOf(before) == ColumnOf(after);

    private static string Range(SourceRef first, SourceRef last) => (first, last) switch
    {
        _ when first == last => first.ToString(),
        _ when Counted(first.Element) is var (of, from) && Counted(last.Element) is var (_, to) =>
            string.Create(CultureInfo.InvariantCulture, $"{first.Exhibit}#{of}[{from}-{to}]"),
        ({ Sheet: null }, _) => SourceRef.Lines(first.Exhibit, first.FirstLineNumber, last.LastLineNumber).ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{first}:{last.Cell}"),
    };

    private static string? ColumnOf(SourceRef source) => source.Cell?.TrimEnd("0123456789".ToCharArray());
}
