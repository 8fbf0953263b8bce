using System.Collections.Frozen;

namespace Restitution.Findings;

/// <summary>What is left out of names before they are compared, and which letters stand for one sound.</summary>
/// <remarks>
/// It is data, because words of company forms and letters are those of languages. Classes are by the sound of the
/// letter that begins a syllable; letters that no class has, vowels above all, tell nothing.
/// </remarks>
public sealed class PartyNameTables
{
    private readonly FrozenDictionary<char, string> classOf;
    private readonly FrozenDictionary<string, string> pairs;
    private readonly FrozenSet<char> silencers;

    /// <param name="companyForms">Words of company forms and titles before a name, as a name writes them.</param>
    /// <param name="vesselWords">Words that say that a name is a vessel's.</param>
    /// <param name="classes">By the sign of a class, every letter that is of it.</param>
    /// <param name="pairs">Two letters that are one sound, with the sign of its class.</param>
    /// <param name="silencers">Marks that make the letter before them silent.</param>
    /// <param name="numerals">Words that stand for a number at the end of a name.</param>
    public PartyNameTables(
        IEnumerable<string> companyForms, IEnumerable<string> vesselWords,
        IEnumerable<KeyValuePair<string, string>> classes, IEnumerable<KeyValuePair<string, string>> pairs,
        string silencers, IEnumerable<KeyValuePair<string, string>> numerals)
    {
        classOf = classes.SelectMany(one => one.Value.Where(letter => letter != ' ')
            .Select(letter => KeyValuePair.Create(letter, one.Key))).ToFrozenDictionary();
        this.pairs = pairs.ToFrozenDictionary(StringComparer.Ordinal);
        this.silencers = silencers.ToFrozenSet();
        Numerals = numerals.ToFrozenDictionary(StringComparer.Ordinal);
        CompanyForms = Longest(companyForms);
        VesselWords = Longest(vesselWords);
    }

    public IReadOnlyDictionary<string, string> Numerals { get; }

    /// <summary>Plain, the longest first, so that a part is not taken off before the whole.</summary>
    public IReadOnlyList<string> CompanyForms { get; }

    public IReadOnlyList<string> VesselWords { get; }

    /// <summary>The consonants of a word by their classes, neighbours of one class once.</summary>
    public string SkeletonOf(string plainWord)
    {
        var skeleton = new System.Text.StringBuilder();
        for (int at = 0; at < plainWord.Length; at++)
        {
            bool isSilent = at + 1 < plainWord.Length && silencers.Contains(plainWord[at + 1]);
            if (isSilent)
            {
                continue;
            }

            bool isPair = at + 1 < plainWord.Length && pairs.ContainsKey(plainWord.Substring(at, 2));
            string sign = isPair ? pairs[plainWord.Substring(at, 2)] : classOf.GetValueOrDefault(plainWord[at], "");
            at += isPair ? 1 : 0;
            if (sign.Length > 0 && !(skeleton.Length > 0 && skeleton[^1] == sign[0]))
            {
                skeleton.Append(sign);
            }
        }

        return skeleton.ToString();
    }

    private static string[] Longest(IEnumerable<string> words) =>
    [
        .. words.Select(PartyName.Plain).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal),
    ];
}
