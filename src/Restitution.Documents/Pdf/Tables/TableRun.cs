using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Tables;

/// <summary>One printing of a table over its pages.</summary>
internal sealed class TableRun(
    TableBlock table, TableGrid grid, TableMeasure heights, CellRow row, Typesetter typesetter, Wording wording,
    bool isCarried)
{
    private const double ThinRule = 0.25;
    private const double ThickRule = 0.8;

    private readonly ColumnSum[] soFar = [.. table.Columns.Select(column => new ColumnSum(column.Total))];
    private ColumnSum[] thisPage = [];

    /// <summary>Whether the table went on over a page.</summary>
    public bool IsBroken { get; private set; }

    public void Print(PageFlow flow)
    {
        int next = 0;
        PrintHead(flow, isContinued: false);
        while (heights.Below(next) + heights.Totals > flow.Room)
        {
            int end = EndOfPage(next, flow.Room - Reserve);
            if (end == next && IsTallerThanPage(next, flow))
            {
                PrintInParts(table.Lines[next], flow);
                next++;
                continue;
            }

            PrintLines(next, end, flow);
            next = end;
            GoToNextPage(flow);
        }

        PrintLines(next, table.Lines.Count, flow);
        PrintTotals(flow);
    }

    /// <summary>What the lines of sums at the foot of a page need.</summary>
    private double Reserve => isCarried ? 2 * heights.Carried : 0;

    // The last line goes over with the foot, so that a total never stands alone.
    private int EndOfPage(int first, double room)
    {
        int end = first;
        while (end < table.Lines.Count - 1 && heights.Line(end) <= room)
        {
            room -= heights.Line(end);
            end++;
        }

        return end;
    }

    private bool IsTallerThanPage(int lineIndex, PageFlow flow)
    {
        double body = flow.Bottom - flow.Top - heights.Headings - heights.Carried - Reserve;
        return lineIndex < table.Lines.Count && heights.Line(lineIndex) + heights.Totals > body;
    }

    private void GoToNextPage(PageFlow flow)
    {
        IsBroken = true;
        PrintBreak(flow);
        flow.StartPage();
        PrintHead(flow, isContinued: true);
    }

    private void PrintHead(PageFlow flow, bool isContinued)
    {
        thisPage = [.. table.Columns.Select(column => new ColumnSum(OfOnePage(column.Total)))];
        grid.SetHeadings(row, flow.Left);
        flow.Canvas.FillBox(flow.Left, flow.Y, grid.Width, heights.Headings, Ink.Shade);
        row.Draw(flow.Canvas, flow.Y, "TH", isAtFoot: true);
        Rule(flow, flow.Y, ThickRule, Ink.Black);
        flow.Advance(heights.Headings);
        Rule(flow, flow.Y, ThickRule, Ink.Black);
        if (isContinued && isCarried)
            PrintSums(CarriedLabels.BroughtForward, soFar, flow);
    }

    // A running total has no share of one page.
    private static ColumnTotal OfOnePage(ColumnTotal total) => total == ColumnTotal.Last ? ColumnTotal.None : total;

    private void PrintLines(int first, int end, PageFlow flow)
    {
        for (int i = first; i < end; i++)
        {
            typesetter.ForgetWhenFull();
            AddToSums(table.Lines[i]);
            if (flow.Canvas.IsDrawing)
                PrintLine(table.Lines[i], flow);

            flow.Advance(heights.Line(i));
            Rule(flow, flow.Y, ThinRule, Ink.Rule);
        }
    }

    // Only a line that no page could hold is parted, between lines of its text.
    private void PrintInParts(Line line, PageFlow flow)
    {
        var whole = new CellRow(typesetter);
        grid.SetLine(whole, line, flow.Left);

        // Its figures stand in the first part, so they belong to the sums of that page.
        AddToSums(line);
        double done = 0;
        while (done < whole.Height)
        {
            double part = whole.LargestPart(done, flow.Room - Reserve);
            whole.DrawPart(flow.Canvas, flow.Y, done, part);
            flow.Advance(part);
            done += part;
            if (done < whole.Height)
                GoToNextPage(flow);
        }

        Rule(flow, flow.Y, ThinRule, Ink.Rule);
    }

    private void PrintLine(Line line, PageFlow flow)
    {
        grid.SetLine(row, line, flow.Left);
        row.Draw(flow.Canvas, flow.Y, "TD");
    }

    private void AddToSums(Line line)
    {
        for (int column = 0; isCarried && column < thisPage.Length; column++)
        {
            thisPage[column].Add(line.Cells[column]);
            soFar[column].Add(line.Cells[column]);
        }
    }

    private void PrintBreak(PageFlow flow)
    {
        Rule(flow, flow.Y, ThickRule, Ink.Black);
        if (!isCarried)
            return;

        PrintSums(CarriedLabels.PageSubtotal, thisPage, flow);
        PrintSums(CarriedLabels.CarriedForward, soFar, flow);
    }

    private void PrintSums(string label, ColumnSum[] sums, PageFlow flow)
    {
        grid.SetSums(row, wording.Say(Phrase.Of(label)), sums, flow.Left);
        row.Draw(flow.Canvas, flow.Y, "TD");
        flow.Advance(row.Height);
        Rule(flow, flow.Y, ThinRule, Ink.Rule);
    }

    private void PrintTotals(PageFlow flow)
    {
        Rule(flow, flow.Y, ThickRule, Ink.Black);
        if (table.Totals is null)
            return;

        grid.SetTotals(row, table.Totals, flow.Left);
        row.Draw(flow.Canvas, flow.Y, "TD");
        flow.Advance(heights.Totals);
        Rule(flow, flow.Y, ThickRule, Ink.Black);
    }

    private void Rule(PageFlow flow, double y, double thickness, Ink ink) =>
        flow.Canvas.Rule(flow.Left, y, flow.Left + grid.Width, y, thickness, ink);
}
