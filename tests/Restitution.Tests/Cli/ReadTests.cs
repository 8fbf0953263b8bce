using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class ReadTests
{
    private const string Bank = """
        Date,Description,Amount (THB),Counterparty,Balance
        2019-05-30,wages,-9000.00,Vilay Testname,91000.00
        2019-06-03,fee,-120.00,Bank,90880.00
        2019-06-31,fee,-55.00,Bank,90825.00

        """;

    [Fact]
    public void A_folder_is_read_in_a_stable_order_and_one_refused_file_does_not_stop_the_others()
    {
        using TemporaryFolder folder = Seized();
        folder.Write("seized/deep/again.csv", Bank);
        folder.Write("seized/empty.csv", "");
        folder.Write("seized/.hidden", "x");

        CommandLine read = CommandLine.Run("read", folder["seized"]);

        Assert.Equal(1, read.Code);
        string[] lines = [.. read.Output.Split('\n').Take(6)];
        Assert.StartsWith("bank.csv", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("deep/again.csv", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("empty.csv", lines[4], StringComparison.Ordinal);
        Assert.Equal(
            ["Total", "8", "2", "1", "4", "1"], lines[5].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("the same bytes as bank.csv: nothing was added", read.Output, StringComparison.Ordinal);
        Assert.Contains("empty.csv: a file without a byte", read.Error, StringComparison.Ordinal);
        Assert.Contains("1 links or hidden files were passed over", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_says_place_found_wanted_and_what_to_do()
    {
        using TemporaryFolder folder = Seized();

        CommandLine read = CommandLine.Run("read", folder["seized/bank.csv"]);

        Assert.Equal(0, read.Code);
        Assert.Contains(
            "bank.csv:4: day does not exist in \"Date\", found 2019-06-31, wanted a day", read.Output,
            StringComparison.Ordinal);
        Assert.Contains("compare it with the original", read.Output, StringComparison.Ordinal);
        Assert.Contains("not confirmed", read.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Somchai Testname", "…")]
    [InlineData("1-2345-67890-12-3", "…")]
    [InlineData("0812345678", "…")]
    [InlineData("วิไล ทดสอบ", "…")]
    public void A_name_or_number_of_a_person_in_the_wrong_column_is_not_printed_unless_asked_for(
        string cell, string shown)
    {
        using TemporaryFolder folder = Seized();
        folder.Write("seized/bank.csv", Bank + $"{cell},fee,1.00,Bank,90825.00\n");

        CommandLine read = CommandLine.Run("read", folder["seized/bank.csv"]);
        CommandLine named = CommandLine.Run("read", folder["seized/bank.csv"], "--show-names");

        Assert.DoesNotContain(cell, read.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Vilay", read.ToString(), StringComparison.Ordinal);
        Assert.Contains($"found {shown}", read.Output, StringComparison.Ordinal);
        Assert.Contains(cell, named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_faults_of_a_file_are_shown_and_all_when_asked_for()
    {
        using TemporaryFolder folder = Seized();
        folder.Write(
            "seized/bank.csv",
            Bank + string.Concat(Enumerable.Repeat("2019-06-31,fee,-1.00,Bank,90825.00\n", 19)));

        CommandLine ten = CommandLine.Run("read", folder["seized/bank.csv"]);
        CommandLine all = CommandLine.Run("read", folder["seized/bank.csv"], "--all-faults");

        Assert.Equal(10, Count(ten.Output, "day does not exist"));
        Assert.Contains("and 10 more rows set aside: --all-faults", ten.Output, StringComparison.Ordinal);
        Assert.Equal(20, Count(all.Output, "day does not exist"));
    }

    [Fact]
    public void Rows_set_aside_are_written_filled_in_and_read_again()
    {
        using TemporaryFolder folder = Seized();
        string bank = folder["seized/bank.csv"];

        CommandLine written = CommandLine.Run("read", bank, "--quarantine", folder["aside.csv"]);
        string aside = File.ReadAllText(folder["aside.csv"]);
        CommandLine again = CommandLine.Run("read", bank, "--quarantine", folder["aside.csv"]);
        File.WriteAllText(folder["aside.csv"], aside.Replace(
            "90825.00\",,,,", "90825.00\",\"2019-06-30,fee,-55.00,Bank,90825.00\",me,,seen", StringComparison.Ordinal));
        CommandLine corrected = CommandLine.Run("read", bank, "--corrections", folder["aside.csv"], "--json");

        Assert.Equal((0, 1, 0), (written.Code, again.Code, corrected.Code));
        Assert.Contains("1 rows set aside; the file holds what the exhibits hold", written.Error,
            StringComparison.Ordinal);
        Assert.Contains("corrections may be in this one", again.Error, StringComparison.Ordinal);
        JsonNode json = JsonNode.Parse(corrected.Output)!;
        Assert.Empty(json["quarantined"]!.AsArray());
        JsonNode line = json["statements"]![0]!["lines"]![2]!;
        Assert.Equal("2019-06-31,fee,-55.00,Bank,90825.00", line["rawText"]!.GetValue<string>());
        Assert.Equal("2026-01-02", line["correction"]!["on"]!.GetValue<string>());
        Assert.False(File.Exists(folder["aside.csv.part"]));
    }

    [Fact]
    public void A_row_left_out_stands_word_for_word_in_the_json_with_the_correction_that_made_it_no_record()
    {
        using TemporaryFolder folder = Seized();
        folder.Write(
            "c.csv",
            "exhibit,place,original,corrected,by,on,reason\nbank.csv,bank.csv:4,"
            + "\"2019-06-31,fee,-55.00,Bank,90825.00\",\",,,,\",me,2026-01-02,struck out\n");

        CommandLine read = CommandLine.Run(
            "read", folder["seized/bank.csv"], "--corrections", folder["c.csv"], "--json");

        JsonArray ignored = JsonNode.Parse(read.Output)!["ignored"]!.AsArray();
        Assert.True(ignored.Count == 2, read.ToString());
        Assert.Equal(
            "Date,Description,Amount (THB),Counterparty,Balance", ignored[0]!["rawText"]!.GetValue<string>());
        Assert.Null(ignored[0]!["correction"]);
        Assert.Equal("2019-06-31,fee,-55.00,Bank,90825.00", ignored[1]!["correction"]!["original"]!.GetValue<string>());
        Assert.Equal("struck out", ignored[1]!["correction"]!["reason"]!.GetValue<string>());
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("read"), read.Output));
    }

    [Fact]
    public void A_correction_of_an_exhibit_that_is_not_read_is_refused_by_name()
    {
        using TemporaryFolder folder = Seized();
        folder.Write(
            "c.csv", "exhibit,place,original,corrected,by,on,reason\nledger,ledger:4,a,b,me,2026-01-02,seen\n");

        CommandLine read = CommandLine.Run("read", folder["seized/bank.csv"], "--corrections", folder["c.csv"]);

        Assert.Equal(1, read.Code);
        Assert.Contains("\"ledger\"", read.Error, StringComparison.Ordinal);
        Assert.Equal("", read.Output);
    }

    [Fact]
    public void Machines_get_one_element_a_file_also_for_a_refused_one_and_a_warning_about_names()
    {
        using TemporaryFolder folder = Seized();
        folder.Write("seized/empty.csv", "");

        CommandLine one = CommandLine.Run("read", folder["seized/bank.csv"], "--json");
        CommandLine many = CommandLine.Run("read", folder["seized"], "--json");

        Assert.Equal(0, one.Code);
        JsonNode single = JsonNode.Parse(one.Output)!;
        Assert.False(single["confirmed"]!.GetValue<bool>());
        Assert.Equal("bank.csv:4", single["quarantined"]![0]!["source"]!.GetValue<string>());
        Assert.Equal("""{"received":4,"accepted":2,"quarantined":1,"duplicate":0,"ignored":1}""",
            single["counts"]!.ToJsonString());
        Assert.Contains("names included", one.Error, StringComparison.Ordinal);
        Assert.Equal(1, many.Code);
        JsonArray elements = JsonNode.Parse(many.Output)!.AsArray();
        Assert.Equal(2, elements.Count);
        Assert.Equal("file-empty", elements[1]!["refusals"]![0]!["because"]!.GetValue<string>());
    }

    [Fact]
    public void A_case_folder_is_read_by_its_own_layouts_under_its_own_codes()
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine read = CommandLine.Run("read", folder.FullPath);

        Assert.True(read.Code == 0, read.ToString());
        Assert.Contains("BANK-01 bank.csv", read.Output, StringComparison.Ordinal);
        Assert.Contains("BANK-01:4: day does not exist", read.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not confirmed", read.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Testname", read.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_can_be_read_two_ways_is_refused_and_its_kind_may_be_said()
    {
        using TemporaryFolder folder = Seized();
        folder.Write("seized/bank.csv", "Date,Amount (THB)\n03/04/2019,5.00\n");

        CommandLine read = CommandLine.Run("read", folder["seized/bank.csv"]);
        CommandLine kind = CommandLine.Run("read", folder["seized/bank.csv"], "--kind", "holiday");

        Assert.Equal((1, 2), (read.Code, kind.Code));
        Assert.Contains("the order of day and month", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_statements_of_one_account_that_overlap_are_told_and_what_both_have_counts_once()
    {
        using var folder = new TemporaryFolder();
        const string Head = "Account,777-1\nDate,Description,Amount (THB),Balance\n";
        folder.Write("a.csv", Head + "2019-05-30,wages,-90.00,910.00\n2019-06-03,fee,-10.00,900.00\n");
        folder.Write("b.csv", Head + "2019-06-03,fee,-10.00,900.00\n2019-06-30,rent,-50.00,850.00\n");

        CommandLine read = CommandLine.Run("read", folder.FullPath);
        CommandLine json = CommandLine.Run("read", folder.FullPath, "--json");

        Assert.Contains(
            "a.csv and b.csv: days overlap, 2019-06-03 to 2019-06-03", read.Output, StringComparison.Ordinal);
        string total = read.Output.Split('\n').Single(line => line.StartsWith("Total", StringComparison.Ordinal));
        Assert.Equal(["Total", "8", "3", "0", "1", "4"], total.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        JsonArray elements = JsonNode.Parse(json.Output)!.AsArray();
        JsonNode kept = elements[0]!["statements"]![0]!["lines"]![1]!;
        Assert.Equal("b.csv:3", kept["alsoAt"]![0]!.GetValue<string>());
        Assert.Single(elements[1]!["statements"]![0]!["lines"]!.AsArray());
        Assert.Equal("days-overlap", elements[1]!["links"]![0]!["kind"]!.GetValue<string>());
    }

    [Fact]
    public void Two_sets_of_books_are_shown_line_by_line_and_without_names()
    {
        using var folder = new TemporaryFolder();
        const string Head = "Name,Period,Wage (THB),Net (THB)\n";
        folder.Write("book.csv", Head + "Vilay Testname,Jan 2019,9000.00,9000.00\n");
        folder.Write("own.csv", Head + "Vilay Testname,Jan 2019,6000.00,6000.00\n");

        CommandLine read = CommandLine.Run("read", folder.FullPath, "--kind", "payroll");
        CommandLine named = CommandLine.Run("read", folder.FullPath, "--kind", "payroll", "--show-names");

        Assert.Contains("Two sets of books: book.csv and own.csv, 2019-01-01 to 2019-01-31, by names as written",
            read.Output, StringComparison.Ordinal);
        Assert.Contains("book.csv:2", read.Output, StringComparison.Ordinal);
        Assert.Contains("-3,000.00", read.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TESTNAME", read.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("VILAY TESTNAME", named.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.csv", "no such file or folder")]
    [InlineData("none", "no file in it")]
    public void A_path_that_leads_to_nothing_is_refused(string path, string found)
    {
        using TemporaryFolder folder = Seized();
        Directory.CreateDirectory(folder["none"]);

        CommandLine read = CommandLine.Run("read", folder[path]);

        Assert.Equal(1, read.Code);
        Assert.Contains(found, read.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Seized()
    {
        var folder = new TemporaryFolder();
        folder.Write("seized/bank.csv", Bank.ReplaceLineEndings("\n"));
        return folder;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
