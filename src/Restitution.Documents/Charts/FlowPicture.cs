using Restitution.Schedules;

namespace Restitution.Documents.Charts;

/// <summary>Draws a flow: bands, boxes over them, names over the boxes, and what the looks mean under them.</summary>
internal static class FlowPicture
{
    private const int MostLinesOfName = 3;
    private const int MostLinesOfAmount = 2;
    private const decimal Arrow = 3.5m;

    public static Picture Of(FlowBlock block, Wording wording, PictureSize size)
    {
        FlowGeometry geometry = Fitting(block, wording, size);
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
                .. geometry.Bands.Where(band => band.IsBack).SelectMany(band => Back(block, wording, band, size)),
                .. Legend(block, wording, legendTop, size),
            ]);
    }

    // Labels are as wide as columns, whatever their height: the second placing has room for all their lines.
    private static FlowGeometry Fitting(FlowBlock block, Wording wording, PictureSize size)
    {
        var geometry = FlowGeometry.Of(block, size);
        int[] lines = new int[block.Places.Count];
        foreach (FlowNode node in geometry.Nodes)
        {
            lines[node.Place] = LabelOf(block, wording, node, size).Count;
        }

        return FlowGeometry.Of(block, size, lines);
    }

    // What leads back is thin and goes round the picture: it says what it is, and an arrow where it comes in.
    private static IEnumerable<PictureMark> Back(
        FlowBlock block, Wording wording, FlowBand band, PictureSize size)
    {
        PicturePoint tip = band.Tip;
        yield return new AreaMark(
            [new(tip.X - (Arrow * 2m), tip.Y - Arrow), tip, new(tip.X - (Arrow * 2m), tip.Y + Arrow)], MarkLook.Way);
        string says = LabelFit.ToWidth(Says(block, wording, band), size.Width, size.TypeSize);
        decimal x = Math.Min(band.Name.X, size.Width - LabelFit.WidthOf(says, size.TypeSize));
        yield return new LabelMark(says, Math.Max(0m, x), band.Name.Y);
    }

    private static string Says(FlowBlock block, Wording wording, FlowBand band)
    {
        FlowLine line = block.Lines[band.Line];
        return wording.Say(
            "flow.line", NameOf(block, wording, line.From), NameOf(block, wording, line.To),
            wording.Bare(new(line.Amount, block.Currency)));
    }

    private static IEnumerable<PictureMark> Band(FlowBlock block, Wording wording, FlowBand band)
    {
        yield return new AreaMark(band.Outline, MarkLook.Whole, Says(block, wording, band));
        if (band.TracedOutline.Count > 0)
        {
            yield return new AreaMark(band.TracedOutline, MarkLook.Traced);
        }
    }

    private static IEnumerable<PictureMark> Name(
        FlowBlock block, Wording wording, FlowNode node, PictureSize size)
    {
        IReadOnlyList<(string Text, bool IsStrong)> label = LabelOf(block, wording, node, size);
        for (int line = 0; line < label.Count; line++)
        {
            decimal y = node.Box.Top - 3m - (size.LineHeight * (label.Count - line - 0.5m));
            yield return new LabelMark(label[line].Text, node.Box.Left, y, IsStrong: label[line].IsStrong);
        }
    }

    private static IReadOnlyList<(string Text, bool IsStrong)> LabelOf(
        FlowBlock block, Wording wording, FlowNode node, PictureSize size)
    {
        string kind = wording.Say($"place.{block.Places[node.Place].Kind}");
        string amount = wording.Bare(new(Through(block, node.Place), block.Currency));
        return
        [
            .. LabelFit.ToLines(
                NameOf(block, wording, node.Place), node.LabelWidth, size.TypeSize, MostLinesOfName, isStrong: true)
                .Select(line => (line, true)),
            .. LabelFit.ToLines($"{amount} · {kind}", node.LabelWidth, size.TypeSize, MostLinesOfAmount)
                .Select(line => (line, false)),
        ];
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
