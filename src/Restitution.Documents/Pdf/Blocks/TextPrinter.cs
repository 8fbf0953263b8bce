using System.Globalization;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

internal sealed class TextPrinter(TextBlock block, Wording wording, Typesetter typesetter) : BlockPrinter(block)
{
    private const double SpaceBetween = 5;
    private const double NumberWidth = 24;
    private const int MostOfShort = 3;
    private const double SpaceAfterNumber = 7;

    /// <summary>All of it, or infinity where that is more than a few lines.</summary>
    public double HeightIfShort => block.Paragraphs.Count > MostOfShort ? double.PositiveInfinity
        : block.Paragraphs.Sum(said => SpaceBetween + typesetter.Set(
            wording.Say(said), TextStyle.Body, PageShape.TextWidth - (block.IsNumbered ? NumberWidth : 0)).Height);

    public override double OpeningHeight => 2 * typesetter.LineHeight(TextStyle.Body);

    public override void Print(PageFlow flow)
    {
        double indent = block.IsNumbered ? NumberWidth : 0;
        double width = PageShape.TextWidth - indent;
        for (int i = 0; i < block.Paragraphs.Count; i++)
        {
            typesetter.ForgetWhenFull();
            SetText text = typesetter.Set(wording.Say(block.Paragraphs[i]), TextStyle.Body, width);
            flow.Canvas.Begin("P");
            if (block.IsNumbered)
                PrintNumber(flow, i + 1, text);

            Paragraphs.Print(text, flow, flow.Left + indent, width, Ink.Black);
            flow.Canvas.End("P");
            flow.Skip(SpaceBetween);
        }
    }

    private void PrintNumber(PageFlow flow, int number, in SetText text)
    {
        flow.Need(Paragraphs.OpeningHeight(text));
        string written = string.Create(CultureInfo.InvariantCulture, $"{number}.");
        double width = NumberWidth - SpaceAfterNumber;
        SetText mark = typesetter.Set(written, TextStyle.Body, width, Alignment.Right);
        flow.Canvas.Show(mark, flow.Left, flow.Y + text.Baseline - mark.Baseline, width, Ink.Grey);
    }
}
