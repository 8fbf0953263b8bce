using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>Long lists in a table: the first of them and how many more there are; the reasons have all.</summary>
internal static class FirstOfMany
{
    private const int PlacesShown = 6;
    private const int IdsShown = 8;

    /// <summary>Places in exhibits, neighbouring rows as one.</summary>
    public static Cell Places(IEnumerable<SourceRef> sources) =>
        PlacesIn([.. SourceRefs.Joined([.. sources.Distinct().Order()])]);

    /// <summary>
    /// The same, those of the exhibit with the fewest places first, so that no exhibit goes under in another's rows.
    /// </summary>
    public static Cell FewestFirst(IEnumerable<SourceRef> sources) => PlacesIn(OfFewestFirst(sources));

    private static Cell PlacesIn(SourceRef[] all)
    {
        return all.Length <= PlacesShown
            ? new SourcesCell(all)
            : Cell.Of(Phrase.Of(
                "first-of-many", new Operand.Code(string.Join(", ", all.Take(PlacesShown))),
                new Operand.Number(all.Length - PlacesShown)));
    }

    private static SourceRef[] OfFewestFirst(IEnumerable<SourceRef> sources) =>
    [
        .. SourceRefs.Joined([.. sources.Distinct().Order()]).GroupBy(place => place.Exhibit)
            .OrderBy(same => same.Count()).SelectMany(same => same),
    ];

    /// <summary>The same as a part of a sentence.</summary>
    public static Operand PlacesAsOperand(IEnumerable<SourceRef> sources)
    {
        SourceRef[] all = OfFewestFirst(sources);
        var shown = new Operand.Code(string.Join(", ", all.Take(PlacesShown)));
        return all.Length <= PlacesShown
            ? shown : new Operand.Clause("first-of-many", [shown, new Operand.Number(all.Length - PlacesShown)]);
    }

    public static Cell Ids(IReadOnlyList<string> ids) => ids.Count <= IdsShown
        ? Cell.Code(string.Join(", ", ids))
        : Cell.Of(Phrase.Of(
            "first-of-many", new Operand.Code(string.Join(", ", ids.Take(IdsShown))),
            new Operand.Number(ids.Count - IdsShown)));
}
