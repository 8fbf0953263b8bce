using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// A gap that names every row of many by its place, with the first of them alone: the computation sheet has all.
/// </summary>
/// <remarks>They are counted where the gap says how many rows there are, and it has a place for each.</remarks>
public static class GapInShort
{
    private const int PlacesShown = 3;

    public static Gap Of(Gap gap)
    {
        if (gap.Kind is not (GapKind.DebtDeductionNotCredited or GapKind.DebtSetOffNotInPayroll
            or GapKind.DebtWordUndecided)
            || gap.About is not [var what, Operand.Number number, var sum, Operand.Code all]
            || all.Value.Split(", ") is not { Length: > PlacesShown + 1 } places)
        {
            return gap;
        }

        var first = new Operand.Code(string.Join(", ", places.Take(PlacesShown)));
        Operand.Clause shown = places.Length == number.Value
            ? new("first-of-sheet", [first, new Operand.Number(places.Length - PlacesShown)])
            : new("others-of-sheet", [first]);
        return gap with { About = [what, number, sum, shown] };
    }
}
