using Restitution.Documents.Pdf.Type;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

internal sealed class ChartPrinter(ChartBlock block, Wording wording, Typesetter typesetter) : BlockPrinter(block)
{
    public override double OpeningHeight => 230;

    public override void Print(PageFlow flow)
    {
        SetText takeaway = typesetter.Set(wording.Say(block.Takeaway), TextStyle.Caption, PageShape.TextWidth);
        flow.Need(OpeningHeight);
        flow.Canvas.Show(takeaway, flow.Left, flow.Y, flow.Width, Ink.Black);
        flow.Advance(230);
    }
}
