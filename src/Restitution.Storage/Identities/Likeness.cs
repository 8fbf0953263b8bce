namespace Restitution.Storage.Identities;

/// <summary>
/// How much two names have in common, out of a hundred: what is left of the longer one after the least edits.
/// </summary>
/// <remarks>The words are compared in alphabetical order too, because some writers put the family name first.</remarks>
internal static class Likeness
{
    public static int OfHundred(string left, string right) =>
        Math.Max(InOrder(left, right), InOrder(Sorted(left), Sorted(right)));

    private static int InOrder(string left, string right)
    {
        int longer = Math.Max(left.Length, right.Length);
        return longer == 0 ? 0 : 100 - (EditsBetween(left, right) * 100 / longer);
    }

    private static string Sorted(string words) => string.Join(' ', words.Split(' ').Order(StringComparer.Ordinal));

    // The classical table of edits, one row of it at a time.
    private static int EditsBetween(string left, string right)
    {
        int[] above = [.. Enumerable.Range(0, right.Length + 1)];
        int[] row = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[right.Length];
    }
}
