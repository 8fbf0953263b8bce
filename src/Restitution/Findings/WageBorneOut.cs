using NodaMoney;
using NodaTime;
using Restitution.Dates;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Findings;

/// <summary>The wage that a worker says was promised, against the books and what others say.</summary>
/// <remarks>
/// Of a monthly wage alone: what a book writes as wage for a whole month is held against the promise. As many lines
/// with the promised amount as without bear it out; fewer contradict, by the amount that most of them write. A line
/// that takes nothing from the wage tells what was handed over, and no wage unless it is the promised one. A wage by
/// the day or hour is not told by a line that names no days. Others who were promised the same beside the worker bear
/// it out; who was promised something else says nothing of this promise. A promise that a paper proves is not asked.
/// </remarks>
internal static class WageBorneOut
{
    public static IEnumerable<StatedFact> Of(WorkerStory story, IReadOnlyList<WorkerStory> others, FactIds ids) =>
        from episode in story.Episodes
        where episode.Promised is { Basis: not Basis.Document, Sources.Count: > 0 }
        select FactOf(story, episode, episode.Promised!, others, ids);

    private static StatedFact FactOf(
        WorkerStory story, EmploymentEpisode episode, PromisedWage promised, IReadOnlyList<WorkerStory> others,
        FactIds ids)
    {
        var fact = new StatedFact(
            ids.Of(story.Worker, FactKind.PromisedWage, episode.Span.Start), story.Worker, FactKind.PromisedWage,
            promised.Sources[0])
        {
            Amount = promised.Amount,
            From = episode.Span.Start,
            To = episode.Span.End,
            Units = [new Operand.Term($"pay-basis.{WorkBands.KeyOf(episode.PayBasis)}")],
            Against = [],
        };
        var cell = new Cell(fact);
        return fact with
        {
            Against =
            [
                .. RecordKinds.All.Select(kind => kind switch
                {
                    RecordKind.Payroll or RecordKind.SecondBook => ByBook(cell, kind, story, episode, promised.Amount),
                    RecordKind.OtherWorkers => ByOthers(cell, episode, promised.Amount, others),
                    _ => Cell.Silent(kind),
                }),
            ],
        };
    }

    private static Corroboration ByBook(
        Cell cell, RecordKind kind, WorkerStory story, EmploymentEpisode episode, Money promised)
    {
        (Money Wage, SourceRef Source)[] lines = episode.PayBasis != PayBasis.Monthly ? [] :
        [
            .. from line in story.Book(kind)
               let period = new DateInterval(line.PeriodFrom, line.PeriodTo)
               where Spans.IsWholeMonth(period) && episode.Span.Contains(period)
               let wage = WageOf(line, promised.Currency)
               where wage is not null && (wage.Value == promised || wage.Value != line.Net)
               select (wage.Value, line.Source),
        ];
        if (lines.Length == 0)
        {
            return Cell.Silent(kind);
        }

        int equal = lines.Count(line => line.Wage == promised);
        Money told = equal * 2 >= lines.Length ? promised : lines.Where(line => line.Wage != promised)
            .GroupBy(line => line.Wage).MaxBy(same => same.Count())!.Key;
        return cell.OfAmounts(
            kind, promised, told, lines.Where(line => line.Wage == told).Select(line => line.Source), told < promised);
    }

    private static Corroboration ByOthers(
        Cell cell, EmploymentEpisode episode, Money promised, IReadOnlyList<WorkerStory> others)
    {
        SourceRef[] same =
        [
            .. (from other in others
                from theirs in other.Episodes
                where theirs.Promised?.Amount == promised && theirs.PayBasis == episode.PayBasis
                    && SameWork.On([episode], [theirs], episode.Span)
                from source in theirs.Promised!.Sources
                select source).Take(SameWork.OthersCited),
        ];
        return same.Length == 0
            ? Cell.Silent(RecordKind.OtherWorkers)
            : cell.OfAmounts(RecordKind.OtherWorkers, promised, promised, same, false);
    }

    private static Money? WageOf(PayRecord line, Currency currency)
    {
        Money[] wages = [.. line.Items.Where(one => one.Kind == PayItemKind.Wage && one.Amount.Currency == currency)
            .Select(one => one.Amount)];
        return wages.Length == 0 ? null : wages.Aggregate((sum, wage) => sum + wage);
    }
}
