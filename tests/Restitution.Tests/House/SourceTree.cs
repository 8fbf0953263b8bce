using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Restitution.Tests.House;

/// <summary>The repository's own files, as the house tests read them.</summary>
/// <remarks>Paths have forward slashes and start at the root.</remarks>
internal static class SourceTree
{
    public static string Root { get; } = RootAbove(AppContext.BaseDirectory);

    private static readonly Lazy<IReadOnlyList<TreeFile>> EveryFile = new(
        () => [.. FilesUnder(Root).OrderBy(file => file.Path, StringComparer.Ordinal)]);

    public static IReadOnlyList<TreeFile> Files => EveryFile.Value;

    public static IEnumerable<TreeFile> Under(string folder) =>
        Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Sources in C#; stand-ins keep the names of the packages they stand for and are left out.</summary>
    public static IEnumerable<TreeFile> CSharpUnder(string folder) =>
        from file in Under(folder)
        where file.Extension == ".cs" && !file.Path.StartsWith("src/StandIns/", StringComparison.Ordinal)
        select file;

    public static IEnumerable<TreeFile> Engine => CSharpUnder("src/Restitution");

    public static CompilationUnitSyntax Parse(string source) =>
        (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source).GetRoot();

    private static string RootAbove(string folder)
    {
        DirectoryInfo? at = new(folder);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Restitution.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException($"No Restitution.sln above {folder}.");
    }

    private static IEnumerable<TreeFile> FilesUnder(string folder)
    {
        IEnumerable<TreeFile> here = Directory.EnumerateFiles(folder)
            .Select(path => new TreeFile(Path.GetRelativePath(Root, path).Replace('\\', '/')));
        return here.Concat(Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(FilesUnder));
    }

    // What .gitignore names as a folder is made by builds and runs.
    private static bool IsOurs(string folder)
    {
        string name = Path.GetFileName(folder);
        return name != ".git" && !IgnoredFolders.Value.Contains(name);
    }

    private static readonly Lazy<HashSet<string>> IgnoredFolders = new(() =>
    [
        .. File.ReadAllLines(Path.Combine(Root, ".gitignore"))
            .Select(line => line.Trim())
            .Where(line => line.EndsWith('/'))
            .Select(line => line.Trim('/')),
    ]);
}

/// <summary>One file of the repository.</summary>
internal sealed record TreeFile(string Path)
{
    public string Extension => System.IO.Path.GetExtension(Path);

    public string FullPath => System.IO.Path.Combine(SourceTree.Root, Path);

    public byte[] Bytes => File.ReadAllBytes(FullPath);

    public string Text => File.ReadAllText(FullPath);

    public CompilationUnitSyntax Syntax => SourceTree.Parse(Text);
}
