namespace Restitution.Law;

/// <summary>What is known of a question to the law, each word under the name of its dimension.</summary>
/// <remarks>
/// A file asks for the dimensions that its own statute knows, in its own order: one wants place and sector, another the
/// size of the employer. What is not known is not stated, so that only entries for any word answer. Putting the words
/// in a file's order allocates nothing.
/// </remarks>
public sealed class LawTerms
{
    private readonly (string Name, string Word)[] words;

    private LawTerms((string Name, string Word)[] words) => this.words = words;

    public static LawTerms None { get; } = new([]);

    /// <summary>The same terms with one more word, or with another word of that name.</summary>
    /// <param name="word">Null takes the name out: nothing is known of it.</param>
    public LawTerms With(string name, string? word) => new(
        [.. words.Where(one => one.Name != name), .. word is null ? [] : new[] { (name, word) }]);

    /// <summary>The word of one dimension; null when nothing is known of it.</summary>
    public string? At(string name)
    {
        foreach ((string known, string word) in words)
        {
            if (known == name)
                return word;
        }

        return null;
    }

    /// <summary>The words in the order of a file's keys.</summary>
    public LawKeys For(IReadOnlyList<string> keys) => new(
        At(keys, 0), At(keys, 1), At(keys, 2), At(keys, 3), At(keys, 4), At(keys, 5));

    private string? At(IReadOnlyList<string> keys, int index) => index < keys.Count ? At(keys[index]) : null;
}
