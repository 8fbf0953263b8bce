using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Folders;

/// <summary>A folder of law files: one JSON file a figure, its id the path without the ending.</summary>
public static class LawFolder
{
    /// <summary>By id; none when the folder does not exist.</summary>
    public static IReadOnlyList<LawText> Read(string root, LawOrigin origin) => Directory.Exists(root)
        ? [.. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => new LawText(IdOf(root, file), File.ReadAllText(file), origin))
            .OrderBy(text => text.Id, StringComparer.Ordinal)]
        : [];

    /// <summary>The files of a folder that somebody named; their origin is <see cref="LawOrigin.Folder"/>.</summary>
    /// <exception cref="RefusedException">There is no such folder, or no law file in it.</exception>
    public static IReadOnlyList<LawText> Named(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new RefusedException(
                RefusedBecause.FolderMissing, path, "no such folder", "a folder of law files", "correct the path");
        }

        IReadOnlyList<LawText> files = Read(path, LawOrigin.Folder);
        return files.Count > 0 ? files : throw new RefusedException(
            RefusedBecause.FileMissing, path, "no law file in the folder",
            "files laid out as JURISDICTION/NAME.json", "name the folder that holds the folder of the jurisdiction");
    }

    /// <summary>The law that comes with the program, with the files of a folder added or in its place.</summary>
    /// <exception cref="RefusedException">With every fault of the folder's files.</exception>
    public static LawOnFile Over(string path)
    {
        LawOnFile law = LawOnFile.Embedded.With(Named(path));
        RefusedException.ThrowIfAny([.. Refusals(law, path)]);
        return law;
    }

    /// <summary>The files of a folder and nothing else.</summary>
    /// <exception cref="RefusedException">With every fault of the folder's files.</exception>
    public static LawOnFile Alone(string path)
    {
        var law = LawOnFile.Of(Named(path));
        RefusedException.ThrowIfAny([.. Refusals(law, path)]);
        return law;
    }

    /// <summary>What is wrong with files that were added to the law, each under the folder that holds it.</summary>
    internal static IEnumerable<Refusal> Refusals(LawOnFile law, string folder) => law.Faults.Select(fault =>
        new Refusal(
            RefusedBecause.LawFileUnreadable,
            FormattableString.Invariant($"{folder}/{fault.Id}.json:{fault.LineNumber ?? 1}"),
            fault.Found, fault.Wanted, "correct the file; restitution law check names every fault"));

    private static string IdOf(string root, string file) => Path.ChangeExtension(Path.GetRelativePath(root, file), null)
        .Replace(Path.DirectorySeparatorChar, '/');
}
