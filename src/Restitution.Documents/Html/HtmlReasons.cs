using System.Text;
using Restitution.Schedules;

namespace Restitution.Documents.Html;

/// <summary>The reasons: one article for each figure, its lines as nested lists.</summary>
internal static class HtmlReasons
{
    public static void Write(HtmlPage page, ReasonsBlock reasons)
    {
        foreach (FigureReason reason in reasons.Reasons)
        {
            string name = HtmlText.Encode(reason.Figure);
            page.Line($"<article class=\"reason\" id=\"{HtmlText.Anchor("r-", reason.Figure)}\" "
                + $"aria-label=\"{name}\" tabindex=\"-1\">");
            page.Line($"<p class=\"reason-head\"><code>{name}</code> "
                + $"<a class=\"close\" href=\"#{page.WayBack(reason.Figure)}\">{page.Say("reason.closing")}</a></p>");
            page.Line(Nested(page, page.Wording.Print(reason)));
            page.Line("</article>");
        }
    }

    // The sentence is made with a mark where the figures stand, so that no id is searched for in a text.
    private static string WithLinks(HtmlPage page, IReadOnlyList<string> figures)
    {
        const string mark = "\uE000";
        string links = string.Join(", ", figures.Select(page.LinkToReason));
        return page.Say("reason.figures", mark).Replace(mark, links, StringComparison.Ordinal);
    }

    private static string Nested(HtmlPage page, IReadOnlyList<ReasonLine> lines)
    {
        var list = new StringBuilder();
        int depth = -1;
        foreach (ReasonLine line in lines)
        {
            if (line.Indent > depth)
            {
                list.Insert(list.Length, "<ul><li>", line.Indent - depth);
            }
            else
            {
                list.Insert(list.Length, "</li></ul>", depth - line.Indent).Append("</li>\n<li>");
            }

            list.Append(line.Figures.Count == 0 ? page.Text(line.Text) : WithLinks(page, line.Figures));
            depth = line.Indent;
        }

        return list.Insert(list.Length, "</li></ul>", depth + 1).ToString();
    }
}
