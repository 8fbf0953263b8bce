using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>Where records or other statements stand against what a statement says of hours.</summary>
/// <remarks>
/// Evidence within the range of a statement is silent: it narrows. Records outside of it take its place and are told;
/// another statement outside of it widens the range, and is told.
/// </remarks>
internal static class ContradictedTestimony
{
    public static IEnumerable<Gap> Gaps(Worker worker, WorkerRecords records) => records.Testimonies.Count == 0
        ? []
        : ByRecords(worker, records).Concat(ByStatements(worker.Code, records.Testimonies));

    private static IEnumerable<Gap> ByRecords(Worker worker, WorkerRecords records)
    {
        HoursTestimony[] told = [.. records.Testimonies.OrderBy(one => one.Source)];
        LocalDate[] outside =
        [
            .. records.Hours
                .Where(record => worker.Episodes.Any(episode => episode.Span.Contains(record.WorkedOn)))
                .GroupBy(record => record.WorkedOn)
                .Where(day => IsOutside(day.Key, day.Sum(record => record.WorkedMinutes), told))
                .Select(day => day.Key)
                .Order(),
        ];
        return outside.Length == 0
            ? []
            : [new Gap(GapKind.RecordOutsideTestimony, worker.Code,
                [
                    new Operand.Code(worker.Code), new Operand.Days(outside.Length),
                    new Operand.Span(outside[0], outside[^1]),
                    new Operand.Code(records.Hours.First(record => record.WorkedOn == outside[0]).Source.Exhibit),
                ])];
    }

    // On a day that a statement leaves free it says nothing of minutes.
    private static bool IsOutside(LocalDate day, int minutes, HoursTestimony[] told)
    {
        HoursTestimony[] ofDay = [.. told.Where(one => one.From <= day && day <= one.To)];
        return ofDay.Length > 0 && minutes > 0
            && (minutes < ofDay.Min(one => one.MinutesPerDayLow) || minutes > ofDay.Max(one => one.MinutesPerDayHigh));
    }

    private static IEnumerable<Gap> ByStatements(string worker, IReadOnlyList<HoursTestimony> testimonies)
    {
        HoursTestimony[] told = [.. testimonies.OrderBy(one => one.Source)];
        return
            from index in Enumerable.Range(1, told.Length - 1)
            let other = told[index]
            let first = told.Take(index).FirstOrDefault(one => Overlap(one, other) is not null && Differ(one, other))
            where first is not null
            select new Gap(GapKind.TestimoniesDiffer, worker,
            [
                new Operand.Code(worker), Operand.Of(Overlap(first, other)!),
                new Operand.Code(first.Source.ToString()), new Operand.Code(other.Source.ToString()),
            ]);
    }

    private static bool Differ(HoursTestimony one, HoursTestimony other) =>
        other.MinutesPerDayLow < one.MinutesPerDayLow || other.MinutesPerDayHigh > one.MinutesPerDayHigh
        || one.DaysPerWeek != other.DaysPerWeek;

    private static DateInterval? Overlap(HoursTestimony one, HoursTestimony other) =>
        new DateInterval(one.From, one.To).Intersection(new DateInterval(other.From, other.To));
}
