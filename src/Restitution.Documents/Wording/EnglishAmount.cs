using NodaMoney;

namespace Restitution.Documents;

/// <summary>An amount in English words: nine thousand three hundred baht and fifty satang.</summary>
internal static class EnglishAmount
{
    private static readonly string[] BelowTwenty =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (long Size, string Name)[] Scales =
        [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand")];

    public static string InWords(Money amount, CurrencyWording names)
    {
        AmountParts parts = AmountParts.Of(amount);
        string words = $"{(parts.IsNegative ? "minus " : "")}{Number(parts.Whole)} {names.Major}";
        return (parts.Minor, names.Minor) switch
        {
            (0, _) => words,
            (_, null) => $"{words} and {Number(parts.Minor)} {(parts.MinorInWhole == 100 ? "hundredths" : "parts")}",
            _ => $"{words} and {Number(parts.Minor)} {names.Minor}",
        };
    }

    private static string Number(long number)
    {
        if (number < 1_000)
        {
            return BelowThousand((int)number);
        }

        (long size, string name) = Scales.First(scale => number >= scale.Size);
        long rest = number % size;
        string joint = rest switch { 0 => "", < 100 => " and ", _ => " " };
        return $"{Number(number / size)} {name}{joint}{(rest == 0 ? "" : Number(rest))}";
    }

    private static string BelowThousand(int number) => number switch
    {
        < 20 => BelowTwenty[number],
        < 100 => number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{BelowTwenty[number % 10]}",
        _ => number % 100 == 0
            ? $"{BelowTwenty[number / 100]} hundred"
            : $"{BelowTwenty[number / 100]} hundred and {BelowThousand(number % 100)}",
    };
}
