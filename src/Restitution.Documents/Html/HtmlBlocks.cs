using System.Globalization;
using Restitution.Schedules;

namespace Restitution.Documents.Html;

/// <summary>One block of a schedule as a section of the page.</summary>
internal static class HtmlBlocks
{
    public static string AnchorOf(Block block, int index) => block is TableBlock table
        ? HtmlText.Anchor("t-", table.Key)
        : string.Create(CultureInfo.InvariantCulture, $"s-{index + 1}");

    public static void Write(HtmlPage page, Block block, int index)
    {
        string anchor = AnchorOf(block, index);
        string starts = block.StartsPage ? " class=\"starts-page\"" : "";
        page.Line(block.Heading is null
            ? $"<section id=\"{anchor}\"{starts}>"
            : $"<section aria-labelledby=\"{anchor}\"{starts}>");
        if (block.Heading is { } heading)
        {
            int level = Math.Clamp(block.Level + 1, 2, 6);
            page.Line($"<h{level} id=\"{anchor}\" tabindex=\"-1\">{page.Text(heading)}</h{level}>");
        }

        WriteBody(page, block, anchor);
        page.Line("</section>");
    }

    private static void WriteBody(HtmlPage page, Block block, string anchor)
    {
        switch (block)
        {
            case FactsBlock facts:
                WriteFacts(page, facts);
                break;
            case TextBlock text:
                WriteText(page, text);
                break;
            case TableBlock table:
                HtmlTables.Write(page, table, anchor);
                break;
            case ChartBlock chart:
                HtmlChart.Write(page, chart, anchor);
                break;
            case PictureBlock picture:
                HtmlPicture.Write(page, picture, anchor);
                break;
            case ReasonsBlock reasons:
                HtmlReasons.Write(page, reasons);
                break;
            case SignatureBlock signature:
                WriteSignature(page, signature);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that a page can hold.");
        }
    }

    private static void WriteFacts(HtmlPage page, FactsBlock facts)
    {
        page.Line("<dl class=\"facts\">");
        foreach (Fact fact in facts.Facts)
        {
            string value = page.Figure(fact.Value, page.Wording.Dress(fact.Value));
            page.Line($"<div><dt>{page.Text(fact.Label)}</dt><dd>{value}</dd></div>");
        }

        page.Line("</dl>");
    }

    private static void WriteText(HtmlPage page, TextBlock text)
    {
        if (!text.IsNumbered)
        {
            foreach (Phrase paragraph in text.Paragraphs)
            {
                page.Line($"<p>{page.Text(paragraph)}</p>");
            }

            return;
        }

        page.Line("<ol class=\"numbered\">");
        foreach (Phrase paragraph in text.Paragraphs)
        {
            page.Line($"<li>{page.Text(paragraph)}</li>");
        }

        page.Line("</ol>");
    }

    private static void WriteSignature(HtmlPage page, SignatureBlock signature)
    {
        page.Line("<div class=\"signatures\">");
        foreach (Phrase role in signature.Roles)
        {
            page.Line("<div class=\"signature\">");
            page.Line($"<p class=\"role\">{page.Text(role)}</p>");
            foreach (string key in new[] { "sign.signature", "sign.name", "sign.position", "sign.day" })
            {
                page.Line($"<p class=\"place\"><span>{page.Say(key)}</span></p>");
            }

            page.Line("</div>");
        }

        page.Line("</div>");
        page.Line($"<p class=\"digest\">{page.Say("document.digest", page.Schedule.ResultDigest)}</p>");
    }
}
