using System.IO.Compression;
using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Storage.Folders;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class CaseAddTests
{
    private const string Payroll = "No.,Worker,Month,Wages (THB),Net pay\n1,W-01,2019-05,9000.00,9000.00\n";
    private const string Bank = "Account,777-1\nDate,Description,Amount (THB),Balance\n2019-06-30,wages,-90.00,910.00\n";

    [Fact]
    public void A_file_becomes_the_next_exhibit_of_its_kind_and_its_bytes_stay_as_they_were()
    {
        using TemporaryFolder folder = CliCase.Folder();
        folder.Write("seized/Statement of June.CSV", Bank);

        CommandLine added = Add(folder, "seized/Statement of June.CSV", "--account-of", "R-01", "--received-on",
            "2021-10-02");

        Assert.True(added.Code == 0, added.ToString());
        ExhibitFile exhibit = CaseFolder.Open(folder.FullPath).Exhibits[^1];
        Assert.Equal("BANK-02", exhibit.Exhibit.Code);
        Assert.Equal("R-01", exhibit.AccountOf);
        Assert.Equal(new NodaTime.LocalDate(2021, 10, 2), exhibit.Exhibit.ReceivedOn);
        Assert.Equal(Bank, File.ReadAllText(folder["exhibits/BANK-02.csv"]));
        Assert.True(File.Exists(folder["seized/Statement of June.CSV"]));
        Assert.Contains($"restitution review {folder.FullPath}", added.Output, StringComparison.Ordinal);
        Assert.Contains("\"receivedAs\": \"Statement of June.CSV\"", CaseJson(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_order_and_way_of_writing_of_the_case_stay_line_by_line()
    {
        using TemporaryFolder folder = CliCase.Folder();
        folder.Write("june.csv", Bank);
        string[] before = CaseJson(folder).Split('\n');

        Assert.Equal(0, Add(folder, "june.csv").Code);

        string[] after = CaseJson(folder).Split('\n');
        int at = Array.FindIndex(before, line => line.Contains("exhibits/bank.csv", StringComparison.Ordinal)) + 1;
        Assert.Equal(before[..at], after[..at]);
        Assert.Equal(before[at..], after[(after.Length - before.Length + at)..]);
        Assert.Equal("    {", after[at]);
        Assert.Equal("      \"code\": \"BANK-02\",", after[at + 1]);
    }

    [Fact]
    public void Several_files_are_added_in_one_go_and_a_workbook_of_unknown_kind_gets_a_code_too()
    {
        using TemporaryFolder folder = CliCase.Folder();
        folder.Write("june.csv", Bank);
        folder.Write("july.csv", Bank.Replace("06-30", "07-31", StringComparison.Ordinal));
        folder.Write("notes.txt", "one;two\nthree;four\n");

        CommandLine added = Add(folder, "june.csv", "july.csv", "notes.txt", "--json");

        Assert.True(added.Code == 0, added.ToString());
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("case-add"), added.Output));
        Assert.Equal(
            ["BANK-02", "BANK-03", "EXHIBIT-01"],
            JsonNode.Parse(added.Output)!["added"]!.AsArray().Select(one => one!["code"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[ ]")]
    [InlineData("[ // none yet, \"nor\" a comma ,\n  ]")]
    [InlineData("[\n    // { \"code\": \"PAY-01\" },\n  ]")]
    [InlineData("[ { \"code\": \"PAY-09\", \"file\": \"exhibits/bank.csv\" } ]")]
    [InlineData("[ { \"code\": \"PAY-09\", \"file\": \"exhibits/bank.csv\" }, /* , */ ]")]
    [InlineData("[\n    { \"code\": \"PAY-09\", \"file\": \"exhibits/bank.csv\" } // last, no comma\n  ]")]
    [InlineData("[\n\t{ \"code\": \"PAY-09\", \"file\": \"exhibits/bank.csv\" } /* , */\n]")]
    [InlineData("[\r\n    { \"code\": \"PAY-09\", \"file\": \"exhibits/bank.csv\" },\r\n  ]")]
    public void However_the_list_is_written_the_exhibit_stands_after_the_last(string list)
    {
        using TemporaryFolder folder = CliCase.Folder(json => WithList(json, list));
        folder.Write("june.csv", Bank);
        string[] comments = CommentsIn(CaseJson(folder));

        CommandLine added = Add(folder, "june.csv");

        Assert.True(added.Code == 0, added + CaseJson(folder));
        Assert.Equal("BANK-01", CaseFolder.Open(folder.FullPath).Exhibits[^1].Exhibit.Code);
        Assert.Equal(comments, CommentsIn(CaseJson(folder)));
        Assert.Equal(
            list.Contains('\r', StringComparison.Ordinal),
            CaseJson(folder).Contains("\"BANK-01\",\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_byte_order_mark_stays_and_a_file_that_lies_in_exhibits_stays_there()
    {
        using TemporaryFolder folder = CliCase.Folder();
        File.WriteAllBytes(folder["case.json"], [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(folder["case.json"])]);
        folder.Write("exhibits/seized/june.csv", Bank);

        Assert.Equal(0, Add(folder, "exhibits/seized/june.csv").Code);

        Assert.Equal(0xEF, File.ReadAllBytes(folder["case.json"])[0]);
        Assert.Equal(
            folder["exhibits/seized/june.csv"], CaseFolder.Open(folder.FullPath).Exhibits[^1].FullPath);
        Assert.Equal(2, Directory.GetFiles(folder["exhibits"], "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_page_that_no_reader_reads_can_only_be_cited()
    {
        using TemporaryFolder folder = CliCase.Folder();
        folder.Write("gazette.pdf", "%PDF-1.7\n");

        AddRefused(folder, "--cited-only", "gazette.pdf");
        CommandLine cited = Add(folder, "gazette.pdf", "--cited-only", "--code", "CAL-01");

        Assert.True(cited.Code == 0, cited.ToString());
        Assert.True(CaseFolder.Open(folder.FullPath).Exhibits[^1].IsCitedOnly);
        Assert.True(File.Exists(folder["exhibits/CAL-01.pdf"]));
    }

    [Fact]
    public void The_same_bytes_are_refused_under_any_name_and_the_code_that_holds_them_is_named()
    {
        using TemporaryFolder folder = CliCase.Folder();
        File.Copy(folder["exhibits/bank.csv"], folder["other.csv"]);
        folder.Write("a.csv", Bank);
        folder.Write("b.csv", Bank);

        AddRefused(folder, "the same bytes as BANK-01", "other.csv");
        AddRefused(folder, "b.csv: the same bytes as", "a.csv", "b.csv");
    }

    [Fact]
    public void Bytes_that_lie_in_an_archive_of_the_case_are_refused_and_an_archive_of_held_bytes_is_told()
    {
        using TemporaryFolder folder = CliCase.Folder();
        Pack(folder["seized.zip"], ("june.csv", Bank), ("pay.csv", Payroll));
        Pack(folder["again.zip"], ("renamed.csv", Bank));
        folder.Write("loose.csv", Bank);
        CommandLine first = Add(folder, "seized.zip", "--code", "ZIP-01");
        Assert.True(first.Code == 0, first.ToString());

        AddRefused(folder, "the same bytes as ZIP-01/june.csv", "loose.csv");
        CommandLine again = Add(folder, "again.zip");

        Assert.Contains("the bytes of ZIP-01/june.csv again", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no such file", "nowhere.csv")]
    [InlineData("a folder", "exhibits")]
    [InlineData("a file without a byte", "empty.csv")]
    [InlineData("which the case has already", "june.csv", "--code", "W-01")]
    [InlineData("capital letters", "june.csv", "--code", "w 1")]
    [InlineData("for 2 files", "june.csv", "names.json", "--code", "BANK-09")]
    [InlineData("the respondent, worker or party \"R-09\"", "june.csv", "--account-of", "R-09")]
    [InlineData("a file exhibits/BANK-02.csv that case.json does not name", "june.csv")]
    public void What_cannot_be_added_is_refused_and_the_case_stays_as_it_was(string found, params string[] args)
    {
        using TemporaryFolder folder = CliCase.Folder();
        folder.Write("june.csv", Bank);
        folder.Write("empty.csv", "");
        folder.Write("exhibits/BANK-02.csv", "mine\n");

        AddRefused(folder, found, args);
    }

    [Fact]
    public void One_file_that_is_refused_holds_back_the_others()
    {
        using TemporaryFolder folder = CliCase.Folder();
        folder.Write("june.csv", Bank);

        AddRefused(folder, "nowhere.csv: no such file", "june.csv", "nowhere.csv");
    }

    [Fact]
    public void A_case_that_changed_since_it_was_opened_is_not_written_over()
    {
        using TemporaryFolder folder = CliCase.Folder();
        folder.Write("june.csv", Bank);
        CaseFolder opened = CaseFolder.Open(folder.FullPath);
        string changed = CaseJson(folder) + "// another hand\n";
        folder.Write("case.json", changed);

        Assert.Throws<IOException>(() => ExhibitAddition.To(opened, [folder["june.csv"]], new ExhibitWish()));

        Assert.Equal(changed, CaseJson(folder));
        Assert.False(File.Exists(folder["exhibits/BANK-02.csv"]));
    }

    [Fact]
    public void A_case_that_cannot_be_written_keeps_no_copy()
    {
        using TemporaryFolder folder = CliCase.Folder();
        folder.Write("june.csv", Bank);
        Directory.CreateDirectory(folder["case.json.part"]);

        CommandLine failed = Add(folder, "june.csv");

        Assert.Equal(3, failed.Code);
        Assert.False(File.Exists(folder["exhibits/BANK-02.csv"]));
        Assert.Equal(SampleCase.Json, CaseJson(folder));
    }

    private static CommandLine Add(TemporaryFolder folder, params string[] args) => CommandLine.Run(
        ["case", "add", folder.FullPath, .. args.Select(arg =>
            arg.Contains('.', StringComparison.Ordinal) || arg == "exhibits" ? folder[arg] : arg)]);

    private static void AddRefused(TemporaryFolder folder, string found, params string[] args)
    {
        string[] before = Kept(folder);

        CommandLine refused = Add(folder, args);

        Assert.True(refused.Code == 1, refused.ToString());
        Assert.Contains(found, refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, Kept(folder));
    }

    private static string[] Kept(TemporaryFolder folder) =>
    [
        .. Directory.GetFiles(folder.FullPath, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => file + " " + FileDigest.Of(file).Sha256),
    ];

    private static string CaseJson(TemporaryFolder folder) => File.ReadAllText(folder["case.json"]);

    private static string WithList(string json, string list)
    {
        int from = json.LastIndexOf("\"exhibits\":", StringComparison.Ordinal) + "\"exhibits\": ".Length;
        return json[..from].Replace("[\"BANK-01:2\"]", "[]", StringComparison.Ordinal) + list + "\n}\n";
    }

    private static string[] CommentsIn(string json) =>
        [.. json.Split('\n').Select(line => line.Split("//")).Where(parts => parts.Length > 1).Select(one => one[1])];

    private static void Pack(string path, params (string Name, string Text)[] members)
    {
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string name, string text) in members)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
