namespace Restitution.Storage.Folders;

/// <summary>Files that lie in <c>exhibits/</c> and that <c>case.json</c> does not name: nothing reads them.</summary>
public static class UnnamedFiles
{
    private const int FilesShown = 10;

    /// <summary>Their paths inside the folder, with <c>/</c>, in the order of their letters.</summary>
    /// <remarks>Hidden files, as systems leave them beside others, are no exhibits.</remarks>
    public static IReadOnlyList<string> Of(CaseFolder folder)
    {
        string exhibits = Path.Combine(folder.FullPath, "exhibits");
        HashSet<string> named = new(folder.Exhibits.Select(exhibit => exhibit.FullPath), StringComparer.Ordinal);
        return !Directory.Exists(exhibits) ? [] :
        [
            .. Directory.EnumerateFiles(exhibits, "*", SearchOption.AllDirectories)
                .Where(file => !named.Contains(file) && !Path.GetFileName(file).StartsWith('.'))
                .Select(file => Path.GetRelativePath(folder.FullPath, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Null where there are none.</summary>
    public static string? Sentence(CaseFolder folder, IReadOnlyList<string> unnamed)
    {
        if (unnamed.Count == 0)
        {
            return null;
        }

        string files = string.Join(", ", unnamed.Take(FilesShown));
        string more = unnamed.Count > FilesShown
            ? FormattableString.Invariant($" and {unnamed.Count - FilesShown} more") : "";
        return FormattableString.Invariant($"{unnamed.Count} files in exhibits/ are not named in case.json: ")
            + $"{files}{more}; name each under \"exhibits\" there, or take it out";
    }
}
