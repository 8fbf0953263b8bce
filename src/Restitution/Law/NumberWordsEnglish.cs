namespace Restitution.Law;

/// <summary>
/// English number words as statutes use them: <c>one hundred and twenty</c>, <c>one and one-half</c>, <c>twice</c>.
/// </summary>
internal static class NumberWordsEnglish
{
    private static readonly Dictionary<string, int> Small = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7,
        ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13,
        ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18,
        ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60,
        ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly Dictionary<string, decimal> Parts = new(StringComparer.Ordinal)
    {
        ["half"] = 0.5m, ["quarter"] = 0.25m, ["fifth"] = 0.2m, ["tenth"] = 0.1m, ["fifths"] = 0.2m, ["tenths"] = 0.1m,
    };

    /// <returns>Null when there is not exactly one figure.</returns>
    public static decimal? Read(string lowerCase)
    {
        string[] words = lowerCase.Split([' ', '-', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        int first = Array.FindIndex(words, IsNumber);
        int last = Array.FindLastIndex(words, IsNumber);
        if (first < 0)
            return null;

        return Sum(words[first..(last + 1)]);
    }

    // What "and" parts is summed, so that the last count before a part of one is the count of those parts alone.
    private static decimal? Sum(string[] words)
    {
        decimal thousands = 0m;
        decimal sum = 0m;
        decimal counted = 0m;
        foreach (string word in words)
        {
            if (Small.TryGetValue(word, out int number))
                counted += number;
            else if (Parts.TryGetValue(word, out decimal part))
                counted = (counted == 0m ? 1m : counted) * part;
            else if (word is "once" or "twice" or "double")
                counted += word == "once" ? 1m : 2m;
            else if (word == "hundred")
                counted *= 100m;
            else if (word == "thousand")
                (thousands, sum, counted) = (thousands + ((sum + counted) * 1_000m), 0m, 0m);
            else if (word == "and")
                (sum, counted) = (sum + counted, 0m);
            else if (word != "a")
                return null; // Another word between two numbers makes them two figures.
        }

        return thousands + sum + counted;
    }

    private static bool IsNumber(string word) =>
        Small.ContainsKey(word) || Parts.ContainsKey(word)
        || word is "once" or "twice" or "double" or "hundred" or "thousand";
}
