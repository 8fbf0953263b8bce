using System.Reflection;
using System.Runtime.InteropServices;

namespace Restitution.Documents.Pdf.Native;

/// <summary>The text and drawing libraries of the system, under the file names that each system gives them.</summary>
internal static class PdfLibraries
{
    public const string Cairo = "cairo";
    public const string Pango = "pango";
    public const string PangoCairo = "pangocairo";
    public const string GObject = "gobject";

    private static readonly Dictionary<string, string[]> FileNames = new(StringComparer.Ordinal)
    {
        [Cairo] = ["libcairo.so.2", "libcairo.2.dylib", "libcairo-2.dll", "cairo-2.dll"],
        [Pango] = ["libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll", "pango-1.0-0.dll"],
        [PangoCairo] =
            ["libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib", "libpangocairo-1.0-0.dll", "pangocairo-1.0-0.dll"],
        [GObject] = ["libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll", "gobject-2.0-0.dll"],
    };

    private static readonly Lazy<IReadOnlyList<string>> MissingHere = new(FindHere);

    /// <summary>Where Homebrew and MacPorts keep libraries, which the loader of macOS does not search.</summary>
    private static readonly string[] FoldersOfMacOS = ["/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib"];

    /// <summary>The libraries that this system lacks; empty when PDF can be written.</summary>
    public static IReadOnlyList<string> Missing() => MissingHere.Value;

    /// <param name="canLoad">Whether the loader finds a library under a file name.</param>
    public static IReadOnlyList<string> Missing(Func<string, bool> canLoad) =>
        [.. FileNames.Where(library => !library.Value.Any(canLoad)).Select(library => library.Value[OwnName()])];

    public static void Demand(IReadOnlyList<string> missing)
    {
        if (missing.Count > 0)
            throw PdfUnavailableException.ForLibraries(missing);
    }

    private static int OwnName() => OperatingSystem.IsWindows() ? 2 : OperatingSystem.IsMacOS() ? 1 : 0;

    private static IReadOnlyList<string> FindHere()
    {
        NativeLibrary.SetDllImportResolver(typeof(PdfLibraries).Assembly, Resolve);
        return Missing(name => Load(name) != 0);
    }

    // Zero lets the platform's own search go on: the assembly may import other libraries.
    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? searchPath) =>
        FileNames.TryGetValue(library, out string[]? names)
            ? names.Select(Load).FirstOrDefault(handle => handle != 0)
            : 0;

    private static nint Load(string fileName)
    {
        if (NativeLibrary.TryLoad(fileName, out nint handle))
            return handle;

        if (!OperatingSystem.IsMacOS())
            return 0;

        foreach (string folder in FoldersOfMacOS)
        {
            if (NativeLibrary.TryLoad(Path.Combine(folder, fileName), out handle))
                return handle;
        }

        return 0;
    }
}
