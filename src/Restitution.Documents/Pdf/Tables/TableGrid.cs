using Restitution.Documents.Pdf.Type;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Tables;

/// <summary>The columns of a table as they stand on its pages, and the rows set in them.</summary>
internal sealed class TableGrid
{
    private const double NarrowestLabel = 70;

    private readonly TableBlock table;
    private readonly TableTexts texts;
    private readonly FigureLinks links;
    private readonly double[] widths;
    private readonly double[] edges;
    private readonly TextStyle style;
    private readonly IReadOnlyList<string> headings;

    public TableGrid(
        TableBlock table, TableTexts texts, FigureLinks links, IReadOnlyList<string> headings, double[] widths, double size)
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
    }

    public double Width => edges[^1];

    public void SetHeadings(CellRow row, double left)
    {
        row.Clear();
        for (int i = 0; i < widths.Length; i++)
            row.Add(new CellText(headings[i]), left + edges[i], widths[i], style.Bold, AlignmentOf(i));
    }

    public void SetLine(CellRow row, Line line, double left)
    {
        row.Clear();
        for (int i = 0; i < widths.Length; i++)
        {
            CellText text = texts.Of(line.Cells[i]);
            row.Add(text, left + edges[i], widths[i], style, AlignmentOf(i, text), links.LinkTo(text.Figure));
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
            row.Add(
                text, left + edges[i], edges[end] - edges[i], style.Bold, AlignmentOf(i, text), links.LinkTo(text.Figure));
            i = end - 1;
        }
    }

    /// <summary>A line of sums at a page break, with its label in front of the first of them.</summary>
    public void SetSums(CellRow row, string label, IReadOnlyList<ColumnSum> sums, double left)
    {
        row.Clear();
        int first = Enumerable.Range(0, widths.Length).First(i => table.Columns[i].Total != ColumnTotal.None);
        row.Add(new CellText(label), left, Math.Max(edges[first], NarrowestLabel), style.Bold, Alignment.Left);
        for (int i = first; i < widths.Length; i++)
        {
            List<CellText> added = [.. sums[i].Cells.Select(texts.Of)];
            if (added.Count == 0)
                continue;

            CellText text = added.Count == 1
                ? added[0] with { Figure = null }
                : new CellText(string.Join('\n', added.Select(sum => sum.Main)), IsFigure: true);
            row.Add(text, left + edges[i], widths[i], style.Bold, AlignmentOf(i, text));
        }
    }

    private Alignment AlignmentOf(int columnIndex, in CellText text = default) =>
        text.IsFigure || table.Columns[columnIndex].Kind == ColumnKind.Figure ? Alignment.Right : Alignment.Left;
}
