using System.Text.Json.Nodes;
using Restitution.Cli;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>A file or folder that the system does not let be read costs itself, not what lies beside it.</summary>
public sealed class ReadLockedTests
{
    private const string Book = "Name,Month,Net pay (THB)\nA B,3/2019,7800.00\n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_locked_file_is_refused_and_the_others_are_read(bool asJson)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", Book);
        folder.Write("b.csv", Book.Replace("7800", "6300", StringComparison.Ordinal));
        using var held = new FileStream(folder["a.csv"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        CommandLine read = CommandLine.Run(
            asJson ? ["read", folder.FullPath, "--json"] : ["read", folder.FullPath]);

        Assert.Equal(ExitCode.Refused, read.Code);
        Assert.Contains(
            "a.csv: a file that the system does not let be read; wanted a file that can be read", read.Error,
            StringComparison.Ordinal);
        Assert.True(asJson
            ? JsonNode.Parse(read.Output)!.AsArray()[1]!["counts"]!["accepted"]!.GetValue<int>() == 1
            : read.Output.Contains("b.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void A_locked_folder_is_refused_and_the_files_beside_it_are_read()
    {
        Assert.SkipWhen(Environment.UserName == "root", "Every folder is open to this user.");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights are set in another way here.");
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Write("a.csv", Book);
        DirectoryInfo locked = Directory.CreateDirectory(folder["locked"]);
        locked.UnixFileMode = UnixFileMode.None;

        CommandLine read = CommandLine.Run("read", folder.FullPath);
        locked.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

        Assert.Equal(ExitCode.Refused, read.Code);
        Assert.Contains("a folder that the system does not let be read", read.Error, StringComparison.Ordinal);
        Assert.Contains("a.csv", read.Output, StringComparison.Ordinal);
    }
}
