using NodaTime.Text;
using Restitution.Law;

namespace Restitution.Tests.Law;

/// <summary>What the law that comes with the program answers, in one line of a table.</summary>
internal static class AskedLaw
{
    /// <returns>The value as the file writes it, or the kind of the gap.</returns>
    /// <param name="known">Words by dimension, apart by blanks: <c>place=AA-1 size=under-5</c>.</param>
    /// <param name="reading">A reading that the case chooses; null for none.</param>
    /// <param name="acceptRecalled">Whether the case accepts what is only recalled.</param>
    public static string Answer(
        string id, string on, string known = "", string? reading = null, bool acceptRecalled = false)
    {
        LawOnFile law = LawOnFile.Embedded.Choosing([new LawChoice(id, reading, acceptRecalled, "for the test")]);
        LookUp<string> found = law.RuleFor(id, LocalDatePattern.Iso.Parse(on).Value, Terms(known));
        return found.IsFound ? found.Value : found.Gap!.Kind.ToString();
    }

    private static LawTerms Terms(string known) => known
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .Aggregate(LawTerms.None, (terms, pair) => terms.With(pair[0], pair[1]));
}
