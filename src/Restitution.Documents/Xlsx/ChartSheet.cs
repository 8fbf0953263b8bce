using DocumentFormat.OpenXml.Packaging;
using NodaMoney;
using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>The figures of a chart, a month to a row, with the chart beside them.</summary>
internal sealed class ChartSheet(ChartBlock chart, WorkbookPlan plan)
{
    private const int HeadRow = 3;
    private const int ColumnWidth = 18;
    private const int GapWidth = 3;
    private const int ColumnsOfChart = 5;
    private const int WidthUnderChart = 15;

    public SheetShape Shape => plan.Shape(
        [
            .. Enumerable.Repeat(ColumnWidth, FirstFree), GapWidth,
            .. Enumerable.Repeat(WidthUnderChart, ColumnsOfChart),
        ],
        HeadRow, frozenColumns: 1, isLandscape: true) with { DrawingId = ChartDrawing.Id };

    public string PrintTitles => $"{SheetNames.Quoted(plan.SheetOf(chart))}!${HeadRow}:${HeadRow}";

    private int FirstFree => chart.Series.Count + 1;

    public void Draw(WorksheetPart part) => ChartDrawing.Add(
        part, chart, plan.SheetOf(chart), plan.Wording.Say(chart.Takeaway),
        (HeadRow, FirstFree + 1, FirstFree + 1 + ColumnsOfChart));

    public void Write(SheetWriter writer)
    {
        writer.WideText(plan.Wording.Say(chart.Takeaway), CellLook.Heading);
        writer.WideText(plan.Wording.AmountsIn(chart.Currency), CellLook.Caption);
        writer.StartRow([.. Headings()]);
        writer.Text(0, plan.Wording.Say("chart.month"), CellLook.ColumnHead);
        for (int series = 0; series < chart.Series.Count; series++)
        {
            writer.Text(series + 1, plan.Wording.Say(chart.Series[series].Name), CellLook.FigureColumnHead);
        }

        WriteMonths(writer);
    }

    private IEnumerable<string> Headings() =>
        chart.Series.Select(series => plan.Wording.Say(series.Name)).Prepend(plan.Wording.Say("chart.month"));

    private void WriteMonths(SheetWriter writer)
    {
        for (int month = 0; month < chart.Months.Count; month++)
        {
            writer.StartRow();
            writer.Text(0, plan.Wording.ShortMonth(chart.Months[month]), CellLook.Text);
            for (int series = 0; series < chart.Series.Count; series++)
            {
                if (chart.Series[series].Amounts[month] is { } amount)
                {
                    var typed = TypedCell.Of(new Money(amount, chart.Currency), "", isBare: true, plan.Wording);
                    writer.Number(series + 1, amount, typed.Format, CellLook.Figure);
                }
            }
        }
    }
}
