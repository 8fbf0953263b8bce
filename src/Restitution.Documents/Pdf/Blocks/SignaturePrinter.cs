using Restitution.Documents.Pdf.Typesetting;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>Places to sign, two beside each other, over the digest of what is signed.</summary>
internal sealed class SignaturePrinter(SignatureBlock block, Schedule schedule, Wording wording, Typesetter typesetter)
    : BlockPrinter(block)
{
    private const double Gutter = 28;
    private const double LineStep = 25;

    private static readonly string[] Lines = ["sign.signature", "sign.name", "sign.position", "sign.day"];

    public override double OpeningHeight => RowHeight;

    private double RowHeight => typesetter.LineHeight(TextStyle.BodyBold) + (Lines.Length * LineStep) + 14;

    public override void Print(PageFlow flow)
    {
        double width = (PageShape.TextWidth - Gutter) / 2;
        for (int i = 0; i < block.Roles.Count; i += 2)
        {
            flow.Need(RowHeight);
            PrintPlace(block.Roles[i], flow, flow.Left, width);
            if (i + 1 < block.Roles.Count)
                PrintPlace(block.Roles[i + 1], flow, flow.Left + width + Gutter, width);

            flow.Advance(RowHeight);
        }

        PrintDigest(flow);
    }

    private void PrintPlace(Phrase role, PageFlow flow, double x, double width)
    {
        flow.Canvas.Begin("P");
        SetText name = typesetter.Set(wording.Say(role), TextStyle.BodyBold, width);
        flow.Canvas.Show(name, x, flow.Y, width, Ink.Black);
        double y = flow.Y + name.Height;
        foreach (string key in Lines)
        {
            y += LineStep;
            SetText label = typesetter.Set(wording.Say(Phrase.Of(key)), TextStyle.Small);
            flow.Canvas.Show(label, x, y - label.Height, label.Width, Ink.Grey);
            flow.Canvas.Rule(x + 62, y, x + width, y, 0.5, Ink.Grey);
        }

        flow.Canvas.End("P");
    }

    private void PrintDigest(PageFlow flow)
    {
        string digest = wording.Say(Phrase.Of("document.digest", new Operand.Code(schedule.ResultDigest)));
        string engine = wording.Say(Phrase.Of("document.engine", new Operand.Code(schedule.EngineVersion)));
        SetText text = typesetter.Set($"{digest}  ·  {engine}", TextStyle.Small, PageShape.TextWidth);
        Paragraphs.Print(text, flow, flow.Left, PageShape.TextWidth, Ink.Grey);
    }
}
