using NodaTime;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>What one worker can claim on one track, from heads to totals.</summary>
internal sealed class TrackComputation(
    CaseFile caseFile, Worker worker, TrackLaw law, IReadOnlyList<Credit> credits, bool isTold)
{
    private readonly string about = $"{worker.Code}/track/{RemedyTracks.KeyOf(law.Track)}";
    private readonly List<Gap> gaps = [];

    public TrackClaim Of(IReadOnlyList<HeadOfClaim> heads, IReadOnlyList<PeriodClaim> periods)
    {
        var lines = new TrackLines(
            worker.Code, about, law, WorkUnderLaws(), caseFile.AsOf, caseFile.ClaimCurrency, isTold);
        var once = new CountingOnce(
            [.. heads.Where(head => lines.BarOf(head) is null)], periods, about, caseFile.ClaimCurrency, isTold);
        TrackLine[] ofTrack = [.. heads.Select(head => lines.Line(head, once))];
        gaps.AddRange(lines.Gaps);
        string[] laws = [.. heads.Select(head => head.Jurisdiction).Distinct(StringComparer.Ordinal)];
        bool? isApplied = IsApplied(laws);
        TrackConsent consent = TrackConsent.On(caseFile.AsOf, worker.Code, law.Track, caseFile.Consents);
        var sums = new TrackSums(about, law, credits, caseFile.ClaimCurrency, isTold);
        TrackAmounts amounts = sums.Of(ofTrack, laws, isApplied, consent, worker.Code);
        gaps.AddRange(sums.Gaps);
        gaps.AddRange(laws.Where(law.LacksForum).Take(1).Select(_ =>
            new Gap(GapKind.ForumNotNamed, $"{about}/total", [TrackTerm()])));
        AddConsentGap(consent);
        Figure? waiting = new WaitingForLaw(about, caseFile.ClaimCurrency, isTold).Of(heads, lines, periods);
        Gap[] waitsFor = waiting is null
            ? [] : [.. heads.Where(lines.Waits).Select(lines.MissingFor).OfType<Gap>().Distinct()];
        return new TrackClaim
        {
            Worker = worker.Code,
            Track = law.Track,
            Forum = law.OfCase?.Forum,
            LodgedOn = law.OfCase?.LodgedOn,
            OrderedBy = [.. laws.SelectMany(Orderers)],
            Lines = ofTrack,
            CountedOnce = once.Found,
            Assessed = WaitingForLaw.Beside(amounts.Assessed, waiting, waitsFor),
            OutOfTime = WaitingForLaw.Beside(
                WithoutTime(amounts.OutOfTime, ofTrack, lines.GapsOfTime), waiting, waitsFor),
            Credited = amounts.Credited,
            Forgone = amounts.Forgone,
            Total = WaitingForLaw.Beside(amounts.Total, waiting, waitsFor),
            TotalInTime = WaitingForLaw.Beside(
                WithoutTime(amounts.TotalInTime, ofTrack, lines.GapsOfTime), waiting, waitsFor),
            Claimed = WaitingForLaw.Beside(amounts.Claimed, waiting, waitsFor),
            WaitingForLaw = waiting is null ? null : WaitingForLaw.Beside(waiting, waiting, waitsFor),
            WaitsFor = waitsFor,
            Consent = consent,
            LimitationIsAppliedOfOwnMotion = isApplied,
            IsExcluded = laws.Length > 0 && laws.All(lines.IsExcluded),
            NextDeadline = Next(ofTrack),
            Gaps = [.. gaps.DistinctBy(gap => (gap.Kind, gap.Figure, string.Join('|', gap.About)))],
        };
    }

    // What of the assessed sum no file tells the time for stands in the reason of each figure that goes by time.
    private static Figure WithoutTime(Figure figure, TrackLine[] lines, IReadOnlyList<Gap> missing)
    {
        Figure[] untimed =
        [
            .. lines.Where(line => !line.Clock.IsKnown && !line.Counted.Amount.IsNothing())
                .Select(line => line.Counted),
        ];
        return untimed.Length == 0
            ? figure
            : WaitingForLaw.WithoutTime(
                figure, untimed.Skip(1).Aggregate(untimed[0].Likely, (sum, one) => sum + one.Likely), missing);
    }

    private Dictionary<string, WorkUnderLaw> WorkUnderLaws() => worker.Episodes
        .GroupBy(episode => episode.Jurisdiction, StringComparer.Ordinal)
        .ToDictionary(
            ofLaw => ofLaw.Key,
            ofLaw => new WorkUnderLaw(
                ofLaw.Max(episode => episode.Span.End), ofLaw.MaxBy(episode => episode.Span.End)!.Grade,
                [.. ofLaw.Select(episode => episode.Sector).Distinct(StringComparer.Ordinal)]),
            StringComparer.Ordinal);

    private bool? IsApplied(string[] laws)
    {
        LookUp<string>[] rules = [.. laws.Select(law.LimitationOfOwnMotion)];
        gaps.AddRange(rules.Select(rule => rule.GapFor($"{about}/total")).OfType<Gap>());
        bool?[] answers = [.. rules.Select(rule => rule.IsFound ? rule.Value == "applied" : (bool?)null).Distinct()];
        if (answers.Length > 1)
        {
            gaps.Add(new Gap(
                GapKind.LimitationDiffers, $"{about}/total", [new Operand.Code(string.Join(", ", laws))]));
        }

        return answers.Length == 1 ? answers[0] : null;
    }

    private IEnumerable<TrackOrderer> Orderers(string jurisdiction)
    {
        LookUp<string> orderer = law.Orderer(jurisdiction);
        if (orderer.GapFor($"{about}/ordered-by") is { } gap)
        {
            gaps.Add(gap);
            return [];
        }

        return [new TrackOrderer(jurisdiction, orderer.Value, orderer.Authority)];
    }

    private void AddConsentGap(TrackConsent consent)
    {
        Operand[] who = [new Operand.Code(worker.Code), TrackTerm()];
        Gap? gap = consent.State switch
        {
            ConsentState.Missing => new Gap(GapKind.ConsentMissing, $"{about}/claimed", who),
            ConsentState.Withdrawn => new Gap(
                GapKind.ConsentWithdrawn, $"{about}/claimed", [.. who, Operand.Of(consent.Record!.WithdrawnOn!.Value)]),
            _ => null,
        };
        if (gap is not null)
            gaps.Add(gap);
    }

    private Operand.Term TrackTerm() => new($"track.{RemedyTracks.KeyOf(law.Track)}");

    private TrackDeadline? Next(TrackLine[] lines)
    {
        TrackLine[] running = [.. lines.Where(line => line.Bar is null && line.Clock.NextLastDay is not null)];
        if (running.Length == 0)
            return null;

        LocalDate last = running.Min(line => line.Clock.NextLastDay!.Value);
        return new TrackDeadline(
            last, Period.DaysBetween(caseFile.AsOf, last),
            PerScenario.Sum(
                running.Where(line => line.Clock.NextLastDay == last)
                    .Select(line => TrackLines.ShareThatCounts(
                        line.Clock.RemovesNext, line.Head.Owed.Amount, line.Counted.Amount)),
                caseFile.ClaimCurrency));
    }
}
