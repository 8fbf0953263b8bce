namespace Restitution.Documents.Pdf;

/// <summary>Where on which page the document has got to.</summary>
/// <remarks>
/// The document is laid out twice by the same steps, first on a canvas that draws nothing, to count the pages.
/// Lengths are in points; <see cref="Y"/> grows downwards.
/// </remarks>
internal sealed class PageFlow(Canvas canvas, RunningLines running, int pageCount)
{
    public Canvas Canvas { get; } = canvas;

    public PageShape Shape { get; private set; }

    /// <summary>1-based; the number printed and the page's label.</summary>
    public int PageNumber { get; private set; }

    public double Y { get; private set; }

    public double Left { get; } = PageShape.Margin;

    public double Width => Shape.BodyWidth;

    public double Top => running.Top(Shape);

    public double Bottom => running.Bottom(Shape);

    public double Room => Bottom - Y;

    public bool IsAtTop => Y <= Top;

    public void StartPage(PageShape shape)
    {
        End();
        Shape = shape;
        PageNumber++;
        Canvas.StartPage(shape, RunningLines.LabelOf(PageNumber));
        running.Draw(Canvas, shape, PageNumber, pageCount);
        Y = Top;
    }

    public void StartPage() => StartPage(Shape);

    /// <summary>Starts a page when less room than this is left.</summary>
    public void Need(double height)
    {
        if (height > Room && !IsAtTop)
            StartPage();
    }

    public void Advance(double height) => Y += height;

    /// <summary>White space, dropped at the top of a page.</summary>
    public void Skip(double height)
    {
        if (!IsAtTop)
            Y += height;
    }

    public void End()
    {
        if (PageNumber > 0)
            Canvas.EndPage();
    }
}
