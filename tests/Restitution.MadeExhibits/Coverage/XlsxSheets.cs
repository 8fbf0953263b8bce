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

    private static IEnumerable<int> FilledRows(XElement? sheet, string[] texts)
    {
        int number = 0;
        foreach (XElement row in sheet?.Descendants().Where(one => one.Name.LocalName == "row") ?? [])
        {
            number = Whole(row.Attribute("r")?.Value) ?? number + 1;
            if (row.Elements().Any(cell => cell.Name.LocalName == "c" && IsFilled(cell, texts)))
            {
                yield return number;
            }
        }
    }

    private static bool IsFilled(XElement cell, string[] texts)
    {
        string type = cell.Attribute("t")?.Value ?? "n";
        string value = string.Concat(cell.Elements().Where(one => one.Name.LocalName == "v").Select(one => one.Value));
        bool isFormula = cell.Elements().Any(one => one.Name.LocalName == "f");
        return type switch
        {
            "s" => Whole(value) is { } index && index < texts.Length && texts[index].Trim(' ').Length > 0,
            "inlineStr" => cell.Elements().Any(
                one => one.Name.LocalName == "is" && Text(one).Trim(' ').Length > 0),
            "e" => true,
            _ => isFormula || value.Trim(' ').Length > 0,
        };
    }

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
