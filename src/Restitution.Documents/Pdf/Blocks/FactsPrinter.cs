using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>Prints labels with values beside them.</summary>
internal sealed class FactsPrinter : BlockPrinter
{
    private const double WidestLabelFraction = 0.36;
    private const double Gutter = 12;
    private const double SpaceAround = 2.4;
    private const double MostKeptTogether = 310;

    private readonly FactsBlock block;
    private readonly Wording wording;
    private readonly Typesetter typesetter;
    private readonly FigureLinks links;
    private readonly double labelWidth;
    private double? height;

    public FactsPrinter(FactsBlock block, Wording wording, Typesetter typesetter, FigureLinks links)
        : base(block)
    {
        this.block = block;
        this.wording = wording;
        this.typesetter = typesetter;
        this.links = links;
        double widest = block.Facts.Select(fact => typesetter.WidthOf(wording.Say(fact.Label), TextStyle.Body))
            .DefaultIfEmpty(0).Max();
        labelWidth = Math.Min(widest + 1, PageShape.TextWidth * WidestLabelFraction);
    }

    // The head of an account reads in one piece; only a long list goes on over a page.
    public override double OpeningHeight =>
        Height <= MostKeptTogether ? Height : 2 * LeastOfFact;

    private double LeastOfFact => typesetter.LineHeight(TextStyle.Body) + (2 * SpaceAround);

    private double ValueWidth => PageShape.TextWidth - labelWidth - Gutter;

    private double Height => height ??= block.Facts.Sum(fact => HeightOf(Label(fact), Value(fact)));

    public override void Print(PageFlow flow)
    {
        foreach (Fact fact in block.Facts)
        {
            typesetter.ForgetWhenFull();
            PrintFact(fact, flow);
        }

        flow.Skip(2);
    }

    private void PrintFact(Fact fact, PageFlow flow)
    {
        double valueX = flow.Left + labelWidth + Gutter;
        SetText label = Label(fact);
        SetText value = Value(fact);
        double baseline = Math.Max(label.Baseline, value.Baseline);
        flow.Skip(SpaceAround);
        flow.Need(Math.Min(HeightOf(label, value), 2 * LeastOfFact));
        flow.Canvas.Begin("P");
        flow.Canvas.Show(label, flow.Left, flow.Y + baseline - label.Baseline, labelWidth, Ink.Grey);
        double after = flow.Y + baseline - label.Baseline + label.Height;
        PrintValue(fact.Value, value, flow, valueX, ValueWidth, baseline - value.Baseline);
        flow.Canvas.End("P");
        flow.Advance(Math.Max(0, after - flow.Y) + SpaceAround);
        flow.Canvas.Rule(flow.Left, flow.Y, flow.Left + PageShape.TextWidth, flow.Y, 0.25, Ink.Rule);
    }

    private SetText Label(Fact fact) => typesetter.Set(wording.Say(fact.Label), TextStyle.Body, labelWidth);

    private SetText Value(Fact fact) =>
        typesetter.Set(wording.Dress(fact.Value), StyleOf(fact.Value), ValueWidth);

    private static double HeightOf(in SetText label, in SetText value) =>
        Math.Max(label.Height, value.Height) + Math.Abs(label.Baseline - value.Baseline) + (2 * SpaceAround);

    private void PrintValue(Cell cell, in SetText value, PageFlow flow, double x, double width, double down)
    {
        string? link = links.LinkTo(cell.Figure);
        if (cell is GapCell)
            flow.Canvas.FillBox(x - 3, flow.Y, width + 3, value.Height, Ink.Gap);

        if (link is not null)
            flow.Canvas.Begin("Link", link);

        flow.Advance(down);
        Paragraphs.Print(value, flow, x, width, Ink.Black);
        if (link is not null)
            flow.Canvas.End("Link");
    }

    private static TextStyle StyleOf(Cell cell) =>
        cell is MoneyCell or EstimateCell ? TextStyle.BodyBold : TextStyle.Body;
}
