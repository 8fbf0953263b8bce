using System.IO.Compression;
using System.Text;
using Restitution.Documents.Delimited;
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

    [Theory]
    [InlineData("Account,\"1\nDate,Text,Amount\n05/03/2019,ice,-10.00\n\"\n06/03/2019,fish,-20.00\n", true)]
    [InlineData("Account,\"1\n2\"\n,,\n05/03/2019,ice,-10.00\n06/03/2019,fish,-20.00\n", false)]
    public void A_quotation_mark_above_the_records_takes_none_of_them_into_a_title(string csv, bool isSetAside)
    {
        SheetLayout sheet = ThreeColumns.Sheets[0] with { HeaderRows = [], FirstDataRow = 3 };
        Layout below = ThreeColumns with { Sheets = [sheet] };

        ReadExhibit read = Read(Encoding.UTF8.GetBytes(csv), below);

        Assert.Equal(
            isSetAside ? ["X-01:1-4"] : [],
            read.Quarantined.Select(row => row.Source.ToString()));
        Assert.Equal(isSetAside ? 1 : 2, read.Counts.Accepted);
    }

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
    public void R17_a_formula_in_a_text_cell_of_a_workbook_is_neutral_in_delimited_text()
    {
        string path = Path.Combine(SourceTree.Root, "fixtures/exhibits/xlsx/good/formula-as-text.xlsx");
        Layout layout = LayoutFile.Read(File.ReadAllBytes(path + ".layout.json")).Layout!;
        TimeRecord record = Assert.IsType<TimeRecord>(Assert.Single(Read(File.ReadAllBytes(path), layout).Records));

        Assert.Equal("=HYPERLINK(\"http://example.org\",\"A\")", record.Person.Reveal());
        Assert.StartsWith("\"'=HYPERLINK", DelimitedText.Field(record.Person.Reveal()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_that_begins_with_its_entries_has_the_exhibit_as_its_place()
    {
        var layout = new Layout("X-01", ExhibitKind.BankStatement, FileFormat.Mt940)
        {
            Encoding = "utf-8",
            Account = "A",
            Marks = Baht with { DecimalMark = "," },
            Confirmed = ThreeColumns.Confirmed,
        };
        ReadExhibit read = Read(":61:190305C10,00NTRFREF1\r\n:62F:C190305THB10,00\r\n-\r\n", layout);

        Assert.Equal("X-01", Assert.Single(read.Statements).Place.Exhibit);
        Assert.NotEmpty(ReadJson.Write(read));
    }

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

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
