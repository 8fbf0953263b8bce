using NodaTime;
using Restitution.Schedules;

namespace Restitution.Documents.Charts;

/// <summary>Where events stand on a canvas: days from left to right, a line for each kind, bars for amounts.</summary>
/// <param name="LineY">The foot of each kind's line, from the top.</param>
/// <param name="Days">The days marked under it: first days of months.</param>
/// <param name="Marks">In the order of the block's events.</param>
public sealed record TimelineGeometry(
    decimal Width, decimal Height, ChartArea Plot, IReadOnlyList<decimal> LineY, IReadOnlyList<MonthTick> Days,
    IReadOnlyList<TimelineMark> Marks)
{
    private const decimal LineStep = 3.4m;
    private const decimal LeastMark = 3m;
    private const decimal LabelShare = 0.24m;

    public static TimelineGeometry Of(TimelineBlock block, PictureSize size)
    {
        decimal step = size.LineHeight * LineStep;
        var plot = new ChartArea(
            size.Width * LabelShare, size.LineHeight, size.Width * (1m - LabelShare) - 12m, step * block.Kinds.Count);
        decimal height = plot.Top + plot.Height + (size.LineHeight * 2m);
        decimal[] feet = [.. Enumerable.Range(1, block.Kinds.Count).Select(line => plot.Top + (step * line))];
        if (block.Events.Count == 0)
        {
            return new(size.Width, height, plot, feet, [], []);
        }

        LocalDate first = block.Events.Min(one => one.On);
        LocalDate last = block.Events.Max(one => one.On);
        decimal[] highest =
        [
            .. block.Kinds.Select((_, kind) =>
                block.Events.Where(one => one.Kind == kind).Max(one => (decimal?)one.Amount) ?? 0m),
        ];
        int days = Math.Max(1, Period.DaysBetween(first, last));
        return new(
            size.Width, height, plot, feet, Months(first, last, X),
            [
                .. block.Events.Select(one => new TimelineMark(X(one.On), feet[one.Kind], HeightOf(one))),
            ]);

        decimal X(LocalDate day) => plot.Left + (plot.Width * Period.DaysBetween(first, day) / days);

        // Each line has a scale of its own: on one for all, all but the greatest kind would be dashes.
        decimal HeightOf(TimelineEvent one) => highest[one.Kind] == 0m
            ? LeastMark
            : Math.Max(LeastMark, one.Amount * (step - (size.LineHeight * 1.8m)) / highest[one.Kind]);
    }

    private static MonthTick[] Months(LocalDate first, LocalDate last, Func<LocalDate, decimal> x)
    {
        int count = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        int every = new[] { 1, 2, 3, 6, 12 }.First(step => step == 12 || count <= 8 * step);
        LocalDate start = new(first.Year, first.Month, 1);
        return
        [
            .. Enumerable.Range(0, count).Select(start.PlusMonths).Where(month => month >= first)
                .Select(month => new MonthTick(x(month), month, IsLabelled: (month.Month - 1) % every == 0)),
        ];
    }
}

/// <summary>One event's mark: a bar on its kind's line, as high as its amount among those of its kind.</summary>
public readonly record struct TimelineMark(decimal X, decimal FootY, decimal Height);
