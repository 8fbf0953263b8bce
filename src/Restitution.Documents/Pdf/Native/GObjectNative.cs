using System.Runtime.InteropServices;

namespace Restitution.Documents.Pdf.Native;

internal static partial class GObjectNative
{
    [LibraryImport(PdfLibraries.GObject, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);
}
