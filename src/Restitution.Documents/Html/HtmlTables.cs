using System.Globalization;
using Restitution.Schedules;

namespace Restitution.Documents.Html;

/// <summary>
/// A table of figures: caption, column heads, the first cell of a line as its head, the foot as totals.
/// </summary>
internal static class HtmlTables
{
    public static void Write(HtmlPage page, TableBlock table, string anchor)
    {
        var text = new TableText(table, page.Wording);
        page.Line($"<div class=\"scroll\" role=\"region\" aria-labelledby=\"{anchor}-caption\" tabindex=\"0\">");
        page.Line("<table>");
        string unit = text.CurrencyNote is { } note ? $" <span class=\"unit\">{page.Text(note)}</span>" : "";
        page.Line($"<caption id=\"{anchor}-caption\">{page.Text(table.Caption)}{unit}</caption>");
        WriteWidths(page, table);
        WriteHead(page, table);
        page.Line("<tbody>");
        foreach (Line line in table.Lines)
        {
            WriteLine(page, text, line);
        }

        page.Line("</tbody>");
        if (table.Totals is { } totals)
        {
            page.Line("<tfoot>");
            WriteLine(page, text, totals);
            page.Line("</tfoot>");
        }

        page.Line("</table>");
        page.Line("</div>");
    }

    private static void WriteWidths(HtmlPage page, TableBlock table)
    {
        decimal all = Math.Max(1, table.Columns.Sum(column => column.Width));
        string widths = string.Concat(table.Columns.Select(column => string.Create(
            CultureInfo.InvariantCulture, $"<col style=\"width:{100m * column.Width / all:0.##}%\">")));
        page.Line($"<colgroup>{widths}</colgroup>");
    }

    private static void WriteHead(HtmlPage page, TableBlock table)
    {
        page.Line("<thead><tr>");
        foreach (Column column in table.Columns)
        {
            string side = column.Kind == ColumnKind.Figure ? " class=\"figure-side\"" : "";
            page.Line($"<th scope=\"col\"{side}>{page.Text(column.Heading)}</th>");
        }

        page.Line("</tr></thead>");
    }

    private static void WriteLine(HtmlPage page, TableText text, Line line)
    {
        page.Line("<tr>");
        for (int index = 0; index < line.Cells.Count; index++)
        {
            Cell cell = line.Cells[index];
            string style = cell switch
            {
                GapCell => " class=\"gap\"",
                AnswerCell => " style=\"height:7em\"",
                _ when TableText.IsFigure(cell) => " class=\"figure-side\"",
                SourcesCell => " class=\"places\"",
                _ => "",
            };
            string inner = page.Figure(cell, text.Of(cell));
            inner = cell is EstimateCell { Amounts.IsSingle: false } ? WithBoundsBelow(inner) : inner;
            page.Line(index == 0 ? $"<th scope=\"row\"{style}>{inner}</th>" : $"<td{style}>{inner}</td>");
        }

        page.Line("</tr>");
    }

    // Low and high in one line beside the likely figure make a table of few columns wider than a page.
    private static string WithBoundsBelow(string inner)
    {
        int open = inner.IndexOf(" (", StringComparison.Ordinal);
        int close = inner.LastIndexOf(')');
        return open < 0 || close < open ? inner
            : $"{inner[..(open + 1)]}<span class=\"bounds\">{inner[(open + 1)..(close + 1)]}</span>"
                + inner[(close + 1)..];
    }
}
