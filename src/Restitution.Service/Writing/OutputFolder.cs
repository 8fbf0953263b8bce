using System.Text.RegularExpressions;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Writing;

/// <summary>
/// Where a run writes: a folder beside the target, moved into its place in one step when everything is there.
/// </summary>
/// <remarks>
/// A target that already holds an earlier run is replaced whole. One that holds anything else is refused, since
/// replacing it would lose that. What was not moved is removed, whatever happened.
/// </remarks>
public sealed partial class OutputFolder : IDisposable
{
    private readonly string target;
    private bool isMoved;

    private OutputFolder(string target, string asWritten)
    {
        this.target = target;
        AsWritten = asWritten;
        FullPath = target + ".part";
    }

    /// <summary>Whether a run writes a file of this name.</summary>
    public static bool IsOfARun(string name) => WrittenByARun().IsMatch(name);

    /// <summary>The path as it was given on the command line.</summary>
    public string AsWritten { get; }

    /// <summary>Where to write until <see cref="MoveIntoPlace"/>.</summary>
    public string FullPath { get; }

    /// <exception cref="RefusedException">The target holds something that no run wrote.</exception>
    public static OutputFolder For(string path)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(target) || (Directory.Exists(target) && !HoldsOnlyARun(target)))
        {
            throw new RefusedException(
                RefusedBecause.FolderNotEmpty, path, "something there that no run wrote",
                "a path that does not exist yet, or the folder of an earlier run",
                "choose another --out; nothing was changed");
        }

        var folder = new OutputFolder(target, path);
        folder.RemoveUnfinished();
        Directory.CreateDirectory(folder.FullPath);
        return folder;
    }

    /// <summary>The files written so far, by name.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(FullPath).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public void Write(string name, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(Path.Combine(FullPath, name), bytes);

    public void Write(string name, Action<Stream> write)
    {
        using FileStream stream = File.Create(Path.Combine(FullPath, name));
        write(stream);
    }

    /// <summary>Lets nobody but the user into the folder, on systems that know such rights.</summary>
    public void KeepPrivate()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                FullPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Remove(string name) => File.Delete(Path.Combine(FullPath, name));

    public void MoveIntoPlace()
    {
        string earlier = target + ".earlier";
        if (Directory.Exists(earlier))
        {
            Directory.Delete(earlier, recursive: true);
        }

        if (Directory.Exists(target))
        {
            Directory.Move(target, earlier);
        }

        try
        {
            Directory.Move(FullPath, target);
        }
        catch (IOException) when (Directory.Exists(earlier))
        {
            Directory.Move(earlier, target);
            throw;
        }

        isMoved = true;
        if (Directory.Exists(earlier))
        {
            Directory.Delete(earlier, recursive: true);
        }
    }

    public void Dispose()
    {
        if (!isMoved)
        {
            RemoveUnfinished();
        }
    }

    private void RemoveUnfinished()
    {
        if (Directory.Exists(FullPath))
        {
            Directory.Delete(FullPath, recursive: true);
        }
    }

    private static bool HoldsOnlyARun(string target) =>
        !Directory.EnumerateDirectories(target).Any()
        && Directory.EnumerateFiles(target).All(file => WrittenByARun().IsMatch(Path.GetFileName(file)));

    [GeneratedRegex(
        "^((computation|tracing|findings)[.]json|entities[.]ftm[.]json|nodes[.]csv|edges[.]csv"
            + "|(back-pay-order|computation-sheet|restitution-schedule(-sealed)?|civil-claim"
            + "|asset-tracing-report|findings-report|interview-priorities)[.](en|th)[.](html|pdf|xlsx|json))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex WrittenByARun();
}
