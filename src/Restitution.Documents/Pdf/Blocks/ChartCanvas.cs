using Restitution.Documents.Pdf.Typesetting;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>The part of a page that a chart stands on; its own top left corner is the origin.</summary>
internal readonly struct ChartCanvas(Canvas canvas, double left, double top)
{
    public void Show(in SetText text, double x, double y, double width, Ink ink) =>
        canvas.Show(text, left + x, top + y, width, ink);

    public void FillBox(double x, double y, double width, double height, Ink ink) =>
        canvas.FillBox(left + x, top + y, width, height, ink);

    public void Stroke(ReadOnlySpan<(double X, double Y)> points, double thickness, Ink ink, double[]? dashes = null)
    {
        var moved = new (double X, double Y)[points.Length];
        for (int i = 0; i < points.Length; i++)
            moved[i] = (points[i].X + left, points[i].Y + top);

        canvas.Stroke(moved, thickness, ink, dashes ?? []);
    }
}
