namespace Restitution.Documents.Charts;

/// <summary>A picture as marks on a canvas: what every format that draws draws, in this order.</summary>
/// <remarks>Units are those of the canvas; x grows to the right and y downward.</remarks>
public sealed record Picture(decimal Width, decimal Height, IReadOnlyList<PictureMark> Marks);

public abstract record PictureMark;

/// <summary>A filled outline.</summary>
/// <param name="Says">What a reader hears or sees who points at it; blank for none.</param>
public sealed record AreaMark(IReadOnlyList<PicturePoint> Corners, MarkLook Look, string Says = "") : PictureMark;

/// <summary>A line through points.</summary>
public sealed record StrokeMark(IReadOnlyList<PicturePoint> Points, decimal Thickness, bool IsFaint = false)
    : PictureMark;

/// <summary>One line of text.</summary>
/// <param name="Y">The middle of the line.</param>
public sealed record LabelMark(
    string Text, decimal X, decimal Y, LabelSide Side = LabelSide.Start, bool IsStrong = false) : PictureMark;

public readonly record struct PicturePoint(decimal X, decimal Y);

/// <summary>Which part of a label stands at its x.</summary>
public enum LabelSide
{
    Start = 1,
    Middle = 2,
    End = 3,
}

/// <summary>How an area looks: its colour, and a hatch or a fullness that tells it apart in grey print.</summary>
/// <param name="Colour">Six hexadecimal digits; of the outline and the hatch.</param>
/// <param name="Hatch">Degrees of the hatching; null for none.</param>
/// <param name="Fullness">How much of the colour the body takes, from 0 to 1.</param>
public sealed record MarkLook(string Colour, int? Hatch, decimal Fullness)
{
    /// <summary>The whole of an amount: pale, with a dark outline.</summary>
    public static readonly MarkLook Whole = new("505A5F", null, 0.12m);

    /// <summary>The traced part of an amount.</summary>
    public static readonly MarkLook Traced = new("801650", 45, 0.3m);

    public static readonly MarkLook Account = new("12436D", null, 1m);

    public static readonly MarkLook Holding = new("12436D", 90, 0.3m);

    /// <summary>Outside the accounts on record: cash, an outsider, the bank.</summary>
    public static readonly MarkLook Outside = new("505A5F", 0, 0.2m);

    /// <summary>The arrow of a line that leads back.</summary>
    public static readonly MarkLook Way = new("505A5F", null, 1m);

    /// <summary>Records end here, which is not the end of the money.</summary>
    public static readonly MarkLook RecordsEnd = new("F46A25", 135, 0.3m);
}

/// <summary>The canvas that a picture is made for.</summary>
/// <param name="TypeSize">Of its labels, in units of the canvas.</param>
public readonly record struct PictureSize(decimal Width, decimal TypeSize)
{
    public decimal LineHeight => TypeSize * 1.3m;
}
