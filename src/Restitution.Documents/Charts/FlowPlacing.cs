using Restitution.Schedules;

namespace Restitution.Documents.Charts;

/// <summary>The steps by which <see cref="FlowGeometry"/> places a flow. Used once.</summary>
internal sealed class FlowPlacing
{
    public const decimal BoxWidth = 12m;

    private const decimal GapBesideBand = 8m;
    private const int UsualLabelLines = 2;
    private const decimal LinesOfBody = 11m;
    private const decimal BackShareOfColumn = 0.3m;
    private const decimal BackGap = 5m;
    private const decimal BesideLabel = 8m;
    private const decimal BesideColumn = 3m;
    private const int Sweeps = 6;

    private readonly FlowBlock block;
    private readonly PictureSize size;
    private readonly IReadOnlyList<int>? labelLines;
    private readonly FlowLayers layers;
    private readonly List<FlowSlot> slots = [];
    private readonly Dictionary<int, List<FlowSlot>> routes = [];
    private readonly int[] lines;
    private readonly decimal columnWidth;
    private readonly decimal leftForBack;
    private decimal scale;
    private decimal plotHeight;

    public FlowPlacing(FlowBlock block, PictureSize size, IReadOnlyList<int>? labelLines)
    {
        this.block = block;
        this.size = size;
        this.labelLines = labelLines;
        lines = [.. Enumerable.Range(0, block.Lines.Count).Where(line => block.Lines[line].Amount > 0m)];
        layers = FlowLayers.Of(block.Places.Count, [.. lines.Select(line => block.Lines[line])]);
        columnWidth = size.Width / (layers.Count + (layers.IsBack.Contains(true) ? BackShareOfColumn : 0m));
        leftForBack = layers.IsBack.Contains(true) ? columnWidth * BackShareOfColumn : 0m;
    }

    public FlowGeometry Place()
    {
        MakeSlots();
        OrderSlots();
        Measure();
        StackSlots();
        var bands = Bands();
        decimal height = plotHeight + BackBands().Sum(band => (band.Amount * scale) + BackGap + size.LineHeight);
        FlowNode[] nodes =
        [
            .. slots.Where(slot => slot.Place >= 0).Select(slot => new FlowNode(
                slot.Place, slot.Layer, new(X(slot), slot.Top, BoxWidth, slot.Amount * scale),
                columnWidth - BesideLabel - BackReach)),
        ];
        return new(size.Width, height, scale, nodes, bands);
    }

    private bool IsBack(int line) => layers.IsBack[Array.IndexOf(lines, line)];

    private IEnumerable<FlowLine> BackBands() => lines.Where(IsBack).Select(line => block.Lines[line]);

    private decimal X(FlowSlot slot) => leftForBack + (slot.Layer * columnWidth);

    // What the lines that lead back need beside the boxes of a column.
    private decimal BackReach => BackBands().Sum(line => (line.Amount * scale) + BackGap);

    // The label stands over a box; a band that only passes needs a little air.
    private decimal GapOver(FlowSlot slot) => slot.Place >= 0
        ? (size.LineHeight * (labelLines?[slot.Place] ?? UsualLabelLines)) + 6m
        : GapBesideBand;

    private void MakeSlots()
    {
        for (int place = 0; place < block.Places.Count; place++)
        {
            decimal came = lines.Where(line => block.Lines[line].To == place).Sum(line => block.Lines[line].Amount);
            decimal left = lines.Where(line => block.Lines[line].From == place).Sum(line => block.Lines[line].Amount);
            if (came + left > 0m)
            {
                slots.Add(new FlowSlot(place, layers.OfPlace[place], Math.Max(came, left)));
            }
        }

        foreach (int line in lines)
        {
            FlowSlot from = slots.Single(slot => slot.Place == block.Lines[line].From);
            FlowSlot to = slots.Single(slot => slot.Place == block.Lines[line].To);
            List<FlowSlot> passed = IsBack(line) ? [] :
            [
                .. Enumerable.Range(from.Layer + 1, Math.Max(0, to.Layer - from.Layer - 1))
                    .Select(layer => new FlowSlot(-1, layer, block.Lines[line].Amount)),
            ];
            slots.AddRange(passed);
            routes.Add(line, [from, .. passed, to]);
        }
    }

    // A slot moves to the mean height of those it is joined with, from the left and from the right in turn.
    private void OrderSlots()
    {
        foreach (IGrouping<int, FlowSlot> layer in slots.GroupBy(slot => slot.Layer))
        {
            Number(layer.OrderByDescending(slot => slot.Amount));
        }

        (FlowSlot From, FlowSlot To, decimal Amount)[] joints =
        [
            .. routes.Where(route => !IsBack(route.Key)).SelectMany(route => route.Value.Zip(
                route.Value.Skip(1), (from, to) => (from, to, block.Lines[route.Key].Amount))),
        ];
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            bool isRightward = sweep % 2 == 0;
            IEnumerable<int> order = Enumerable.Range(0, layers.Count);
            foreach (int layer in isRightward ? order : order.Reverse())
            {
                Number(slots.Where(slot => slot.Layer == layer).OrderBy(slot => Mean(slot, isRightward))
                    .ThenBy(slot => slot.Rank));
            }
        }

