using Restitution.Documents.Pdf.Native;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf;

/// <summary>Prints a schedule as PDF on A4, over the system's Pango and Cairo.</summary>
/// <remarks>
/// The bytes follow from the schedule, the wording and the fonts of the system: no clock is read. Pages are
/// written as they are finished, so memory does not grow with their number. Not PDF/A.
/// </remarks>
public static class PdfRenderer
{
    /// <summary>Prints the schedule in the wording's language. The stream stays open.</summary>
    /// <returns>How many pages were printed.</returns>
    /// <exception cref="PdfUnavailableException">A library or a font is missing; nothing was written.</exception>
    public static int Write(Schedule schedule, Wording wording, Stream output) =>
        Write(schedule, wording, output, PdfLibraries.Missing());

    internal static int Write(
        Schedule schedule, Wording wording, Stream output, IReadOnlyList<string> missingLibraries)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(output);
        PdfLibraries.Demand(missingLibraries);
        using var typesetter = new Typesetter(wording.Language);
        var document = new DocumentPrinter(schedule, wording, typesetter);
        int pageCount = document.CountPages();
        using var sink = new PdfSink(output);
        document.Print(sink, pageCount);
        return pageCount;
    }
}
