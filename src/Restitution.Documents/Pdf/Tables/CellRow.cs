using Restitution.Documents.Pdf.Type;

namespace Restitution.Documents.Pdf.Tables;

/// <summary>The cells of one line, set beside each other on one baseline. Filled again for each line.</summary>
internal sealed class CellRow(Typesetter typesetter)
{
    public const double PaddingAbove = 2.6;
    public const double PaddingBelow = 2.6;

    private readonly List<Placed> cells = [];

    private double baseline;

    private double top;

    private double bottom;

    /// <summary>In points, padding included.</summary>
    public double Height => PaddingAbove + (bottom - top) + PaddingBelow;

    public void Clear()
    {
        cells.Clear();
        baseline = top = bottom = 0;
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
        foreach (Placed cell in cells)
        {
            double down = isAtFoot ? bottom - cell.Height : baseline - cell.Main.Baseline;
            canvas.Begin(cellTag);
            DrawCell(canvas, cell, y, y + PaddingAbove + down);
            canvas.End(cellTag);
        }

        canvas.End("TR");
    }

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

    private readonly record struct Placed(
        SetText Main, SetText? Range, double X, double Width, bool IsGap, string? Link)
    {
        public double Height => Main.Height + (Range?.Height ?? 0);
    }
}
