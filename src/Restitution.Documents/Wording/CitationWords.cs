namespace Restitution.Documents;

/// <summary>Says a citation of a law file in the language of the document, where all of it is known.</summary>
/// <remarks>
/// A citation is made of names of instruments and of words for their parts, with semicolons between citations. What is
/// not known wholly stands as the law file has it: an instrument half translated can be found in no gazette.
/// </remarks>
internal sealed class CitationWords(IReadOnlyDictionary<string, string> known)
{
    private const string Between = "; ";

    private readonly KeyValuePair<string, string>[] longestFirst =
    [
        .. known.OrderByDescending(one => one.Key.Length).ThenBy(one => one.Key, StringComparer.Ordinal),
    ];

    public string Say(string cites) => longestFirst.Length == 0
        ? cites : string.Join(Between, cites.Split(Between).Select(SayOne));

    // With a space before it, so that what goes on with sections alone is known as in the middle.
    private string SayOne(string one)
    {
        string said = longestFirst.Aggregate(
            " " + one, (text, words) => text.Replace(words.Key, words.Value, StringComparison.Ordinal));
        return said.Any(char.IsAsciiLetter) ? one : said.Trim();
    }
}
