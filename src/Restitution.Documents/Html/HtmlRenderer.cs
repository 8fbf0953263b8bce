using Restitution.Schedules;

namespace Restitution.Documents.Html;

/// <summary>Writes a schedule as one page of HTML that needs nothing else: no script, no font, no network.</summary>
/// <remarks>
/// Every figure is a link to its reason. The reasons are printed at the end, as the schedule places them; on a screen
/// the one that was asked for opens beside the figure. Printed on A4, table heads repeat and pages are numbered.
/// </remarks>
public static class HtmlRenderer
{
    public static void Write(Schedule schedule, Wording wording, TextWriter writer)
    {
        var page = new HtmlPage(schedule, wording, writer);
        WriteHead(page);
        page.Line("<body>");
        page.Line($"<a class=\"skip\" href=\"#document\">{page.Say("document.skipToContents")}</a>");
        if (schedule.IsDraft)
        {
            page.Line($"<div class=\"watermark\" aria-hidden=\"true\">{page.Say("document.draft")}</div>");
        }

        page.Line("<div class=\"page\">");
        WriteTitle(page);
        WriteContents(page);
        page.Line("<main id=\"document\" tabindex=\"-1\">");
        for (int index = 0; index < schedule.Blocks.Count; index++)
        {
            HtmlBlocks.Write(page, schedule.Blocks[index], index);
        }

        page.Line("</main>");
        WriteFoot(page);
        page.Line("</div>");
        page.Line("</body>");
        page.Line("</html>");
    }

    private static void WriteHead(HtmlPage page)
    {
        Schedule schedule = page.Schedule;
        string title = $"{page.Wording.Say(schedule.Title)} · {schedule.CaseCode}";
        page.Line("<!DOCTYPE html>");
        page.Line($"<html lang=\"{page.Wording.Language}\">");
        page.Line("<head>");
        page.Line("<meta charset=\"utf-8\">");
        page.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Line("<meta name=\"robots\" content=\"noindex\">");
        page.Line($"<title>{HtmlText.Encode(title)}</title>");
        page.Line("<style>");
        page.Line(HtmlStyle.Sheet);
        page.Line(HtmlStyle.PageMargins(schedule, page.Wording));
        page.Line("</style>");
        page.Line("</head>");
    }

    private static void WriteTitle(HtmlPage page)
    {
        Schedule schedule = page.Schedule;
        page.Line("<header>");
        page.Line("<p class=\"running\">"
            + string.Join(" <span aria-hidden=\"true\">·</span> ", schedule.RunningHead.Select(page.Text)) + "</p>");
        page.Line($"<h1>{page.Text(schedule.Title)}</h1>");
        page.Line($"<p class=\"as-of\">{page.Say("document.case", schedule.CaseCode)} "
            + $"<span aria-hidden=\"true\">·</span> "
            + $"{page.Say("document.asOf", page.Wording.Dress(Cell.Of(schedule.AsOf)))}</p>");
        if (schedule.IsDraft)
        {
            page.Line($"<p class=\"draft\">{page.Say("document.unsigned")}</p>");
        }

        page.Line("</header>");
    }

    private static void WriteContents(HtmlPage page)
    {
        page.Line("<nav aria-labelledby=\"contents\">");
        page.Line($"<h2 id=\"contents\">{page.Say("document.contents")}</h2>");
        page.Line("<ul>");
        for (int index = 0; index < page.Schedule.Blocks.Count; index++)
        {
            Block block = page.Schedule.Blocks[index];
            if (block.Heading is { } heading)
            {
                page.Line($"<li class=\"level-{block.Level}\">"
                    + $"<a href=\"#{HtmlBlocks.AnchorOf(block, index)}\">{page.Text(heading)}</a></li>");
            }
        }

        page.Line("</ul>");
        page.Line("</nav>");
    }

    private static void WriteFoot(HtmlPage page)
    {
        page.Line("<footer>");
        page.Line($"<p>{page.Say("document.engine", page.Schedule.EngineVersion)}</p>");
        page.Line($"<p class=\"digest\">{page.Say("document.digest", page.Schedule.ResultDigest)}</p>");
        page.Line("</footer>");
    }
}
