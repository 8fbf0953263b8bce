using Restitution.Documents.Pdf.Native;

namespace Restitution.Documents.Pdf.Typesetting;

/// <summary>One size of the first font of the family, for texts in which each letter has one glyph.</summary>
/// <remarks>
/// A table has hundreds of thousands of figures, codes and days. They need no shaping: their width is the sum of
/// the widths of their letters, without kerning, so that digits align. All else goes through Pango.
/// </remarks>
internal sealed unsafe class PlainFont : IDisposable
{
    /// <summary>Longer texts go through Pango.</summary>
    public const int LongestText = 256;

    private const char FirstBeyond = '\u2300';

    private readonly GObjectHandle font;
    private readonly nint scaledFont;
    private readonly ulong[] glyphs = new ulong[FirstBeyond];
    private readonly float[] advances = new float[FirstBeyond];

    /// <param name="lineHeight">Of one line as Pango sets it, in points, so that both ways agree.</param>
    public PlainFont(GObjectHandle font, double lineHeight, double baseline)
    {
        this.font = font;
        scaledFont = PangoNative.ScaledFontOf(font);
        LineHeight = lineHeight;
        Baseline = baseline;
    }

    public double LineHeight { get; }

    public double Baseline { get; }

    /// <summary>The width in points; null when the text needs shaping or a letter has no glyph here.</summary>
    public double? WidthOf(string text)
    {
        if (text.Length > LongestText)
            return null;

        double width = 0;
        foreach (char letter in text)
        {
            if (!IsPlain(letter) || GlyphOf(letter) == 0)
                return null;

            width += advances[letter];
        }

        return width;
    }

    /// <param name="x">Left end of the text.</param>
    /// <param name="y">The baseline.</param>
    public void Show(DrawingHandle drawing, string text, double x, double y)
    {
        CairoGlyph* run = stackalloc CairoGlyph[LongestText];
        for (int i = 0; i < text.Length; i++)
        {
            run[i] = new CairoGlyph { Index = glyphs[text[i]], X = x, Y = y };
            x += advances[text[i]];
        }

        CairoNative.SetScaledFont(drawing, scaledFont);
        CairoNative.ShowGlyphs(drawing, run, text.Length);
    }

    public void Dispose() => font.Dispose();

    // Latin with Vietnamese, dashes, quotation marks and the minus sign: one letter, one glyph, left to right.
    private static bool IsPlain(char letter) => letter is (>= ' ' and <= '~')
        or (>= '\u00A0' and <= '\u024F' and not '\u00AD')
        or (>= '\u1EA0' and <= '\u1EF9')
        or (>= '\u2010' and <= '\u2026')
        or '\u2212';

    private ulong GlyphOf(char letter)
    {
        if (glyphs[letter] == 0)
            Find(letter);

        return glyphs[letter];
    }

    private void Find(char letter)
    {
        CairoGlyph* found = null;
        int count = 0;
        int status = CairoNative.TextToGlyphs(
            scaledFont, 0, 0, letter.ToString(), -1, ref found, ref count, 0, 0, 0);
        if (status == CairoNative.Success && count == 1)
        {
            CairoTextExtents extents;
            CairoNative.GetGlyphExtents(scaledFont, found, 1, &extents);
            glyphs[letter] = found->Index;
            advances[letter] = (float)extents.XAdvance;
        }

        CairoNative.FreeGlyphs(found);
    }
}
