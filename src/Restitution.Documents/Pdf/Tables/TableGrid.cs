using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Tables;

/// <summary>The columns of a table as they stand on its pages, and the rows set in them.</summary>
internal sealed class TableGrid
{
    private const double NarrowestLabel = 60;

    private readonly TableBlock table;
    private readonly TableTexts texts;
    private readonly FigureLinks links;
    private readonly double[] widths;
    private readonly double[] edges;
    private readonly double[] leads;
    private readonly TextStyle style;
    private readonly IReadOnlyList<string> headings;

    public TableGrid(
        TableBlock table, TableTexts texts, FigureLinks links, IReadOnlyList<string> headings, double[] widths,
        double size)
    {
        this.table = table;
        this.texts = texts;
        this.links = links;
        this.headings = headings;
        this.widths = widths;
        style = new TextStyle(size);
        edges = new double[widths.Length + 1];
        for (int i = 0; i < widths.Length; i++)
            edges[i + 1] = edges[i] + widths[i];

        leads = [.. widths.Index().Select(column => ColumnWidths.LeadOf(table.Columns, column.Index))];
    }

    public double Width => edges[^1];

    public void SetHeadings(CellRow row, double left)
    {
        row.Clear();
        for (int i = 0; i < widths.Length; i++)
            row.Add(new CellText(headings[i]), left + StartOf(i), SpanOf(i, i + 1), style.Bold, AlignmentOf(i));
    }

    public void SetLine(CellRow row, Line line, double left)
    {
        row.Clear();
        for (int i = 0; i < widths.Length; i++)
        {
            CellText text = texts.Of(line.Cells[i]);
            string? link = links.LinkTo(text.Figure);
            row.Add(text, left + StartOf(i), SpanOf(i, i + 1), style, AlignmentOf(i, text), link);
        }
    }

    /// <summary>The foot of the table: a text runs on over the blank cells after it.</summary>
    public void SetTotals(CellRow row, Line totals, double left)
    {
        row.Clear();
        for (int i = 0; i < widths.Length; i++)
        {
            int end = i + 1;
            while (totals.Cells[i] is TextCell && end < widths.Length && totals.Cells[end] is BlankCell)
                end++;

            CellText text = texts.Of(totals.Cells[i]);
            string? link = links.LinkTo(text.Figure);
            row.Add(text, left + StartOf(i), SpanOf(i, end), style.Bold, AlignmentOf(i, text), link);
            i = end - 1;
        }
    }

    /// <summary>A line of sums at a page break, its label in the first columns, which have none.</summary>
    public void SetSums(CellRow row, string label, IReadOnlyList<ColumnSum> sums, double left)
    {
        row.Clear();
        double stretch = edges[table.Columns.TakeWhile(column => column.Total == ColumnTotal.None).Count()];
        bool isBeside = stretch >= NarrowestLabel;
        row.Add(new CellText(label), left, isBeside ? stretch : Width, style.Bold, Alignment.Left);
        for (int i = 0; i < widths.Length; i++)
        {
            if (TextOf(sums[i], isBeside) is { } text)
                row.Add(text, left + StartOf(i), SpanOf(i, i + 1), style.Bold, AlignmentOf(i, text));
        }
    }

    // Where the label has no room beside the sums they go one line down, under it.
    private CellText? TextOf(ColumnSum sum, bool isBeside)
    {
        List<CellText> added = [.. sum.Cells.Select(texts.Of)];
        string indent = isBeside ? "" : "\n";
        return added.Count == 0
            ? null
            : new CellText(
                indent + string.Join('\n', added.Select(one => one.Main)), added.Count == 1 ? added[0].Range : null,
                IsFigure: true);
    }

    private double StartOf(int columnIndex) => edges[columnIndex] + leads[columnIndex];

    private double SpanOf(int columnIndex, int endIndex) => edges[endIndex] - StartOf(columnIndex);

    private Alignment AlignmentOf(int columnIndex, in CellText text = default) =>
        text.IsFigure || table.Columns[columnIndex].Kind == ColumnKind.Figure ? Alignment.Right : Alignment.Left;
}
