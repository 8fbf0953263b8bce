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
                .SelectMany(worker => WorkerChapter.Of(worker, heading.Currency)
                    .Concat(DebtChapter.Of(worker, heading.Currency))),
            InferenceTable.OfCase(claim),
            .. MissingEvidenceTable.Of(claim),
            .. RecoveryTable.Of(claim, heading),
            .. StatementsChapter.Of(heading.Ledgers),
            .. BooksChapter.Of(heading.Ledgers),
            Chapters.Method(claim, heading) with { StartsPage = true },
            .. Chapters.Limitations(claim, heading, allPlaces: true),
            Chapters.Law(claim),
            Chapters.Sources(heading),
            .. claim.Workers.Select(worker => ReasonsOf(claim, worker)),
            .. Beside(claim, heading),
            new SignatureBlock(
                Phrases.Heading("signature"), 1, [Phrase.Of("sign.prepared"), Phrase.Of("sign.checked")]),
        ],
    };

    private static IEnumerable<ReasonsBlock> Beside(Claim claim, CaseHeading heading)
    {
        FigureReason[] reasons =
        [
            .. ReasonsBeside.Of(
                claim,
                [
                    InferenceTable.OfCase(claim), .. MissingEvidenceTable.Of(claim),
                    .. RecoveryTable.Of(claim, heading),
                ]),
        ];
        return reasons.Length == 0
            ? []
            : [new ReasonsBlock(Phrases.Heading("reasons"), 1, reasons) { StartsPage = true }];
    }

    private static ReasonsBlock ReasonsOf(Claim claim, WorkerClaim worker) => new(
        Phrase.Of("heading.reasons-of", new Operand.Code(worker.Worker)), 1,
        [
            .. worker.Periods.SelectMany(period => period.Figures).Concat(worker.Totals.Figures)
                .Concat(worker.Debts.Figures)
                .Where(figure => figure.Reason is not null)
                .Select(figure => new FigureReason(figure.Id, figure.Reason!)),
            .. ReasonsBeside.Of(claim, [InferenceTable.OfWorker(worker)]),
        ])
    {
        StartsPage = true,
    };
}
