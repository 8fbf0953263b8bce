using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Workbooks;

/// <summary>Reads from an XLSX's own XML what its values do not show: formulas, hidden parts, merged ranges.</summary>
internal static class XlsxParts
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <exception cref="IntakeRefusedException">A part is too large, or far larger than its packed form.</exception>
    /// <exception cref="InvalidDataException">The archive is cut short or damaged.</exception>
    /// <param name="notes">Gets what is to be known of the workbook as a whole.</param>
    public static IReadOnlyList<SheetFacts> Read(Stream stream, string place, List<IntakeNote> notes)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        RequireSize(archive, place);
        PartProlog.RequireNoEntities(archive, place);
        notes.AddRange(NotesOf(archive, place));
        Dictionary<string, string> targets = Targets(archive);
        var sheets = new List<SheetFacts>();
        using XmlReader workbook = Open(archive, "xl/workbook.xml");
        while (workbook.Read())
        {
            if (workbook.NodeType == XmlNodeType.Element && workbook.LocalName == "sheet")
            {
                var facts = new SheetFacts
                {
                    Name = workbook.GetAttribute("name") ?? "",
                    IsHidden = workbook.GetAttribute("state") is "hidden" or "veryHidden",
                    AreFormulasKnown = true,
                };
                string relation = workbook.GetAttribute("id", Relations) ?? "";
                if (targets.TryGetValue(relation, out string? part))
                {
                    using XmlReader sheet = Open(archive, part);
                    string named = $"{place}!{facts.Name}";
                    Scan(sheet, facts, new SheetExtent(named), new SheetOrder(named));
                }

                sheets.Add(facts);
                if (sheets.Count > IntakeLimits.SheetsMost)
                {
                    throw new IntakeRefusedException(WorkbookRefusals.TooManySheets(place));
                }
            }
        }

        return sheets;
    }

    private static void RequireSize(ZipArchive archive, string place)
    {
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            long most = entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)
                ? IntakeLimits.WorkbookTextBytesMost
                : IntakeLimits.WorkbookPartBytesMost;
            bool isSwollen = entry.Length > IntakeLimits.SmallPartBytes
                && entry.Length / Math.Max(entry.CompressedLength, 1) > IntakeLimits.WorkbookPartRatioMost;
            if (entry.Length > most || isSwollen)
            {
                throw new IntakeRefusedException(new IntakeRefusal(
                    RefusalKind.TooLarge, $"{place}/{entry.FullName}",
                    $"a part of {entry.Length} bytes packed into {entry.CompressedLength}",
                    $"at most {most} bytes, and at most {IntakeLimits.WorkbookPartRatioMost} times the packed size",
                    "Ask for the workbook again from its source, or for a text export of it."));
            }
        }
    }

    private static IEnumerable<IntakeNote> NotesOf(ZipArchive archive, string place)
    {
        int links = archive.Entries.Count(
            entry => entry.FullName.StartsWith("xl/externalLinks/externalLink", StringComparison.OrdinalIgnoreCase));
        if (links > 0)
        {
            yield return new IntakeNote(
                NoteKind.ExternalLink, place, "formulas take figures from other workbooks; their last results are read",
                links);
        }

        if (archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new IntakeNote(NoteKind.Macro, place, "the workbook has a program; it was not run", 1);
        }
    }

    private static Dictionary<string, string> Targets(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using XmlReader reader = Open(archive, "xl/_rels/workbook.xml.rels");
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship")
            {
                string target = reader.GetAttribute("Target") ?? "";
                targets[reader.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        return targets;
    }

    private static XmlReader Open(ZipArchive archive, string part)
    {
        ZipArchiveEntry entry = archive.GetEntry(part)
            ?? throw new InvalidDataException($"The workbook has no part {part}.");
        return XmlReader.Create(entry.Open(), Settings);
    }

    private static void Scan(XmlReader sheet, SheetFacts facts, SheetExtent extent, SheetOrder order)
    {
        while (sheet.Read())
        {
            order.Meet(sheet);
            if (sheet.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (sheet.LocalName)
            {
                case "col" when IsOn(sheet, "hidden") || sheet.GetAttribute("width") == "0":
                    AddHidden(sheet, facts);
                    break;
                case "row":
                    extent.AddRow(sheet.GetAttribute("r"));
                    facts.HiddenRowCount += IsOn(sheet, "hidden") ? 1 : 0;
                    break;
                case "c":
                    order.AddCell(extent.AddCell(sheet.GetAttribute("r")));
                    ScanCell(sheet, facts, order);
                    break;
                case "mergeCell" when sheet.GetAttribute("ref") is { } range:
                    facts.MergedRanges.Add(range);
                    break;
                default:
                    break;
            }
        }

        extent.Require();
    }

    private static void ScanCell(XmlReader sheet, SheetFacts facts, SheetOrder order)
    {
        string cell = sheet.GetAttribute("r") ?? "";
        bool isFormula = false;
        bool hasValue = false;
        bool hasText = false;
        int values = 0;
        string? type = sheet.GetAttribute("t");
        bool isError = type == "e";
        string value = "";
        int depth = sheet.Depth;
        if (sheet.IsEmptyElement)
        {
            return;
        }

        while (sheet.Read() && sheet.Depth > depth)
        {
            if (sheet.NodeType == XmlNodeType.Element)
            {
                isFormula |= sheet.LocalName == "f";
                hasValue |= sheet.LocalName is "v" or "is" && !sheet.IsEmptyElement;
                values += sheet.LocalName is "v" or "is" && sheet.Depth == depth + 1 ? 1 : 0;
            }
            else if (sheet.Depth == depth + 1 && sheet.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                hasText = true;
            }
            else if (isError && sheet.NodeType == XmlNodeType.Text)
            {
                value = sheet.Value;
            }
        }

        order.RequireOneValue(values, hasText);
        if (isError && facts.Errors.Count < IntakeLimits.CellsListedMost)
        {
            facts.Errors[cell] = value.StartsWith('#') ? value : "#ERROR";
        }

        if (!isFormula)
        {
            NoteTyped(cell, isFigure: hasValue && (type is null or "n"), facts);
            return;
        }

        if (CellName.Parse(cell) is not { } place)
        {
            return;
        }

        facts.FormulaCountByColumn[place.ColumnIndex] =
            facts.FormulaCountByColumn.GetValueOrDefault(place.ColumnIndex) + 1;
        if (!hasValue && facts.FormulasWithoutValue.Count < IntakeLimits.CellsListedMost)
        {
            facts.FormulasWithoutValue.Add(cell);
        }
    }

    // Only columns that have had a formula are asked, so that a book without formulas costs nothing.
    private static void NoteTyped(string cell, bool isFigure, SheetFacts facts)
    {
        if (isFigure && facts.FormulaCountByColumn.Count > 0 && CellName.Parse(cell) is { } place
            && facts.FormulaCountByColumn.ContainsKey(place.ColumnIndex))
        {
            facts.TypedAmongFormulas[place.ColumnIndex] =
                facts.TypedAmongFormulas.GetValueOrDefault(place.ColumnIndex, new TypedFigures(0, [])).And(cell);
        }
    }

    private static void AddHidden(XmlReader sheet, SheetFacts facts)
    {
        if (int.TryParse(sheet.GetAttribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(sheet.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out int last))
        {
            for (int column = first; column <= Math.Min(last, first + 1024); column++)
            {
                facts.HiddenColumns.Add(column - 1);
            }
        }
    }

    private static bool IsOn(XmlReader element, string name) => element.GetAttribute(name) is "1" or "true";
}
