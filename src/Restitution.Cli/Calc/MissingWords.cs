using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Calc;

/// <summary>Names the options, and their words, that a table of the law goes by and nobody gave.</summary>
internal static class MissingWords
{
    private const int ShownMost = 12;

    private static readonly string[] Dimensions =
        ["place", "district", "sector", "size", "grade", "age", "cause", "forum", "kind", "week", "askedBy"];

    /// <summary>Why the law on file has a hole on the day asked; null where it has none.</summary>
    public static string? OfHole(Gap gap, LawOnFile law) =>
        gap is { Kind: GapKind.LawHole, About: [Operand.Code id, Operand.Day day, ..] }
            ? law.File(id.Value)?.Holes.FirstOrDefault(hole => hole.From <= day.Value && day.Value <= hole.To)?.Because
            : null;

    /// <returns>Null where the gap is of another kind, or every word was given.</returns>
    public static string? RemedyOf(Gap gap, LawOnFile law)
    {
        if (gap.About is not [Operand.Code id, ..] || law.File(id.Value) is not { } file)
            return null;

        return gap switch
        {
            { Kind: GapKind.LawKeyMissing, About: [_, _, Operand.Code asked, ..] } => Listed(
                "give ", file, file.Keys.Zip(asked.Value.Split(" | ")).Where(key => key.Second == "*")
                    .Select(key => key.First)),
            // A day on which no entry holds for the words given, though the file declares no hole.
            { Kind: GapKind.LawHole } when OfHole(gap, law) is null => Listed(
                "choose another day, or give what was not given of ", file, file.Keys),
            _ => null,
        };
    }

    private static string? Listed(string before, StatutoryValue file, IEnumerable<string> keys)
    {
        string[] wanted = [.. keys.Select(key => Of(file, key)).OfType<string>()];
        return wanted.Length == 0 ? null : before + string.Join("; ", wanted);
    }

    /// <summary>The option of one dimension and the words that a file knows; null where it knows none.</summary>
    public static string? Of(StatutoryValue file, string dimension)
    {
        int index = file.Keys.ToList().IndexOf(dimension);
        if (index < 0 || !Dimensions.Contains(dimension) || file.WordsOf(index) is not { Count: > 0 } words)
            return null;

        string option = dimension == "askedBy" ? "--asked-by" : $"--{dimension}";
        return $"{option}: {string.Join(", ", words.Take(ShownMost))}{(words.Count > ShownMost ? ", …" : "")}";
    }
}
