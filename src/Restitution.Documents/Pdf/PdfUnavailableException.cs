namespace Restitution.Documents.Pdf;

/// <summary>This system cannot print the document as PDF; every other format can still be written.</summary>
/// <remarks>The message says what is missing and what to install. Nothing has been written then.</remarks>
public sealed class PdfUnavailableException : Exception
{
    private PdfUnavailableException(PdfLack lack, IReadOnlyList<string> missing, string message)
        : base(message)
    {
        Lack = lack;
        Missing = missing;
    }

    public PdfLack Lack { get; }

    /// <summary>File names of libraries, or code points such as U+0E81.</summary>
    public IReadOnlyList<string> Missing { get; }

    internal static PdfUnavailableException ForLibraries(IReadOnlyList<string> missing) => new(
        PdfLack.Libraries,
        missing,
        $"PDF: the libraries {string.Join(", ", missing)} were not found; wanted Pango and Cairo. {Remedy()}");

    internal static PdfUnavailableException ForFonts(IReadOnlyList<string> missing) => new(
        PdfLack.Fonts,
        missing,
        $"PDF: no font here has a glyph for {string.Join(", ", missing)}; wanted Noto Sans for every script. "
        + Remedy());

    private static string Remedy() =>
        "Debian and Ubuntu: apt-get install libpangocairo-1.0-0 fonts-noto-core. macOS: brew install pango "
        + "font-noto-sans. Windows: the GTK runtime of MSYS2 (pacman -S mingw-w64-ucrt-x86_64-pango) on the PATH, and "
        + "the Noto Sans fonts. HTML, XLSX and JSON need none of this.";
}

/// <summary>What a system lacks that PDF needs. Numbers are not reused.</summary>
public enum PdfLack
{
    Libraries = 1,
    Fonts = 2,
}
