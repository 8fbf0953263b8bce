namespace Restitution.Law;

/// <summary>A question that can be put to the law of any state: the name of a file, the shape of its answer.</summary>
/// <param name="Name">The name of the file in the folder of a jurisdiction.</param>
/// <param name="Units">
/// The units that the answer may have; <c>CUR</c> stands for the code of a currency, <c>rule</c> for words.
/// </param>
/// <param name="Keys">The dimensions that a file may ask for, in any order and as few as its law knows.</param>
/// <param name="Words">What a rule may answer; empty where any word may stand.</param>
/// <param name="AskedBy">Who puts the question.</param>
public sealed record LawQuestion(
    string Name, LawChapter Chapter, IReadOnlyList<string> Units, IReadOnlyList<string> Keys,
    IReadOnlyList<string> Words, AskedBy AskedBy)
{
    /// <param name="units">Apart by semicolons.</param>
    /// <param name="keys">Apart by blanks, as are the words.</param>
    internal static LawQuestion Ask(
        string name, LawChapter chapter, string units, string keys, string words = "", AskedBy by = AskedBy.Rule) =>
        new(name, chapter, units.Split("; "), Split(keys), Split(words), by);

    /// <summary>Whether a file of this unit answers the question.</summary>
    public bool TakesUnit(string unit) => Units.Any(wanted => Fits(wanted, unit));

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Fits(string wanted, string unit)
    {
        const string Currency = "CUR";
        if (!wanted.StartsWith(Currency, StringComparison.Ordinal))
            return wanted == unit;

        return unit.Length >= Currency.Length && unit[..Currency.Length].All(char.IsAsciiLetterUpper)
            && unit[Currency.Length..] == wanted[Currency.Length..];
    }
}

/// <summary>The part of a case that a question belongs to, in the order in which a case is built.</summary>
public enum LawChapter
{
    Floor = 1,
    Hours = 2,
    Premiums = 3,
    Divisors = 4,
    YearlyPay = 5,
    Termination = 6,
    PayDeductions = 7,
    RecruitmentFees = 8,
    LatePay = 9,
    Debt = 10,
    Limitation = 11,
    Forum = 12,
    Conventions = 13,
    Places = 14,
    Instruments = 15,
    RedFlags = 17,
}

/// <summary>Who puts a question to the law on file.</summary>
public enum AskedBy
{
    /// <summary>A rule of the program: the answer enters a figure.</summary>
    Rule = 1,

    /// <summary>A person: the answer is printed beside a figure or looked up, and enters none.</summary>
    Person = 2,
}
