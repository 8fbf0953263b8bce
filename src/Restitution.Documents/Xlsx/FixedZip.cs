using System.IO.Compression;

namespace Restitution.Documents.Xlsx;

/// <summary>Packs a workbook again so that the same content gives the same bytes.</summary>
/// <remarks>The writer of packages stamps each member with the hour of the clock and keeps no order.</remarks>
internal static class FixedZip
{
    // The first moment that a ZIP directory can hold: it says that there is no time to be known.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream package, Stream into)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in source.Entries
            .OrderBy(entry => entry.FullName != "[Content_Types].xml")
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            ZipArchiveEntry copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = NoTime;
            using Stream from = entry.Open();
            using Stream to = copy.Open();
            from.CopyTo(to);
        }
    }
}
