using NodaMoney;
using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>The figures of a chart, a month to a row.</summary>
internal sealed class ChartSheet(ChartBlock chart, WorkbookPlan plan)
{
    private const int HeadRow = 3;
    private const int ColumnWidth = 18;

    public SheetShape Shape => plan.Shape(
        [.. Enumerable.Repeat(ColumnWidth, chart.Series.Count + 1)], HeadRow, frozenColumns: 1, isLandscape: false);

    public string PrintTitles => $"{SheetNames.Quoted(plan.SheetOf(chart))}!${HeadRow}:${HeadRow}";

    public void Write(SheetWriter writer)
    {
        writer.StartRow(RowHeight.Heading);
        writer.Text(0, plan.Wording.Say(chart.Takeaway), CellLook.Heading);
        writer.StartRow();
        writer.Text(0, plan.Wording.AmountsIn(chart.Currency), CellLook.Caption);
        writer.StartRow();
        writer.Text(0, plan.Wording.Say("chart.month"), CellLook.ColumnHead);
        for (int series = 0; series < chart.Series.Count; series++)
        {
            writer.Text(series + 1, plan.Wording.Say(chart.Series[series].Name), CellLook.FigureColumnHead);
        }

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
