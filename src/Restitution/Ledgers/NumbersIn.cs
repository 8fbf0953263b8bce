namespace Restitution.Ledgers;

/// <summary>Numbers that may be an account's in the words of a booking.</summary>
public static class NumbersIn
{
    private const int FiguresLeast = 4;

    private static readonly char[] Around = [',', ';', ':', '(', ')', '[', ']', '"', '\''];

    /// <summary>The whole text, runs of words that hold figures, and each such word, the longest first.</summary>
    public static IEnumerable<string> Text(string text)
    {
        var run = new List<string>();
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Append(""))
        {
            string bare = word.Trim(Around);
            if (HoldsFigures(bare))
            {
                run.Add(bare);
                continue;
            }

            numbers.UnionWith(run);
            numbers.Add(string.Concat(run));
            run.Clear();
        }

        return numbers.Where(number => number.Count(char.IsAsciiDigit) >= FiguresLeast)
            .OrderByDescending(number => number.Length).ThenBy(number => number, StringComparer.Ordinal);
    }

    private static bool HoldsFigures(string word) => word.Any(char.IsAsciiDigit)
        && word.All(sign => char.IsAscii(sign) ? char.IsAsciiLetterOrDigit(sign) || "*#+-./()".Contains(sign)
            : sign is '•' or '…');
}