        decimal Mean(FlowSlot slot, bool isRightward)
        {
            (FlowSlot Other, decimal Amount)[] others =
            [
                .. joints.Where(joint => isRightward ? joint.To == slot : joint.From == slot)
                    .Select(joint => (isRightward ? joint.From : joint.To, joint.Amount)),
            ];
            decimal weight = others.Sum(other => other.Amount);
            return weight == 0m ? slot.Rank : others.Sum(other => other.Other.Rank * other.Amount) / weight;
        }
    }

    private static void Number(IEnumerable<FlowSlot> inOrder)
    {
        int rank = 0;
        foreach (FlowSlot slot in inOrder.ToArray())
        {
            slot.Rank = rank++;
        }
    }

    private void Measure()
    {
        ILookup<int, FlowSlot> byLayer = slots.ToLookup(slot => slot.Layer);
        plotHeight = byLayer.Max(layer => layer.Sum(GapOver)) + (LinesOfBody * size.LineHeight);
        scale = byLayer.Min(layer => (plotHeight - layer.Sum(GapOver)) / layer.Sum(slot => slot.Amount));
        decimal back = BackBands().Sum(line => line.Amount);
        decimal room = leftForBack - (BackGap * (BackBands().Count() + 1));
        scale = back == 0m ? scale : Math.Min(scale, Math.Max(1m, room) / back);
        plotHeight = byLayer.Max(layer => layer.Sum(slot => GapOver(slot) + (slot.Amount * scale)));
    }

    private void StackSlots()
    {
        foreach (IGrouping<int, FlowSlot> layer in slots.GroupBy(slot => slot.Layer))
        {
            decimal y = (plotHeight - layer.Sum(slot => GapOver(slot) + (slot.Amount * scale))) / 2m;
            foreach (FlowSlot slot in layer.OrderBy(slot => slot.Rank))
            {
                y += GapOver(slot);
                slot.Top = y;
                y += slot.Amount * scale;
            }
        }
    }

    // On each side of a box the bands stand in the order of the heights they lead to, those that lead back last.
    private List<FlowBand> Bands()
    {
        Dictionary<int, decimal> fromTops = Tops(line => routes[line][0], line => routes[line][1]);
        Dictionary<int, decimal> toTops = Tops(line => routes[line][^1], line => routes[line][^2]);
        var bands = new List<FlowBand>();
        decimal laneTop = plotHeight + BackGap;
        decimal reach = BackGap;
        foreach (int line in lines)
        {
            decimal thickness = block.Lines[line].Amount * scale;
            decimal traced = block.Lines[line].Traced * scale;
            (decimal fromTop, decimal toTop) = (fromTops[line], toTops[line]);
            Func<decimal, IReadOnlyList<PicturePoint>> outline;
            if (IsBack(line))
            {
                BackLane lane = Lane(line, fromTop, toTop, laneTop, reach, thickness);
                outline = lane.Outline;
                bands.Add(new(
                    line, thickness, fromTop, toTop, IsBack: true, outline(thickness),
                    traced > 0m ? outline(traced) : [], new(lane.InX, toTop + (thickness / 2m)),
                    new(lane.Left + thickness + BackGap, laneTop + thickness + (size.LineHeight / 2m))));
                laneTop += thickness + BackGap + size.LineHeight;
                reach += thickness + BackGap;
                continue;
            }

            outline = part => FlowCurve.Outline(Stations(line, fromTop, toTop), part);
            bands.Add(new(
                line, thickness, fromTop, toTop, IsBack: false, outline(thickness),
                traced > 0m ? outline(traced) : []));
        }

        return bands;
    }

    // It turns down at the end of its column and up before that of its goal, where no label stands.
    private BackLane Lane(
        int line, decimal fromTop, decimal toTop, decimal laneTop, decimal reach, decimal thickness)
    {
        (FlowSlot from, FlowSlot to) = (routes[line][0], routes[line][^1]);
        return new(
            X(from) + BoxWidth, fromTop, X(to), toTop, laneTop, X(to) - reach - thickness,
            X(from) + columnWidth - BackReach + reach + thickness - BesideColumn, thickness);
    }

    private Dictionary<int, decimal> Tops(Func<int, FlowSlot> side, Func<int, FlowSlot> towards)
    {
        var tops = new Dictionary<int, decimal>();
        foreach (IGrouping<FlowSlot, int> box in lines.GroupBy(side))
        {
            decimal y = box.Key.Top;
            foreach (int line in box.OrderBy(line => IsBack(line) ? 1 : 0).ThenBy(line => towards(line).Top))
            {
                tops.Add(line, y);
                y += block.Lines[line].Amount * scale;
            }
        }

        return tops;
    }

    private IEnumerable<PicturePoint> Stations(int line, decimal fromTop, decimal toTop)
    {
        List<FlowSlot> route = routes[line];
        yield return new(X(route[0]) + BoxWidth, fromTop);
        foreach (FlowSlot passed in route.Skip(1).SkipLast(1))
        {
            yield return new(X(passed), passed.Top);
            yield return new(X(passed) + BoxWidth, passed.Top);
        }

        yield return new(X(route[^1]), toTop);
    }
}

/// <summary>A place in a column, or the room of a line that passes it.</summary>
/// <param name="place">Index of the place; −1 for a line that passes.</param>
internal sealed class FlowSlot(int place, int layer, decimal amount)
{
    public int Place { get; } = place;

    public int Layer { get; } = layer;

    public decimal Amount { get; } = amount;

    /// <summary>From the top of its column, from 0.</summary>
    public int Rank { get; set; }

    public decimal Top { get; set; }
}
