using NodaMoney;
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
            Summary(heading, claim),
            LossTable.OfHeads(claim, RemedyTrack.Civil, heading.Currency),
            LossTable.OfWorkers(claim, RemedyTrack.Civil, heading.Currency),
            AskedTable.Of(claim, RemedyTrack.Civil, heading.Currency),
            .. claim.Workers.SelectMany(Worker),
            .. RecoveryTable.Of(claim, heading),
            Chapters.Method(claim, heading) with { StartsPage = true },
            Chapters.Limitations(claim, heading),
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

    private static TextBlock Summary(CaseHeading heading, Claim claim)
    {
        TrackTotals? totals = claim.Tracks.FirstOrDefault(one => one.Track == RemedyTrack.Civil);
        return new TextBlock(Phrases.Heading("asked-for"), 1,
        [
            .. totals is null
                ? [Phrase.Of("civil.no-track")]
                : new[]
                {
                    Phrase.Of("civil.assessed", Operand.Of(totals.Assessed.Likely), Operand.Of(totals.Total.Likely)),
                    Phrase.Of(
                        "track.claimed", Operand.Of(totals.Claimed.Likely),
                        new Operand.AmountInWords(totals.Claimed.Likely), new Operand.Number(totals.Consents.Given),
                        new Operand.Number(totals.Consents.Withdrawn), new Operand.Number(totals.Consents.Missing)),
                },
            .. Interest(heading, claim),
            .. BackPayOrder.Undecided(claim) is { } undecided ? new[] { undecided } : [],
            Phrase.Of("civil.no-double"),
            Phrase.Of("order.codes"),
        ], IsNumbered: true);
    }

    private static IEnumerable<Phrase> Interest(CaseHeading heading, Claim claim)
    {
        Money counted = LossTable.InterestOn(claim, RemedyTrack.Civil, heading.Currency);
        if (counted.Amount == 0m)
        {
            return [Phrase.Of("track.no-interest")];
        }

        return claim.Totals.InterestPerDay.Likely is { Amount: > 0m } perDay
            ?
            [
                Phrase.Of("civil.interest", Operand.Of(counted), Operand.Of(heading.AsOf)),
                Phrase.Of("interest-after", Operand.Of(perDay), Operand.Of(heading.AsOf)),
            ]
            : [Phrase.Of("civil.interest", Operand.Of(counted), Operand.Of(heading.AsOf))];
    }
}
