namespace Restitution.Storage.Folders;

/// <summary>Writes a file whole or not at all: beside its place first, then moved there in one step.</summary>
public static class WholeFile
{
    /// <param name="isPrivate">Whether only the owner may read it, where the system knows owners.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool isPrivate = false)
    {
        string beside = path + ".part";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (FileStream stream = new(beside, options))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
