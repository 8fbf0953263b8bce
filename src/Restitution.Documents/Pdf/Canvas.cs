using System.Globalization;
using System.Runtime.InteropServices;
using Restitution.Documents.Pdf.Native;
using Restitution.Documents.Pdf.Typesetting;

namespace Restitution.Documents.Pdf;

/// <summary>The pages of one PDF, or nothing at all while the document is only being measured.</summary>
/// <remarks>Lengths are in points from the page's top left corner.</remarks>
internal sealed class Canvas : IDisposable
{
    private const double WatermarkFraction = 0.55;
    private const double LargestWatermark = 130;
    private const double HatchStep = 3;
    private const double HatchThickness = 0.7;

    private readonly Typesetter typesetter;
    private readonly SurfaceHandle? surface;
    private readonly DrawingHandle? drawing;

    /// <summary>A canvas that draws nothing.</summary>
    public Canvas(Typesetter typesetter) => this.typesetter = typesetter;

    public Canvas(Typesetter typesetter, PdfSink sink, PageShape first)
    {
        this.typesetter = typesetter;
        surface = sink.OpenSurface(first.Width, first.Height);
        drawing = CairoNative.Create(surface);
    }

    /// <summary>Whether each cell of a table is tagged by itself, or only each line.</summary>
    public bool TagsCells { get; init; } = true;

    public bool IsDrawing => drawing is not null;

    /// <param name="createdAt">As ISO 8601 writes an instant.</param>
    public void Describe(string title, string creator, string createdAt)
    {
        if (surface is null)
            return;

        CairoNative.SetMetadata(surface, CairoNative.MetadataTitle, title);
        CairoNative.SetMetadata(surface, CairoNative.MetadataCreator, creator);
        CairoNative.SetMetadata(surface, CairoNative.MetadataCreatedAt, createdAt);
    }

    public void StartPage(PageShape shape, string label)
    {
        if (surface is null)
            return;

        CairoNative.SetPageSize(surface, shape.Width, shape.Height);
        CairoNative.SetPageLabel(surface, label);
    }

    public void EndPage()
    {
        if (drawing is not null)
            CairoNative.ShowPage(drawing);
    }

    /// <summary>Closes the file. Every failure of Cairo on the way shows here.</summary>
    public void Finish()
    {
        if (surface is null || drawing is null)
            return;

        ThrowIfFailed(CairoNative.StatusOf(drawing));
        CairoNative.Finish(surface);
        ThrowIfFailed(CairoNative.StatusOf(surface));
    }

    /// <returns>The bookmark's number, a parent for others.</returns>
    public int Bookmark(string text, int parent, int pageNumber, double y) => surface is null
        ? CairoNative.OutlineRoot
        : CairoNative.AddOutline(
            surface,
            parent,
            text,
            string.Create(CultureInfo.InvariantCulture, $"page={pageNumber} pos=[0 {y:0.##}]"),
            CairoNative.OutlineOpen);

    public void Begin(string tag, string? attributes = null)
    {
        if (drawing is not null)
            CairoNative.BeginTag(drawing, tag, attributes);
    }

    public void End(string tag)
    {
        if (drawing is not null)
            CairoNative.EndTag(drawing, tag);
    }

    /// <param name="width">Of the space that the text is aligned in.</param>
    public void Show(in SetText text, double x, double y, double width, Ink ink)
    {
        if (drawing is null || text.Text.Length == 0)
            return;

        Use(ink);
        double indent = text.Alignment switch
        {
            Alignment.Right => width - text.Width,
            Alignment.Centre => (width - text.Width) / 2,
            _ => 0,
        };
        if (text.Box is not { } box)
        {
            typesetter.Plain(text.Style).Show(drawing, text.Text, x + indent, y + text.Baseline);
            return;
        }

        CairoNative.MoveTo(drawing, box.IsAligned ? x : x + indent, y);
        PangoNative.ShowLayout(drawing, box.Layout);
    }

    /// <summary>One line of a text, its top at <paramref name="y"/>.</summary>
    public void ShowLine(TextBox box, int lineIndex, double x, double y, Ink ink)
    {
        if (drawing is null)
            return;

        Use(ink);
        TextLine line = box.Lines[lineIndex];
        CairoNative.MoveTo(drawing, x + line.Left, y + line.Baseline - line.Top);
        PangoNative.ShowLine(drawing, PangoNative.GetLine(box.Layout, lineIndex));
    }

