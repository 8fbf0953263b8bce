using System.Globalization;
using NodaMoney;
using Restitution.Documents.Charts;
using Restitution.Schedules;

namespace Restitution.Documents.Html;

/// <summary>The chart as a drawing with title and description, and the same figures as a table.</summary>
internal static class HtmlChart
{
    private const decimal Width = 900m;
    private const decimal Height = 320m;
    private const decimal NameSize = 13m;

    public static void Write(HtmlPage page, ChartBlock chart, string anchor)
    {
        decimal widestName = chart.Series.Select(one => page.Wording.Say(one.Name))
            .Select(name => LabelFit.WidthOf(name, NameSize, isStrong: true)).DefaultIfEmpty(0m).Max();
        var geometry = ChartGeometry.Of(chart, Width, Height, widestName);
        page.Line("<figure>");
        page.Line($"<figcaption>{page.Text(chart.Takeaway)}</figcaption>");
        page.Line($"<svg viewBox=\"0 0 {N(Width)} {N(Height)}\" role=\"img\" "
            + $"aria-labelledby=\"{anchor}-title {anchor}-desc\">");
        page.Line($"<title id=\"{anchor}-title\">{HtmlText.Encode(page.Wording.Say(chart.Takeaway))}</title>");
        page.Line($"<desc id=\"{anchor}-desc\">{HtmlText.Encode(Described(page, chart))}</desc>");
        WriteHatches(page, chart, geometry, anchor);
        WriteAxes(page, chart, geometry);
        WriteBars(page, chart, geometry, anchor);
        WriteLines(page, chart, geometry);
        WriteLabels(page, chart, geometry, anchor);
        page.Line("</svg>");
        WriteTwin(page, chart);
        page.Line("</figure>");
    }

    private static string Filled(ChartBlock chart, int seriesIndex, string anchor) =>
        $"fill=\"url(#{anchor}-hatch-{N(seriesIndex)})\" stroke=\"#{SeriesStyle.Of(chart, seriesIndex).Colour}\"";

    private static string Stroked(ChartBlock chart, int seriesIndex)
    {
        var style = SeriesStyle.Of(chart, seriesIndex);
        string dash = style.Dash.Count == 0 ? "" : $" stroke-dasharray=\"{string.Join(' ', style.Dash.Select(N))}\"";
        return $"fill=\"none\" stroke=\"#{style.Colour}\" stroke-width=\"2.5\"{dash}";
    }

    private static string Described(HtmlPage page, ChartBlock chart)
    {
        string series = string.Join("; ", chart.Series.Select(one => page.Wording.Say(one.Name)));
        return chart.Months.Count == 0
            ? series
            : $"{series}. {page.Wording.ShortMonth(chart.Months[0])} – {page.Wording.ShortMonth(chart.Months[^1])}. "
                + page.Wording.AmountsIn(chart.Currency);
    }

    private static void WriteHatches(HtmlPage page, ChartBlock chart, ChartGeometry geometry, string anchor)
    {
        page.Line("<defs>");
        foreach (int series in geometry.Bars.Select(bar => bar.SeriesIndex).Distinct())
        {
            var style = SeriesStyle.Of(chart, series);
            page.Line($"<pattern id=\"{anchor}-hatch-{N(series)}\" width=\"5\" height=\"5\" "
                + $"patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({N(style.Hatch)})\">"
                + $"<rect width=\"5\" height=\"5\" fill=\"#{style.Colour}\" fill-opacity=\".22\"/>"
                + $"<path d=\"M0 0H5\" stroke=\"#{style.Colour}\" stroke-width=\"2\"/></pattern>");
        }

        page.Line("</defs>");
    }

