using Restitution.Documents.Pdf.Native;

namespace Restitution.Documents.Pdf.Typesetting;

/// <summary>A text that Pango has shaped and broken into lines.</summary>
/// <remarks>Lengths are in points, from its top left corner.</remarks>
internal sealed class TextBox : IDisposable
{
    private IReadOnlyList<TextLine>? lines;

    /// <param name="isAligned">Whether the lines stand aligned in the width that the layout was given.</param>
    public TextBox(GObjectHandle layout, bool isAligned)
    {
        Layout = layout;
        IsAligned = isAligned;
        PangoNative.GetSize(layout, out int width, out int height);
        Width = Points(width);
        Height = Points(height);
        Baseline = Points(PangoNative.GetBaseline(layout));
    }

    public GObjectHandle Layout { get; }

    public bool IsAligned { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Of the first line.</summary>
    public double Baseline { get; }

    public IReadOnlyList<TextLine> Lines => lines ??= ReadLines();

    public void Dispose() => Layout.Dispose();

    private static double Points(int units) => (double)units / PangoNative.UnitsPerPoint;

    private List<TextLine> ReadLines()
    {
        var read = new List<TextLine>();
        nint iterator = PangoNative.GetIterator(Layout);
        try
        {
            do
            {
                PangoNative.GetLineSpan(iterator, out int top, out int bottom);
                PangoNative.GetLineExtents(iterator, 0, out PangoRectangle extents);
                int baseline = PangoNative.GetLineBaseline(iterator);
                read.Add(new TextLine(
                    Points(extents.Left), Points(top), Points(bottom), Points(baseline), Points(extents.Width)));
            }
            while (PangoNative.NextLine(iterator) != 0);
        }
        finally
        {
            PangoNative.FreeIterator(iterator);
        }

        return read;
    }
}

/// <summary>One line of a <see cref="TextBox"/>.</summary>
internal readonly record struct TextLine(double Left, double Top, double Bottom, double Baseline, double Width);
