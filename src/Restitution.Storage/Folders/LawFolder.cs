using Restitution.Law;

namespace Restitution.Storage.Folders;

/// <summary>The law files that a case brings: one JSON file a figure, its id the path without the ending.</summary>
public static class LawFolder
{
    /// <summary>By id; none when the folder does not exist.</summary>
    public static IReadOnlyList<LawText> Read(string root) => Directory.Exists(root)
        ? [.. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => new LawText(IdOf(root, file), File.ReadAllText(file), FromCase: true))
            .OrderBy(text => text.Id, StringComparer.Ordinal)]
        : [];

    private static string IdOf(string root, string file) => Path.ChangeExtension(Path.GetRelativePath(root, file), null)
        .Replace(Path.DirectorySeparatorChar, '/');
}
