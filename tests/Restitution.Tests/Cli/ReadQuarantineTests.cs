using System.IO.Compression;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>Rows set aside as a file, and what is said of what could not be read.</summary>
public sealed class ReadQuarantineTests
{
    private const string Good = "Name,Month,Net pay (THB)\nA B,3/2019,7800.00\n";

    private const string Bad = Good + "C D,3/2019,x\n";

    [Fact]
    public void A_file_of_rows_set_aside_is_for_its_owner_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", Bad);

        CommandLine.Run("read", folder["a.csv"], "--quarantine", folder["aside.csv"]);

        Assert.Contains("C D", File.ReadAllText(folder["aside.csv"]), StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder["aside.csv"])
            == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public void A_file_of_rows_set_aside_that_lies_beside_exhibits_is_no_exhibit(char separator)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", Bad);
        CommandLine.Run("read", folder["a.csv"], "--quarantine", folder["aside.csv"]);
        folder.Write("aside.csv", File.ReadAllText(folder["aside.csv"]).Replace(
            "exhibit,place,faults,original,corrected,by,on,reason",
            string.Join(separator, "exhibit", "place", "faults", "original", "corrected", "by", "on", "reason"),
            StringComparison.Ordinal));

        CommandLine read = CommandLine.Run("read", folder.FullPath);

        Assert.Equal(0, read.Code);
        Assert.DoesNotContain("aside.csv", read.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 files of rows set aside were passed over", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_row_is_set_aside_no_file_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", Good);

        CommandLine read = CommandLine.Run("read", folder["a.csv"], "--quarantine", folder["aside.csv"]);

        Assert.Equal([folder["a.csv"]], Directory.GetFiles(folder.FullPath));
        Assert.Contains("no row was set aside, and no file was written", read.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_refused_file_outside_a_case_is_not_sent_to_a_case_file(bool asJson)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "");

        CommandLine read = CommandLine.Run(asJson ? ["read", folder["a.csv"], "--json"] : ["read", folder["a.csv"]]);

        Assert.Equal(1, read.Code);
        Assert.Contains("a.csv", read.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("case.json", read.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_member_is_said_not_to_be_read_and_is_no_row()
    {
        using var folder = new TemporaryFolder();
        using (ZipArchive zip = ZipFile.Open(folder["a.zip"], ZipArchiveMode.Create))
        {
            using (var good = new StreamWriter(zip.CreateEntry("good.csv").Open()))
            {
                good.Write(Good);
            }

            zip.CreateEntry("empty.csv");
        }

        CommandLine read = CommandLine.Run("read", folder["a.zip"]);

        Assert.Contains("; the member was not read: ", read.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("the row was set aside", read.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_without_balances_says_which_are_missing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "Account no,1234567890\nDate,Description,Amount (THB)\n13/03/2019,a,1.00\n");

        Assert.Contains(
            "cannot be verified: neither an opening nor a closing balance is stated",
            CommandLine.Run("read", folder["a.csv"]).Output, StringComparison.Ordinal);
    }
}
