using Restitution.Law;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>Refuses a place, sector or other word that the law of the jurisdiction has nothing about.</summary>
/// <remarks>
/// A table answers a word it does not name by its general entry, so a misspelt sector would be given the general rule
/// without a word. At a desk it is refused instead, with the words that the law knows.
/// </remarks>
internal static class KnownWords
{
    private const int ShownMost = 40;

    /// <summary>The word as the law on file writes it: a place by its name becomes its code.</summary>
    public static string Of(string dimension, string word, LawOnFile law, string jurisdiction)
    {
        string[] known =
        [
            .. law.FilesOf(jurisdiction)
                .Where(file => file.Keys.Contains(dimension))
                .SelectMany(file => file.WordsOf(file.Keys.ToList().IndexOf(dimension)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        if (known.Contains(word))
            return word;
        if (dimension == "place" && PlaceNames.CodesOf(law, $"{jurisdiction}/places", word) is [string code])
            return code;

        string list = string.Join(", ", known.Take(ShownMost)) + (known.Length > ShownMost ? ", …" : "");
        throw known.Length == 0
            ? new RefusedException(
                RefusedBecause.CodeUnknown, $"--{dimension}", $"\"{word}\"",
                $"none: no file of {jurisdiction} makes a difference by {dimension}", $"leave --{dimension} out")
            : new RefusedException(
                RefusedBecause.CodeUnknown, $"--{dimension}", $"\"{word}\"", $"one of {list}",
                $"correct the word, or leave --{dimension} out for the general rule");
    }
}
