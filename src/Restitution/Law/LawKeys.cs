namespace Restitution.Law;

/// <summary>
/// What a look-up is asked for, or an entry answers for: up to six words, in the order of the file's keys.
/// </summary>
/// <remarks>
/// A word that is null, missing or <c>*</c> is not stated. In a question it means that the dimension is not known, so
/// only entries that hold for any word answer it; in an entry it means any word.
/// </remarks>
public readonly record struct LawKeys
{
    /// <summary>How many dimensions a file may have.</summary>
    public const int CountMost = 6;

    private const string AnyWord = "*";

    public LawKeys(
        string? first, string? second = null, string? third = null, string? fourth = null, string? fifth = null,
        string? sixth = null)
    {
        First = Stated(first);
        Second = Stated(second);
        Third = Stated(third);
        Fourth = Stated(fourth);
        Fifth = Stated(fifth);
        Sixth = Stated(sixth);
    }

    /// <summary>The words in the order of a file's keys.</summary>
    /// <exception cref="ArgumentException">More than six.</exception>
    public static LawKeys Of(ReadOnlySpan<string?> words) => words.Length <= CountMost
        ? new(Word(words, 0), Word(words, 1), Word(words, 2), Word(words, 3), Word(words, 4), Word(words, 5))
        : throw new ArgumentException("A file has at most six keys.", nameof(words));

    public string? First { get; }

    public string? Second { get; }

    public string? Third { get; }

    public string? Fourth { get; }

    public string? Fifth { get; }

    public string? Sixth { get; }

    /// <summary>One bit for each stated word, the first word lowest.</summary>
    internal int Mask =>
        (First is null ? 0 : 1) | (Second is null ? 0 : 2) | (Third is null ? 0 : 4) | (Fourth is null ? 0 : 8)
        | (Fifth is null ? 0 : 16) | (Sixth is null ? 0 : 32);

    /// <summary>The word of one dimension; <c>*</c> when it is not stated.</summary>
    public string At(int index) => index switch
    {
        0 => First ?? AnyWord,
        1 => Second ?? AnyWord,
        2 => Third ?? AnyWord,
        3 => Fourth ?? AnyWord,
        4 => Fifth ?? AnyWord,
        5 => Sixth ?? AnyWord,
        _ => throw new ArgumentOutOfRangeException(nameof(index), index, "A file has at most six keys."),
    };

    /// <summary>As a file writes it: <c>TH-84 | koh-samui | *</c>.</summary>
    /// <param name="count">How many keys the file has.</param>
    public string AsWritten(int count)
    {
        LawKeys keys = this;
        return string.Join(" | ", Enumerable.Range(0, count).Select(index => keys.At(index)));
    }

    /// <summary>The same keys with only those words stated whose bit is set.</summary>
    internal LawKeys Only(int mask) => new(
        (mask & 1) == 0 ? null : First,
        (mask & 2) == 0 ? null : Second,
        (mask & 4) == 0 ? null : Third,
        (mask & 8) == 0 ? null : Fourth,
        (mask & 16) == 0 ? null : Fifth,
        (mask & 32) == 0 ? null : Sixth);

    /// <summary>Whether an entry with these keys answers the question.</summary>
    internal bool Answers(LawKeys question) =>
        Agrees(First, question.First) && Agrees(Second, question.Second)
        && Agrees(Third, question.Third) && Agrees(Fourth, question.Fourth)
        && Agrees(Fifth, question.Fifth) && Agrees(Sixth, question.Sixth);

    /// <summary>The keys that both entries answer, or null where no question is answered by both.</summary>
    internal LawKeys? Meet(LawKeys other) =>
        IsCompatible(First, other.First) && IsCompatible(Second, other.Second)
        && IsCompatible(Third, other.Third) && IsCompatible(Fourth, other.Fourth)
        && IsCompatible(Fifth, other.Fifth) && IsCompatible(Sixth, other.Sixth)
            ? new(
                First ?? other.First, Second ?? other.Second, Third ?? other.Third, Fourth ?? other.Fourth,
                Fifth ?? other.Fifth, Sixth ?? other.Sixth)
            : null;

    private static string? Word(ReadOnlySpan<string?> words, int index) =>
        index < words.Length ? words[index] : null;

    private static string? Stated(string? word) => word is null or AnyWord ? null : word;

    private static bool Agrees(string? entry, string? question) => entry is null || entry == question;

    private static bool IsCompatible(string? left, string? right) => left is null || right is null || left == right;
}
