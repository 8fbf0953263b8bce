using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Tests.Storage;
using Camt = Restitution.Tests.Intake.Camt.CamtForTests;

namespace Restitution.Tests.Cli;

public sealed class ReadTogetherTests
{
    private const string Statement = """
        {1:F01KKBTHBKAXXX0000000000}{2:I940BKKBTHBKXXXXN}{4:
        :20:STMT20210131
        :25:1234567890
        :28C:00001/001
        :60F:C210101THB10000,00
        :61:2101050105D1500,00NTRFNONREF//B123
        :86:TRANSFER
        :61:2101100110C20000,00NMSCNONREF
        :86:CASH DEPOSIT
        :62F:C210131THB28500,00
        -}

        """;

    [Fact]
    public void A_statement_given_twice_with_other_line_ends_counts_once_in_the_table_and_in_the_json_alike()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.mt940", Statement.ReplaceLineEndings("\n"));
        folder.Write("b.mt940", Statement.ReplaceLineEndings("\r\n"));

        CommandLine read = CommandLine.Run("read", folder["a.mt940"], folder["b.mt940"]);
        CommandLine json = CommandLine.Run("read", folder["a.mt940"], folder["b.mt940"], "--json");

        Assert.Equal(["18", "2", "0", "2", "14"], Figures(read, "Total"));
        Assert.Contains("same again", read.Output, StringComparison.Ordinal);
        Assert.Contains("given twice: its lines count once", read.Output, StringComparison.Ordinal);
        JsonNode[] counts = [.. JsonNode.Parse(json.Output)!.AsArray().Select(one => one!["counts"]!)];
        Assert.Equal(2, counts.Sum(one => one["accepted"]!.GetValue<int>()));
        Assert.Equal(2, counts.Sum(one => one["duplicate"]!.GetValue<int>()));
    }

    [Fact]
    public void A_statement_that_an_archive_holds_twice_counts_once()
    {
        using var folder = new TemporaryFolder();
        string path = folder["two.zip"];
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (string name in (string[])["a.mt940", "copy/a.mt940"])
            {
                using Stream member = zip.CreateEntry(name).Open();
                member.Write(Encoding.UTF8.GetBytes(Statement.ReplaceLineEndings("\n")));
            }
        }

        CommandLine read = CommandLine.Run("read", path);
        CommandLine json = CommandLine.Run("read", path, "--json");

        Assert.Equal(["18", "2", "0", "9", "7"], Figures(read, path));
        Assert.Equal(9, JsonNode.Parse(json.Output)!["counts"]!["duplicate"]!.GetValue<int>());
        Assert.Contains("the same bytes as two.zip/a.mt940: nothing was added", read.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.mt940", "b.zip", "the same bytes as a.mt940")]
    [InlineData("b.zip", "a.mt940", "b.zip/in/a.mt940: nothing was added")]
    public void A_statement_given_loose_and_in_an_archive_counts_once_in_either_order(
        string first, string second, string said)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.mt940", Statement.ReplaceLineEndings("\n"));
        using (ZipArchive zip = ZipFile.Open(folder["b.zip"], ZipArchiveMode.Create))
        {
            using Stream member = zip.CreateEntry("in/a.mt940").Open();
            member.Write(Encoding.UTF8.GetBytes(Statement.ReplaceLineEndings("\n")));
        }

        CommandLine read = CommandLine.Run("read", folder[first], folder[second]);
        CommandLine json = CommandLine.Run("read", folder[first], folder[second], "--json");

        Assert.Equal(["18", "2", "0", "9", "7"], Figures(read, "Total"));
        Assert.Equal(["9", "0", "0", "9", "0"], Figures(read, folder[second]));
        Assert.Contains(said, read.Output, StringComparison.Ordinal);
        JsonNode[] counts = [.. JsonNode.Parse(json.Output)!.AsArray().Select(one => one!["counts"]!)];
        Assert.Equal([0, 9], counts.Select(one => one["duplicate"]!.GetValue<int>()));
    }

    [Fact]
    public void A_repeated_member_stays_repeated_when_its_file_is_read_again_for_an_overlap()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.mt940", Statement.ReplaceLineEndings("\n"));
        folder.Write("book.csv", "Name,Period,Wage (THB),Net (THB)\nVilay,Jan 2019,9000.00,8000.00\n");
        using (ZipArchive zip = ZipFile.Open(folder["z.zip"], ZipArchiveMode.Create))
        {
            using (Stream member = zip.CreateEntry("again.mt940").Open())
            {
                member.Write(Encoding.UTF8.GetBytes(Statement.ReplaceLineEndings("\r\n")));
            }

            zip.CreateEntryFromFile(folder["book.csv"], "book.csv");
        }

        CommandLine read = CommandLine.Run("read", folder["a.mt940"], folder["book.csv"], folder["z.zip"]);

        Assert.Equal(["11", "0", "0", "4", "7"], Figures(read, folder["z.zip"]));
    }

    [Fact]
    public void Statements_of_days_apart_are_not_held_against_each_other()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.mt940", Statement.ReplaceLineEndings("\n"));
        folder.Write("b.mt940", Statement.ReplaceLineEndings("\n")
            .Replace("2101050105", "2102050205", StringComparison.Ordinal)
            .Replace("2101100110", "2102100210", StringComparison.Ordinal));

        CommandLine read = CommandLine.Run("read", folder["a.mt940"], folder["b.mt940"]);

        Assert.Equal(["18", "4", "0", "0", "14"], Figures(read, "Total"));
    }

    [Fact]
    public void What_a_payroll_book_shows_of_itself_is_told_by_place_and_without_names()
    {
        using var folder = new TemporaryFolder();
        string lines = string.Concat(Enumerable.Range(1, 12).Select(number =>
            FormattableString.Invariant($"Vilay Testname{(char)('A' + number)},Jan 2019,9000.00,8000.00\n")));
        folder.Write("book.csv", "Name,Period,Wage (THB),Net (THB)\n" + lines);

        CommandLine read = CommandLine.Run("read", folder["book.csv"], "--kind", "payroll");

        Assert.Contains("12 persons with the same net pay, 8,000.00", read.Output, StringComparison.Ordinal);
        Assert.Contains(
            "the net pay is written 8,000.00, its items add up to 9,000.00: 1,000.00 too low", read.Output,
            StringComparison.Ordinal);
        Assert.Equal(10, read.Output.Split("items add up to").Length - 1);
        Assert.Contains("and 2 more like it", read.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Testname", read.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_set_aside_of_one_book_are_counted_and_named_by_place_as_perhaps_lines_of_the_other()
    {
        using var folder = new TemporaryFolder();
        const string Head = "Name,Period,Wage (THB),Net (THB)\n";
        folder.Write("book.csv", Head + "Vilay Testname,Jan 2019,9000.00,9000.00\n"
            + "Noy Testname,Jan 2019,9000.00,about nine\n,Feb 2019,9000.00,9000.00\n"
            + "Kham Testname,Feb 2019,8000.00,8000.00\n");
        folder.Write("own.csv", Head + "Vilay Testname,Jan 2019,6000.00,6000.00\n"
            + "Noy Testname,Jan 2019,6000.00,6000.00\nVilay Testname,Feb 2019,5000.00,5000.00\n");

        CommandLine read = CommandLine.Run("read", folder.FullPath, "--kind", "payroll");
        JsonNode books = JsonNode.Parse(CommandLine.Run("read", folder.FullPath, "--kind", "payroll", "--json").Output)!
            .AsArray()[1]!["books"]![0]!;

        Assert.Contains(
            "rows of book.csv set aside, and so not compared: 2: book.csv:3, book.csv:4\n"
            + "  rows of own.csv set aside, and so not compared: 0\n", read.Output, StringComparison.Ordinal);
        Assert.Contains(
            "own.csv:3, in one book only, may be book.csv:3, set aside: the name and the period are the same",
            read.Output, StringComparison.Ordinal);
        Assert.Contains(
            "own.csv:4, in one book only, may be book.csv:4, set aside: the period is the same, and no name",
            read.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Testname", read.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            ["book.csv:3", "book.csv:4"],
            books["setAsideInFirst"]!.AsArray().Select(place => place!.GetValue<string>()));
        Assert.Empty(books["setAsideInSecond"]!.AsArray());
        Assert.Equal(
            ["person-and-period book.csv:3", "period-alone book.csv:4"],
            from line in books["differences"]!.AsArray()
            let perhaps = line!["perhapsSetAside"]
            where perhaps is not null
            orderby perhaps["place"]!.GetValue<string>()
            select $"{perhaps["because"]} {perhaps["place"]}");
    }

    [Fact]
    public void A_statement_that_foots_by_the_rows_that_could_be_read_says_so_in_the_table_and_in_the_json()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.mt940", Statement.ReplaceLineEndings("\n").Replace(
            ":62F:", ":61:2102300101D5,00NTRFX\n:62F:", StringComparison.Ordinal));

        CommandLine read = CommandLine.Run("read", folder["a.mt940"]);
        JsonNode statement =
            JsonNode.Parse(CommandLine.Run("read", folder["a.mt940"], "--json").Output)!["statements"]![0]!;

        Assert.Contains(
            "verified by the rows that could be read; rows set aside: 1", read.Output, StringComparison.Ordinal);
        Assert.Equal("verified", statement["outcome"]!.GetValue<string>());
        Assert.Equal((1, 0, "-5.00"), (
            statement["setAside"]!["count"]!.GetValue<int>(), statement["setAside"]!["unread"]!.GetValue<int>(),
            statement["setAside"]!["sum"]!.GetValue<string>()));
    }

    [Fact]
    public void What_a_file_states_of_itself_and_what_was_read_stand_in_the_table_and_in_the_json()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "a.bai",
            "01,A,B,190401,0615,1,,,2/\n02,A,B,1,190401,,USD,2/\n03,777,,010,1000,,,015,1100,,/\n"
            + "16,165,100,0,B,R,T/\n49,2250,3/\n98,2200,1,5/\n");

        CommandLine read = CommandLine.Run("read", folder["a.bai"]);
        CommandLine json = CommandLine.Run("read", folder["a.bai"], "--json");

        Assert.Contains("verified, but its control figures differ", read.Output, StringComparison.Ordinal);
        Assert.Contains(
            "a.bai:5: the account's control total in minor units is stated as 2250, and 2200 was read: 50 too high",
            read.Output, StringComparison.Ordinal);
        Assert.Contains("a.bai:1: the file has no trailer", read.Output, StringComparison.Ordinal);
        JsonArray controls = JsonNode.Parse(json.Output)!["statements"]![0]!["controls"]!.AsArray();
        Assert.Equal(
            ["total account a.bai:5 2250 2200 50", "trailer-missing file a.bai:1  6 "],
            controls.Select(one => $"{one!["kind"]} {one["level"]} {one["place"]} {one["stated"]} {one["read"]} "
                + $"{one["difference"]}"));
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("read"), json.Output));
    }

    [Fact]
    public void Entries_that_are_not_booked_are_counted_in_the_table_and_in_the_json()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.xml", Camt.Statement(
            Camt.Balance("OPBD", "10.00"), Camt.Balance("CLBD", "11.00"), Camt.Entry("1.00"),
            Camt.Entry("4.00", status: "PDNG"), Camt.Entry("5.00", status: "<Cd>FUTR</Cd>"),
            Camt.Entry("6.00", status: "<Cd>INFO</Cd>")));

        CommandLine read = CommandLine.Run("read", folder["a.xml"]);
        JsonNode statement =
            JsonNode.Parse(CommandLine.Run("read", folder["a.xml"], "--json").Output)!["statements"]![0]!;

        Assert.Contains("verified; not booked: 2 pending, 1 for information", read.Output, StringComparison.Ordinal);
        Assert.Equal((2, 1), (
            statement["notBooked"]!["pending"]!.GetValue<int>(),
            statement["notBooked"]!["informationOnly"]!.GetValue<int>()));
    }

    private static string[] Figures(CommandLine read, string beginning)
    {
        string[] cells = read.Output.Split('\n').First(line => line.StartsWith(beginning, StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. cells.Skip(1).Where(cell => cell.All(char.IsAsciiDigit)).Take(5)];
    }
}
