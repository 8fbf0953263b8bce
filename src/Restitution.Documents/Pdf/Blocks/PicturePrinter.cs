using Restitution.Documents.Charts;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>Draws a picture under its sentence, and says which table has its figures.</summary>
internal sealed class PicturePrinter : BlockPrinter
{
    private const double SpaceUnderTakeaway = 4;
    private const double SpaceUnderPicture = 4;
    private const double Outline = 0.5;
    private const int MostColumnsUpright = 4;

    private readonly PictureBlock block;
    private readonly Schedule schedule;
    private readonly Wording wording;
    private readonly Typesetter typesetter;
    private Picture? picture;

    public PicturePrinter(PictureBlock block, Schedule schedule, Wording wording, Typesetter typesetter)
        : base(block)
    {
        this.block = block;
        this.schedule = schedule;
        this.wording = wording;
        this.typesetter = typesetter;
    }

    public override double OpeningHeight =>
        Takeaway().Height + SpaceUnderTakeaway + (double)Picture.Height + SpaceUnderPicture + Twin().Height;

    /// <summary>A flow of many columns needs a page that lies on its side.</summary>
    public override double LeastWidth => block is FlowBlock flow
        && FlowLayers.Of(flow.Places.Count, flow.Lines).Count > MostColumnsUpright
            ? PageShape.Landscape.BodyWidth
            : 0;

    private Picture Picture => picture ??= Pictures.Of(
        block, schedule, wording, new PictureSize((decimal)Shape.BodyWidth, (decimal)TextStyle.Small.Size));

    public override void Print(PageFlow flow)
    {
        flow.Need(OpeningHeight);
        Paragraph(flow, Takeaway(), SpaceUnderTakeaway);
        flow.Canvas.Begin("Figure");
        var canvas = new ChartCanvas(flow.Canvas, flow.Left, flow.Y);
        foreach (PictureMark mark in Picture.Marks)
            Draw(canvas, mark);

        flow.Canvas.End("Figure");
        flow.Advance((double)Picture.Height + SpaceUnderPicture);
        Paragraph(flow, Twin(), 0);
    }

    private static void Paragraph(PageFlow flow, SetText text, double space)
    {
        flow.Canvas.Begin("P");
        flow.Canvas.Show(text, flow.Left, flow.Y, PageShape.TextWidth, Ink.Black);
        flow.Canvas.End("P");
        flow.Advance(text.Height + space);
    }

    private SetText Takeaway() => typesetter.Set(
        $"{wording.Say(block.Takeaway)} ({wording.AmountsIn(block.Currency)})", TextStyle.Caption, PageShape.TextWidth);

    private SetText Twin() => typesetter.Set(
        wording.Say("picture.twin", wording.Say(Pictures.TwinOf(block, schedule).Caption)), TextStyle.Small,
        PageShape.TextWidth);

    private void Draw(ChartCanvas canvas, PictureMark mark)
    {
        switch (mark)
        {
            case AreaMark area:
                DrawArea(canvas, area);
                break;
            case StrokeMark stroke:
                canvas.Stroke(
                    Points(stroke.Points), (double)stroke.Thickness, stroke.IsFaint ? Ink.Rule : Ink.Black);
                break;
            case LabelMark label:
                DrawLabel(canvas, label);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(mark), mark, "Not a mark that can be printed.");
        }
    }

    private static void DrawArea(ChartCanvas canvas, AreaMark area)
    {
        Ink ink = Ink.Hex(Convert.ToInt32(area.Look.Colour, 16));
        (double X, double Y)[] corners = Points(area.Corners);
        canvas.FillArea(corners, ink.Paler(1 - (double)area.Look.Fullness));
        if (area.Look.Hatch is { } degrees)
            canvas.HatchArea(corners, degrees, ink);

        canvas.Stroke([.. corners, corners[0]], Outline, ink);
    }

    // On a white ground of its own, so that a band behind it does not cross the letters.
    private void DrawLabel(ChartCanvas canvas, LabelMark label)
    {
        SetText text = typesetter.Set(label.Text, label.IsStrong ? TextStyle.SmallBold : TextStyle.Small);
        double x = (double)label.X - label.Side switch
        {
            LabelSide.Middle => text.Width / 2,
            LabelSide.End => text.Width,
            _ => 0,
        };
        double y = (double)label.Y - (text.Height / 2);
        canvas.FillBox(x - 1, y + 1, text.Width + 2, text.Height - 2, Ink.White);
        canvas.Show(text, x, y, text.Width, Ink.Black);
    }

    private static (double X, double Y)[] Points(IReadOnlyList<PicturePoint> points) =>
        [.. points.Select(point => ((double)point.X, (double)point.Y))];
}
