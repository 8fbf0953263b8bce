using Restitution.Schedules;

namespace Restitution.Documents.Charts;

/// <summary>In which column each place of a flow stands, and which lines lead back.</summary>
/// <remarks>
/// A line leads back when it closes a circle, in the order in which places and lines are listed. Without those every
/// line leads to the right: a place stands one column after the last of those that pay into it, and a place that
/// nothing pays into stands just before the first that it pays.
/// </remarks>
public sealed record FlowLayers(IReadOnlyList<int> OfPlace, IReadOnlyList<bool> IsBack)
{
    private enum Visit
    {
        None = 0,
        Open = 1,
        Done = 2,
    }

    public int Count => OfPlace.Count == 0 ? 0 : OfPlace.Max() + 1;

    public static FlowLayers Of(int placeCount, IReadOnlyList<FlowLine> lines)
    {
        bool[] isBack = BackLines(placeCount, lines);
        int[] layers = new int[placeCount];
        FlowLine[] forward = [.. lines.Where((_, index) => !isBack[index])];

        // No path of forward lines is longer than there are places.
        for (int round = 0; round < placeCount; round++)
        {
            foreach (FlowLine line in forward)
            {
                layers[line.To] = Math.Max(layers[line.To], layers[line.From] + 1);
            }
        }

        foreach (int place in Enumerable.Range(0, placeCount).Where(place => forward.All(line => line.To != place)))
        {
            layers[place] = forward.Where(line => line.From == place).Select(line => layers[line.To] - 1)
                .DefaultIfEmpty(0).Min();
        }

        return new(layers, isBack);
    }

    private static bool[] BackLines(int placeCount, IReadOnlyList<FlowLine> lines)
    {
        bool[] isBack = new bool[lines.Count];
        var visits = new Visit[placeCount];
        ILookup<int, int> leaving = Enumerable.Range(0, lines.Count).ToLookup(index => lines[index].From);
        var entered = lines.Select(line => line.To).ToHashSet();
        foreach (int place in Enumerable.Range(0, placeCount).OrderBy(place => entered.Contains(place) ? 1 : 0))
        {
            Walk(place);
        }

        return isBack;

        void Walk(int place)
        {
            if (visits[place] != Visit.None)
            {
                return;
            }

            visits[place] = Visit.Open;
            foreach (int line in leaving[place])
            {
                isBack[line] = visits[lines[line].To] == Visit.Open;
                Walk(lines[line].To);
            }

            visits[place] = Visit.Done;
        }
    }
}
