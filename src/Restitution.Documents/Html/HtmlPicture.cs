using System.Globalization;
using Restitution.Documents.Charts;
using Restitution.Schedules;

namespace Restitution.Documents.Html;

/// <summary>A picture as a drawing with title and description, and a link to the table with the same figures.</summary>
internal static class HtmlPicture
{
    private static readonly PictureSize Size = new(960m, 13m);

    public static void Write(HtmlPage page, PictureBlock block, string anchor)
    {
        Picture picture = Pictures.Of(block, page.Schedule, page.Wording, Size);
        TableBlock twin = Pictures.TwinOf(block, page.Schedule);
        page.Line("<figure>");
        page.Line($"<figcaption>{page.Text(block.Takeaway)} "
            + $"<span class=\"unit\">{page.Text(page.Wording.AmountsIn(block.Currency))}</span></figcaption>");
        page.Line("<div class=\"scroll\" tabindex=\"0\">");
        page.Line($"<svg class=\"picture\" viewBox=\"0 0 {N(picture.Width)} {N(picture.Height)}\" role=\"img\" "
            + $"aria-labelledby=\"{anchor}-title {anchor}-desc\">");
        page.Line($"<title id=\"{anchor}-title\">{HtmlText.Encode(page.Wording.Say(block.Takeaway))}</title>");
        string same = page.Wording.Say("picture.twin", page.Wording.Say(twin.Caption));
        page.Line($"<desc id=\"{anchor}-desc\">{HtmlText.Encode(same)}</desc>");
        WriteHatches(page, picture, anchor);
        foreach (PictureMark mark in picture.Marks)
        {
            page.Line(Drawn(mark, anchor));
        }

        page.Line("</svg></div>");
        page.Line($"<p><a href=\"#{HtmlText.Anchor("t-", twin.Key)}\">{page.Text(same)}</a></p>");
        page.Line("</figure>");
    }

    private static string Drawn(PictureMark mark, string anchor) => mark switch
    {
        AreaMark area => Area(area, anchor),
        StrokeMark stroke => $"<path class=\"{(stroke.IsFaint ? "rule" : "zero")}\" d=\"{Path(stroke.Points)}\" "
            + $"stroke-width=\"{N(stroke.Thickness)}\"/>",
        LabelMark label => Label(label),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "Not a mark that a page can hold."),
    };

    private static string Area(AreaMark area, string anchor)
    {
        string colour = $"#{area.Look.Colour}";
        string fill = area.Look.Hatch is null
            ? $"fill=\"{colour}\" fill-opacity=\"{Share(area.Look.Fullness)}\""
            : $"fill=\"url(#{HatchId(area.Look, anchor)})\"";
        string path = $"<path d=\"{Path(area.Corners)}Z\" {fill} stroke=\"{colour}\" stroke-width=\".75\"";
        return area.Says.Length == 0 ? $"{path}/>" : $"{path}><title>{HtmlText.Encode(area.Says)}</title></path>";
    }

    private static string Label(LabelMark label)
    {
        string side = label.Side switch
        {
            LabelSide.Middle => " text-anchor=\"middle\"",
            LabelSide.End => " text-anchor=\"end\"",
            _ => "",
        };
        string look = label.IsStrong ? "label strong" : "label";
        return $"<text class=\"{look}\"{side} x=\"{N(label.X)}\" y=\"{N(label.Y + (Size.TypeSize * 0.35m))}\">"
            + $"{HtmlText.Encode(label.Text)}</text>";
    }

    private static void WriteHatches(HtmlPage page, Picture picture, string anchor)
    {
        page.Line("<defs>");
        foreach (MarkLook look in picture.Marks.OfType<AreaMark>().Select(area => area.Look)
            .Where(look => look.Hatch is not null).Distinct())
        {
            page.Line($"<pattern id=\"{HatchId(look, anchor)}\" width=\"5\" height=\"5\" "
                + $"patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({N(look.Hatch!.Value)})\">"
                + $"<rect width=\"5\" height=\"5\" fill=\"#{look.Colour}\" fill-opacity=\"{Share(look.Fullness)}\"/>"
                + $"<path d=\"M0 0H5\" stroke=\"#{look.Colour}\" stroke-width=\"2\"/></pattern>");
        }

        page.Line("</defs>");
    }

    private static string HatchId(MarkLook look, string anchor) =>
        $"{anchor}-hatch-{look.Colour}-{N(look.Hatch!.Value)}";

    private static string Path(IReadOnlyList<PicturePoint> points) => "M" + string.Join(
        "L", points.Select(point => $"{N(point.X)} {N(point.Y)}"));

    private static string N(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Share(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture);

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
