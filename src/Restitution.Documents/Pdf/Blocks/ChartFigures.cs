using System.Globalization;
using NodaMoney;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>The figures of a chart as a short table: half of the months beside the other half.</summary>
internal static class ChartFigures
{
    private const int MostMonths = 60;
    private const int Halves = 2;

    /// <returns>Null where a table of the document has them, and where they would be a long one.</returns>
    public static TableBlock? Of(ChartBlock chart)
    {
        if (chart.HasTable || chart.Months.Count is 0 or > MostMonths)
            return null;

        int rows = (chart.Months.Count + Halves - 1) / Halves;
        return new TableBlock(
            "figures", null, 2, chart.Heading ?? chart.Takeaway,
            [.. Enumerable.Range(0, Halves).SelectMany(half => Columns(chart, half))],
            [
                .. Enumerable.Range(0, rows).Select(row => new Line(
                    [.. Enumerable.Range(0, Halves).SelectMany(half => Cells(chart, row + (half * rows)))])),
            ],
            null);
    }

    private static IEnumerable<Column> Columns(ChartBlock chart, int half) =>
    [
        new(Key("month", half), Phrase.Of("chart.month"), ColumnKind.Text, 2),
        .. chart.Series.Select((series, index) => new Column(
            Key(string.Create(CultureInfo.InvariantCulture, $"series{index}"), half), series.Name, ColumnKind.Figure,
            2)),
    ];

    private static string Key(string name, int half) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}{half}");

    private static IEnumerable<Cell> Cells(ChartBlock chart, int month) => month >= chart.Months.Count
        ? Enumerable.Repeat(Cell.Blank, chart.Series.Count + 1)
        :
        [
            new SpanCell(chart.Months[month], chart.Months[month].PlusMonths(1).PlusDays(-1)),
            .. chart.Series.Select(series => series.Amounts[month] is { } amount
                ? Cell.Of(new Money(amount, chart.Currency))
                : Cell.Blank),
        ];
}
