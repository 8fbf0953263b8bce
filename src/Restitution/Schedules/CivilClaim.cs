using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// The schedule of loss of a civil claim: heads A to H, interest to the as-of day and for each day after it.
/// </summary>
public static class CivilClaim
{
    public static Schedule For(CaseHeading heading, Claim claim) => new()
    {
        Kind = ScheduleKind.CivilClaim,
        CaseCode = heading.Code,
        AsOf = heading.AsOf,
        Title = Phrase.Of("civil.title"),
        RunningHead =
        [
            Phrase.Of("civil.annex"),
            Phrase.Of("civil.running-head", new Operand.Code(heading.Code)),
        ],
        ResultDigest = heading.ResultDigest,
        EngineVersion = heading.EngineVersion,
        Blocks =
        [
            Chapters.Case(heading),
            TrackSummary.Of(
                heading, claim, RemedyTrack.Civil, "civil.assessed", "civil.no-track",
                [Phrase.Of("civil.no-double"), Phrase.Of("order.codes")]),
            LossTable.OfHeads(claim, RemedyTrack.Civil, heading.Currency),
            LossTable.OfWorkers(claim, RemedyTrack.Civil, heading.Currency),
            AskedTable.Of(claim, RemedyTrack.Civil, heading.Currency),
            .. claim.Workers.SelectMany(Worker),
            .. RecoveryTable.Of(claim, heading),
            Chapters.Method(claim, heading) with { StartsPage = true },
            .. Chapters.Limitations(claim, heading),
            Chapters.Law(claim),
            Chapters.Sources(heading),
            RemedyReasons.Of(claim, RemedyTrack.Civil, RecoveryTable.Of(claim, heading), []),
            new TextBlock(Phrases.Heading("truth"), 1, [Phrase.Of("civil.truth"), Phrase.Of("civil.annexes")]),
            new SignatureBlock(
                Phrases.Heading("signature"), 1, [Phrase.Of("sign.claimants"), Phrase.Of("sign.lawyer")]),
        ],
    };

    private static IEnumerable<Block> Worker(WorkerClaim worker) => worker.Periods.Count == 0
        ? []
        : [.. RemedyChapter.Of(worker, RemedyTrack.Civil), OwedTable.Of(worker)];
}
