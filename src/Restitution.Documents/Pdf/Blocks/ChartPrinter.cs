using NodaMoney;
using Restitution.Documents.Charts;
using Restitution.Documents.Pdf.Tables;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>Draws a chart: the last series as bars, the others as stepped lines, each told apart in grey too.</summary>
internal sealed class ChartPrinter : BlockPrinter
{
    private const double Height = 215;
    private const double Widest = 660;
    private const double SpaceUnderTakeaway = 2;
    private const double LineThickness = 1.6;
    private const double HatchStep = 4;

    private readonly ChartBlock block;
    private readonly Wording wording;
    private readonly Typesetter typesetter;
    private readonly TablePrinter? figures;
    private ChartGeometry? geometry;

    public ChartPrinter(ChartBlock block, Wording wording, Typesetter typesetter, FigureLinks links)
        : base(block)
    {
        this.block = block;
        this.wording = wording;
        this.typesetter = typesetter;
        figures = ChartFigures.Of(block) is { } table ? new TablePrinter(table, wording, typesetter, links) : null;
    }

    public override double OpeningHeight => Takeaway().Height + SpaceUnderTakeaway + Height;

    private double Width => Math.Min(Shape.BodyWidth, Widest);

    private ChartGeometry Geometry => geometry ??= ChartGeometry.Of(block, (decimal)Width, (decimal)Height);

    public override void Print(PageFlow flow)
    {
        SetText title = Takeaway();
        flow.Canvas.Begin("P");
        flow.Canvas.Show(title, flow.Left, flow.Y, PageShape.TextWidth, Ink.Black);
        flow.Canvas.End("P");
        flow.Advance(title.Height + SpaceUnderTakeaway);
        flow.Canvas.Begin("Figure");
        Draw(new ChartCanvas(flow.Canvas, flow.Left, flow.Y));
        flow.Canvas.End("Figure");
        flow.Advance(Height);
        PrintFigures(flow);
    }

    private void PrintFigures(PageFlow flow)
    {
        if (block.HasTable)
            return;

        if (figures is not null)
        {
            figures.Shape = Shape;
            flow.Need(figures.OpeningHeight);
            figures.Print(flow);
            return;
        }

        SetText where = typesetter.Set(
            wording.Say(Phrase.Of("chart.figures-elsewhere")), TextStyle.Small, PageShape.TextWidth);
        flow.Canvas.Begin("P");
        Paragraphs.Print(where, flow, flow.Left, PageShape.TextWidth, Ink.Black);
        flow.Canvas.End("P");
    }

    private SetText Takeaway() =>
        typesetter.Set(wording.Say(block.Takeaway), TextStyle.Caption, PageShape.TextWidth);

    private void Draw(ChartCanvas canvas)
    {
        DrawAmounts(canvas);
        foreach (ChartBar bar in Geometry.Bars)
            DrawBar(canvas, bar);

        foreach (ChartLine line in Geometry.Lines)
            DrawLine(canvas, line);

        DrawMonths(canvas);
        foreach (SeriesLabel label in Geometry.Labels)
            DrawLabel(canvas, label);
    }

    private void DrawAmounts(ChartCanvas canvas)
    {
        double left = (double)Geometry.Plot.Left;
        double right = left + (double)Geometry.Plot.Width;
        SetText unit = typesetter.Set(wording.AmountsIn(block.Currency), TextStyle.Small);
        canvas.Show(unit, 0, 0, unit.Width, Ink.Grey);
        foreach (AmountTick tick in Geometry.AmountTicks)
        {
            double y = (double)tick.Y;
            bool isZero = tick.Amount == 0;
            canvas.Stroke([(left, y), (right, y)], isZero ? 0.8 : 0.3, isZero ? Ink.Black : Ink.Rule);
            SetText amount = typesetter.Set(AmountOf(tick.Amount), TextStyle.Small, left - 6, Alignment.Right);
            canvas.Show(amount, 0, y - (amount.Height / 2), left - 6, Ink.Grey);
        }
    }

    private void DrawMonths(ChartCanvas canvas)
    {
        double foot = (double)(Geometry.Plot.Top + Geometry.Plot.Height);
        foreach (MonthTick tick in Geometry.MonthTicks.Where(tick => tick.IsLabelled))
        {
            double x = (double)tick.X;
            canvas.Stroke([(x, foot), (x, foot + 4)], 0.5, Ink.Grey);
            SetText month = typesetter.Set(wording.ShortMonth(tick.Month), TextStyle.Small);
            canvas.Show(month, x - (month.Width / 2), foot + 6, month.Width, Ink.Grey);
        }
    }

    // A pale body, a hatch and an outline in the series' colour: bars stay bars in grey print.
    private void DrawBar(ChartCanvas canvas, ChartBar bar)
    {
        SeriesStyle style = SeriesStyle.Of(block, bar.SeriesIndex);
        Ink ink = InkOf(style);
        (double left, double top) = ((double)bar.Left, (double)bar.Top);
        (double right, double bottom) = (left + (double)bar.Width, top + (double)bar.Height);
        canvas.FillBox(left, top, right - left, bottom - top, ink.Paler(0.75));
        for (double y = bottom; y > top; y -= HatchStep)
            canvas.Stroke([(left, y), (right, y)], 0.4, ink);

        canvas.Stroke([(left, bottom), (left, top), (right, top), (right, bottom)], 0.8, ink);
    }

    private void DrawLine(ChartCanvas canvas, ChartLine line)
    {
        SeriesStyle style = SeriesStyle.Of(block, line.SeriesIndex);
        var run = new List<(double X, double Y)>();
        foreach (ChartStep? step in line.Months.Append(null))
        {
            if (step is not null)
            {
                run.Add(((double)step.Left, (double)step.Y));
                run.Add(((double)step.Right, (double)step.Y));
                continue;
            }

            canvas.Stroke([.. run], LineThickness, InkOf(style), DashesOf(style));
            run.Clear();
        }
    }

    private void DrawLabel(ChartCanvas canvas, SeriesLabel label)
    {
        SeriesStyle style = SeriesStyle.Of(block, label.SeriesIndex);
        (double x, double y) = ((double)label.X, (double)label.Y);
        double textX = x + 20;
        if (block.HasBars && label.SeriesIndex == block.Series.Count - 1)
            DrawBar(canvas, new ChartBar(label.SeriesIndex, label.X, label.Y - 4m, 14m, 8m));
        else
            canvas.Stroke([(x, y), (x + 14, y)], LineThickness, InkOf(style), DashesOf(style));

        string name = wording.Say(block.Series[label.SeriesIndex].Name);
        double width = Width - textX;
        SetText text = typesetter.Set(name, TextStyle.SmallBold, width);
        canvas.Show(text, textX, y - (typesetter.LineHeight(TextStyle.SmallBold) / 2), width, Ink.Black);
    }

    private string AmountOf(decimal amount) => decimal.IsInteger(amount)
        ? wording.Dress(new NumberCell(amount))
        : wording.Bare(new Money(amount, block.Currency));

    private static Ink InkOf(SeriesStyle style) => Ink.Hex(Convert.ToInt32(style.Colour, 16));

    private static double[] DashesOf(SeriesStyle style) => [.. style.Dash.Select(length => (double)length)];
}
