using Restitution.Storage.Folders;

namespace Restitution.Cli.Review;

/// <summary>Layouts and corrections of a case as they were before a file of answers was taken up.</summary>
/// <remarks>Answers are taken together or not at all: a refused one leaves the case as these files were.</remarks>
internal sealed class BeforeAnswers
{
    private readonly List<(string Path, bool IsPrivate, byte[]? Bytes)> files;

    public BeforeAnswers(CaseFolder folder) => files =
    [
        .. folder.Exhibits.Where(exhibit => !exhibit.IsCitedOnly).SelectMany(exhibit => new[]
        {
            Kept(folder.LayoutPathOf(exhibit.Exhibit.Code), isPrivate: false),
            Kept(folder.CorrectionsPathOf(exhibit.Exhibit.Code), isPrivate: true),
        }),
    ];

    public void Restore()
    {
        foreach ((string path, bool isPrivate, byte[]? bytes) in files)
        {
            if (bytes is null)
            {
                Remove(path);
            }
            else if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            {
                WholeFile.Write(path, bytes, isPrivate);
            }
        }
    }

    private static (string Path, bool IsPrivate, byte[]? Bytes) Kept(string path, bool isPrivate) =>
        (path, isPrivate, File.Exists(path) ? File.ReadAllBytes(path) : null);

    private static void Remove(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        File.Delete(path);
        string folder = Path.GetDirectoryName(path)!;
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
