using System.Text.Json.Nodes;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>Corrections that a case holds: used by every command, told in the documents, part of the digest.</summary>
public sealed class CaseCorrectionTests
{
    private const string Head = "exhibit,place,faults,original,corrected,by,on,reason\r\n";
    private const string Original = "\"2019-06-31,-55.00,Bank,fee,90825.00\"";
    private const string Corrected = "\"2019-06-30,-55.00,Bank,fee,90825.00\"";
    private const string Row = $"BANK-01,BANK-01:4,,{Original},{Corrected},officer,2021-10-05,seen in the passbook\r\n";

    [Fact]
    public void A_corrected_row_is_read_and_told_in_the_documents_in_both_languages_and_the_exhibit_stays()
    {
        using TemporaryFolder folder = CliCase.Ready();
        byte[] exhibit = File.ReadAllBytes(folder["exhibits/bank.csv"]);
        folder.Write("corrections/BANK-01.csv", Head + Row);

        CommandLine run = Run(["run", folder.FullPath, "--out", folder["out"], "--language", "both", "--json"]);

        Assert.True(run.Code == 0, run.ToString());
        string[] pages = [.. Directory.EnumerateFiles(folder["out"], "*.html", SearchOption.AllDirectories)
            .Select(File.ReadAllText).Where(page => page.Contains("BANK-01:4", StringComparison.Ordinal))];
        Assert.Contains(pages, page => page.Contains(
            "Row BANK-01:4 was corrected by officer on", StringComparison.Ordinal));
        Assert.Contains(pages, page => page.Contains("แก้ไขโดย officer", StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("seen in the passbook", page, StringComparison.Ordinal));
        Assert.Equal(exhibit, File.ReadAllBytes(folder["exhibits/bank.csv"]));
    }

    [Fact]
    public void A_changed_added_or_removed_correction_is_named_by_verify()
    {
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write("corrections/BANK-01.csv", Head + Row);
        Run(["run", folder.FullPath, "--out", folder["out"], "--language", "en"]);
        string[] verify = ["verify", folder.FullPath, folder["out/computation.json"]];

        CommandLine same = Run(verify);
        folder.Write(
            "corrections/BANK-01.csv", Head + Row.Replace("passbook", "ledger", StringComparison.Ordinal));
        CommandLine changed = Run(verify);
        File.Delete(folder["corrections/BANK-01.csv"]);
        CommandLine removed = Run(verify);

        Assert.Equal((0, 1, 1), (same.Code, changed.Code, removed.Code));
        Assert.Contains("corrections/BANK-01.csv", changed.Error, StringComparison.Ordinal);
        Assert.Contains("corrections/BANK-01.csv", removed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BANK-01,BANK-01:2,,\"a\",\"b\",officer,2021-10-05,seen", "BANK-01:2")]
    [InlineData("BANK-02,BANK-02:2,,\"a\",\"b\",officer,2021-10-05,seen", "BANK-02")]
    [InlineData("BANK-01,BANK-01:4,,\"a\",\"b\",officer,,seen", "no day in on")]
    [InlineData("BANK-01,BANK-01:4,,\"a\",\"b\",,2021-10-05,seen", "without by")]
    public void A_correction_that_nobody_signed_or_that_fits_nothing_stops_the_run(string row, string named)
    {
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write("corrections/BANK-01.csv", Head + row + "\r\n");

        CommandLine run = Run(["run", folder.FullPath, "--out", folder["out"], "--language", "en"]);

        Assert.Equal(1, run.Code);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void Corrections_of_an_exhibit_that_the_case_does_not_have_are_refused_by_name()
    {
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write("corrections/BANK-09.csv", Head);

        CommandLine run = Run(["run", folder.FullPath, "--out", folder["out"], "--language", "en"]);

        Assert.Equal(1, run.Code);
        Assert.Contains("corrections/BANK-09.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_takes_the_corrections_of_the_case_and_shows_them_beside_the_row()
    {
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write("corrections/BANK-01.csv", Head + Row);

        CommandLine read = Run(["read", folder.FullPath, "--json"]);

        Assert.True(read.Code == 0, read.ToString());
        JsonObject line = JsonNode.Parse(read.Output)!["statements"]![0]!["lines"]![2]!.AsObject();
        Assert.Equal("2019-06-31,-55.00,Bank,fee,90825.00", line["rawText"]!.GetValue<string>());
        Assert.Equal("2019-06-30", line["bookedOn"]!.GetValue<string>());
        Assert.Equal("seen in the passbook", line["correction"]!["reason"]!.GetValue<string>());
    }

    private static CommandLine Run(string[] args) => CommandLine.Run(args, CliCase.Passphrase);
}
