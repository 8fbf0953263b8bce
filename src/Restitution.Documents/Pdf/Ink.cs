namespace Restitution.Documents.Pdf;

/// <summary>A colour of the page, each part from 0 to 1.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public static readonly Ink White = Hex(0xFFFFFF);
    public static readonly Ink Black = Hex(0x0B0C0C);
    public static readonly Ink Grey = Hex(0x505A5F);
    public static readonly Ink Rule = Hex(0xB1B4B6);
    public static readonly Ink Shade = Hex(0xF1F2F4);
    public static readonly Ink Gap = Hex(0xF7E4EC);
    public static readonly Ink Watermark = Hex(0xF0F1F2);

    public static Ink Hex(int colour) =>
        new(((colour >> 16) & 0xFF) / 255.0, ((colour >> 8) & 0xFF) / 255.0, (colour & 0xFF) / 255.0);

    /// <param name="fraction">How far towards white, from 0 to 1.</param>
    public Ink Paler(double fraction) => new(
        Red + ((1 - Red) * fraction), Green + ((1 - Green) * fraction), Blue + ((1 - Blue) * fraction));
}
