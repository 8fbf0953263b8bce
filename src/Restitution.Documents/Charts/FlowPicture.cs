using Restitution.Schedules;

namespace Restitution.Documents.Charts;

/// <summary>Draws a flow: bands, boxes over them, names over the boxes, and what the looks mean under them.</summary>
internal static class FlowPicture
{
    public static Picture Of(FlowBlock block, Wording wording, PictureSize size)
    {
        var geometry = FlowGeometry.Of(block, size);
        if (geometry.Nodes.Count == 0)
        {
            decimal line = size.LineHeight;
            return new(size.Width, line * 2m, [new LabelMark(wording.Say("flow.none"), 0m, line)]);
        }

        decimal legendTop = geometry.Height + size.LineHeight;
        return new(
            size.Width, legendTop + size.LineHeight,
            [
                .. geometry.Bands.SelectMany(band => Band(block, wording, band)),
                .. geometry.Nodes.Select(node =>
                    new AreaMark(Corners(node.Box), LookOf(block.Places[node.Place].Kind))),
                .. geometry.Nodes.SelectMany(node => Name(block, wording, node, size)),
                .. Legend(block, wording, legendTop, size),
            ]);
    }

    private static IEnumerable<PictureMark> Band(FlowBlock block, Wording wording, FlowBand band)
    {
        FlowLine line = block.Lines[band.Line];
        string says = wording.Say(
            "flow.line", NameOf(block, wording, line.From), NameOf(block, wording, line.To),
            wording.Bare(new(line.Amount, block.Currency)));
        yield return new AreaMark(band.Outline, MarkLook.Whole, says);
        if (band.TracedOutline.Count > 0)
        {
            yield return new AreaMark(band.TracedOutline, MarkLook.Traced);
        }
    }

    private static IEnumerable<PictureMark> Name(
        FlowBlock block, Wording wording, FlowNode node, PictureSize size)
    {
        string kind = wording.Say($"place.{block.Places[node.Place].Kind}");
        string amount = wording.Bare(new(Through(block, node.Place), block.Currency));
        decimal y = node.Box.Top - 3m - (size.LineHeight / 2m);
        string name = LabelFit.ToWidth(
            NameOf(block, wording, node.Place), node.LabelWidth, size.TypeSize, isStrong: true);
        yield return new LabelMark(name, node.Box.Left, y - size.LineHeight, IsStrong: true);
        yield return new LabelMark(
            LabelFit.ToWidth($"{amount} · {kind}", node.LabelWidth, size.TypeSize), node.Box.Left, y);
    }

    private static decimal Through(FlowBlock block, int place) => Math.Max(
        block.Lines.Where(line => line.From == place).Sum(line => line.Amount),
        block.Lines.Where(line => line.To == place).Sum(line => line.Amount));

    private static IEnumerable<PictureMark> Legend(FlowBlock block, Wording wording, decimal top, PictureSize size)
    {
        (MarkLook Look, string Text)[] entries =
        [
            (MarkLook.Whole, wording.Say("flow.whole")),
            .. block.Traced is { } traced ? new[] { (MarkLook.Traced, wording.Say(traced)) } : [],
        ];
        decimal x = 0m;
        foreach ((MarkLook look, string text) in entries)
        {
            yield return new AreaMark(Corners(new(x, top - (size.TypeSize / 2m), 18m, size.TypeSize)), look);
            yield return new LabelMark(text, x + 24m, top);
            x += 24m + LabelFit.WidthOf(text, size.TypeSize) + 20m;
        }
    }

    private static string NameOf(FlowBlock block, Wording wording, int place) => wording.Say(block.Places[place].Name);

    private static MarkLook LookOf(Tracing.PlaceKind kind) => kind switch
    {
        Tracing.PlaceKind.Account => MarkLook.Account,
        Tracing.PlaceKind.Holding => MarkLook.Holding,
        Tracing.PlaceKind.RecordsEnd => MarkLook.RecordsEnd,
        _ => MarkLook.Outside,
    };

    private static PicturePoint[] Corners(ChartArea box) =>
    [
        new(box.Left, box.Top), new(box.Left + box.Width, box.Top), new(box.Left + box.Width, box.Top + box.Height),
        new(box.Left, box.Top + box.Height),
    ];
}
