namespace Restitution.Documents.Pdf.Typesetting;

/// <summary>A size of type, in points, and its weight.</summary>
internal readonly record struct TextStyle(double Size, bool IsBold = false)
{
    public static readonly TextStyle Title = new(19, IsBold: true);
    public static readonly TextStyle Chapter = new(13.5, IsBold: true);
    public static readonly TextStyle Part = new(10.5, IsBold: true);
    public static readonly TextStyle Body = new(9.5);
    public static readonly TextStyle BodyBold = new(9.5, IsBold: true);
    public static readonly TextStyle Caption = new(8.5, IsBold: true);
    public static readonly TextStyle Small = new(7.5);
    public static readonly TextStyle SmallBold = new(7.5, IsBold: true);

    public TextStyle Bold => this with { IsBold = true };

    /// <summary>The range under a figure, in the type of a note.</summary>
    public TextStyle Lesser => this with { Size = Size * 0.82, IsBold = false };
}

/// <summary>Where text stands in its width. The numbers are Pango's.</summary>
internal enum Alignment
{
    Left = 0,
    Centre = 1,
    Right = 2,
}
