using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>
/// The rows set aside of all files as one CSV file to be filled in, for its owner alone. It is there once all was read
/// and a row was set aside, or not at all.
/// </summary>
internal sealed class QuarantineOutput : IDisposable
{
    private readonly string path;
    private readonly StreamWriter csv;
    private bool isKept;

    private QuarantineOutput(string path)
    {
        this.path = path;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // It holds what the exhibits hold, names included.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        csv = new StreamWriter(path + ".part", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), options);
        CorrectionFile.WriteHead(csv);
    }

    public int RowCount { get; private set; }

    /// <exception cref="RefusedException">The file is there: what a person filled in is not written over.</exception>
    public static QuarantineOutput? For(string? path)
    {
        if (path is null)
        {
            return null;
        }

        return File.Exists(path) || Directory.Exists(path)
            ? throw new RefusedException(
                RefusedBecause.FolderNotEmpty, path, "something already there",
                "a file that does not exist yet, since corrections may be in this one",
                "choose another name, or move the file away")
            : new QuarantineOutput(path);
    }

    public void Add(string exhibit, QuarantinedRow row)
    {
        CorrectionFile.Write(csv, exhibit, row);
        RowCount++;
    }

    public void Keep()
    {
        csv.Flush();
        isKept = RowCount > 0;
    }

    public void Dispose()
    {
        csv.Dispose();
        if (isKept)
        {
            File.Move(path + ".part", path);
        }
        else
        {
            File.Delete(path + ".part");
        }
    }
}
