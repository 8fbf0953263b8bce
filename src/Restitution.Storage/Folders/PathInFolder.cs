using Restitution.Storage.Refusals;

namespace Restitution.Storage.Folders;

/// <summary>Finds a file that the case names, and only inside the case folder.</summary>
/// <remarks>
/// Refused: a path from the root, a step upward, an empty step, a backslash or a colon (which are separators
/// elsewhere), and any link on the way, since a link can lead out of the folder after it was looked at.
/// </remarks>
internal static class PathInFolder
{
    /// <param name="written">With / between folders.</param>
    /// <returns>The full path, or what is wrong; exactly one of the two.</returns>
    public static (string? FullPath, Refusal? Refusal) Find(string folder, string written, string place)
    {
        string[] steps = written.Split('/');
        if (steps.Any(step => step is "" or "." or "..") || written.AsSpan().IndexOfAny('\\', ':', '\0') >= 0)
        {
            return (null, new Refusal(
                RefusedBecause.PathLeavesFolder, place, $"the path \"{written}\"",
                "a path inside the case folder, with / between folders",
                "copy the file into exhibits/ and name it so"));
        }

        string reached = folder;
        foreach (string step in steps)
        {
            reached = Path.Combine(reached, step);
            if (IsLink(reached))
            {
                return (null, new Refusal(
                    RefusedBecause.PathLeavesFolder, place, $"a link on the path \"{written}\"", "the file itself",
                    "copy the file into the case folder in place of the link"));
            }
        }

        return File.Exists(reached)
            ? (reached, null)
            : (null, new Refusal(
                RefusedBecause.FileMissing, place, $"no file \"{written}\" in the case folder",
                "the exhibit as received",
                "copy it there, or correct its path in case.json"));
    }

    private static bool IsLink(string path) =>
        new FileInfo(path).LinkTarget is not null || new DirectoryInfo(path).LinkTarget is not null;
}
