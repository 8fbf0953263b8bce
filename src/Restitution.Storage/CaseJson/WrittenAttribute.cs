using System.Text.RegularExpressions;

namespace Restitution.Storage.CaseJson;

/// <summary>
/// How the text of a property is written: the published schema and the reading of a case both keep to it.
/// </summary>
/// <param name="pattern">A regular expression that the whole text matches.</param>
/// <param name="wanted">The same for a person, as it ends the words "wanted …".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WrittenAttribute(string pattern, string wanted) : Attribute
{
    public string Pattern { get; } = pattern;

    public string Wanted { get; } = wanted;

    public bool Fits(string text) =>
        Regex.IsMatch(text, Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}

/// <summary>The closed list of what the text of a property may be.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(params string[] texts) : Attribute
{
    public IReadOnlyList<string> Texts { get; } = texts;
}

/// <summary>The least and greatest whole number that a property may be, both included.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BetweenAttribute(int least, int greatest) : Attribute
{
    public int Least { get; } = least;

    public int Greatest { get; } = greatest;
}
