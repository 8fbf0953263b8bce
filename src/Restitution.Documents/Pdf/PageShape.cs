namespace Restitution.Documents.Pdf;

/// <summary>The size of a page in points, and its margin of 15 mm.</summary>
internal readonly record struct PageShape(double Width, double Height)
{
    public const double Margin = 15 * 72 / 25.4;

    private const double ShortSide = 210 * 72 / 25.4;
    private const double LongSide = 297 * 72 / 25.4;

    public static readonly PageShape Portrait = new(ShortSide, LongSide);
    public static readonly PageShape Landscape = new(LongSide, ShortSide);

    /// <summary>Between the margins.</summary>
    public double BodyWidth => Width - (2 * Margin);

    /// <summary>The widest that sentences run: longer lines are hard to follow.</summary>
    public static double TextWidth => ShortSide - (2 * Margin);
}
