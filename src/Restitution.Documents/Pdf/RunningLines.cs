using System.Globalization;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf;

/// <summary>Head and foot of every page, and DRAFT across it while nobody has signed.</summary>
internal sealed class RunningLines
{
    private const double Clearance = 9;
    private const double RuleDistance = 4;
    private const int DigestLettersShown = 12;

    private readonly Typesetter typesetter;
    private readonly Wording wording;
    private readonly string? draft;
    private readonly string head;
    private readonly string foot;

    public RunningLines(Schedule schedule, Wording wording, Typesetter typesetter)
    {
        this.typesetter = typesetter;
        this.wording = wording;
        draft = schedule.IsDraft ? wording.Say("document.draft") : null;
        head = string.Join("  ·  ", schedule.RunningHead.Select(wording.Say));
        string digest = schedule.ResultDigest[..Math.Min(DigestLettersShown, schedule.ResultDigest.Length)];
        foot = string.Join(
            "  ·  ",
            wording.Say("document.case", schedule.CaseCode),
            wording.Say(Phrase.Of("document.asOf", Operand.Of(schedule.AsOf))),
            wording.Say("document.digest", digest));

        // Set once before the first page, so that a letter without a glyph is refused in time.
        typesetter.Set(draft ?? "", TextStyle.SmallBold);
        typesetter.Set(wording.Say("document.page", LabelOf(1), LabelOf(1)), TextStyle.Small);
    }

    /// <summary>A page's number as it is printed and as readers of PDF name the page.</summary>
    public static string LabelOf(int pageNumber) => pageNumber.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where the body of a page begins.</summary>
    public double Top(PageShape shape) => PageShape.Margin + Head(shape).Height + RuleDistance + Clearance;

    /// <summary>Where the body of a page ends.</summary>
    public double Bottom(PageShape shape) =>
        shape.Height - PageShape.Margin - Foot(shape).Height - RuleDistance - Clearance;

    public void Draw(Canvas canvas, PageShape shape, int pageNumber, int pageCount)
    {
        if (!canvas.IsDrawing)
            return;

        if (draft is not null)
            canvas.ShowWatermark(draft, shape);

        DrawHead(canvas, shape);
        DrawFoot(canvas, shape, pageNumber, pageCount);
    }

    private void DrawHead(Canvas canvas, PageShape shape)
    {
        SetText text = Head(shape);
        double right = shape.Width - PageShape.Margin;
        canvas.Show(text, PageShape.Margin, PageShape.Margin, HeadWidth(shape), Ink.Grey);
        if (draft is not null)
        {
            SetText mark = typesetter.Set(draft, TextStyle.SmallBold);
            canvas.Show(mark, right - mark.Width, PageShape.Margin, mark.Width, Ink.Black);
        }

        double rule = PageShape.Margin + text.Height + RuleDistance;
        canvas.Rule(PageShape.Margin, rule, right, rule, 0.5, Ink.Rule);
    }

    private void DrawFoot(Canvas canvas, PageShape shape, int pageNumber, int pageCount)
    {
        SetText text = Foot(shape);
        double right = shape.Width - PageShape.Margin;
        double top = shape.Height - PageShape.Margin - text.Height;
        canvas.Rule(PageShape.Margin, top - RuleDistance, right, top - RuleDistance, 0.5, Ink.Rule);
        canvas.Show(text, PageShape.Margin, top, FootWidth(shape), Ink.Grey);
        SetText page = typesetter.Set(
            wording.Say("document.page", LabelOf(pageNumber), LabelOf(pageCount)), TextStyle.Small);
        canvas.Show(page, right - page.Width, top, page.Width, Ink.Black);
    }

    private SetText Head(PageShape shape) => typesetter.Set(head, TextStyle.Small, HeadWidth(shape));

    private SetText Foot(PageShape shape) => typesetter.Set(foot, TextStyle.Small, FootWidth(shape));

    private static double HeadWidth(PageShape shape) => shape.BodyWidth * 0.86;

    private static double FootWidth(PageShape shape) => shape.BodyWidth * 0.82;
}
