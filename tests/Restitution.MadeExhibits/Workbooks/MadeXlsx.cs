using System.Globalization;
using System.IO.Compression;
using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits.Workbooks;

/// <summary>
/// A bank's XLSX of one sheet: days and amounts are numbers, descriptions stand in the table of texts, references in
/// their cells.
/// </summary>
public sealed class MadeXlsx(int seed, int rowCount) : MadeExhibit(seed, rowCount)
{
    internal const string SheetName = "Statement";

    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";

    internal static readonly LocalDate DayZero = new(1899, 12, 30);

    // The archive's own clock, so that the same rows give the same bytes.
    private static readonly DateTimeOffset Packed = new(2021, 11, 22, 0, 0, 0, TimeSpan.Zero);

    public override RowCounts Counts => new(RowCount + 2, RowCount, 0, 0, 2);

    public override Layout Layout { get; } = LayoutOf(FileFormat.Xlsx);

    internal static Layout LayoutOf(FileFormat format) => new(Code, ExhibitKind.BankStatement, format)
    {
        Account = MadeRows.Account,
        Marks = new ColumnMarks(DateOrder.DayMonthYear, YearCount.Common, ".", ",", "THB"),
        RowMarks = new RowMarks { Opening = ["B/F"], Closing = ["C/F"] },
        Sheets = [new SheetLayout(SheetName) { HeaderRows = [1], FirstDataRow = 2, Columns = MadeCsv.Columns }],
        Confirmed = Confirmed,
    };

    public override void WriteTo(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var texts = new TextTable();
        WriteShell(zip);
        WriteSheet(zip, texts);
        Write(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{texts.Xml()}</sst>");
    }

    /// <summary>Every part but the sheet and the table of texts.</summary>
    internal static void WriteShell(ZipArchive zip, string sheetName = SheetName)
    {
        Write(zip, "[Content_Types].xml", $"<Types xmlns=\"{Packages}content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        Write(zip, "_rels/.rels", $"<Relationships xmlns=\"{Packages}relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"{sheetName}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Packages}relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        Write(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
    }

    private void WriteSheet(ZipArchive zip, TextTable texts)
    {
        using StreamWriter sheet = Part(zip, "xl/worksheets/sheet1.xml");
        sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">");
        foreach (ColumnLayout column in MadeCsv.Columns)
        {
            sheet.Write($"<c r=\"{column.At}1\" t=\"s\"><v>{texts.Index(column.Heading!)}</v></c>");
        }

        sheet.Write($"</row><row r=\"2\"><c r=\"B2\" t=\"s\"><v>{texts.Index("B/F")}</v></c>");
        sheet.Write($"<c r=\"E2\"><v>{Baht(MadeRows.OpeningSatang)}</v></c></row>");
        foreach (MadeRow row in Rows)
        {
            int number = row.Index + 3;
            int day = Period.DaysBetween(DayZero, row.BookedOn);
            string side = row.Satang > 0 ? "D" : "C";
            sheet.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<row r=\"{number}\"><c r=\"A{number}\" s=\"1\"><v>{day}</v></c><c r=\"B{number}\" t=\"s\"><v>{texts.Index(row.Description)}</v></c><c r=\"{side}{number}\"><v>{Baht(Math.Abs(row.Satang))}</v></c><c r=\"E{number}\"><v>{Baht(row.BalanceSatang)}</v></c><c r=\"F{number}\" t=\"s\"><v>{texts.Index(row.Channel)}</v></c><c r=\"G{number}\" t=\"inlineStr\"><is><t>{row.Reference}</t></is></c></row>"));
        }

        sheet.Write("</sheetData></worksheet>");
    }

    internal static string Baht(long satang) => (satang / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    internal static void Write(ZipArchive zip, string name, string xml)
    {
        using StreamWriter part = Part(zip, name);
        part.Write(xml);
    }

    internal static StreamWriter Part(ZipArchive zip, string name)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Packed;
        var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false), 64 * 1024);
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return writer;
    }
}
