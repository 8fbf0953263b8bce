using Restitution.Documents.Pdf.Blocks;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Tables;

/// <summary>
/// Prints a table: its headings again on every page, no line parted, sums carried from page to page, marks for gaps.
/// </summary>
internal sealed class TablePrinter : BlockPrinter
{
    private const int LinesUnderHead = 4;
    private const int MostLinesOfSmall = 14;
    private const double MostUnderHead = 120;
    private const double CaptionFraction = 0.75;

    private readonly TableBlock table;
    private readonly Wording wording;
    private readonly Typesetter typesetter;
    private readonly FigureLinks links;
    private readonly TableTexts texts;
    private readonly IReadOnlyList<string> headings;
    private readonly ColumnWidths widths;
    private readonly bool isCarried;
    private readonly CellRow row;
    private TableMeasure? measure;
    private TableGrid? grid;

    public TablePrinter(TableBlock table, Wording wording, Typesetter typesetter, FigureLinks links)
        : base(table)
    {
        this.table = table;
        this.wording = wording;
        this.typesetter = typesetter;
        this.links = links;
        texts = new TableTexts(table, wording);
        row = new CellRow(typesetter);
        isCarried = table.Columns.Any(column => column.Total != ColumnTotal.None);
        headings = [.. table.Columns.Select(column => wording.Say(column.Heading))];
        widths = MeasureColumns();
    }

    public override double LeastWidth => widths.Comfortable;

    public override double OpeningHeight
    {
        get
        {
            TableMeasure heights = Measure();
            double firstLines = FirstLines(heights);
            return CaptionHeight + heights.Headings + firstLines + (2 * heights.Carried);
        }
    }

    // Lines of many rows of text would drive a whole table to the next page, and leave its heading alone on this one.
    private double FirstLines(TableMeasure heights)
    {
        int count = Math.Min(LinesUnderHead, table.Lines.Count);
        while (count > 1 && heights.Below(0) - heights.Below(count) > MostUnderHead)
            count--;

        return heights.Below(0) - heights.Below(count);
    }

    private double CaptionHeight => typesetter.LineHeight(TextStyle.Caption) + 4;

    private TableGrid Grid => grid ??= MakeGrid();

    public override void Print(PageFlow flow)
    {
        TableMeasure heights = Measure();
        var run = new TableRun(table, Grid, heights, row, typesetter, wording, isCarried);
        PrintCaption(flow);
        flow.Canvas.Begin("Table");
        run.Print(flow);
        flow.Canvas.End("Table");
        PrintNotes(flow, isBroken: run.IsBroken);
    }

    // A total that is not the sum of the lines, beside columns that have such sums on every page.
    private bool HasTotalOfOtherKind => table.Totals is { } totals && table.Columns.Index().Any(column =>
        column.Item.Total == ColumnTotal.None && totals.Cells[column.Index] is MoneyCell or EstimateCell);

    private void PrintCaption(PageFlow flow)
    {
        SetText caption = typesetter.Set(wording.Say(table.Caption), TextStyle.Caption, Grid.Width * CaptionFraction);
        flow.Canvas.Begin("P");
        flow.Canvas.Show(caption, flow.Left, flow.Y, Grid.Width * CaptionFraction, Ink.Black);
        if (texts.CurrencyNote is { } amountsIn)
        {
            double width = Grid.Width * (1 - CaptionFraction);
            SetText said = typesetter.Set(amountsIn, TextStyle.Small, width, Alignment.Right);
            double down = caption.Baseline - said.Baseline;
            flow.Canvas.Show(said, flow.Left + Grid.Width - width, flow.Y + down, width, Ink.Grey);
        }

        flow.Canvas.End("P");
        flow.Advance(caption.Height + 4);
    }

    private void PrintNotes(PageFlow flow, bool isBroken)
    {
        flow.Skip(4);
        if (isBroken && isCarried && HasTotalOfOtherKind)
            PrintNote(wording.Say(Phrase.Of("table.not-added")), flow);

        if (texts.HasRanges)
            PrintNote(wording.Say(table.RangeNote), flow);

        for (int i = 0; i < texts.Notes.Count; i++)
        {
            typesetter.ForgetWhenFull();
            PrintNote($"{TableTexts.MarkOf(i + 1)} {texts.Notes[i]}", flow);
        }
    }

    private void PrintNote(string note, PageFlow flow)
    {
        flow.Canvas.Begin("P");
        Paragraphs.Print(
            typesetter.Set(note, TextStyle.Small, flow.Width), flow, flow.Left, flow.Width, Ink.Black);
        flow.Canvas.End("P");
    }

    private ColumnWidths MeasureColumns()
    {
        var measured = new ColumnWidths(table.Columns, typesetter);
        ColumnSum[] sums = SumsOfColumns();
        (ColumnSum[] risen, ColumnSum[] fallen) = (SumsOfColumns(), SumsOfColumns());
        for (int i = 0; i < headings.Count; i++)
            measured.AddHeading(i, headings[i]);

        foreach (Line line in table.Lines)
        {
            typesetter.ForgetWhenFull();
            for (int i = 0; i < sums.Length; i++)
            {
                // A running total may be carried from any line, and is bold there.
                measured.Add(i, texts.Of(line.Cells[i]), isBold: table.Columns[i].Total == ColumnTotal.Last);
                sums[i].Add(line.Cells[i]);
                (IsBelowZero(line.Cells[i]) ? fallen : risen)[i].Add(line.Cells[i]);
            }
        }

        AddFeet(measured, sums);
        AddFeet(measured, risen);
        AddFeet(measured, fallen);
        return measured;
    }

    private ColumnSum[] SumsOfColumns() => [.. table.Columns.Select(column => new ColumnSum(column.Total))];

    private static bool IsBelowZero(Cell cell) => cell is MoneyCell { Amount.Amount: < 0m }
        or EstimateCell { Amounts.Likely.Amount: < 0m } or NumberCell { Number: < 0m };

    // No sum on the way is wider than that of all figures above zero, or of all below it; the label of the foot may
    // run over its neighbours.
    private void AddFeet(ColumnWidths measured, ColumnSum[] sums)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            foreach (Cell sum in sums[i].Cells)
                measured.Add(i, texts.Of(sum), isBold: true);

            if (table.Totals is { } totals && texts.Of(totals.Cells[i]) is { IsFigure: true } figure)
                measured.Add(i, figure, isBold: true);
        }
    }

    private TableGrid MakeGrid()
    {
        // A small table on a turned page keeps its columns close enough to read across.
        bool isSmall = table.Lines.Count <= MostLinesOfSmall && widths.IsInOneLineIn(PageShape.TextWidth);
        double width = isSmall ? PageShape.TextWidth : Shape.BodyWidth;
        double size = widths.TypeFor(width);
        return new TableGrid(table, texts, links, headings, widths.For(width, size), size);
    }

    private TableMeasure Measure() => measure ??= TableMeasure.Of(table, Grid, row, typesetter, wording, isCarried);
}
