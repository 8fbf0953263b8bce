using System.Runtime.InteropServices;
using System.Text;

namespace Restitution.Storage.Vault;

/// <summary>Files and folders that are on the disk, not only on their way there, when a method returns.</summary>
internal static class SyncedFiles
{
    private const int ReadOnly = 0;

    /// <summary>A new file for writing, private to its owner where the system knows owners.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream stream = Create(path);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Nobody writes to it by mistake.</summary>
    public static void MakeReadOnly(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead);
        }
    }

    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(
                path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// A name that was given in a folder, or taken from it, outlives a loss of power only once the folder is written.
    /// </summary>
    public static void Sync(string folder)
    {
        // Elsewhere the file system writes names by itself, and has no call for it.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int descriptor = Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly);
        if (descriptor < 0)
        {
            throw Failed();
        }

        try
        {
            if (Fsync(descriptor) != 0)
            {
                throw Failed();
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failed() => new(FormattableString.Invariant(
        $"A folder of the vault could not be written to the disk: error {Marshal.GetLastPInvokeError()}."));

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int descriptor);
}