    public void Rule(double fromX, double fromY, double toX, double toY, double thickness, Ink ink) =>
        Stroke([(fromX, fromY), (toX, toY)], thickness, ink, []);

    /// <param name="dashes">Lengths of stroke and gap in turn; empty for an unbroken line.</param>
    public void Stroke(ReadOnlySpan<(double X, double Y)> points, double thickness, Ink ink, double[] dashes)
    {
        if (drawing is null || points.Length < 2)
            return;

        Use(ink);
        CairoNative.SetLineWidth(drawing, thickness);
        CairoNative.SetDash(drawing, dashes, dashes.Length, 0);
        Trace(drawing, points);
        CairoNative.Stroke(drawing);
    }

    public void FillBox(double x, double y, double width, double height, Ink ink)
    {
        if (drawing is null)
            return;

        Use(ink);
        CairoNative.Rectangle(drawing, x, y, width, height);
        CairoNative.Fill(drawing);
    }

    public void FillArea(ReadOnlySpan<(double X, double Y)> corners, Ink ink)
    {
        if (drawing is null || corners.Length < 3)
            return;

        Use(ink);
        Trace(drawing, corners);
        CairoNative.Fill(drawing);
    }

    /// <summary>Lines across an area and nowhere beside it.</summary>
    /// <param name="degrees">Of the lines, clockwise from the horizontal.</param>
    public void HatchArea(ReadOnlySpan<(double X, double Y)> corners, double degrees, Ink ink)
    {
        if (drawing is null || corners.Length < 3)
            return;

        (double X, double Y)[] all = corners.ToArray();
        (double left, double right) = (all.Min(corner => corner.X), all.Max(corner => corner.X));
        (double top, double bottom) = (all.Min(corner => corner.Y), all.Max(corner => corner.Y));
        double reach = Math.Sqrt(Math.Pow(right - left, 2) + Math.Pow(bottom - top, 2)) / 2;
        CairoNative.Save(drawing);
        Trace(drawing, corners);
        CairoNative.Clip(drawing);
        CairoNative.Translate(drawing, (left + right) / 2, (top + bottom) / 2);
        CairoNative.Rotate(drawing, degrees * Math.PI / 180);
        for (double y = -reach; y <= reach; y += HatchStep)
            Stroke([(-reach, y), (reach, y)], HatchThickness, ink, []);

        CairoNative.Restore(drawing);
    }

    /// <summary>A word across the page, from corner to corner, as a shape rather than as text.</summary>
    public void ShowWatermark(string word, PageShape shape)
    {
        if (drawing is null)
            return;

        SetText text = typesetter.SetShape(word, WatermarkStyle(word, shape));
        CairoNative.Save(drawing);
        CairoNative.Translate(drawing, shape.Width / 2, shape.Height / 2);
        CairoNative.Rotate(drawing, -Math.Atan2(shape.Height, shape.Width));
        CairoNative.MoveTo(drawing, -text.Width / 2, -text.Height / 2);
        Use(Ink.Watermark);
        PangoNative.AddOutlineOf(drawing, text.Box!.Layout);
        CairoNative.Fill(drawing);
        CairoNative.Restore(drawing);
    }

    public void Dispose()
    {
        drawing?.Dispose();
        surface?.Dispose();
    }

    private TextStyle WatermarkStyle(string word, PageShape shape)
    {
        var trial = new TextStyle(100, IsBold: true);
        double diagonal = Math.Sqrt((shape.Width * shape.Width) + (shape.Height * shape.Height));
        double fitting = trial.Size * diagonal * WatermarkFraction / typesetter.WidthOf(word, trial);
        return trial with { Size = Math.Min(fitting, LargestWatermark) };
    }

    private static void Trace(DrawingHandle drawing, ReadOnlySpan<(double X, double Y)> points)
    {
        CairoNative.MoveTo(drawing, points[0].X, points[0].Y);
        foreach ((double x, double y) in points[1..])
            CairoNative.LineTo(drawing, x, y);
    }

    private static void ThrowIfFailed(int status)
    {
        if (status != CairoNative.Success)
            throw new InvalidOperationException(
                $"PDF: Cairo stopped with \"{Marshal.PtrToStringUTF8(CairoNative.DescribeStatus(status))}\".");
    }

    private void Use(Ink ink) => CairoNative.SetColour(drawing!, ink.Red, ink.Green, ink.Blue);
}
