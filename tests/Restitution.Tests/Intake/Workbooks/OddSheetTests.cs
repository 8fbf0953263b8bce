using System.IO.Compression;
using Restitution.Intake;
using Restitution.MadeExhibits;
using Restitution.MadeExhibits.Coverage;

namespace Restitution.Tests.Intake.Workbooks;

/// <summary>A sheet whose XML departs from the standard is read with every filled row, or refused.</summary>
/// <remarks>In the rows, A and B alone stand for a cell of text, and MAIN for the namespace of sheets.</remarks>
public sealed class OddSheetTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly MadeExhibit Made = MadeExhibit.Of("xlsx", seed: 1, rowCount: 2);

    [Theory]
    [InlineData("<row r='3'>A</row><row r='3'>B</row>", "row 3 below row 3")]
    [InlineData("<row r='5'>A</row><row r='3'>B</row>", "row 3 below row 5")]
    [InlineData("<row r='3'>A<row r='4'>B</row></row>", "<row> among the cells of row 3")]
    [InlineData("<row r='3'>A</row><g><row r='4'>B</row></g>", "<g> among the rows")]
    [InlineData("<row r='3'>A</row><x:row xmlns:x='urn:x' r='4'>B</x:row>", "<x:row> among the rows")]
    [InlineData("<row r='3'><c r='A3' t='str'><v>q</v></c><c r='A3' t='str'><v>z</v></c></row>", "cell A3 twice")]
    [InlineData("<row r='3'><c r='A3'><v>1</v><v>2</v></c></row>", "a cell in row 3 with more than one value")]
    [InlineData("<row r='3'>A<!-- c -->1,000.00</row>", "text outside of cells below row 3")]
    [InlineData("<row r='3'><c r='A3'>1,000.00<v>1</v></c></row>", "a cell in row 3 with more than one value")]
    public void What_the_reader_of_cells_would_pass_over_is_refused(string rows, string found)
    {
        IntakeRefusal refusal = Read(Sheet(rows)).Refusal!;

        Assert.Equal(
            (RefusalKind.Truncated, "BANK-01!Statement", $"a damaged sheet: {found}"),
            (refusal.Kind, refusal.Place, refusal.Found));
    }

    [Fact]
    public void A_sheet_of_a_namespace_that_is_no_sheets_is_refused()
    {
        byte[] sheet = Sheet("<row r='3'>A</row>", Main + "x");

        Assert.Equal("a damaged sheet: <worksheet> of a namespace that is no sheet's", Read(sheet).Refusal!.Found);
    }

    [Theory]
    [InlineData("<row>A</row><row>B</row>")]
    [InlineData("<row r='4'>A</row><row>B</row><row r='8'>A</row>")]
    [InlineData("<row r='0'>A</row><row>B</row>")]
    [InlineData("<row r='-3'>A</row><row r='3'>B</row>")]
    [InlineData("<row r='x'>A</row><row r='3'>B</row>")]
    [InlineData("<row r='3'>A</row><row r='4'/><row r='5'>B</row>")]
    [InlineData("<row r='3'>A</row></sheetData><sheetData><row r='4'>B</row>")]
    [InlineData("<row r='3'>A</row><x:row xmlns:x='MAIN' r='4'>B</x:row>")]
    [InlineData("<row r='3'><c r='A9' t='str'><v>q</v></c></row><row r='4'>B</row>")]
    [InlineData("<row r='3'><c r='B3' t='str'><v>q</v></c><c r='A3' t='str'><v>z</v></c></row>")]
    [InlineData("<row r='3'><c t='str'><v>q</v></c><c t='str'><v>z</v></c></row>")]
    [InlineData("<row r='3'><c r='3A' t='str'><v>q</v></c></row><row r='4'>B</row>")]
    [InlineData("<row r='3'><c r='A3' t='s'><v>99999</v></c></row><row r='4'>B</row>")]
    [InlineData("<row r='3'><c r='A3' t='s'><v>abc</v></c></row><row r='4'>B</row>")]
    [InlineData("<row r='3'><c r='A3'><v>abc</v></c></row><row r='4'>B</row>")]
    [InlineData("<row r='3'><c r='A3' t='b'><v>1</v></c></row>")]
    [InlineData("<row r='3'><c r='A3' t='d'><v>2019-03-05</v></c></row>")]
    [InlineData("<row r='3'><c r='A3' t='inlineStr'><v>q</v></c></row>")]
    [InlineData("<row r='3'><c r='A3'><is><t>q</t></is></c></row>")]
    [InlineData("<row r='3'><c r='A3' t='zz'><v>q</v></c></row>")]
    [InlineData("<row r='3'><c r='A3' t='e'><v>#REF!</v></c></row><row r='4'>B</row>")]
    [InlineData("<row r='3'><c r='A3'><f>1+1</f></c></row><row r='4'>B</row>")]
    [InlineData("<row r='3'><c r='A3' t='inlineStr'><is><t xml:space='preserve'>  </t></is></c></row><row r='4'>B</row>")]
    public void What_has_one_reading_is_read_and_nothing_of_it_lost(string rows)
    {
        byte[] sheet = Sheet(rows);

        Assert.Null(Read(sheet).Refusal);
        Assert.Null(ExhibitCoverage.Lost(sheet, Made.Layout));
    }

    private static ReadExhibit Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ReadExhibit.From(stream, Made.Layout.Exhibit, Made.Layout);
    }

    // The made sheet with these rows below its headings.
    private static byte[] Sheet(string rows, string space = Main)
    {
        const string Part = "xl/worksheets/sheet1.xml";
        using var bytes = new MemoryStream();
        Made.WriteTo(bytes);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            string xml;
            using (var reader = new StreamReader(zip.GetEntry(Part)!.Open()))
            {
                xml = reader.ReadToEnd();
            }

            string filled = rows.Replace("MAIN", Main, StringComparison.Ordinal)
                .Replace(">A<", "><c t='str'><v>a</v></c><", StringComparison.Ordinal)
                .Replace(">B<", "><c t='str'><v>b</v></c><", StringComparison.Ordinal);
            zip.GetEntry(Part)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(Part).Open());
            string above = xml[..xml.IndexOf("<row r=\"2\"", StringComparison.Ordinal)]
                .Replace($"\"{Main}\"", $"\"{space}\"", StringComparison.Ordinal);
            writer.Write($"{above}{filled}</sheetData></worksheet>");
        }

        return bytes.ToArray();
    }
}
