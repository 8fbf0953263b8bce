namespace Restitution.Ledgers;

/// <summary>An account number of which some figures are hidden.</summary>
internal static class AliasMask
{
    /// <summary>The fewest figures that a number has to show.</summary>
    public const int FiguresLeast = 4;

    private const char Hidden = '*';
    private const char AnyNumberHidden = '…';

    /// <param name="compared">Without spaces and hyphens, letters in one case.</param>
    /// <returns>With * for each hidden figure and … for any number; null where no figure is hidden.</returns>
    public static string? Of(string compared)
    {
        string mask = string.Concat(compared.Replace("...", "…", StringComparison.Ordinal)
            .Select(sign => sign is 'X' or '•' or '#' ? Hidden : sign));
        return mask.All(sign => char.IsAsciiDigit(sign) || sign is Hidden or AnyNumberHidden)
            && mask.AsSpan().ContainsAny(Hidden, AnyNumberHidden) ? mask : null;
    }

    public static int FigureCount(string mask) => mask.Count(char.IsAsciiDigit);

    /// <summary>The figures that it shows, without telling how many it hides.</summary>
    public static string Shown(string mask)
    {
        string figures = string.Concat(mask.Where(char.IsAsciiDigit));
        return $"…{figures[^Math.Min(FiguresLeast, figures.Length)..]}";
    }

    /// <param name="whole">A number without hidden figures.</param>
    public static bool Fits(string mask, string whole)
    {
        int firstHidden = mask.AsSpan().IndexOfAny(Hidden, AnyNumberHidden);
        string atStart = mask[..firstHidden];
        string afterAny = mask[(mask.LastIndexOf(AnyNumberHidden) + 1)..].TrimStart(Hidden);
        string atEnd = mask.Contains(AnyNumberHidden, StringComparison.Ordinal)
            ? afterAny : mask[firstHidden..].TrimStart(Hidden);
        if (atStart.Length + atEnd.Length > whole.Length
            || !whole.StartsWith(atStart, StringComparison.Ordinal) || !Between(mask, whole))
        {
            return false;
        }

        ReadOnlySpan<char> tail = whole.AsSpan(whole.Length - atEnd.Length);
        for (int index = 0; index < atEnd.Length; index++)
        {
            if (atEnd[index] != Hidden && atEnd[index] != tail[index])
            {
                return false;
            }
        }

        return true;
    }

    // Where figures stand on both sides of the hidden ones, a mask of single signs tells the length as well.
    private static bool Between(string mask, string whole) => !char.IsAsciiDigit(mask[0])
        || mask.Contains(AnyNumberHidden, StringComparison.Ordinal) || mask.Length == whole.Length;
}
