using System.Globalization;
using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>
/// A table as a sheet of its own: lines and totals as formulas wherever the table says how they follow.
/// </summary>
internal sealed class TableSheet
{
    // As high as four lines.
    private const string RoomForAnswer = "\n\n\n";

    private const int HeadRow = 3;
    private const int NarrowestColumn = 9;
    private const int WidestColumn = 44;

    private readonly TableBlock table;
    private readonly WorkbookPlan plan;
    private readonly TableText text;
    private readonly string sheet;
    private readonly IReadOnlyList<SheetColumn> columns;
    private readonly Dictionary<string, int> columnIndexes;
    private readonly int[] widths;

    public TableSheet(TableBlock table, WorkbookPlan plan)
    {
        this.table = table;
        this.plan = plan;
        text = new TableText(table, plan.Wording);
        sheet = plan.SheetOf(table);
        columns = SheetColumn.Of(table, plan.Wording);
        columnIndexes = columns.Where(column => column.Bound is EstimateBound.Likely)
            .ToDictionary(column => column.Column.Key, column => column.SheetIndex, StringComparer.Ordinal);
        widths = [.. columns.Select(WidthOf)];
    }

    /// <summary>The rows that every printed page repeats.</summary>
    public string PrintTitles => $"{SheetNames.Quoted(sheet)}!${HeadRow}:${HeadRow}";

    public SheetShape Shape => plan.Shape(widths, HeadRow, frozenColumns: 1, isLandscape: true);

    public void Write(SheetWriter writer)
    {
        string[] under =
        [
            .. table.Heading is null ? Array.Empty<string>() : [plan.Wording.Say(table.Caption)],
            .. text.CurrencyNote is { } note ? new[] { note } : [],
        ];
        writer.WideText(plan.Wording.Say(table.Heading ?? table.Caption), CellLook.Heading);
        writer.WideText(string.Join(" — ", under), CellLook.Caption);
        writer.StartRow(columns.Select(column => column.Heading));
        foreach (SheetColumn column in columns)
        {
            bool isFigure = column.Column.Kind == ColumnKind.Figure;
            writer.Text(
                column.SheetIndex, column.Heading, isFigure ? CellLook.FigureColumnHead : CellLook.ColumnHead,
                isFigure ? 0 : IndentOf(column.SheetIndex));
        }

        for (int index = 0; index < table.Lines.Count; index++)
        {
            Line line = table.Lines[index];
            writer.StartRow(columns.Select(column => column.CellOf(line) is AnswerCell
                ? RoomForAnswer
                : text.Of(column.CellOf(line))));
            WriteLine(writer, index);
        }

        if (table.Totals is { } totals)
        {
            writer.StartRow();
            WriteTotals(writer, totals);
        }
    }

    private void WriteLine(SheetWriter writer, int lineIndex)
    {
        Line line = table.Lines[lineIndex];
        string?[] links = LinksOf(line);
        foreach (SheetColumn column in columns)
        {
            Cell cell = column.CellOf(line);
            string? formula = column.Bound is EstimateBound.Likely ? FormulaOf(column, line, lineIndex) : null;
            WriteCell(writer, column.SheetIndex, cell, LookOf(cell, links[column.SheetIndex] is not null), formula);
            if (links[column.SheetIndex] is { } reason)
            {
                writer.Link(column.SheetIndex, reason);
            }

            if (ReasonOf(column, line) is not null)
            {
                plan.Printed(cell.Figure!, sheet, SheetWriter.Place(column.SheetIndex, writer.RowNumber));
            }
        }
    }

    // A text beside a figure would touch it: figures end where the next column begins.
    private static int IndentOf(int sheetIndex) => sheetIndex == 0 ? 0 : 1;

    private string? ReasonOf(SheetColumn column, Line line) =>
        column.Bound is EstimateBound.Likely ? plan.ReasonOf(column.CellOf(line)) : null;

    // Not every spreadsheet breaks the text of a linked cell into lines: a long text gives its link to the nearest
    // cell of its line that is short and has none, before it rather than after it.
    private string?[] LinksOf(Line line)
    {
        string?[] links = [.. columns.Select(column => ReasonOf(column, line))];
        for (int index = 0; index < links.Length; index++)
        {
            if (links[index] is null || !IsBroken(index, line))
            {
                continue;
            }

            int beside = Enumerable.Range(0, links.Length)
                .Where(other => links[other] is null && IsShort(other, line))
                .OrderBy(other => other > index).ThenBy(other => Math.Abs(other - index))
                .FirstOrDefault(index);
            (links[index], links[beside]) = (links[beside], links[index]);
        }

        return links;
    }

    private bool IsBroken(int sheetIndex, Line line) =>
        text.Of(columns[sheetIndex].CellOf(line)).Length + 3 > widths[sheetIndex];

