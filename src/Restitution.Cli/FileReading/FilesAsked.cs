using Restitution.Intake.Corrections;
using Restitution.Law;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>The files that a command line asks for, in a stable order.</summary>
/// <remarks>
/// A folder is walked downward, its files in the order of their paths; links and files whose name begins with a point
/// are passed over and counted, and so are files of rows set aside, which are no exhibits. A case folder gives its
/// exhibits in the order of <c>case.json</c>.
/// The code of a file outside a case is its name below what was given.
/// </remarks>
internal sealed class FilesAsked
{
    private readonly List<FileToRead> files = [];
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    public IReadOnlyList<FileToRead> Files => files;

    /// <summary>Links and hidden files that were passed over.</summary>
    public int PassedOverCount { get; private set; }

    /// <summary>Files of rows set aside that lie in a folder and were passed over.</summary>
    public int FilledInCount { get; private set; }

    /// <summary>Folders below the ones given that the system does not let be listed.</summary>
    public List<Refusal> Locked { get; } = [];

    /// <param name="law">The law beneath that of a case folder; null for what comes with the program.</param>
    /// <exception cref="RefusedException">With every path that leads to nothing.</exception>
    public static FilesAsked Of(IReadOnlyList<string> paths, LawOnFile? law = null)
    {
        var asked = new FilesAsked();
        List<Refusal> refusals = [];
        foreach (string path in paths)
        {
            if (File.Exists(path))
            {
                asked.Add(path, path, Path.GetFileName(path));
            }
            else if (Directory.Exists(path))
            {
                asked.AddFolder(path, law);
            }
            else
            {
                refusals.Add(new Refusal(
                    RefusedBecause.FileMissing, path, "no such file or folder", "a file or folder to read",
                    "correct the path"));
            }
        }

        if (refusals.Count == 0 && asked.files.Count == 0)
        {
            refusals.AddRange(asked.Locked);
            refusals.Add(new Refusal(
                RefusedBecause.FileMissing, string.Join(", ", paths), "no file in it", "a folder with files to read",
                "correct the path"));
        }

        RefusedException.ThrowIfAny(refusals);
        return asked;
    }

    private void AddFolder(string folder, LawOnFile? law)
    {
        if (File.Exists(Path.Combine(folder, "case.json")))
        {
            var opened = CaseFolder.Open(folder, law);
            foreach (ExhibitFile exhibit in opened.Exhibits.Where(exhibit => !exhibit.IsCitedOnly))
            {
                string shown = $"{exhibit.Exhibit.Code} {exhibit.Exhibit.FileName}";
                codes.Add(exhibit.Exhibit.Code);
                files.Add(new FileToRead(exhibit.FullPath, shown, exhibit.Exhibit.Code, opened));
            }

            return;
        }

        Walk(folder, folder);
    }

    private void Walk(string folder, string root)
    {
        foreach (string path in EntriesOf(folder, root))
        {
            bool isHidden = Path.GetFileName(path).StartsWith('.');
            if (isHidden || new FileInfo(path).LinkTarget is not null)
            {
                PassedOverCount++;
            }
            else if (Directory.Exists(path))
            {
                Walk(path, root);
            }
            else if (IsOfRowsSetAside(path))
            {
                FilledInCount++;
            }
            else
            {
                Add(path, Path.GetRelativePath(root, path), Path.GetRelativePath(root, path));
            }
        }
    }

    private static bool IsOfRowsSetAside(string path)
    {
        try
        {
            Span<byte> head = stackalloc byte[CorrectionFile.HeadBytesMost];
            using FileStream bytes = File.OpenRead(path);
            return CorrectionFile.IsHead(head[..bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string[] EntriesOf(string folder, string root)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            Locked.Add(FileToRead.NotReadable(Path.Combine(root, Path.GetRelativePath(root, folder)), "a folder"));
            return [];
        }
    }

    // The name below what was given; two files of one name are told apart by the folders that they lie in.
    private void Add(string path, string shown, string name)
    {
        string fullPath = Path.GetFullPath(path);
        string[] steps = fullPath.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        string code = name.Replace('\\', '/');
        int depth = code.Count(letter => letter == '/') + 1;
        while (!codes.Add(code))
        {
            depth++;
            code = depth <= steps.Length
                ? string.Join('/', steps[^depth..])
                : FormattableString.Invariant($"{name} ({depth - steps.Length + 1})");
        }

        files.Add(new FileToRead(fullPath, shown.Replace('\\', '/'), code, null));
    }
}
