namespace Restitution.Intake.Words;

/// <summary>Tells a heading that speaks of immigration status; such a column is dropped at the door.</summary>
/// <remarks>Workers have the same wage rights whatever their status, so nothing that tells it enters a case.</remarks>
public static class ImmigrationWords
{
    private static readonly string[] Headings =
        [.. WordLists.Read("immigration-words").GetProperty("headings").Strings().Select(WordLists.Bare)];

    public static bool Tell(string heading)
    {
        string bare = WordLists.Bare(heading);
        return bare.Length > 0 && Headings.Any(
            word => bare == word || (word.Length >= 6 && bare.Contains(word, StringComparison.Ordinal)));
    }
}
