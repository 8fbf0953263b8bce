namespace Restitution.Law;

/// <summary>
/// Thai number words as statutes use them: <c>สิบห้า</c>, <c>หนึ่งร้อยยี่สิบ</c>, <c>หนึ่งเท่าครึ่ง</c>,
/// <c>หนึ่งในห้า</c>.
/// </summary>
internal static class NumberWordsThai
{
    private const string Half = "ครึ่ง";
    private const string Times = "เท่า";
    private const string OutOf = "ใน";

    // Longer words first: "ยี่สิบ" is made of the words for two and ten.
    private static readonly (string Word, int Value)[] Units =
    [
        ("หนึ่ง", 1), ("เอ็ด", 1), ("สอง", 2), ("ยี่", 2), ("สาม", 3), ("ห้า", 5), ("หก", 6), ("เจ็ด", 7), ("แปด", 8),
        ("เก้า", 9), ("สี่", 4), ("ศูนย์", 0),
    ];

    private static readonly (string Word, int Value)[] Powers =
        [("แสน", 100_000), ("หมื่น", 10_000), ("พัน", 1_000), ("ร้อย", 100), ("สิบ", 10)];

    /// <returns>Null when there is not exactly one figure.</returns>
    public static decimal? Read(string text)
    {
        int first = FirstNumber(text, 0);
        if (first < 0)
            return null;

        int at = first;
        decimal figure = Whole(text, ref at);
        string rest = text[at..].TrimStart();
        if (rest.StartsWith(OutOf, StringComparison.Ordinal) && FirstNumber(rest, OutOf.Length) == OutOf.Length)
        {
            int below = OutOf.Length;
            decimal parts = Whole(rest, ref below);
            return parts == 0m || FirstNumber(rest, below) >= 0 ? null : figure / parts;
        }

        if (rest.StartsWith(Times + Half, StringComparison.Ordinal) || rest.StartsWith(Half, StringComparison.Ordinal))
            figure += 0.5m;
        return FirstNumber(rest, 0) >= 0 ? null : figure;
    }

    private static decimal Whole(string text, ref int at)
    {
        decimal sum = 0m;
        decimal unit = 0m;
        bool hasUnit = false;
        while (At(text, at) is { } found)
        {
            at += found.Word.Length;
            if (found.IsPower)
            {
                sum += (hasUnit ? unit : 1m) * found.Value;
                (unit, hasUnit) = (0m, false);
            }
            else
            {
                (unit, hasUnit) = (found.Value, true);
            }
        }

        return sum + unit;
    }

    private static int FirstNumber(string text, int from)
    {
        for (int index = from; index < text.Length; index++)
        {
            if (At(text, index) is not null)
                return index;
        }

        return -1;
    }

    private static (string Word, int Value, bool IsPower)? At(string text, int index)
    {
        foreach ((string word, int value) in Units)
        {
            if (string.CompareOrdinal(text, index, word, 0, word.Length) == 0)
                return (word, value, false);
        }

        foreach ((string word, int value) in Powers)
        {
            if (string.CompareOrdinal(text, index, word, 0, word.Length) == 0)
                return (word, value, true);
        }

        return null;
    }
}
