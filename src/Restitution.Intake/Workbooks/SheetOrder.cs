using System.Globalization;
using System.Xml;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Workbooks;

/// <summary>
/// Whether rows and cells of a sheet's XML stand where the standard has them: each once, rows one below the other.
/// </summary>
/// <remarks>
/// The library that reads cells passes over the others, and of two of one name it keeps the last: such a sheet is
/// refused, as spreadsheet programs refuse it, before a row of it could be lost. Source: ECMA-376, part 1, 18.3.1.
/// </remarks>
internal sealed class SheetOrder(string place)
{
    private const int OfPart = 1;
    private const int OfRow = 2;
    private const int OfCell = 3;

    // The two forms of the standard: transitional and strict.
    private static readonly string[] Spaces =
    [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ];

    private readonly int[] rowOfColumn = new int[IntakeLimits.ColumnsMost];
    private string space = "";
    private bool isInRows;
    private int row;
    private int column;

    /// <exception cref="IntakeRefusedException">What the reader stands at would not be read.</exception>
    public void Meet(XmlReader sheet)
    {
        switch (sheet.NodeType)
        {
            case XmlNodeType.Element when sheet.Depth == 0 && !Spaces.Contains(sheet.NamespaceURI):
                throw Refused($"<{sheet.Name}> of a namespace that is no sheet's");
            case XmlNodeType.Element when sheet.Depth < OfRow:
                space = sheet.Depth == 0 ? sheet.NamespaceURI : space;
                isInRows = sheet.Depth == OfPart && sheet.LocalName == "sheetData" && !sheet.IsEmptyElement;
                break;
            case XmlNodeType.EndElement when sheet.Depth == OfPart:
                isInRows = false;
                break;
            case XmlNodeType.Element when isInRows && sheet.Depth == OfRow:
                AddRow(Is(sheet, "row") ? sheet.GetAttribute("r") : throw Refused($"<{sheet.Name}> among the rows"));
                break;
            case XmlNodeType.Element when isInRows && sheet.Depth == OfCell && !Is(sheet, "c")
                && sheet.LocalName != "extLst":
                throw Refused($"<{sheet.Name}> among the cells of row {row}");
            case XmlNodeType.Text or XmlNodeType.CDATA when isInRows && sheet.Depth <= OfCell:
                throw Refused($"text outside of cells below row {row}");
        }
    }

    /// <param name="columnIndex">Null for a cell without a name, which stands behind the one before it.</param>
    /// <exception cref="IntakeRefusedException">The row has had the cell.</exception>
    public void AddCell(int? columnIndex)
    {
        column = (columnIndex ?? column) + 1;
        if (!isInRows || column > rowOfColumn.Length)
        {
            return;
        }

        if (rowOfColumn[column - 1] == row)
        {
            throw Refused($"cell {CellName.Of(column - 1, row)} twice");
        }

        rowOfColumn[column - 1] = row;
    }

    /// <exception cref="IntakeRefusedException">The cell has more than one value, or text beside its value.</exception>
    public void RequireOneValue(int values, bool hasText)
    {
        if (values > 1 || hasText)
        {
            throw Refused($"a cell in row {row} with more than one value");
        }
    }

    private void AddRow(string? stated)
    {
        bool isNumbered = int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number > 0;
        number = isNumbered ? number : row + 1;
        (row, column) = number > row ? (number, 0) : throw Refused($"row {number} below row {row}");
    }

    private bool Is(XmlReader sheet, string name) => sheet.LocalName == name && sheet.NamespaceURI == space;

    private IntakeRefusedException Refused(FormattableString found) =>
        new(WorkbookRefusals.OutOfOrder(place, FormattableString.Invariant(found)));
}
