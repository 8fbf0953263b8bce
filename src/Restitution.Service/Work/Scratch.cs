namespace Restitution.Service.Work;

/// <summary>A private folder for one piece of work, gone when the work is.</summary>
/// <remarks>
/// It holds exhibits in the clear, so only the service's own user may enter it, and a folder that a killed process left
/// is removed by the next one that starts: a file beside it stays locked for as long as its process lives.
/// </remarks>
public sealed class Scratch : IDisposable
{
    private const string LockEnd = ".lock";
    private readonly FileStream held;

    private Scratch(string path, FileStream held) => (FullPath, this.held) = (path, held);

    public string FullPath { get; }

    /// <param name="under">The folder for all scratch of this installation; made when it is missing.</param>
    public static Scratch In(string under)
    {
        MakePrivate(under);
        string path = Path.Combine(under, Guid.CreateVersion7().ToString("N"));
        FileStream held = Lock(path, FileMode.CreateNew);
        MakePrivate(path);
        return new Scratch(path, held);
    }

    /// <summary>Removes what processes left that live no more.</summary>
    /// <returns>How many folders there were.</returns>
    public static int RemoveLeft(string under)
    {
        int removed = 0;
        foreach (string path in Directory.Exists(under) ? Directory.GetDirectories(under) : [])
        {
            try
            {
                using FileStream ours = Lock(path, FileMode.OpenOrCreate);
                Directory.Delete(path, recursive: true);
                removed++;
            }
            catch (IOException)
            {
                // Its process is at work in it.
            }
        }

        return removed;
    }

    public void Dispose()
    {
        if (Directory.Exists(FullPath))
        {
            Directory.Delete(FullPath, recursive: true);
        }

        held.Dispose();
    }

    private static FileStream Lock(string path, FileMode mode) => new(
        path + LockEnd, mode, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(
            path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
