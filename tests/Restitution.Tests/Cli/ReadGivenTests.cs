using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class ReadGivenTests
{
    private const string Plain = "Date,Description,Amount\n21/06/2019,a,1.00\n22/06/2019,b,2.00\n";
    private const string Faulty = "Date,Description,Amount (THB)\n2019-05-30,a,1.00\n2019-06-31,b,2.00\n";
    private const string Head = "exhibit,place,original,corrected,by,on,reason\n";

    [Fact]
    public void A_currency_that_a_file_does_not_name_is_asked_for_by_its_option_and_taken_from_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bank.csv", Plain);

        CommandLine refused = CommandLine.Run("read", folder["bank.csv"]);
        CommandLine read = CommandLine.Run("read", folder["bank.csv"], "--currency", "THB");
        CommandLine json = CommandLine.Run(
            "read", folder["bank.csv"], "--currency", "THB", "--account", "1-2", "--json");
        CommandLine wrong = CommandLine.Run("read", folder["bank.csv"], "--currency", "BAHT");

        Assert.Equal((1, 0, 2), (refused.Code, read.Code, wrong.Code));
        Assert.Contains("name it with --currency", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--kind", refused.Error, StringComparison.Ordinal);
        Assert.Contains("THB given by the command", read.Output, StringComparison.Ordinal);
        JsonNode statement = JsonNode.Parse(json.Output)!["statements"]![0]!;
        Assert.Equal("THB", statement["currency"]!.GetValue<string>());
        Assert.Equal("1-2", statement["account"]!.GetValue<string>());
    }

    [Fact]
    public void A_currency_that_several_columns_lack_is_asked_for_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "bank.csv", "Date,Description,Withdrawal,Deposit,Balance\n21/06/2019,a,,1.00,1.00\n22/06/2019,b,,2.00,3.00\n");

        string error = CommandLine.Run("read", folder["bank.csv"]).Error;

        Assert.Contains(
            "column C (Withdrawal), column D (Deposit), column E (Balance): the currency; nothing names it", error,
            StringComparison.Ordinal);
        Assert.Single(error.Split("name it with --currency").Skip(1));
    }

    [Fact]
    public void A_currency_that_the_file_names_stands_against_the_one_that_is_given()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bank.csv", Faulty);

        CommandLine read = CommandLine.Run("read", folder["bank.csv"], "--currency", "USD");
        CommandLine json = CommandLine.Run("read", folder["bank.csv"], "--currency", "USD", "--json");

        Assert.DoesNotContain("given by the command", read.Output, StringComparison.Ordinal);
        Assert.Equal("THB", JsonNode.Parse(json.Output)!["statements"]![0]!["currency"]!.GetValue<string>());
    }

    [Fact]
    public void Members_that_are_refused_or_undecided_are_set_aside_by_name_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        using (ZipArchive zip = ZipFile.Open(folder["box.zip"], ZipArchiveMode.Create))
        {
            Add(zip, "good.csv", Faulty);
            Add(zip, "open.csv", Plain);
            Add(zip, "paper.pdf", "%PDF-1.7\n%%EOF\n");
        }

        CommandLine read = CommandLine.Run("read", folder["box.zip"]);
        CommandLine json = CommandLine.Run("read", folder["box.zip"], "--json");
        CommandLine given = CommandLine.Run("read", folder["box.zip"], "--currency", "THB", "--json");

        Assert.Equal((1, 1), (read.Code, json.Code));
        Assert.Contains("box.zip/open.csv: ", read.Error, StringComparison.Ordinal);
        Assert.Contains("--currency", read.Error, StringComparison.Ordinal);
        Assert.Contains("box.zip/paper.pdf: ", read.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["box.zip/good.csv:3", "box.zip/open.csv", "box.zip/paper.pdf"],
            JsonNode.Parse(json.Output)!["quarantined"]!.AsArray().Select(row => row!["source"]!.GetValue<string>())
                .Order(StringComparer.Ordinal));
        Assert.Equal(3, JsonNode.Parse(given.Output)!["counts"]!["accepted"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("in/deep/bank.csv", "in")]
    [InlineData("in", "in/deep/bank.csv")]
    public void A_correction_made_of_a_folder_fits_the_file_alone_and_the_other_way_round(string first, string second)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/deep/bank.csv", Faulty);
        CommandLine aside = CommandLine.Run("read", folder[first], "--quarantine", folder["aside.csv"]);
        string form = File.ReadAllText(folder["aside.csv"]);
        File.WriteAllText(folder["aside.csv"], form.Replace(
            "2.00\",,,,", "2.00\",\"2019-06-30,b,2.00\",me,,seen", StringComparison.Ordinal));

        CommandLine read = CommandLine.Run("read", folder[second], "--corrections", folder["aside.csv"]);

        Assert.Equal(0, aside.Code);
        Assert.True(read.Code == 0, read.ToString());
        Assert.Contains("bank.csv:3, by me on 2026-01-02: taken; reason: seen", read.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_correction_says_what_became_of_it_and_one_that_does_not_fit_ends_with_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bank.csv", Faulty);
        folder.Write("fault.csv", Head
            + "bank.csv,bank.csv:3,\"2019-06-31,b,2.00\",\"2019-06-32,b,2.00\",me,2026-01-02,seen\n");
        folder.Write("misfit.csv", Head
            + "bank.csv,bank.csv:3,\"2019-06-31,x,2.00\",\"2019-06-30,b,2.00\",me,2026-01-02,seen\n");

        CommandLine fault = CommandLine.Run(
            "read", folder["bank.csv"], "--corrections", folder["fault.csv"], "--show-names");
        CommandLine misfit = CommandLine.Run("read", folder["bank.csv"], "--corrections", folder["misfit.csv"]);

        Assert.Equal((0, 1), (fault.Code, misfit.Code));
        Assert.Contains("still at fault: ", fault.Output, StringComparison.Ordinal);
        Assert.Contains("row:       2019-06-31,b,2.00", fault.Output, StringComparison.Ordinal);
        Assert.Contains("corrected: 2019-06-32,b,2.00", fault.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("rows read by a correction", fault.Output, StringComparison.Ordinal);
        Assert.Contains("does not fit: ", misfit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("rows read by a correction", misfit.Output, StringComparison.Ordinal);
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using Stream member = zip.CreateEntry(name).Open();
        member.Write(Encoding.UTF8.GetBytes(text));
    }
}
