using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Findings;

/// <summary>From when to when a worker says to have worked, against rows of those days and of others.</summary>
/// <remarks>
/// A row of attendance, a line of a book and a booking that names its period bear out the span in which they lie. A row
/// that lies in no span of the worker contradicts the one that is nearest, by the days that it is off: from its own
/// first day back, or its last day on. A month that the span cuts is in it.
/// </remarks>
internal static class SpanBorneOut
{
    public static IEnumerable<StatedFact> Of(WorkerStory story, FactIds ids) =>
        story.Episodes.Select(episode => FactOf(story, episode, ids));

    private static StatedFact FactOf(WorkerStory story, EmploymentEpisode episode, FactIds ids)
    {
        var fact = new StatedFact(
            ids.Of(story.Worker, FactKind.SpanOfWork, episode.Span.Start), story.Worker, FactKind.SpanOfWork,
            episode.Sources.Count > 0 ? episode.Sources[0] : SourceRef.Whole("case.json"))
        {
            From = episode.Span.Start,
            To = episode.Span.End,
            Units = [Operand.Of(episode.Span)],
            Against = [],
        };
        var cell = new Cell(fact);
        return fact with
        {
            Against = [.. RecordKinds.All.Select(kind => Against(cell, kind, story, episode, RowsOf(story, kind)))],
        };
    }

    private static IEnumerable<(DateInterval Days, SourceRef Source)> RowsOf(WorkerStory story, RecordKind kind) =>
        kind switch
        {
            RecordKind.Attendance => story.All<TimeRecord>().Where(row => row.WorkedMinutes > 0)
                .Select(row => (new DateInterval(row.WorkedOn, row.WorkedOn), row.Source)),
            RecordKind.Payroll or RecordKind.SecondBook => story.Book(kind)
                .Select(line => (new DateInterval(line.PeriodFrom, line.PeriodTo), line.Source)),
            RecordKind.Bank => story.Bookings().Where(one => one.ForPeriod is not null)
                .Select(one => (one.ForPeriod!, one.Line.Source)),
            _ => [],
        };

    private static Corroboration Against(
        Cell cell, RecordKind kind, WorkerStory story, EmploymentEpisode episode,
        IEnumerable<(DateInterval Days, SourceRef Source)> rows)
    {
        (DateInterval Days, SourceRef Source)[] all = [.. rows];
        (DateInterval Days, SourceRef Source)[] within =
            [.. all.Where(row => row.Days.Intersection(episode.Span) is not null)];
        (DateInterval Days, SourceRef Source)[] outside = [.. all.Where(row =>
            story.Episodes.All(one => one.Span.Intersection(row.Days) is null)
            && story.Episodes.MinBy(one => DaysApart(one.Span, row.Days)) == episode)];
        if (within.Length + outside.Length == 0)
        {
            return Cell.Silent(kind);
        }

        (DateInterval Days, SourceRef Source)[] telling = outside.Length > 0 ? outside : within;
        int off = outside.Length == 0 ? 0 : outside.Max(row => DaysApart(episode.Span, row.Days));
        return cell.OfUnits(
            kind, outside.Length == 0, Operand.Of(episode.Span),
            new Operand.Span(telling.Min(row => row.Days.Start), telling.Max(row => row.Days.End)),
            new Operand.Days(off), telling.Select(row => row.Source), false);
    }

    // How far the row reaches beyond the span, on the side on which it lies.
    private static int DaysApart(DateInterval span, DateInterval row) => row.End < span.Start
        ? Period.DaysBetween(row.Start, span.Start) : Period.DaysBetween(span.End, row.End);
}
