using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>The appendix: each figure's argument under its id, its parts indented, in small type.</summary>
internal sealed class ReasonsPrinter(ReasonsBlock block, Wording wording, Typesetter typesetter) : BlockPrinter(block)
{
    private const double IndentStep = 11;
    private const double DeepestIndent = 12 * IndentStep;
    private const double SpaceBetween = 4;

    public override double OpeningHeight => 4 * typesetter.LineHeight(TextStyle.Small);

    public override void Print(PageFlow flow)
    {
        foreach (FigureReason reason in block.Reasons)
        {
            typesetter.ForgetWhenFull();
            PrintId(reason.Figure, flow);
            foreach (ReasonLine line in wording.PrintOnPaper(reason))
                PrintLine(line, flow);

            flow.Skip(SpaceBetween);
        }
    }

    private void PrintId(string figure, PageFlow flow)
    {
        SetText id = typesetter.Set(figure, TextStyle.SmallBold, flow.Width);
        flow.Need(id.Height + (2 * typesetter.LineHeight(TextStyle.Small)));
        flow.Canvas.Begin("cairo.dest", FigureLinks.PlaceOf(figure));
        flow.Canvas.Begin("P");
        flow.Canvas.Show(id, flow.Left, flow.Y, flow.Width, Ink.Black);
        flow.Canvas.End("P");
        flow.Canvas.End("cairo.dest");
        flow.Advance(id.Height + 1);
    }

    private void PrintLine(ReasonLine line, PageFlow flow)
    {
        double indent = Math.Min((line.Indent + 1) * IndentStep, DeepestIndent);
        double width = flow.Width - indent;
        flow.Canvas.Begin("P");
        Paragraphs.Print(typesetter.Set(line.Text, TextStyle.Small, width), flow, flow.Left + indent, width, Ink.Black);
        flow.Canvas.End("P");
    }
}
