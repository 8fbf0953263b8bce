using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// What a court that convicts is asked to award: each worker's losses, both limbs of a greater-of rule, and credits.
/// </summary>
/// <remarks>
/// The public version names workers by code alone. The sealed version is the same document with the list that says who
/// they are; no figure differs.
/// </remarks>
public static class RestitutionSchedule
{
    public static Schedule For(CaseHeading heading, Claim claim) => Made(heading, claim, null);

    /// <param name="key">Who stands behind each code, for the file that the court keeps sealed.</param>
    public static Schedule Sealed(CaseHeading heading, Claim claim, IReadOnlyList<KeyLine> key)
    {
        Schedule made = Made(heading, claim, key);
        return made with { Marking = made.RunningHead[^1] };
    }

    private static Schedule Made(CaseHeading heading, Claim claim, IReadOnlyList<KeyLine>? key) => new()
    {
        Kind = ScheduleKind.RestitutionSchedule,
        CaseCode = heading.Code,
        AsOf = heading.AsOf,
        Title = Phrase.Of("restitution.title"),
        RunningHead =
        [
            Phrase.Literal($"{heading.AuthorityName}, {heading.AuthorityOffice}"),
            Phrase.Of(
                key is null ? "restitution.running-head" : "restitution.running-head-sealed",
                new Operand.Code(heading.Code)),
        ],
        ResultDigest = heading.ResultDigest,
        EngineVersion = heading.EngineVersion,
        Blocks =
        [
            Chapters.Case(heading),
            .. key is null ? [] : new[] { KeyList.Of(key) },
            TrackSummary.Of(
                heading, claim, RemedyTrack.Criminal, "restitution.assessed", "restitution.no-track",
                [Phrase.Of(key is null ? "restitution.codes" : "restitution.codes-sealed")]),
            LossTable.OfWorkers(claim, RemedyTrack.Criminal, heading.Currency),
            .. LimbsTable.Of(claim) is { } limbs ? new[] { limbs } : [],
            AskedTable.Of(claim, RemedyTrack.Criminal, heading.Currency),
            .. claim.Workers.SelectMany(worker => Worker(worker, heading.Currency)),
            .. RecoveryTable.Of(claim, heading),
            Chapters.Method(claim, heading) with { StartsPage = true },
            .. Chapters.Limitations(claim, heading),
            Chapters.Law(claim),
            Chapters.Sources(heading),
            RemedyReasons.Of(
                claim, RemedyTrack.Criminal, RecoveryTable.Of(claim, heading),
                claim.Workers.SelectMany(worker => worker.Debts.Figures)),
            new SignatureBlock(Phrases.Heading("signature"), 1,
                [Phrase.Of("sign.prepared"), Phrase.Of("sign.checked"), Phrase.Of("sign.prosecutor")]),
        ],
    };

    private static IEnumerable<Block> Worker(WorkerClaim worker, Currency currency) =>
        [.. RemedyChapter.Of(worker, RemedyTrack.Criminal), .. DebtChapter.Of(worker, currency)];
}
