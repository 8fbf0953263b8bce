using Restitution.Schedules;

namespace Restitution.Documents.Charts;

/// <summary>Draws a timeline: a line and a name for each kind, a bar for each event, months under all.</summary>
internal static class TimelinePicture
{
    private const decimal BarWidth = 3m;
    private const int MostLinesOfName = 3;

    public static Picture Of(TimelineBlock block, Wording wording, PictureSize size)
    {
        var geometry = TimelineGeometry.Of(block, size);
        if (geometry.Marks.Count == 0)
        {
            decimal line = size.LineHeight;
            return new(size.Width, line * 2m, [new LabelMark(wording.Say("timeline.none"), 0m, line)]);
        }

        return new(
            size.Width, geometry.Height,
            [
                .. geometry.LineY.SelectMany((y, kind) => Kind(block, wording, geometry, kind, y, size)),
                .. geometry.Marks.Select((mark, index) => Event(block, wording, mark, index)),
                .. Greatest(block).Select(index => Amount(block, wording, geometry, index, size)),
                .. geometry.Days.Where(day => day.IsLabelled).SelectMany(day => Month(wording, geometry, day, size)),
            ]);
    }

    private static IEnumerable<PictureMark> Kind(
        TimelineBlock block, Wording wording, TimelineGeometry geometry, int kind, decimal y, PictureSize size)
    {
        decimal right = geometry.Plot.Left + geometry.Plot.Width;
        yield return new StrokeMark([new(geometry.Plot.Left, y), new(right, y)], 0.6m, IsFaint: true);
        IReadOnlyList<string> name = LabelFit.ToLines(
            wording.Say(block.Kinds[kind]), geometry.Plot.Left - 12m, size.TypeSize, MostLinesOfName, isStrong: true);
        for (int line = 0; line < name.Count; line++)
        {
            decimal up = size.LineHeight * (name.Count - line - 0.5m);
            yield return new LabelMark(name[line], 0m, y - up, IsStrong: true);
        }
    }

    private static AreaMark Event(TimelineBlock block, Wording wording, TimelineMark mark, int index)
    {
        TimelineEvent one = block.Events[index];
        string says = wording.Say(
            "timeline.event", wording.Dress(Cell.Of(one.On)), wording.Say(block.Kinds[one.Kind]),
            wording.Bare(new(one.Amount, block.Currency)));
        decimal left = mark.X - (BarWidth / 2m);
        return new AreaMark(
            [
                new(left, mark.FootY), new(left, mark.FootY - mark.Height),
                new(left + BarWidth, mark.FootY - mark.Height), new(left + BarWidth, mark.FootY),
            ],
            MarkLook.Account, says);
    }

    // The greatest of each kind says its amount; the others have theirs in the table.
    private static IEnumerable<int> Greatest(TimelineBlock block) =>
        Enumerable.Range(0, block.Events.Count).Where(index => block.Events[index].Amount > 0m)
            .GroupBy(index => block.Events[index].Kind)
            .Select(kind => kind.MaxBy(index => block.Events[index].Amount));

    private static LabelMark Amount(
        TimelineBlock block, Wording wording, TimelineGeometry geometry, int index, PictureSize size)
    {
        TimelineMark mark = geometry.Marks[index];
        string text = wording.Bare(new(block.Events[index].Amount, block.Currency));
        decimal right = geometry.Plot.Left + geometry.Plot.Width;
        bool isLate = mark.X + LabelFit.WidthOf(text, size.TypeSize) + 6m > right;
        return new LabelMark(
            text, isLate ? mark.X + BarWidth : mark.X - BarWidth, mark.FootY - mark.Height - (size.LineHeight * 0.7m),
            isLate ? LabelSide.End : LabelSide.Start);
    }

    private static IEnumerable<PictureMark> Month(
        Wording wording, TimelineGeometry geometry, MonthTick day, PictureSize size)
    {
        decimal foot = geometry.Plot.Top + geometry.Plot.Height;
        yield return new StrokeMark([new(day.X, foot), new(day.X, foot + 4m)], 0.6m);
        yield return new LabelMark(
            wording.ShortMonth(day.Month), day.X, foot + 6m + (size.LineHeight / 2m), LabelSide.Middle);
    }
}
