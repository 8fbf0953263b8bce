using System.Runtime.InteropServices;

namespace Restitution.Documents.Pdf.Native;

/// <summary>The functions of Cairo that the canvas calls. Lengths are in points.</summary>
internal static unsafe partial class CairoNative
{
    public const int Success = 0;
    public const int WriteError = 11;
    public const int OutlineRoot = 0;
    public const int OutlineOpen = 1;
    public const int MetadataTitle = 0;
    public const int MetadataCreator = 4;
    public const int MetadataCreatedAt = 5;
    public const int HintStyleNone = 1;
    public const int HintMetricsOff = 1;

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial SurfaceHandle CreatePdf(
        delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(SurfaceHandle surface);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_surface_status")]
    public static partial int StatusOf(SurfaceHandle surface);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_status")]
    public static partial int StatusOf(DrawingHandle drawing);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_status_to_string")]
    public static partial nint DescribeStatus(int status);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_pdf_surface_set_size")]
    public static partial void SetPageSize(SurfaceHandle surface, double width, double height);

    [LibraryImport(
        PdfLibraries.Cairo,
        EntryPoint = "cairo_pdf_surface_set_page_label",
        StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetPageLabel(SurfaceHandle surface, string label);

    [LibraryImport(
        PdfLibraries.Cairo, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetMetadata(SurfaceHandle surface, int kind, string text);

    /// <returns>The outline entry's number, a parent for others.</returns>
    [LibraryImport(
        PdfLibraries.Cairo, EntryPoint = "cairo_pdf_surface_add_outline", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddOutline(SurfaceHandle surface, int parent, string text, string link, int flags);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_create")]
    public static partial DrawingHandle Create(SurfaceHandle surface);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_destroy")]
    public static partial void DestroyDrawing(nint drawing);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(DrawingHandle drawing);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_tag_begin", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void BeginTag(DrawingHandle drawing, string tag, string? attributes);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_tag_end", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void EndTag(DrawingHandle drawing, string tag);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_save")]
    public static partial void Save(DrawingHandle drawing);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_restore")]
    public static partial void Restore(DrawingHandle drawing);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_translate")]
    public static partial void Translate(DrawingHandle drawing, double x, double y);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_rotate")]
    public static partial void Rotate(DrawingHandle drawing, double radians);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetColour(DrawingHandle drawing, double red, double green, double blue);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(DrawingHandle drawing, double width);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_set_dash")]
    public static partial void SetDash(DrawingHandle drawing, [In] double[] dashes, int count, double offset);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(DrawingHandle drawing, double x, double y);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(DrawingHandle drawing, double x, double y);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(DrawingHandle drawing, double x, double y, double width, double height);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_stroke")]
    public static partial void Stroke(DrawingHandle drawing);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_fill")]
    public static partial void Fill(DrawingHandle drawing);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_clip")]
    public static partial void Clip(DrawingHandle drawing);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_font_options_create")]
    public static partial FontOptionsHandle NewFontOptions();

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_font_options_destroy")]
    public static partial void DestroyFontOptions(nint options);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_font_options_set_hint_style")]
    public static partial void SetHintStyle(FontOptionsHandle options, int hintStyle);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_font_options_set_hint_metrics")]
    public static partial void SetHintMetrics(FontOptionsHandle options, int hintMetrics);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_set_scaled_font")]
    public static partial void SetScaledFont(DrawingHandle drawing, nint scaledFont);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_show_glyphs")]
    public static partial void ShowGlyphs(DrawingHandle drawing, CairoGlyph* glyphs, int count);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_scaled_font_glyph_extents")]
    public static partial void GetGlyphExtents(
        nint scaledFont, CairoGlyph* glyphs, int count, CairoTextExtents* extents);

    /// <param name="glyphs">Allocated by Cairo when null; to free with <see cref="FreeGlyphs"/>.</param>
    [LibraryImport(
        PdfLibraries.Cairo,
        EntryPoint = "cairo_scaled_font_text_to_glyphs",
        StringMarshalling = StringMarshalling.Utf8)]
    public static partial int TextToGlyphs(
        nint scaledFont, double x, double y, string text, int byteCount, ref CairoGlyph* glyphs, ref int count,
        nint clusters, nint clusterCount, nint clusterFlags);

    [LibraryImport(PdfLibraries.Cairo, EntryPoint = "cairo_glyph_free")]
    public static partial void FreeGlyphs(CairoGlyph* glyphs);
}

/// <summary>As Cairo lays it out in memory. The index is 32 bits on Windows, where the upper half is padding.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CairoGlyph
{
    public ulong Index;
    public double X;
    public double Y;
}

/// <summary>As Cairo lays it out in memory.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CairoTextExtents
{
    public double XBearing;
    public double YBearing;
    public double Width;
    public double Height;
    public double XAdvance;
    public double YAdvance;
}
