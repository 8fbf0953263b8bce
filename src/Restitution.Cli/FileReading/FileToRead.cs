using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>One file that was asked for.</summary>
/// <param name="Shown">The path as a person typed it, or below the folder that was typed.</param>
/// <param name="Code">What its places begin with: the exhibit's code in a case, else the file's name.</param>
/// <param name="Case">The case folder that it is an exhibit of; null for a file by itself.</param>
internal sealed record FileToRead(string FullPath, string Shown, string Code, CaseFolder? Case)
{
    /// <summary>Why the system does not let the file be read; null when it does.</summary>
    public Refusal? Locked()
    {
        try
        {
            using FileStream bytes = File.OpenRead(FullPath);
            _ = bytes.ReadByte();
            return null;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return NotReadable(Shown, "a file");
        }
    }

    public static Refusal NotReadable(string shown, string what) => new(
        RefusedBecause.FileUnreadable, shown, $"{what} that the system does not let be read",
        $"{what} that can be read",
        "check the rights to it and whether another program holds it; the others were read");
}
