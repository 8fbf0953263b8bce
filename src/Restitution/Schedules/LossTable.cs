using NodaMoney;
using Restitution.Claims;

namespace Restitution.Schedules;

/// <summary>What each worker lost, by the heads A to H of a schedule of loss, on one track.</summary>
internal static class LossTable
{
    /// <summary>A line a worker, a column a head under which something counts, and their sum.</summary>
    public static TableBlock OfWorkers(Claim claim, RemedyTrack track, Currency currency)
    {
        TrackClaim[] workers = [.. On(claim, track)];
        LossHead[] heads = [.. LossHeads.All.Where(head =>
            workers.Any(worker => Sum(worker, head, currency).Amount != 0m))];
        string[] keys = [.. heads.Select(LossHeads.LetterOf)];
        return new TableBlock(
            "loss", Phrases.Heading("loss"), 1, Phrases.Caption("loss"),
            [
                new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
                .. heads.Select(head => new Column(
                    LossHeads.LetterOf(head), Phrases.Column($"loss-{LossHeads.LetterOf(head)}"), ColumnKind.Figure, 11,
                    null, ColumnTotal.Sum)),
                new("assessed", Phrases.Column("assessed"), ColumnKind.Figure, 12,
                    keys.Length == 0 ? null : new LineFormula.SumOf(keys, []), ColumnTotal.Sum),
            ],
            [.. workers.Select(worker => new Line(
            [
                Cell.Code(worker.Worker),
                .. heads.Select(head => Cell.Of(Sum(worker, head, currency))),
                Cell.Of(worker.Assessed.Likely, worker.Assessed.Id),
            ]))],
            new Line(
            [
                Cell.Of(Phrase.Of("total")),
                .. heads.Select(head => Cell.Of(Sum(workers, head, currency))),
                Total(claim, track, currency),
            ]));
    }

    /// <summary>A line a head, for all workers and for those who consented.</summary>
    public static TableBlock OfHeads(Claim claim, RemedyTrack track, Currency currency)
    {
        TrackClaim[] all = [.. On(claim, track)];
        TrackClaim[] consented = [.. all.Where(worker => worker.Consent.State == ConsentState.Given)];
        return new TableBlock(
            "lossheads", Phrases.Heading("loss-heads"), 1, Phrases.Caption("loss-heads"),
            [
                new("letter", Phrases.Column("letter"), ColumnKind.Text, 6),
                new("head", Phrases.Column("head"), ColumnKind.Text, 34),
                new("assessed", Phrases.Column("assessed"), ColumnKind.Figure, 16, null, ColumnTotal.Sum),
                new("consented", Phrases.Column("with-consent"), ColumnKind.Figure, 16, null, ColumnTotal.Sum),
            ],
            [.. LossHeads.All.Select(head => new Line(
            [
                Cell.Code(LossHeads.LetterOf(head)),
                Cell.Of(Phrases.Term($"loss-head.{LossHeads.LetterOf(head)}")),
                Cell.Of(Sum(all, head, currency)),
                Cell.Of(Sum(consented, head, currency)),
            ]))],
            new Line(
            [
                Cell.Blank, Cell.Of(Phrase.Of("total")), Total(claim, track, currency),
                Cell.Of(Sum(consented.Select(worker => worker.Assessed.Likely), currency)),
            ]));
    }

    /// <summary>The worker's claims on one track, in the order of the case.</summary>
    public static IEnumerable<TrackClaim> On(Claim claim, RemedyTrack track) =>
        claim.Workers.Select(worker => worker.Remedies.On(track)).OfType<TrackClaim>();

    /// <summary>Interest and surcharge that count for one worker on the track, to the as-of day.</summary>
    public static Money InterestOf(TrackClaim worker, Currency currency) => Sum(worker, LossHead.Interest, currency);

    private static Cell Total(Claim claim, RemedyTrack track, Currency currency) =>
        claim.Tracks.FirstOrDefault(one => one.Track == track) is { } totals
            ? Cell.Of(totals.Assessed.Likely, totals.Assessed.Id)
            : Cell.Of(new Money(0m, currency));

    private static Money Sum(TrackClaim worker, LossHead head, Currency currency) => Sum(
        worker.Lines.Where(line => LossHeads.Of(line.Head) == head).Select(line => line.Counted.Likely), currency);

    private static Money Sum(IEnumerable<TrackClaim> workers, LossHead head, Currency currency) =>
        Sum(workers.Select(worker => Sum(worker, head, currency)), currency);

    private static Money Sum(IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(new Money(0m, currency), (sum, amount) => sum + amount);
}