    private bool IsShort(int sheetIndex, Line line) =>
        text.Of(columns[sheetIndex].CellOf(line)).Length > 0 && !IsBroken(sheetIndex, line);

    private static CellLook LookOf(Cell cell, bool isLinked) => cell switch
    {
        _ when isLinked => TableText.IsFigure(cell) ? CellLook.Opening : CellLook.OpeningFact,
        GapCell => CellLook.Gap,
        _ when TableText.IsFigure(cell) => CellLook.Figure,
        _ => CellLook.Text,
    };

    private void WriteCell(SheetWriter writer, int sheetIndex, Cell cell, CellLook look, string? formula)
    {
        var typed = TypedCell.Of(cell, text.Of(cell), text.CurrencyNote is not null, plan.Wording);
        if (typed.Number is { } number)
        {
            bool isFigure = TableText.IsFigure(cell);
            writer.Number(sheetIndex, number, typed.Format, look, formula, isFigure ? 0 : IndentOf(sheetIndex));
        }
        else
        {
            writer.Text(sheetIndex, typed.Text, look, IndentOf(sheetIndex));
        }
    }

    private string? FormulaOf(SheetColumn column, Line line, int lineIndex)
    {
        Cell cell = column.CellOf(line);
        if (column.Column.Formula is not { } formula || Arithmetic.NumberOf(cell) is not { } printed)
        {
            return null;
        }

        (int Index, decimal Number)? before = NumberBefore(column, lineIndex);
        if (Arithmetic.Of(formula, CellOf, cell, before?.Number) is not { } computed)
        {
            return null;
        }

        Arithmetic.Check(table, $"line {Digits(lineIndex + 1)}, column {column.Column.Key}", computed, printed);
        string? placeBefore = before is { } above ? SheetWriter.Place(column.SheetIndex, RowOf(above.Index)) : null;
        return FormulaText.Of(
            formula, key => (SheetWriter.Place(columnIndexes[key], RowOf(lineIndex)), CellOf(key)), cell, placeBefore);

        Cell CellOf(string key) => columns[columnIndexes[key]].CellOf(line);
    }

    private (int Index, decimal Number)? NumberBefore(SheetColumn column, int lineIndex)
    {
        for (int index = lineIndex - 1; index >= 0; index--)
        {
            if (Arithmetic.NumberOf(column.CellOf(table.Lines[index])) is { } number)
            {
                return (index, number);
            }
        }

        return null;
    }

    private void WriteTotals(SheetWriter writer, Line totals)
    {
        foreach (SheetColumn column in columns)
        {
            Cell cell = column.CellOf(totals);
            WriteCell(writer, column.SheetIndex, cell, CellLook.Total, TotalOf(column, cell));
            if (column.Bound is EstimateBound.Likely && plan.ReasonOf(cell) is { } reason)
            {
                writer.Link(column.SheetIndex, reason);
                plan.Printed(cell.Figure!, sheet, SheetWriter.Place(column.SheetIndex, writer.RowNumber));
            }
        }
    }

    private string? TotalOf(SheetColumn column, Cell total)
    {
        decimal[] numbers = [.. table.Lines.Select(line => Arithmetic.NumberOf(column.CellOf(line))).OfType<decimal>()];
        if (Arithmetic.NumberOf(total) is not { } printed || numbers.Length == 0)
        {
            return null;
        }

        string place = $"total, column {column.Column.Key}";
        switch (column.Column.Total)
        {
            case ColumnTotal.Sum:
                Arithmetic.Check(table, place, numbers.Sum(), printed);
                return $"SUM({SheetWriter.Place(column.SheetIndex, RowOf(0))}"
                    + $":{SheetWriter.Place(column.SheetIndex, RowOf(table.Lines.Count - 1))})";
            case ColumnTotal.Last:
                Arithmetic.Check(table, place, numbers[^1], printed);
                int last = NumberBefore(column, table.Lines.Count)!.Value.Index;
                return SheetWriter.Place(column.SheetIndex, RowOf(last));
            default:
                return null;
        }
    }

    private static int RowOf(int lineIndex) => HeadRow + 1 + lineIndex;

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private int WidthOf(SheetColumn column)
    {
        IEnumerable<Line> lines = table.Totals is { } totals ? table.Lines.Append(totals) : table.Lines;
        if (table.Lines.Any(line => column.CellOf(line) is AnswerCell))
        {
            return WidestColumn;
        }

        int longest = lines.Select(column.CellOf).Select(cell => text.Of(cell).Length)
            .Append(column.Heading.Split(' ').Max(word => word.Length)).Max();
        return Math.Clamp(longest + 3, NarrowestColumn, WidestColumn);
    }
}
