using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>The filled rows of an XLSX, counted in its own XML.</summary>
internal static class XlsxSheets
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static IReadOnlyList<FilledSheet> Of(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        Dictionary<string, string> targets = Part(archive, "xl/_rels/workbook.xml.rels")?.Elements()
            .ToDictionary(one => (string)one.Attribute("Id")!, one => Target((string)one.Attribute("Target")!)) ?? [];
        string[] texts = [.. Part(archive, "xl/sharedStrings.xml")?.Elements().Select(Text) ?? []];
        return
        [
            .. from sheet in Part(archive, "xl/workbook.xml")!.Descendants()
               where sheet.Name.LocalName == "sheet"
               let part = targets.GetValueOrDefault((string?)sheet.Attribute(XName.Get("id", Relations)) ?? "")
               let rows = part is null ? null : Part(archive, part)
               select new FilledSheet(
                   (string?)sheet.Attribute("name") ?? "", [.. FilledRows(rows, texts)]),
        ];
    }

    private static IEnumerable<FilledRow> FilledRows(XElement? sheet, string[] texts)
    {
        int number = 0;
        foreach (XElement row in sheet?.Descendants().Where(one => one.Name.LocalName == "row") ?? [])
        {
            XElement[] cells = [.. row.Elements().Where(cell => cell.Name.LocalName == "c")];
            number = Whole(row.Attribute("r")?.Value) is > 0 and var stated ? stated : number + 1;
            string[] held = [.. cells.Select(cell => TextOf(cell, texts)).OfType<string>()];
            if (held.Length > 0 || cells.Any(cell => IsFilled(cell, texts)))
            {
                yield return new FilledRow(number, held);
            }
        }
    }

    // Null for a cell that holds no text, or blanks alone.
    private static string? TextOf(XElement cell, string[] texts)
    {
        string type = cell.Attribute("t")?.Value ?? "n";
        string text = Whole(ValueOf(cell)) is { } index && type == "s" && index >= 0 && index < texts.Length
            ? texts[index]
            : string.Concat(cell.Elements().Where(one => one.Name.LocalName == "is").Select(Text));
        text = type is "str" or "inlineStr" && text.Length == 0 ? ValueOf(cell) : text;
        return text.Trim(' ').Length > 0 ? text : null;
    }

    private static bool IsFilled(XElement cell, string[] texts)
    {
        string? type = cell.Attribute("t")?.Value;
        bool isFormula = cell.Elements().Any(one => one.Name.LocalName == "f");
        bool isInTable = type == "s" && Whole(ValueOf(cell)) is { } index && index >= 0 && index < texts.Length;
        return type == "e" || isFormula || (!isInTable && ValueOf(cell).Trim(' ').Length > 0);
    }

    private static string ValueOf(XElement cell) =>
        string.Concat(cell.Elements().Where(one => one.Name.LocalName == "v").Select(one => one.Value));

    // A reading aid above the letters is no text of the cell.
    private static string Text(XElement holder) => string.Concat(
        from text in holder.Descendants()
        where text.Name.LocalName == "t" && text.Parent!.Name.LocalName != "rPh"
        select text.Value);

    private static XElement? Part(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using Stream part = entry.Open();
        return XDocument.Load(part).Root;
    }

    private static string Target(string target) => target.StartsWith('/') ? target[1..] : $"xl/{target}";

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int whole) ? whole : null;
}
