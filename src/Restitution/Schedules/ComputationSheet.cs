using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// The computation sheet: worker by worker and period by period, every figure with the reason behind it.
/// </summary>
public static class ComputationSheet
{
    public static Schedule For(CaseHeading heading, Claim claim) => new()
    {
        Kind = ScheduleKind.ComputationSheet,
        CaseCode = heading.Code,
        AsOf = heading.AsOf,
        Title = Phrase.Of("sheet.title"),
        RunningHead =
        [
            Phrase.Literal($"{heading.AuthorityName}, {heading.AuthorityOffice}"),
            Phrase.Of("sheet.running-head", new Operand.Code(heading.Code)),
        ],
        ResultDigest = heading.ResultDigest,
        EngineVersion = heading.EngineVersion,
        Blocks =
        [
            Chapters.Case(heading),
            .. claim.Workers.Where(worker => worker.Periods.Count > 0)
                .SelectMany(worker => WorkerChapter.Of(worker, heading.Currency)),
            .. StatementsChapter.Of(heading.Ledgers),
            .. BooksChapter.Of(heading.Ledgers),
            Chapters.Method(claim, heading) with { StartsPage = true },
            Chapters.Limitations(claim, heading),
            Chapters.Law(claim),
            Chapters.Sources(heading),
            .. claim.Workers.Select(ReasonsOf),
            new SignatureBlock(
                Phrases.Heading("signature"), 1, [Phrase.Of("sign.prepared"), Phrase.Of("sign.checked")]),
        ],
    };

    private static ReasonsBlock ReasonsOf(WorkerClaim worker) => new(
        Phrase.Of("heading.reasons-of", new Operand.Code(worker.Worker)), 1,
        [
            .. worker.Periods.SelectMany(period => period.Figures).Concat(worker.Totals.Figures)
                .Where(figure => figure.Reason is not null)
                .Select(figure => new FigureReason(figure.Id, figure.Reason!)),
        ])
    {
        StartsPage = true,
    };
}
