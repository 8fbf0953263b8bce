using System.Globalization;
using System.Security;
using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>One cell: a text, a number, a formula with the value that was cached, or an error.</summary>
internal readonly record struct DemoCell(string? Text, decimal? Number, string? Formula, string? Error)
{
    public static DemoCell Empty => default;

    public static DemoCell Of(string text) => new(text, null, null, null);

    public static DemoCell Of(decimal number) => new(null, number, null, null);

    public static DemoCell Computed(string formula, decimal cached) => new(null, cached, formula, null);

    public static DemoCell Broken(string formula, string error) => new(null, null, formula, error);
}

/// <summary>One sheet: rows of cells and merged ranges.</summary>
/// <param name="HeadRows">So many rows at the top are set bold and centred.</param>
/// <param name="Widths">Of the columns from A on, in characters; 0 hides a column.</param>
internal sealed record DemoSheet(
    string Name, IReadOnlyList<IReadOnlyList<DemoCell>> Rows, IReadOnlyList<string> Merged, int HeadRows,
    IReadOnlyList<int> Widths);

/// <summary>Writes a spreadsheet file part by part, so that nothing in it depends on a clock or a library.</summary>
internal static class WorkbookText
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static byte[] Write(IReadOnlyList<DemoSheet> sheets)
    {
        List<string> texts = [.. sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row)
            .Where(cell => cell.Text is not null).Select(cell => cell.Text!).Distinct(StringComparer.Ordinal)];
        Dictionary<string, int> places = texts.Index().ToDictionary(text => text.Item, text => text.Index);
        return StoredZip.Write(
        [
            ("[Content_Types].xml", Part(ContentTypes(sheets.Count))),
            ("_rels/.rels", Part(Relations([("officeDocument", "xl/workbook.xml")]))),
            ("xl/workbook.xml", Part(Workbook(sheets))),
            ("xl/_rels/workbook.xml.rels", Part(Relations(
                [.. Numbers(sheets.Count).Select(number => ("worksheet", $"worksheets/sheet{number}.xml")),
                    ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]))),
            ("xl/styles.xml", Part(Styles)),
            ("xl/sharedStrings.xml", Part(SharedStrings(texts))),
            .. sheets.Index().Select(sheet =>
                (Invariant($"xl/worksheets/sheet{sheet.Index + 1}.xml"), Part(Sheet(sheet.Item, places)))),
        ]);
    }

    /// <summary>A, B, … Z for columns numbered from 1; the demo needs no more.</summary>
    public static string Column(int number) => ((char)('A' + number - 1)).ToString();

    private static string Styles =>
        $"<styleSheet xmlns=\"{Main}\">" +
        "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Noto Sans Thai\"/></font>" +
        "<font><b/><sz val=\"11\"/><name val=\"Noto Sans Thai\"/></font></fonts>" +
        "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>" +
        "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>" +
        "<cellXfs count=\"3\"><xf/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/>" +
        "<xf fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\">" +
        "<alignment horizontal=\"center\" vertical=\"center\"/></xf></cellXfs></styleSheet>";

    private static string ContentTypes(int sheets) =>
        $"<Types xmlns=\"{Package}/content-types\">" +
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
        $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Kinds}sheet.main+xml\"/>" +
        string.Concat(Numbers(sheets).Select(number =>
            $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Kinds}worksheet+xml\"/>")) +
        $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Kinds}styles+xml\"/>" +
        $"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Kinds}sharedStrings+xml\"/></Types>";

    private static string Relations(IReadOnlyList<(string Kind, string Target)> relations) =>
        $"<Relationships xmlns=\"{Package}/relationships\">" +
        string.Concat(relations.Index().Select(relation =>
            Invariant($"<Relationship Id=\"rId{relation.Index + 1}\" ") +
            $"Type=\"{Office}/{relation.Item.Kind}\" Target=\"{relation.Item.Target}\"/>")) +
        "</Relationships>";

    private static string Workbook(IReadOnlyList<DemoSheet> sheets) =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>" +
        string.Concat(sheets.Index().Select(sheet => $"<sheet name=\"{Escaped(sheet.Item.Name)}\" " +
            Invariant($"sheetId=\"{sheet.Index + 1}\" r:id=\"rId{sheet.Index + 1}\"/>"))) +
        "</sheets></workbook>";

    private static string SharedStrings(List<string> texts) =>
        $"<sst xmlns=\"{Main}\" uniqueCount=\"{texts.Count.ToString(CultureInfo.InvariantCulture)}\">" +
        string.Concat(texts.Select(text => $"<si><t xml:space=\"preserve\">{Escaped(text)}</t></si>")) + "</sst>";

    private static string Sheet(DemoSheet sheet, Dictionary<string, int> places)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\">");
        xml.Append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><cols>");
        xml.AppendJoin("", sheet.Widths.Index().Select(column => Columns(column.Index + 1, column.Item)));
        xml.Append("</cols><sheetData>");
        foreach ((int index, IReadOnlyList<DemoCell> row) in sheet.Rows.Index())
        {
            xml.Append(Invariant($"<row r=\"{index + 1}\">"));
            xml.AppendJoin("", row.Index().Select(cell =>
                Cell(
                    cell.Item, Column(cell.Index + 1) + (index + 1).ToString(CultureInfo.InvariantCulture),
                    index < sheet.HeadRows, places)));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (sheet.Merged.Count > 0)
        {
            xml.Append(Invariant($"<mergeCells count=\"{sheet.Merged.Count}\">"))
                .AppendJoin("", sheet.Merged.Select(range => $"<mergeCell ref=\"{range}\"/>")).Append("</mergeCells>");
        }

        return xml.Append("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>").ToString();
    }

    private static string Columns(int number, int width) => width == 0
        ? Invariant($"<col min=\"{number}\" max=\"{number}\" width=\"11\" hidden=\"1\" customWidth=\"1\"/>")
        : Invariant($"<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");

    private static string Cell(DemoCell cell, string place, bool isHead, Dictionary<string, int> places) => cell switch
    {
        { Error: not null } => $"<c r=\"{place}\" t=\"e\"><f>{Escaped(cell.Formula!)}</f><v>{cell.Error}</v></c>",
        { Text: not null } => Invariant(
            $"<c r=\"{place}\" s=\"{(isHead ? 2 : 0)}\" t=\"s\"><v>{places[cell.Text]}</v></c>"),
        { Formula: not null } => Invariant(
            $"<c r=\"{place}\" s=\"1\"><f>{Escaped(cell.Formula)}</f><v>{cell.Number}</v></c>"),
        { Number: not null } => Invariant($"<c r=\"{place}\" s=\"1\"><v>{cell.Number}</v></c>"),
        _ => "",
    };

    private static byte[] Part(string xml) => Encoding.UTF8.GetBytes(Declaration + xml);

    private static IEnumerable<string> Numbers(int count) =>
        Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static string Escaped(string text) => SecurityElement.Escape(text);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
