using System.Runtime.InteropServices;

namespace Restitution.Documents.Pdf.Native;

/// <summary>The functions of Pango that the typesetter calls. Lengths are in units of 1/1024 point.</summary>
internal static partial class PangoNative
{
    public const int UnitsPerPoint = 1024;
    public const int WeightNormal = 400;
    public const int WeightBold = 700;
    public const int WrapWordThenCharacter = 2;
    public const int NoWidth = -1;

    [LibraryImport(PdfLibraries.PangoCairo, EntryPoint = "pango_cairo_font_map_new")]
    public static partial GObjectHandle NewFontMap();

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_font_map_create_context")]
    public static partial GObjectHandle CreateContext(GObjectHandle fontMap);

    [LibraryImport(PdfLibraries.PangoCairo, EntryPoint = "pango_cairo_context_set_resolution")]
    public static partial void SetResolution(GObjectHandle context, double dotsPerInch);

    [LibraryImport(PdfLibraries.PangoCairo, EntryPoint = "pango_cairo_context_set_font_options")]
    public static partial void SetFontOptions(GObjectHandle context, FontOptionsHandle options);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void SetRoundGlyphPositions(GObjectHandle context, int round);

    /// <remarks>The language is interned by Pango and never freed.</remarks>
    [LibraryImport(
        PdfLibraries.Pango, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint LanguageFrom(string language);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_context_set_language")]
    public static partial void SetLanguage(GObjectHandle context, nint language);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_font_description_new")]
    public static partial FontDescriptionHandle NewFontDescription();

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_font_description_free")]
    public static partial void FreeFontDescription(nint description);

    [LibraryImport(
        PdfLibraries.Pango,
        EntryPoint = "pango_font_description_set_family",
        StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFamily(FontDescriptionHandle description, string families);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_font_description_set_weight")]
    public static partial void SetWeight(FontDescriptionHandle description, int weight);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_font_description_set_size")]
    public static partial void SetSize(FontDescriptionHandle description, int size);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_font_map_load_font")]
    public static partial GObjectHandle LoadFont(
        GObjectHandle fontMap, GObjectHandle context, FontDescriptionHandle description);

    /// <returns>Owned by the font.</returns>
    [LibraryImport(PdfLibraries.PangoCairo, EntryPoint = "pango_cairo_font_get_scaled_font")]
    public static partial nint ScaledFontOf(GObjectHandle font);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_new")]
    public static partial GObjectHandle NewLayout(GObjectHandle context);

    [LibraryImport(
        PdfLibraries.Pango, EntryPoint = "pango_layout_set_text", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetText(GObjectHandle layout, string text, int byteCount);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_set_font_description")]
    public static partial void SetFont(GObjectHandle layout, FontDescriptionHandle description);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_set_width")]
    public static partial void SetWidth(GObjectHandle layout, int width);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_set_wrap")]
    public static partial void SetWrap(GObjectHandle layout, int wrap);

    /// <param name="alignment">0 left, 1 centre, 2 right.</param>
    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_set_alignment")]
    public static partial void SetAlignment(GObjectHandle layout, int alignment);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_get_size")]
    public static partial void GetSize(GObjectHandle layout, out int width, out int height);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_get_baseline")]
    public static partial int GetBaseline(GObjectHandle layout);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_get_line_count")]
    public static partial int GetLineCount(GObjectHandle layout);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_get_unknown_glyphs_count")]
    public static partial int GetUnknownGlyphCount(GObjectHandle layout);

    /// <returns>An iterator to free with <see cref="FreeIterator"/>.</returns>
    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_get_iter")]
    public static partial nint GetIterator(GObjectHandle layout);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_iter_free")]
    public static partial void FreeIterator(nint iterator);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_iter_next_line")]
    public static partial int NextLine(nint iterator);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_iter_get_baseline")]
    public static partial int GetLineBaseline(nint iterator);

    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_iter_get_line_yrange")]
    public static partial void GetLineSpan(nint iterator, out int top, out int bottom);

    /// <summary>Where the line's text stands, aligned as the layout is.</summary>
    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_iter_get_line_extents")]
    public static partial void GetLineExtents(nint iterator, nint ink, out PangoRectangle logical);

    /// <returns>Owned by the layout.</returns>
    [LibraryImport(PdfLibraries.Pango, EntryPoint = "pango_layout_get_line_readonly")]
    public static partial nint GetLine(GObjectHandle layout, int lineIndex);

    [LibraryImport(PdfLibraries.PangoCairo, EntryPoint = "pango_cairo_show_layout")]
    public static partial void ShowLayout(DrawingHandle drawing, GObjectHandle layout);

    [LibraryImport(PdfLibraries.PangoCairo, EntryPoint = "pango_cairo_show_layout_line")]
    public static partial void ShowLine(DrawingHandle drawing, nint line);

    [LibraryImport(PdfLibraries.PangoCairo, EntryPoint = "pango_cairo_layout_path")]
    public static partial void AddOutlineOf(DrawingHandle drawing, GObjectHandle layout);
}

/// <summary>As Pango lays it out in memory.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PangoRectangle
{
    public int Left;
    public int Top;
    public int Width;
    public int Height;
}
