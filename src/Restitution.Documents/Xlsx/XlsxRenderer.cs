using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime.Text;
using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>
/// Writes a schedule as a workbook whose lines and totals a spreadsheet computes again to the same figures.
/// </summary>
/// <remarks>
/// A sheet for the sentences, one for each table, one for the reasons. The workbook carries no name of a person and no
/// hour of a clock: the same schedule gives the same bytes.
/// </remarks>
public static class XlsxRenderer
{
    private const string WorkbookId = "rId1";
    private const string StylesId = "styles";

    /// <exception cref="InvalidOperationException">A formula does not give the printed figure.</exception>
    public static void Write(Schedule schedule, Wording wording, Stream stream)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            WriteProperties(document, schedule, wording);
            WorkbookPart book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, WorkbookId);
            WriteBook(book, new WorkbookPlan(schedule, wording));
        }

        package.Position = 0;
        FixedZip.Copy(package, stream);
    }

    private static void WriteBook(WorkbookPart book, WorkbookPlan plan)
    {
        var styles = new CellStyles();
        var sheets = new Sheets();
        var names = new DefinedNames();
        var document = new DocumentSheet(plan);
        Add(plan.DocumentSheet, document.Shape, document.Write, null);
        foreach (Block block in plan.Schedule.Blocks)
        {
            if (block is TableBlock table)
            {
                var sheet = new TableSheet(table, plan);
                Add(plan.SheetOf(block), sheet.Shape, sheet.Write, sheet.PrintTitles);
            }
            else if (block is ChartBlock chart)
            {
                var sheet = new ChartSheet(chart, plan);
                sheet.Draw(Add(plan.SheetOf(block), sheet.Shape, sheet.Write, sheet.PrintTitles));
            }
        }

        var reasons = new ReasonsSheet(plan);
        Add(plan.ReasonsSheet, reasons.Shape, reasons.Write, null);
        book.AddNewPart<WorkbookStylesPart>(StylesId).Stylesheet = styles.Make();
        book.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets);
        if (names.HasChildren)
        {
            book.Workbook.Append(names);
        }

        book.Workbook.Append(new CalculationProperties { FullCalculationOnLoad = true });

        WorksheetPart Add(string name, SheetShape shape, Action<SheetWriter> write, string? printTitles)
        {
            uint number = (uint)sheets.ChildElements.Count + 1;
            string id = string.Create(CultureInfo.InvariantCulture, $"sheet{number}");
            WorksheetPart part = book.AddNewPart<WorksheetPart>(id);
            using (var writer = new SheetWriter(part, styles, shape))
            {
                write(writer);
            }

            sheets.Append(new Sheet { Name = name, SheetId = number, Id = id });
            if (printTitles is not null)
            {
                names.Append(new DefinedName(printTitles) { Name = "_xlnm.Print_Titles", LocalSheetId = number - 1 });
            }

            return part;
        }
    }

    private static void WriteProperties(SpreadsheetDocument document, Schedule schedule, Wording wording)
    {
        CoreFilePropertiesPart core = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(core, "core");
        string title = new System.Xml.Linq.XText(wording.Say(schedule.Title)).ToString();
        string day = LocalDatePattern.Iso.Format(schedule.AsOf);
        using var writer = new StreamWriter(core.GetStream(FileMode.Create));
        writer.Write(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{title}</dc:title><dc:creator>Restitution</dc:creator>"
            + $"<dc:language>{wording.Language}</dc:language>"
            + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created></cp:coreProperties>");
    }
}