    private static void WriteAxes(HtmlPage page, ChartBlock chart, ChartGeometry geometry)
    {
        ChartArea plot = geometry.Plot;
        decimal right = plot.Left + plot.Width;
        string unit = HtmlText.Encode(page.Wording.AmountsIn(chart.Currency));
        page.Line($"<text class=\"axis\" x=\"0\" y=\"12\">{unit}</text>");
        foreach (AmountTick tick in geometry.AmountTicks)
        {
            string rule = tick.Amount == 0m ? "zero" : "rule";
            page.Line($"<path class=\"{rule}\" d=\"M{N(plot.Left)} {N(tick.Y)}H{N(right)}\"/>");
            string amount = page.Wording.Dress(new NumberCell(tick.Amount));
            page.Line($"<text class=\"axis\" text-anchor=\"end\" x=\"{N(plot.Left - 8m)}\" y=\"{N(tick.Y + 4m)}\">"
                + $"{HtmlText.Encode(amount)}</text>");
        }

        decimal foot = plot.Top + plot.Height;
        foreach (MonthTick tick in geometry.MonthTicks.Where(tick => tick.IsLabelled))
        {
            page.Line($"<path class=\"zero\" d=\"M{N(tick.X)} {N(foot)}v5\"/>");
            page.Line($"<text class=\"axis\" text-anchor=\"middle\" x=\"{N(tick.X)}\" y=\"{N(foot + 19m)}\">"
                + $"{HtmlText.Encode(page.Wording.ShortMonth(tick.Month))}</text>");
        }
    }

    private static void WriteBars(HtmlPage page, ChartBlock chart, ChartGeometry geometry, string anchor)
    {
        foreach (ChartBar bar in geometry.Bars)
        {
            page.Line($"<rect x=\"{N(bar.Left)}\" y=\"{N(bar.Top)}\" width=\"{N(bar.Width)}\" "
                + $"height=\"{N(bar.Height)}\" {Filled(chart, bar.SeriesIndex, anchor)}/>");
        }
    }

    private static void WriteLines(HtmlPage page, ChartBlock chart, ChartGeometry geometry)
    {
        foreach (ChartLine line in geometry.Lines)
        {
            string path = "";
            ChartStep? before = null;
            foreach (ChartStep? step in line.Months)
            {
                path += step is null ? "" : before is null
                    ? $"M{N(step.Left)} {N(step.Y)}H{N(step.Right)}"
                    : $"V{N(step.Y)}H{N(step.Right)}";
                before = step;
            }

            page.Line($"<path d=\"{path}\" {Stroked(chart, line.SeriesIndex)}/>");
        }
    }

    private static void WriteLabels(HtmlPage page, ChartBlock chart, ChartGeometry geometry, string anchor)
    {
        foreach (SeriesLabel label in geometry.Labels)
        {
            string name = HtmlText.Encode(page.Wording.Say(chart.Series[label.SeriesIndex].Name));
            bool isBar = chart.HasBars && label.SeriesIndex == chart.Series.Count - 1;
            page.Line(isBar
                ? $"<rect x=\"{N(label.X)}\" y=\"{N(label.Y - 5m)}\" width=\"18\" height=\"10\" "
                    + $"{Filled(chart, label.SeriesIndex, anchor)}/>"
                : $"<path d=\"M{N(label.X)} {N(label.Y)}h18\" {Stroked(chart, label.SeriesIndex)}/>");
            page.Line($"<text class=\"series\" x=\"{N(label.X + 24m)}\" y=\"{N(label.Y + 4m)}\">{name}</text>");
        }
    }

    private static void WriteTwin(HtmlPage page, ChartBlock chart)
    {
        page.Line($"<details><summary>{page.Say("chart.tableTwin")}</summary>");
        page.Line("<div class=\"scroll\" tabindex=\"0\"><table class=\"twin\">");
        page.Line($"<caption>{page.Text(chart.Takeaway)} "
            + $"<span class=\"unit\">{page.Text(page.Wording.AmountsIn(chart.Currency))}</span></caption>");
        page.Line($"<thead><tr><th scope=\"col\">{page.Say("chart.month")}</th>" + string.Concat(chart.Series.Select(
            series => $"<th scope=\"col\" class=\"figure-side\">{page.Text(series.Name)}</th>")) + "</tr></thead>");
        page.Line("<tbody>");
        for (int month = 0; month < chart.Months.Count; month++)
        {
            page.Line($"<tr><th scope=\"row\">{page.Text(page.Wording.ShortMonth(chart.Months[month]))}</th>"
                + string.Concat(chart.Series.Select(
                    series => $"<td class=\"figure-side\">{Amount(page, chart, series, month)}</td>")) + "</tr>");
        }

        page.Line("</tbody></table></div></details>");
    }

    private static string Amount(HtmlPage page, ChartBlock chart, Series series, int month) =>
        series.Amounts[month] is { } amount ? page.Text(page.Wording.Bare(new Money(amount, chart.Currency))) : "";

    private static string N(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
