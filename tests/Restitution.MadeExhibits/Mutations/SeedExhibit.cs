using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits.Mutations;

/// <summary>A file from which mutated files are made, and the layout that it is read by.</summary>
/// <param name="Name">Its path under the fixtures, or what made it.</param>
public sealed record SeedExhibit(string Name, byte[] Bytes, Layout Layout)
{
    private const string LayoutEnd = ".layout.json";

    /// <summary>Every fixture with a layout beside it, and a small exhibit of each format that is made.</summary>
    /// <param name="folder">The folder <c>fixtures/exhibits</c>.</param>
    public static IReadOnlyList<SeedExhibit> All(string folder) => [.. Fixtures(folder), .. Made()];

    private static IEnumerable<SeedExhibit> Fixtures(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*" + LayoutEnd, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        let exhibit = path[..^LayoutEnd.Length]
        let layout = LayoutFile.Read(File.ReadAllBytes(path)).Layout
        where layout is not null && File.Exists(exhibit)
        select new SeedExhibit(Path.GetRelativePath(folder, exhibit), File.ReadAllBytes(exhibit), layout);

    private static IEnumerable<SeedExhibit> Made()
    {
        foreach (string format in MadeExhibit.Formats)
        {
            MadeExhibit made = MadeExhibit.Of(format, seed: 1, rowCount: 20);
            using var bytes = new MemoryStream();
            made.WriteTo(bytes);
            yield return new SeedExhibit($"made {format}", bytes.ToArray(), made.Layout);
        }
    }
}
