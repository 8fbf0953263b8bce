using System.IO.Compression;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Text;
using Restitution.Tests.House;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake;

/// <summary>Files made to harm, or harmed, end in a reason and never in a crash; counts always foot.</summary>
public sealed class HostileExhibitTests
{
    private static readonly Layout ThreeColumns = Bank(
        Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Amount));

    private static readonly Layout OneSheet = ThreeColumns with
    {
        Format = FileFormat.Xlsx,
        Sheets = [new SheetLayout("S") { Columns = ThreeColumns.Sheets[0].Columns }],
    };

    [Fact]
    public void R17_a_part_that_swells_when_unpacked_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream part = archive.CreateEntry("xl/workbook.xml").Open();
            byte[] zeros = new byte[1024 * 1024];
            for (int turn = 0; turn < 40; turn++)
            {
                part.Write(zeros);
            }
        }

        IntakeRefusal refusal = Read(bytes.ToArray(), OneSheet).Refusal!;
        Assert.Equal((RefusalKind.TooLarge, "X-01/xl/workbook.xml"), (refusal.Kind, refusal.Place));
    }

    [Fact]
    public void R17_an_entity_declaration_inside_a_workbook_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "xl/_rels/workbook.xml.rels", "<Relationships/>");
            Write(archive, "xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>");
        }

        Assert.Equal(RefusalKind.EntityDeclared, Read(bytes.ToArray(), OneSheet).Refusal!.Kind);
    }

    [Fact]
    public void R17_a_formula_in_a_text_cell_is_text() => Assert.Equal(
        "=HYPERLINK(\"http://x\")",
        Assert.IsType<StatementLine>(Assert.Single(
            Read("Date,Text,Amount\n05/03/2019,\"=HYPERLINK(\"\"http://x\"\")\",5.00\n",
                ThreeColumns).Records)).Description);

    [Fact]
    public void An_archive_is_not_read_by_the_layout_of_a_workbook()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "a.txt", "a");
        }

        Assert.Equal(RefusalKind.FormatIsNotTheLayouts, Read(bytes.ToArray(), OneSheet).Refusal!.Kind);
    }

    [Fact]
    public void A_line_without_end_costs_itself_only()
    {
        string endless = new('x', DelimitedRows.RowBytesMost + 1);
        ReadExhibit read = Read($"Date,Text,Amount\n05/03/2019,{endless},5.00\n06/03/2019,next,6.00\n", ThreeColumns);

        Assert.Equal(FaultKind.FieldTooLong, Assert.Single(Assert.Single(read.Quarantined).Faults).Kind);
        Assert.Equal("X-01:3", Assert.Single(read.Records).Source.ToString());
    }

    [Fact]
    public void What_tells_immigration_status_reaches_no_record_no_raw_text_and_no_fault()
    {
        ReadExhibit read = Read(
            "Date,Text,Amount,Visa status\n05/03/2019,a,bad,OVERSTAYED\n06/03/2019,b,2.00,OVERSTAYED\n07/03/2019,\"c,3.00,OVERSTAYED\n",
            ThreeColumns);

        Assert.DoesNotContain("OVERSTAYED", Encoding.UTF8.GetString(ReadJson.Write(read)), StringComparison.Ordinal);
        Assert.Contains(read.Notes, note => note.Kind == NoteKind.DroppedColumn && note.About == "Visa status");
        Assert.Equal((1, 2), (read.Records.Count, read.Quarantined.Count));
    }

    [Theory]
    [InlineData("fixtures/exhibits/csv/good/thai-bank.csv", 400)]
    [InlineData("fixtures/exhibits/csv/good/indonesian-bank.csv", 400)]
    [InlineData("fixtures/exhibits/csv/good/payroll.csv", 400)]
    [InlineData("fixtures/exhibits/csv/good/windows-874.csv", 200)]
    [InlineData("fixtures/exhibits/csv/good/utf-16.csv", 200)]
    [InlineData("fixtures/exhibits/xlsx/good/payroll.xlsx", 150)]
    [InlineData("fixtures/exhibits/xls/good/payroll.xls", 100)]
    public void A_mutated_exhibit_is_read_or_refused_and_its_counts_foot(string path, int turns)
    {
        string whole = Path.Combine(SourceTree.Root, path);
        byte[] original = File.ReadAllBytes(whole);
        Layout layout = LayoutFile.Read(File.ReadAllBytes(whole + ".layout.json")).Layout!;
        var random = new Random(20211122);
        for (int turn = 0; turn < turns; turn++)
        {
            ReadExhibit read = Read(Mutated(original, random), layout);
            Assert.True(read.Refusal is not null
                || (read.Counts.Foot && read.Counts.Received > 0), $"{path}, turn {turn}: {read.Counts}");
        }
    }

    private static byte[] Mutated(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (int change = random.Next(1, 8); change > 0 && bytes.Count > 0; change--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.Insert(at, "\",\n\r;0"u8[random.Next(6)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }

        return [.. bytes];
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
