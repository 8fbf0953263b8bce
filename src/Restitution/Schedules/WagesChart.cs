using NodaTime;
using Restitution.Claims;
using Restitution.Dates;

namespace Restitution.Schedules;

/// <summary>What was promised, what was due and what was paid, month by month, over all workers given.</summary>
internal static class WagesChart
{
    public static ChartBlock Of(IReadOnlyList<WorkerClaim> workers, NodaMoney.Currency currency, Phrase takeaway)
    {
        ILookup<LocalDate, PeriodClaim> byMonth = workers.SelectMany(worker => worker.Periods)
            .ToLookup(period => Spans.MonthOf(period.Period.Span.Start).Start);
        LocalDate[] months = [.. byMonth.Select(month => month.Key).Order()];
        return new ChartBlock(Phrases.Heading("chart"), 2, takeaway, currency, months,
        [
            new(Phrase.Of("series.promised"), Monthly(period => period.Promised)),
            new(Phrase.Of("series.due"), Monthly(period => period.Due)),
            new(Phrase.Of("series.paid"), Monthly(period => period.Paid)),
        ]);

        IReadOnlyList<decimal?> Monthly(Func<PeriodClaim, Figure?> of) =>
            [.. months.Select(month => Sum(byMonth[month].Select(of)))];
    }

    private static decimal? Sum(IEnumerable<Figure?> figures)
    {
        Figure[] present = [.. figures.OfType<Figure>()];
        return present.Length == 0 ? null : present.Sum(figure => figure.Likely.Amount);
    }
}
