namespace Restitution.Law;

/// <summary>Turns a place as a person writes it into the code that tables of the law use.</summary>
/// <remarks>
/// The names are a table of the law on file with the keys place and language; a code stands for itself. Spaces and
/// capital letters do not count. A name is never guessed at: a misspelt one has no code.
/// </remarks>
public static class PlaceNames
{
    /// <param name="file">The id of the table of names, for example <c>th/places</c>.</param>
    /// <returns>The codes that the name stands for, in order: none when it is not on file.</returns>
    public static IReadOnlyList<string> CodesOf(LawOnFile law, string file, string name)
    {
        if (law.File(file) is not { } places)
            return [];

        string wanted = Bare(name);
        return
        [
            .. places.Provisions
                .SelectMany(provision => provision.Values.Entries)
                .Where(entry => Bare(entry.Text) == wanted || Bare(entry.Keys.At(0)) == wanted)
                .Select(entry => entry.Keys.At(0))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Bare(string name) =>
        string.Concat(name.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
}
