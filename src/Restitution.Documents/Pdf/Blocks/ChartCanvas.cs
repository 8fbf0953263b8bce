using Restitution.Documents.Pdf.Typesetting;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>The part of a page that a chart stands on; its own top left corner is the origin.</summary>
internal readonly struct ChartCanvas(Canvas canvas, double left, double top)
{
    public void Show(in SetText text, double x, double y, double width, Ink ink) =>
        canvas.Show(text, left + x, top + y, width, ink);

    public void FillBox(double x, double y, double width, double height, Ink ink) =>
        canvas.FillBox(left + x, top + y, width, height, ink);

    public void FillArea(ReadOnlySpan<(double X, double Y)> points, Ink ink) => canvas.FillArea(Moved(points), ink);

    /// <param name="degrees">Of the hatching's lines, clockwise from the horizontal.</param>
    public void HatchArea(ReadOnlySpan<(double X, double Y)> points, double degrees, Ink ink) =>
        canvas.HatchArea(Moved(points), degrees, ink);

    public void Stroke(ReadOnlySpan<(double X, double Y)> points, double thickness, Ink ink, double[]? dashes = null) =>
        canvas.Stroke(Moved(points), thickness, ink, dashes ?? []);

    private (double X, double Y)[] Moved(ReadOnlySpan<(double X, double Y)> points)
    {
        var moved = new (double X, double Y)[points.Length];
        for (int i = 0; i < points.Length; i++)
            moved[i] = (points[i].X + left, points[i].Y + top);

        return moved;
    }
}
