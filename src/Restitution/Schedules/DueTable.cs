using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Schedules;

/// <summary>
/// Promise and floor side by side, hours by band, and what fell due under each head, period by period.
/// </summary>
internal static class DueTable
{
    public static TableBlock Of(WorkerClaim worker)
    {
        WageHead[] heads = [.. WageHeads.All.Where(head => head == WageHead.Wages
            || worker.Periods.Any(period => period.Heads.Any(line => line.Head == head)))];
        WorkBand[] bands = [.. WorkBands.All.Where(band => worker.Periods.Any(period => period.Minutes[band] > 0))];
        Column[] columns =
        [
            new("period", Phrases.Column("period"), ColumnKind.Text, 12),
            .. bands.Select(band => new Column(
                $"minutes{Letters(PremiumPay.TermOf(band))}", Phrases.Column($"hours-{PremiumPay.TermOf(band)}"),
                ColumnKind.Figure, 8, null, ColumnTotal.Sum)),
            new("promised", Phrases.Column("promised"), ColumnKind.Figure, 11),
            new("floor", Phrases.Column("floor"), ColumnKind.Figure, 11),
            .. heads.Select(head => new Column(
                Letters(WageHeads.KeyOf(head)), Phrases.Column($"head-{WageHeads.KeyOf(head)}"), ColumnKind.Figure, 11,
                head == WageHead.Wages && IsGreaterOf(worker) ? new LineFormula.GreaterOf("promised", "floor") : null,
                ColumnTotal.Sum)),
            new("due", Phrases.Column("due"), ColumnKind.Figure, 12,
                new LineFormula.SumOf([.. heads.Select(head => Letters(WageHeads.KeyOf(head)))], []), ColumnTotal.Sum),
        ];
        return new TableBlock(
            $"due{WorkerChapter.KeyOf(worker)}", Phrases.Heading("due"), 2,
            Phrases.Caption("due", new Operand.Code(worker.Worker)), columns,
            [.. worker.Periods.Select(period => LineOf(period, bands, heads))], TotalsOf(worker, bands, heads));
    }

    // A spreadsheet can do the comparison again only where it is one comparison.
    private static bool IsGreaterOf(WorkerClaim worker) => worker.Periods.All(period =>
        period is { Promised: { } promised, Floor: { } floor }
        && Wages(period) == (promised.Likely > floor.Likely ? promised.Likely : floor.Likely));

    private static Money? Wages(PeriodClaim period) =>
        period.Heads.FirstOrDefault(line => line.Head == WageHead.Wages)?.Due.Likely;

    private static Line LineOf(PeriodClaim period, WorkBand[] bands, WageHead[] heads) => new(
    [
        new SpanCell(period.Period.Span.Start, period.Period.Span.End),
        .. bands.Select(band => (Cell)new MinutesCell(period.Minutes[band])),
        FigureOrGap(period, period.Promised),
        FigureOrGap(period, period.Floor),
        .. heads.Select(head => HeadCell(period, head)),
        Cell.Of(period.Due.Likely, period.Due.Id),
    ]);

    private static Cell FigureOrGap(PeriodClaim period, Figure? figure) =>
        figure is null ? WagesGap(period) : Cell.Of(figure.Likely, figure.Id);

    private static Cell HeadCell(PeriodClaim period, WageHead head)
    {
        HeadLine? line = period.Heads.FirstOrDefault(one => one.Head == head);
        return line is not null ? Cell.Of(line.Due.Likely, line.Due.Id)
            : head == WageHead.Wages ? WagesGap(period)
            : Cell.Blank;
    }

    private static Cell WagesGap(PeriodClaim period) =>
        period.Gaps.FirstOrDefault(gap => gap.Figure.EndsWith("/wages", StringComparison.Ordinal)) is { } gap
            ? new GapCell(gap)
            : Cell.Blank;

    private static Line TotalsOf(WorkerClaim worker, WorkBand[] bands, WageHead[] heads) => new(
    [
        Cell.Of(Phrase.Of("total")),
        .. bands.Select(band => (Cell)new MinutesCell(worker.Periods.Sum(period => (long)period.Minutes[band]))),
        Cell.Blank, Cell.Blank,
        .. heads.Select(head => Cell.Of(worker.Periods
            .SelectMany(period => period.Heads)
            .Where(line => line.Head == head)
            .Aggregate(new Money(0m, worker.Totals.Due.Likely.Currency), (sum, line) => sum + line.Due.Likely))),
        Cell.Of(worker.Totals.Due.Likely, worker.Totals.Due.Id),
    ]);

    private static string Letters(string key) => string.Concat(key.Where(char.IsAsciiLetter));
}
