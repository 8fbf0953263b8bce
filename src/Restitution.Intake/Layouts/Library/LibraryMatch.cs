namespace Restitution.Intake.Layouts.Library;

/// <summary>Whether the headings of a table are those of a layout on file, one after the other.</summary>
/// <remarks>
/// Every heading of the table must be a column of the layout, in its order, and every column that is not optional must
/// be there: a table with a heading more, less or elsewhere may look alike, and is not recognised.
/// </remarks>
internal static class LibraryMatch
{
    /// <summary>The column of the layout by the index of each heading; null when the table is another.</summary>
    /// <param name="headings">By their letters alone (<see cref="Words.WordLists.Bare"/>).</param>
    public static IReadOnlyDictionary<int, LibraryColumn>? Of(IReadOnlyList<string> headings, LibraryLayout layout)
    {
        var columns = new Dictionary<int, LibraryColumn>();
        int next = 0;
        for (int index = 0; index < headings.Count; index++)
        {
            if (headings[index].Length == 0)
            {
                continue;
            }

            while (next < layout.Columns.Count && !layout.Columns[next].IsHeaded(headings[index]))
            {
                if (!layout.Columns[next++].IsOptional)
                {
                    return null;
                }
            }

            if (next == layout.Columns.Count)
            {
                return null;
            }

            columns[index] = layout.Columns[next++];
        }

        return layout.Columns.Skip(next).All(column => column.IsOptional) ? columns : null;
    }

    /// <summary>Whether a text names the issuer, as a word or words of its own.</summary>
    public static bool Names(string text, LibraryLayout layout)
    {
        string spaced = $" {string.Join(' ', text.Split(
            [' ', ',', '.', ':', '(', ')', '-', '/', '|', '*'], StringSplitOptions.RemoveEmptyEntries))} ";
        return layout.IssuerNames.Any(name => spaced.Contains($" {name} ", StringComparison.OrdinalIgnoreCase)
            || (name.Any(letter => letter >= '\u0E00') && text.Contains(name, StringComparison.Ordinal)));
    }
}
