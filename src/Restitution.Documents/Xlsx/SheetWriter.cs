using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Restitution.Documents.Xlsx;

/// <summary>Where a sheet freezes, how wide its columns are and what its printed pages carry.</summary>
/// <param name="HeadRow">The last row of the head, which stays in sight; 0 for none.</param>
/// <param name="FrozenColumns">Columns that stay in sight at the left.</param>
internal sealed record SheetShape(
    IReadOnlyList<int> Widths, int HeadRow, int FrozenColumns, string RunningHead, string RunningFoot,
    bool IsLandscape)
{
    /// <summary>By which id the sheet names what is drawn on it; null for nothing.</summary>
    public string? DrawingId { get; init; }
}

/// <summary>One sheet, written row by row. Text is always written as text, whatever it begins with.</summary>
internal sealed class SheetWriter : IDisposable
{
    // What spreadsheets accept on one sheet; figures beyond it stay without a link.
    private const int MostLinks = 65_000;
    private const string FormulaSigns = "=+-@\t\r";

    // As wide as a sheet of text is read easily and printed in letters that can be read.
    private const int WidestText = 140;

    private readonly OpenXmlWriter writer;
    private readonly CellStyles styles;
    private readonly SheetShape shape;
    private readonly List<(string Place, string Target)> links = [];
    private readonly List<string> merged = [];
    private bool isRowOpen;

    public SheetWriter(WorksheetPart part, CellStyles styles, SheetShape shape)
    {
        this.styles = styles;
        this.shape = shape;
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        WriteView();
        writer.WriteStartElement(new Columns());
        for (int index = 0; index < shape.Widths.Count; index++)
        {
            uint number = (uint)index + 1;
            writer.WriteElement(new Column
            {
                Min = number, Max = number, Width = shape.Widths[index], CustomWidth = true,
            });
        }

        writer.WriteEndElement();
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>The 1-based number of the row being written.</summary>
    public int RowNumber { get; private set; }

    public static string Place(int columnIndex, int rowNumber) =>
        Letters(columnIndex) + rowNumber.ToString(CultureInfo.InvariantCulture);

    public void StartRow(double height)
    {
        EndRow();
        RowNumber++;
        writer.WriteStartElement(new Row { RowIndex = (uint)RowNumber, Height = height, CustomHeight = true });
        isRowOpen = true;
    }

    /// <summary>A row as high as its longest wrapped text needs; one text a column, from the first.</summary>
    public void StartRow(params IEnumerable<string> texts) =>
        StartRow(RowHeight.Of(texts.Select((text, index) => (text, shape.Widths[index]))));

    /// <summary>A row with one text over the first columns, broken into lines: it makes no page wider.</summary>
    public void WideText(string text, CellLook look)
    {
        int columns = 1;
        int width = shape.Widths[0];
        while (columns < shape.Widths.Count && width + shape.Widths[columns] <= WidestText)
        {
            width += shape.Widths[columns++];
        }

        StartRow(RowHeight.Of(text, width, look));
        Text(0, text, look);
        if (columns > 1)
        {
            merged.Add($"{Place(0, RowNumber)}:{Place(columns - 1, RowNumber)}");
        }
    }

    public void Text(int columnIndex, string text, CellLook look, int indent = 0)
    {
        bool looksLikeFormula = text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal);
        writer.WriteElement(new SheetCell(new InlineString(new Text(Printable(text))
        {
            Space = SpaceProcessingModeValues.Preserve,
        }))
        {
            CellReference = Place(columnIndex, RowNumber),
            DataType = CellValues.InlineString,
            StyleIndex = styles.Of(look, null, look == CellLook.Total || looksLikeFormula, indent),
        });
    }

    public void Number(
        int columnIndex, decimal number, string? format, CellLook look, string? formula = null, int indent = 0)
    {
        var cell = new SheetCell
        {
            CellReference = Place(columnIndex, RowNumber),
            StyleIndex = styles.Of(look, format, indent: indent),
        };
        if (formula is not null)
        {
            cell.Append(new CellFormula(formula));
        }

        cell.Append(new CellValue(number.ToString("0.##################", CultureInfo.InvariantCulture)));
        writer.WriteElement(cell);
    }

    /// <summary>A link from a cell to a place in this workbook.</summary>
    public void Link(int columnIndex, string target)
    {
        if (links.Count < MostLinks)
        {
            links.Add((Place(columnIndex, RowNumber), target));
        }
    }

    public void Dispose()
    {
        EndRow();
        writer.WriteEndElement();
        WriteMerged();
        WriteLinks();
        writer.WriteElement(new PageMargins
        {
            Left = 0.5, Right = 0.5, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3,
        });
        writer.WriteElement(new PageSetup
        {
            PaperSize = 9U,
            Orientation = shape.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1U,
            FitToHeight = 0U,
        });
        writer.WriteElement(new HeaderFooter(new OddHeader(shape.RunningHead), new OddFooter(shape.RunningFoot)));
        if (shape.DrawingId is { } drawing)
        {
            writer.WriteElement(new Drawing { Id = drawing });
        }

        writer.WriteEndElement();
        writer.Dispose();
    }

    /// <summary>A column as a spreadsheet names it: A for 0.</summary>
    public static string Letters(int columnIndex) => columnIndex < 26
        ? ((char)('A' + columnIndex)).ToString()
        : Letters((columnIndex / 26) - 1) + (char)('A' + (columnIndex % 26));

    // XML has no place for most control characters nor for half a pair, not even escaped.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        (rune.Value < ' ' && rune.Value is not ('\t' or '\n')) || rune.Value is 0xFFFE or 0xFFFF
            ? "\uFFFD"
            : rune.ToString()));

    private void WriteView()
    {
        var view = new SheetView { WorkbookViewId = 0U, ShowGridLines = false };
        if (shape.HeadRow > 0)
        {
            view.Append(new Pane
            {
                HorizontalSplit = shape.FrozenColumns == 0 ? null : shape.FrozenColumns,
                VerticalSplit = shape.HeadRow,
                TopLeftCell = Place(shape.FrozenColumns, shape.HeadRow + 1),
                ActivePane = shape.FrozenColumns == 0 ? PaneValues.BottomLeft : PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            });
        }

        writer.WriteElement(new SheetViews(view));
    }

    private void WriteMerged()
    {
        if (merged.Count > 0)
        {
            writer.WriteElement(new MergeCells(merged.Select(place => new MergeCell { Reference = place })));
        }
    }

    private void WriteLinks()
    {
        if (links.Count == 0)
        {
            return;
        }

        writer.WriteStartElement(new Hyperlinks());
        foreach ((string place, string target) in links)
        {
            writer.WriteElement(new Hyperlink { Reference = place, Location = target });
        }

        writer.WriteEndElement();
    }

    private void EndRow()
    {
        if (isRowOpen)
        {
            writer.WriteEndElement();
            isRowOpen = false;
        }
    }
}
