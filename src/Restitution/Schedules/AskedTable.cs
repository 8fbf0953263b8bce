using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>From what was assessed to what is asked for on one track: limitation, credits, cap, consent.</summary>
internal static class AskedTable
{
    public static TableBlock Of(Claim claim, RemedyTrack track, Currency currency)
    {
        TrackClaim[] workers = [.. LossTable.On(claim, track)];
        Money zero = new(0m, currency);
        bool isTimeKnown = Array.TrueForAll(workers, worker => worker.TimeIsKnown);
        TrackTotals? totals = claim.Tracks.FirstOrDefault(one => one.Track == track);
        return new TableBlock(
            "asked", Phrases.Heading("asked"), 1, Phrases.Caption("asked"),
            [
                new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
                Sum("assessed"), Sum("limited"), Sum("credited"), Sum("forgone"),
                Sum("asked", new LineFormula.SumOf(["assessed"], ["limited", "credited", "forgone"])),
                new("pleaded", Phrases.Column("asked-pleaded"), ColumnKind.Figure, 11, null,
                    isTimeKnown ? ColumnTotal.Sum : ColumnTotal.None),
                new("consent", Phrases.Column("consent"), ColumnKind.Text, 18),
                Sum("claimed"),
            ],
            [.. workers.Select(worker => new Line(
            [
                Cell.Code(worker.Worker),
                Amount(worker.Assessed),
                Cell.Of(Limited(worker, zero)),
                Amount(worker.Credited), Amount(worker.Forgone), Amount(worker.Total),
                worker.TimeIsKnown ? Amount(worker.TotalInTime) : Cell.Of(Phrases.Term("limitation.unknown")),
                Cell.Of(Phrases.Term($"consent.{worker.Consent.State}")),
                Amount(worker.Claimed),
            ]))],
            totals is null ? null : new Line(
            [
                Cell.Of(Phrase.Of("total")), Amount(totals.Assessed),
                Cell.Of(workers.Aggregate(zero, (sum, worker) => sum + Limited(worker, zero))),
                Amount(totals.Credited), Amount(totals.Forgone), Amount(totals.Total),
                isTimeKnown ? Amount(totals.TotalInTime) : Cell.Blank, Cell.Blank, Amount(totals.Claimed),
            ]));
    }

    /// <summary>What of the credits came in as recovery follows it; empty where nothing did.</summary>
    public static IEnumerable<Phrase> Received(Claim claim, RemedyTrack track) =>
        RecoveryTable.Received(claim) is { } line && claim.Tracks.FirstOrDefault(one => one.Track == track) is { } sums
            ?
            [
                Phrase.Of(
                    "track.received", Operand.Of(sums.Credited.Likely), Operand.Of(line.Collected.Total),
                    Operand.Of(line.Remaining)),
            ]
            : [];

    // What limitation takes off here; where nobody has to plead it, it takes off nothing until somebody does.
    private static Money Limited(TrackClaim worker, Money zero) =>
        worker.LimitationIsAppliedOfOwnMotion == true ? worker.OutOfTime.Likely : zero;

    private static Column Sum(string key, LineFormula? formula = null) =>
        new(key, Phrases.Column($"asked-{key}"), ColumnKind.Figure, 11, formula, ColumnTotal.Sum);

    private static Cell Amount(Figure figure) => Cell.Of(figure.Likely, figure.Id);
}
