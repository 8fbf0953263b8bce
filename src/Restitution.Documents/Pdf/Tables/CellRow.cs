using Restitution.Documents.Pdf.Typesetting;

namespace Restitution.Documents.Pdf.Tables;

/// <summary>The cells of one line, set beside each other on one baseline. Filled again for each line.</summary>
internal sealed class CellRow(Typesetter typesetter)
{
    public const double PaddingAbove = 2.6;
    public const double PaddingBelow = 2.6;

    private readonly List<Placed> cells = [];

    private double baseline;
    private double bottom;

    /// <summary>In points, padding included.</summary>
    public double Height => PaddingAbove + bottom + PaddingBelow;

    public void Clear()
    {
        cells.Clear();
        baseline = bottom = 0;
    }

    /// <param name="x">Of the cell's edge; the padding is inside.</param>
    /// <param name="link">The attributes of a link, or null.</param>
    public void Add(in CellText text, double x, double width, TextStyle style, Alignment alignment, string? link = null)
    {
        double inner = width - (2 * ColumnWidths.Padding);
        SetText main = typesetter.Set(text.Main, style, inner, alignment);
        SetText? range = text.Range is null ? null : typesetter.Set(text.Range, style.Lesser, inner, alignment);
        cells.Add(new Placed(main, range, x, width, text.IsGap, link));
        baseline = Math.Max(baseline, main.Baseline);
        bottom = cells.Max(cell => baseline - cell.Main.Baseline + cell.Height);
    }

    /// <param name="cellTag">TD or TH.</param>
    public void Draw(Canvas canvas, double y, string cellTag, bool isAtFoot = false)
    {
        if (!canvas.IsDrawing)
            return;

        canvas.Begin("TR");
        if (!canvas.TagsCells)
            canvas.Begin(cellTag);

        foreach (Placed cell in cells)
        {
            double down = isAtFoot ? bottom - cell.Height : baseline - cell.Main.Baseline;
            if (canvas.TagsCells)
                canvas.Begin(cellTag);

            DrawCell(canvas, cell, y, y + PaddingAbove + down);
            if (canvas.TagsCells)
                canvas.End(cellTag);
        }

        if (!canvas.TagsCells)
            canvas.End(cellTag);

        canvas.End("TR");
    }

    /// <summary>How much of the row, from a height on, goes into the room without cutting a line of text.</summary>
    public double LargestPart(double from, double room)
    {
        double rest = Height - from;
        if (rest <= room)
            return rest;

        double end = from + room;
        IEnumerable<Strip> strips = cells.SelectMany(StripsOf);
        double cut = end;
        while (strips.FirstOrDefault(strip => strip.Top < cut && strip.Bottom > cut) is { Bottom: > 0 } crossed)
            cut = crossed.Top;

        return cut > from ? cut - from : room;
    }

    /// <summary>Draws the lines of text that begin in a part of the row.</summary>
    public void DrawPart(Canvas canvas, double y, double from, double part)
    {
        canvas.Begin("TR");
        foreach (Placed cell in cells)
        {
            canvas.Begin("TD");
            foreach (Strip strip in StripsOf(cell).Where(strip => strip.Top >= from && strip.Top < from + part))
                DrawStrip(canvas, cell, strip, y - from);

            canvas.End("TD");
        }

        canvas.End("TR");
    }

    private static void DrawStrip(Canvas canvas, in Placed cell, in Strip strip, double rowTop)
    {
        double x = cell.X + ColumnWidths.Padding;
        if (strip.Text.Box is { } box)
            canvas.ShowLine(box, strip.LineIndex, x, rowTop + strip.Top, Ink.Black);
        else
            canvas.Show(strip.Text, x, rowTop + strip.Top, cell.Width - (2 * ColumnWidths.Padding), Ink.Black);
    }

    private IEnumerable<Strip> StripsOf(Placed cell)
    {
        double textTop = PaddingAbove + baseline - cell.Main.Baseline;
        IEnumerable<Strip> range = cell.Range is { } under ? StripsOf(under, textTop + cell.Main.Height) : [];
        return StripsOf(cell.Main, textTop).Concat(range);
    }

    private static IEnumerable<Strip> StripsOf(SetText text, double textTop) => text.Box is { } box
        ? box.Lines.Select((line, index) => new Strip(text, index, textTop + line.Top, textTop + line.Bottom))
        : [new Strip(text, 0, textTop, textTop + text.Height)];

    private void DrawCell(Canvas canvas, in Placed cell, double y, double textTop)
    {
        double x = cell.X + ColumnWidths.Padding;
        double inner = cell.Width - (2 * ColumnWidths.Padding);
        if (cell.IsGap)
            canvas.FillBox(cell.X + 1, y + 1, cell.Width - 2, Height - 2, Ink.Gap);

        if (cell.Link is not null)
            canvas.Begin("Link", cell.Link);

        canvas.Show(cell.Main, x, textTop, inner, Ink.Black);
        if (cell.Range is { } range)
            canvas.Show(range, x, textTop + cell.Main.Height, inner, Ink.Grey);

        if (cell.Link is not null)
            canvas.End("Link");
    }

    /// <summary>One line of a cell's text, in points from the top of the row.</summary>
    private readonly record struct Strip(SetText Text, int LineIndex, double Top, double Bottom);

    private readonly record struct Placed(
        SetText Main, SetText? Range, double X, double Width, bool IsGap, string? Link)
    {
        public double Height => Main.Height + (Range?.Height ?? 0);
    }
}
