using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Archives;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Tests.House;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake.Archives;

/// <summary>Archives made to harm, or too large, are refused fast and with the reason; what can be read is.</summary>
[Collection(typeof(RunsAlone))]
[Trait("Cultures", "one")]
public sealed class ArchiveLimitTests
{
    private const string Rows = "Date,Text,Amount\n05/03/2019,pay,500.00\n06/03/2019,fish,bad\n";
    private const long TenGigabytes = 10L * 1024 * 1024 * 1024;

    private static readonly Layout ThreeColumns = Bank(
        Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Amount));

    [Theory]
    [InlineData(TenGigabytes, "10737418240 bytes packed into")]
    [InlineData(1_000, "more bytes than the 1000")]
    public void R17_ten_gigabytes_of_zeros_are_refused_fast_whatever_the_archive_says(long saidBytes, string found)
    {
        byte[] packed = HandMadeZip.Zeros((int)(TenGigabytes / 4 / 1024 / 1024));
        byte[] zip = new HandMadeZip().Add("zeros.csv", packed, saidBytes, ZipMember.Deflated).Bytes();
        long start = Stopwatch.GetTimestamp();
        long before = GC.GetAllocatedBytesForCurrentThread();

        ReadExhibit read = Read(zip, Archive(("zeros.csv", ThreeColumns)));

        RowFault fault = Assert.Single(Assert.Single(read.Quarantined).Faults);
        Assert.Equal(FaultKind.MemberRefused, fault.Kind);
        Assert.Contains(found, fault.Found, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 * 1024 * 1024);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void The_zeros_of_the_tests_unpack_to_as_many_as_are_said()
    {
        using var zeros = new DeflateStream(
            new MemoryStream(HandMadeZip.Zeros(3)), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        zeros.CopyTo(unpacked);

        Assert.Equal(12 * 1024 * 1024, unpacked.Length);
    }

    [Fact]
    public void More_members_than_the_limit_are_refused_as_a_whole()
    {
        var zip = new HandMadeZip();
        for (int number = 0; number <= IntakeLimits.MembersMost; number++)
        {
            zip.Add($"{number}", []);
        }

        IntakeRefusal refusal = Read(zip.Bytes(), Archive(("0", ThreeColumns))).Refusal!;

        Assert.Equal(RefusalKind.TooLarge, refusal.Kind);
        Assert.Contains("10001 members", refusal.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_members_are_refused_as_a_whole()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int number = 0; number < 100_000; number++)
            {
                zip.CreateEntry($"{number}", CompressionLevel.NoCompression);
            }
        }

        IntakeRefusal refusal = Read(bytes.ToArray(), Archive(("0", ThreeColumns))).Refusal!;

        Assert.Equal((RefusalKind.TooLarge, "an archive of 100000 members"), (refusal.Kind, refusal.Found));
    }

    [Fact]
    public void Members_that_together_unpack_to_more_than_the_limit_are_refused_as_a_whole()
    {
        var zip = new HandMadeZip();
        for (int number = 0; number < 5; number++)
        {
            zip.Add($"{number}.csv", [0], IntakeLimits.MemberBytesMost - 1);
        }

        Assert.Equal(RefusalKind.TooLarge, Read(zip.Bytes(), Archive(("0.csv", ThreeColumns))).Refusal!.Kind);
    }

    [Theory]
    [InlineData(16L * 1024 * 1024, false)]
    [InlineData((16L * 1024 * 1024) + 1, true)]
    public void A_member_that_swells_more_than_the_limit_is_refused_beyond_sixteen_megabytes(long bytes, bool refused)
    {
        byte[] zip = new HandMadeZip().Add("a.csv", [0, 0], bytes, ZipMember.Deflated).Bytes();
        string found = Assert.Single(Assert.Single(
            Read(zip, Archive(("a.csv", ThreeColumns))).Quarantined).Faults).Found;

        Assert.Equal(refused, found.Contains("packed into 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_workbook_in_an_archive_is_refused_beyond_what_is_held_in_memory()
    {
        byte[] content = [.. "PK\u0003\u0004"u8, .. new byte[2 * 1024 * 1024]];
        byte[] zip = new HandMadeZip()
            .Add("a.xlsx", content, IntakeLimits.MemberWorkbookBytesMost + 1).Bytes();
        var layout = new Layout("Z-01/a.xlsx", ExhibitKind.BankStatement, FileFormat.Xlsx)
        {
            Sheets = [new SheetLayout("S") { Columns = ThreeColumns.Sheets[0].Columns }],
            Marks = Baht,
        };

        Assert.StartsWith(
            "a workbook of 268435457 bytes",
            Assert.Single(Assert.Single(Read(zip, Archive(("a.xlsx", layout))).Quarantined).Faults).Found,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", null)]
    [InlineData("ปี 2562/a.csv", null)]
    [InlineData("a..csv", null)]
    [InlineData("", "of no letter")]
    [InlineData("../a.csv", "that steps out of its folder")]
    [InlineData("b/../a.csv", "that steps out of its folder")]
    [InlineData("/a.csv", "that begins at the root of a disk")]
    [InlineData("C:a.csv", "that begins at the root of a disk")]
    [InlineData("b\\a.csv", "with backslashes")]
    [InlineData("b//a.csv", "with an empty folder")]
    [InlineData("a\u001B[2J.csv", "with control characters")]
    public void A_name_is_one_of_a_file_below_the_archive(string name, string? fault) =>
        Assert.Equal(fault, MemberCheck.NameFault(name));

    [Fact]
    public void A_member_is_put_right_by_a_correction_at_its_own_place()
    {
        var correction = new Correction(
            "Z-01/a.csv:3", "06/03/2019,fish,bad", "06/03/2019,fish,-20.00", "a tester", new LocalDate(2021, 11, 22),
            "as the slip shows");
        using var bytes = new MemoryStream(Zip(("a.csv", Rows)));

        ReadExhibit read = ReadExhibit.From(
            bytes, "Z-01", Archive(("a.csv", ThreeColumns)), corrections: new CorrectionSet([correction]));

        Assert.Equal(
            ["Z-01/a.csv:2", "Z-01/a.csv:3"], read.Records.Select(record => record.Source.ToString()));
        Assert.Equal(correction, read.Records[1].Correction);
    }

    [Fact]
    public void A_proposal_reads_what_it_can_and_leaves_the_rest_out_with_the_reason()
    {
        string statement = "Date,Description,Withdrawal,Deposit,Balance\n"
            + "25/03/2019,a,,\"1,500.00\",\"1,500.00\"\n26/03/2019,b,20.50,,\"1,479.50\"\n";
        byte[] zip = Zip(
            ("THB/march.csv", statement), ("__MACOSX/._march.csv", "x"), ("scan.pdf", "%PDF-1.4"), ("THB/", ""));
        using var bytes = new MemoryStream(zip);

        LayoutProposal proposal = LayoutProposal.For(bytes, "Z-01");

        Assert.Equal(FileFormat.Archive, proposal.Layout.Format);
        Assert.Equal(
            [null, "what macOS adds to an archive beside its files", "Z-01/scan.pdf: a PDF document", "a folder"],
            proposal.Layout.Members.Select(member => member.LeftOutBecause?.Split(';')[0]));
        Assert.All(proposal.Undecided, about => Assert.StartsWith("THB/march.csv: ", about, StringComparison.Ordinal));
        Assert.Equal(
            Encoding.UTF8.GetString(LayoutFile.Write(proposal.Layout)),
            Encoding.UTF8.GetString(LayoutFile.Write(LayoutFile.Read(LayoutFile.Write(proposal.Layout)).Layout!)));
    }

    [Fact]
    public void The_layout_of_an_archive_says_what_each_of_its_members_lacks()
    {
        Layout layout = Archive(("a.csv", ThreeColumns with { Delimiter = null }), ("a.csv", null)) with { };
        layout = layout with
        {
            Members =
            [
                .. layout.Members, new MemberLayout("b", null, null),
                new MemberLayout("c.zip", layout with { Members = [] }, null),
            ],
        };

        Assert.Equal(
            [
                "member a.csv: the delimiter is undecided", "member a.csv: named twice",
                "member b: either how it is read or why it is left out",
                "member c.zip: an archive in an archive is not read",
            ],
            LayoutCheck.Lacks(layout));
    }

    private static Layout Archive(params (string Name, Layout? Layout)[] members) =>
        new("Z-01", ExhibitKind.BankStatement, FileFormat.Archive)
        {
            Members =
            [
                .. members.Select(member => new MemberLayout(
                    member.Name, member.Layout, member.Layout is null ? "not needed" : null)),
            ],
            Confirmed = new Confirmation("a tester", new LocalDate(2021, 11, 22)),
        };

    private static byte[] Zip(params (string Name, string Text)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in members)
            {
                using Stream content = zip.CreateEntry(name).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
