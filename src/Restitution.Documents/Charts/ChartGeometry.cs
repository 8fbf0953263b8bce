using NodaTime;
using Restitution.Schedules;

namespace Restitution.Documents.Charts;

/// <summary>Where the parts of a chart stand on a canvas, so that every format draws the same picture.</summary>
/// <remarks>
/// Units are those of the canvas; x grows to the right and y downward. Where the chart has bars they are its last
/// series, and the ones before it stepped lines over them: what lies between a line and the bars is what was not paid.
/// </remarks>
public sealed record ChartGeometry(
    ChartArea Plot, IReadOnlyList<AmountTick> AmountTicks, IReadOnlyList<MonthTick> MonthTicks,
    IReadOnlyList<ChartBar> Bars, IReadOnlyList<ChartLine> Lines, IReadOnlyList<SeriesLabel> Labels)
{
    private const decimal LeftForAmounts = 64m;
    private const decimal RightForLabels = 120m;
    private const decimal BesideName = 38m;
    private const decimal AboveForUnit = 22m;
    private const decimal BelowForMonths = 26m;
    private const decimal BarShareOfMonth = 0.7m;
    private const decimal LabelHeight = 15m;

    /// <param name="widestName">Of the names of the series, where they are not wrapped.</param>
    public static ChartGeometry Of(ChartBlock chart, decimal width, decimal height, decimal widestName = 0m)
    {
        decimal right = Math.Max(RightForLabels, widestName + BesideName);
        var plot = new ChartArea(
            LeftForAmounts, AboveForUnit,
            width - LeftForAmounts - right, height - AboveForUnit - BelowForMonths);
        AmountScale scale = AmountScale.Over(chart.Series.SelectMany(series => series.Amounts).OfType<decimal>());
        decimal monthWidth = plot.Width / Math.Max(1, chart.Months.Count);
        return new(
            plot,
            [.. scale.Ticks.Select(amount => new AmountTick(Y(plot, scale, amount), amount))],
            MonthTicksOf(chart.Months, plot, monthWidth),
            BarsOf(chart, plot, scale, monthWidth),
            LinesOf(chart, plot, scale, monthWidth),
            LabelsOf(chart, plot, scale));
    }

    private static decimal Y(ChartArea plot, AmountScale scale, decimal amount) =>
        plot.Top + (plot.Height * (scale.Highest - amount) / (scale.Highest - scale.Lowest));

    private static MonthTick[] MonthTicksOf(IReadOnlyList<LocalDate> months, ChartArea plot, decimal monthWidth)
    {
        int every = new[] { 1, 2, 3, 6, 12 }.First(step => step == 12 || months.Count <= 8 * step);
        return
        [
            .. months.Select((month, index) => new MonthTick(
                plot.Left + (monthWidth * (index + 0.5m)), month, IsLabelled: (month.Month - 1) % every == 0)),
        ];
    }

    private static ChartBar[] BarsOf(ChartBlock chart, ChartArea plot, AmountScale scale, decimal monthWidth)
    {
        decimal zero = Y(plot, scale, 0m);
        int last = chart.Series.Count - 1;
        return last < 0 || !chart.HasBars ? [] :
        [
            .. chart.Series[last].Amounts.Select((amount, index) => (amount, index))
                .Where(month => month.amount is not (null or 0m))
                .Select(month =>
                {
                    decimal end = Y(plot, scale, month.amount!.Value);
                    decimal left = plot.Left + (monthWidth * (month.index + ((1m - BarShareOfMonth) / 2m)));
                    return new ChartBar(
                        last, left, Math.Min(zero, end), monthWidth * BarShareOfMonth, Math.Abs(zero - end));
                }),
        ];
    }

    private static ChartLine[] LinesOf(ChartBlock chart, ChartArea plot, AmountScale scale, decimal monthWidth) =>
    [
        .. chart.Series.SkipLast(chart.HasBars ? 1 : 0).Select((series, number) => new ChartLine(
            number,
            [
                .. series.Amounts.Select((amount, index) => amount is null ? null : new ChartStep(
                    plot.Left + (monthWidth * index),
                    plot.Left + (monthWidth * (index + 1)),
                    Y(plot, scale, amount.Value))),
            ])),
    ];

    // Each label stands at the height of its series' last amount, pushed down where another is in the way.
    private static SeriesLabel[] LabelsOf(ChartBlock chart, ChartArea plot, AmountScale scale)
    {
        var labels = new List<SeriesLabel>();
        decimal free = plot.Top;
        foreach ((int number, decimal y) in chart.Series
            .Select((series, number) => (number, Y(plot, scale, LastOf(series))))
            .OrderBy(label => label.Item2)
            .ThenBy(label => label.number))
        {
            decimal placed = Math.Max(y, free);
            labels.Add(new SeriesLabel(number, plot.Left + plot.Width + 10m, placed));
            free = placed + LabelHeight;
        }

        decimal over = Math.Max(0m, free - LabelHeight - (plot.Top + plot.Height));
        return [.. labels.Select(label => label with { Y = label.Y - over })];
    }

    private static decimal LastOf(Series series) => series.Amounts.LastOrDefault(amount => amount is not null) ?? 0m;
}

/// <summary>A rectangle of the canvas.</summary>
public readonly record struct ChartArea(decimal Left, decimal Top, decimal Width, decimal Height);

/// <summary>One rule across the plot with its amount.</summary>
public readonly record struct AmountTick(decimal Y, decimal Amount);

/// <summary>The middle of one month; only some are labelled, so that labels do not touch.</summary>
public readonly record struct MonthTick(decimal X, LocalDate Month, bool IsLabelled);

/// <param name="SeriesIndex">Which series of the chart, from 0.</param>
public readonly record struct ChartBar(int SeriesIndex, decimal Left, decimal Top, decimal Width, decimal Height);

/// <summary>
/// A stepped line: a level stretch for each month, null where there is no amount and the line is broken.
/// </summary>
public sealed record ChartLine(int SeriesIndex, IReadOnlyList<ChartStep?> Months);

public sealed record ChartStep(decimal Left, decimal Right, decimal Y);

/// <summary>Where the name of a series stands, beside its end.</summary>
public readonly record struct SeriesLabel(int SeriesIndex, decimal X, decimal Y);
