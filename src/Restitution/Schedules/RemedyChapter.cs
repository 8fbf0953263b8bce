using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// One worker's part of a document of one track: consent, clock, each head and what the forum makes of it.
/// </summary>
internal static class RemedyChapter
{
    public static IEnumerable<Block> Of(WorkerClaim worker, RemedyTrack track)
    {
        if (worker.Remedies.On(track) is not { } claim)
        {
            yield break;
        }

        yield return Facts(worker, claim);
        yield return Heads(worker, claim);
        if (Sentences(claim) is { Length: > 0 } sentences)
        {
            yield return new TextBlock(null, 2, sentences);
        }

        Gap[] gaps = [.. claim.Gaps.Concat(worker.Remedies.Gaps).Distinct()];
        if (gaps.Length > 0)
        {
            yield return new TextBlock(Phrases.Heading("gaps"), 2, [.. Phrases.Of(gaps)], IsNumbered: true);
        }
    }

    private static FactsBlock Facts(WorkerClaim worker, TrackClaim claim) => new(
        Phrase.Of("heading.worker", new Operand.Code(worker.Worker)), 1,
        [
            .. worker.Periods.Select(period => period.Episode).Distinct().Select(episode =>
                new Fact(Phrases.Label("episode"), new SpanCell(episode.Span.Start, episode.Span.End))),
            new(Phrases.Label("consent"), Cell.Of(ConsentOf(claim.Consent))),
            .. claim.Consent.Record is { Sources.Count: > 0 } consent
                ? [new Fact(Phrases.Label("consent-from"), new SourcesCell(consent.Sources))]
                : Array.Empty<Fact>(),
            .. claim.OrderedBy.Select(one => new Fact(
                Phrases.Label("ordered-by"), Cell.Of(Phrase.Of(
                    "ordered-by", new Operand.Code(one.Words), LawInWords.Cites(one.Authority.Cites))))),
            .. claim.NextDeadline is { } next
                ?
                [
                    new Fact(Phrases.Label("next-deadline"), Cell.Of(Phrase.Of(
                        "deadline", Operand.Of(next.LastDay), new Operand.Days(next.DaysLeft),
                        Operand.Of(next.Removes.Likely)))),
                ]
                : Array.Empty<Fact>(),
            new(Phrases.Label("asked"), Cell.Of(claim.Total.Likely, claim.Total.Id)),
            new(Phrases.Label("claimed"), Cell.Of(claim.Claimed.Likely, claim.Claimed.Id)),
        ]);

    private static Phrase ConsentOf(TrackConsent consent) => consent.Record is { } record
        ? Phrase.Of(
            $"consent-told.{consent.State}", Operand.Of(record.GivenOn),
            record.WithdrawnOn is { } withdrawn ? Operand.Of(withdrawn) : new Operand.Code(""))
        : Phrases.Term($"consent.{consent.State}");

    private static TableBlock Heads(WorkerClaim worker, TrackClaim claim) => new(
        $"heads{WorkerChapter.KeyOf(worker)}", Phrases.Heading("heads-here"), 2,
        Phrases.Caption("heads-here", new Operand.Code(worker.Worker)),
        [
            new("letter", Phrases.Column("letter"), ColumnKind.Text, 5),
            new("head", Phrases.Column("head"), ColumnKind.Text, 24),
            new("basis", Phrases.Column("basis"), ColumnKind.Text, 12),
            new("owed", Phrases.Column("owed-head"), ColumnKind.Figure, 12),
            new("counted", Phrases.Column("counted-here"), ColumnKind.Figure, 12, null, ColumnTotal.Sum),
            new("why", Phrases.Column("why-not"), ColumnKind.Text, 18),
            new("lastday", Phrases.Column("last-day"), ColumnKind.Text, 11),
            new("late", Phrases.Column("out-of-time"), ColumnKind.Figure, 11, null,
                claim.TimeIsKnown ? ColumnTotal.Sum : ColumnTotal.None),
        ],
        [.. claim.Lines.OrderBy(line => LossHeads.Of(line.Head)).Select(HeadLine)],
        new Line(
        [
            Cell.Blank, Cell.Of(Phrase.Of("total")), Cell.Blank, Cell.Blank,
            Cell.Of(claim.Assessed.Likely, claim.Assessed.Id), Cell.Blank, Cell.Blank,
            claim.TimeIsKnown ? Cell.Of(claim.OutOfTime.Likely, claim.OutOfTime.Id) : Cell.Blank,
        ]));

    private static Line HeadLine(TrackLine line) => new(
    [
        Cell.Code(LossHeads.LetterOf(LossHeads.Of(line.Head))),
        Cell.Of(Name(line.Head)),
        Cell.Of(Phrases.Term($"basis.{line.Head.Owed.Basis}")),
        // What waits for a finding is owed only if it is made: its name says how much.
        line.Head.IsUnconditional ? Cell.Of(line.Head.Owed.Likely, line.Head.Owed.Id) : Cell.Blank,
        Cell.Of(line.Counted.Likely, line.Counted.Id),
        line.Bar is { } bar ? Cell.Of(Phrases.Term($"bar.{bar}")) : Cell.Blank,
        LastDay(line.Clock),
        // Where no file tells the time, nothing is known to be out of it.
        line.Clock.IsKnown ? Cell.Of(line.OutOfTime.Likely) : Cell.Blank,
    ]);

    private static Cell LastDay(HeadClock clock) => clock switch
    {
        { IsKnown: false } => Cell.Of(Phrases.Term("limitation.unknown")),
        { LastDay: { } last } => Cell.Of(last),
        _ => Cell.Of(Phrases.Term("limitation.never")),
    };

    /// <summary>The head by name; interest with what it accrues on, and what waits for a finding with that.</summary>
    private static Phrase Name(HeadOfClaim head) => head switch
    {
        { AccruesOn: { } on } => Phrase.Of(
            "head-on", new Operand.Name("head", head.Head), new Operand.Name("head", on)),
        { Condition: { IsMet: false } condition } => Phrase.Of(
            condition.IsDefence ? "head-found-against" : "head-without-finding", new Operand.Name("head", head.Head),
            new Operand.Name("finding", condition.Finding), Operand.Of(head.Owed.Likely)),
        _ => Phrase.Of("name", new Operand.Name("head", head.Head)),
    };

    private static Phrase[] Sentences(TrackClaim claim) =>
    [
        .. claim.CountedOnce.Select(once => Phrase.Of(
            "counted-once", new Operand.Code(once.Kept), new Operand.Code(once.Reduced),
            Operand.Of(once.Removed.Likely), new Operand.Term($"same-loss.{once.Because}"))),
        .. claim.IsExcluded ? [Phrase.Of("track-excluded")] : Array.Empty<Phrase>(),
    ];
}
