using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>That papers were kept, against what others say who worked beside the worker.</summary>
/// <remarks>
/// No book, bank or slip tells who holds a paper: a charge for papers is no sign that they were kept. Others bear it
/// out who state the same of work for the same respondent, place and sector on some of the days.
/// </remarks>
internal static class DocumentsKeptBorneOut
{
    public static IEnumerable<StatedFact> Of(WorkerStory story, IReadOnlyList<WorkerStory> others, FactIds ids)
    {
        foreach (StatedByWorker stated in story.Stated.Where(one => one.Kind == StatedKind.DocumentsKept))
        {
            var fact = new StatedFact(
                ids.Of(story.Worker, FactKind.DocumentsKept, stated.From), story.Worker, FactKind.DocumentsKept,
                stated.Sources[0])
            {
                From = stated.From,
                To = stated.To,
                Against = [],
            };
            var cell = new Cell(fact);
            yield return fact with
            {
                Against =
                [
                    .. RecordKinds.All.Select(kind => kind == RecordKind.OtherWorkers
                        ? ByOthers(cell, story, stated, others) : Cell.Silent(kind)),
                ],
            };
        }
    }

    private static Corroboration ByOthers(
        Cell cell, WorkerStory story, StatedByWorker stated, IReadOnlyList<WorkerStory> others)
    {
        DateInterval days = DaysOf(story, stated);
        SourceRef[] same =
        [
            .. (from other in others
                from theirs in other.Stated
                where theirs.Kind == StatedKind.DocumentsKept
                let both = days.Intersection(DaysOf(other, theirs))
                where both is not null && SameWork.On(story.Episodes, other.Episodes, both)
                select theirs.Sources[0]).Take(SameWork.OthersCited),
        ];
        return same.Length == 0
            ? Cell.Silent(RecordKind.OtherWorkers)
            : cell.OfUnits(
                RecordKind.OtherWorkers, true, Operand.Of(days), new Operand.Number(same.Length), new Operand.Days(0),
                same, false);
    }

    // Without days, the whole of the work.
    private static DateInterval DaysOf(WorkerStory story, StatedByWorker stated) => new(
        stated.From ?? story.Episodes.Min(one => one.Span.Start),
        stated.To ?? stated.From ?? story.Episodes.Max(one => one.Span.End));
}
