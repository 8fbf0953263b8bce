using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>A worker's heads before one forum: what each counts for, and until when it can be claimed.</summary>
/// <param name="worker">The code.</param>
/// <param name="about">Begins the ids: <c>W-03/track/civil</c>.</param>
/// <param name="terms">By law: the last day of the work, the grade, and the sectors that were worked in.</param>
public sealed class TrackLines(
    string worker, string about, TrackLaw law, IReadOnlyDictionary<string, WorkUnderLaw> terms, LocalDate asOf,
    Currency currency, bool isTold)
{
    private readonly List<Gap> gaps = [];
    private readonly List<Gap> gapsOfTime = [];

    /// <summary>What stands in the way of the lines, each once.</summary>
    public IReadOnlyList<Gap> Gaps => [.. gaps.Distinct()];

    /// <summary>Those of them for which the time to claim is not known.</summary>
    public IReadOnlyList<Gap> GapsOfTime => gapsOfTime;

    public TrackBar? BarOf(HeadOfClaim head)
    {
        HeadPower power = law.PowerOver(head);
        return power.Power switch
        {
            AwardPower.NotOnFile => TrackBar.NotOnFile,
            AwardPower.Unusable => TrackBar.LawUnusable,
            _ when IsExcluded(head.Jurisdiction) => TrackBar.Excluded,
            _ when !head.IsUnconditional => TrackBar.FindingMissing,
            _ => null,
        };
    }

    /// <summary>Whether it would count, if the law that says so could be used.</summary>
    public bool Waits(HeadOfClaim head) => law.PowerOver(head).Power == AwardPower.Unusable
        && head.IsUnconditional && !IsExcluded(head.Jurisdiction);

    /// <summary>What is missing of the law that would let the forum award a head.</summary>
    public Gap? MissingFor(HeadOfClaim head) => law.PowerOver(head).Answer.GapFor($"{about}/waiting-for-law");

    /// <summary>Whether the law on file keeps the sector of the work out of the forum.</summary>
    public bool IsExcluded(string jurisdiction) => terms[jurisdiction].Sectors
        .Any(sector => law.Exclusion(jurisdiction, sector) is { IsFound: true, Value: "excluded" });

    public TrackLine Line(HeadOfClaim head, CountingOnce once)
    {
        HeadPower power = law.PowerOver(head);
        TrackBar? bar = BarOf(head);
        Estimate<Money> counted = bar is null ? once.Left(head) : PerScenario.Nothing(currency);
        if (bar is null && counted.IsNothing() && !head.Owed.Amount.IsNothing())
            bar = TrackBar.CountedElsewhere;

        string id = $"{about}/{head.Owed.Id[(worker.Length + 1)..]}";
        AddGap(head, power, bar, id);
        (HeadClock clock, Estimate<Money> outOfTime) = ClockOf(head, bar is null or TrackBar.CountedElsewhere, id);
        return new TrackLine
        {
            Head = head,
            Power = power.Power,
            AwardedAs = power.Word,
            Counted = new Figure(id, counted, head.Owed.Basis, isTold ? Told(head, power, bar, counted, once) : null),
            OutOfTime = ShareThatCounts(outOfTime, head.Owed.Amount, counted),
            Clock = clock,
            Bar = bar,
        };
    }

    /// <summary>
    /// Of a part of a head as much as of the whole head counts: what another head has is taken from all days alike.
    /// </summary>
    public static Estimate<Money> ShareThatCounts(
        Estimate<Money> part, Estimate<Money> owed, Estimate<Money> counted)
    {
        return new(Of(Scenario.Low), Of(Scenario.Likely), Of(Scenario.High));

        Money Of(Scenario scenario)
        {
            Money rest = owed[scenario] - part[scenario];
            if (part[scenario].Amount <= 0m || rest.Amount < 0m)
                return part[scenario] < counted[scenario] ? part[scenario] : counted[scenario];

            return Apportionment.ByLargestRemainder(counted[scenario], [part[scenario].Amount, rest.Amount])[0];
        }
    }

    private void AddGap(HeadOfClaim head, HeadPower power, TrackBar? bar, string id)
    {
        Operand[] about =
        [
            new Operand.Name("head", head.Head), new Operand.Term($"track.{RemedyTracks.KeyOf(law.Track)}"),
        ];
        Gap? gap = bar switch
        {
            TrackBar.NotOnFile => new Gap(GapKind.RemedyNotOnFile, id, about),
            TrackBar.LawUnusable => power.Answer.GapFor(id) ?? new Gap(GapKind.RemedyNotOnFile, id, about),
            TrackBar.Excluded => new Gap(GapKind.ExcludedFromForum, id, about),
            TrackBar.FindingMissing => new Gap(
                GapKind.FindingMissing, id, [new Operand.Name("finding", head.Condition!.Finding)]),
            _ => null,
        };
        if (gap is not null)
            gaps.Add(gap);
    }

    private (HeadClock Clock, Estimate<Money> OutOfTime) ClockOf(HeadOfClaim head, bool isHere, string id)
    {
        Estimate<Money> none = PerScenario.Nothing(currency);
        if (!isHere)
            return (new HeadClock(null, null, null, none, null) { IsKnown = false }, none);

        WorkUnderLaw work = terms[head.Jurisdiction];
        (DuePart Part, TrackTime.Answer Time)[] parts =
        [
            .. head.Parts.Select(part => (part, law.Time.LastDay(head, part.DueOn, work.EndedOn, work.Grade))),
        ];
        Gap[] missing = [.. parts.SelectMany(one => one.Time.Missing).Select(gap => gap with { Figure = id })];
        gaps.AddRange(missing);
        gapsOfTime.AddRange(missing);
        if (parts.Any(one => !one.Time.IsKnown))
            return (new HeadClock(null, null, null, none, null) { IsKnown = false }, none);

        Estimate<Money> outOfTime = Sum(parts.Where(one => one.Time.LastDay < law.AskedOn));
        LocalDate? last = parts.Any(one => one.Time.LastDay is null) ? null : parts.Max(one => one.Time.LastDay);
        LocalDate? next = law.OfCase?.LodgedOn is null
            ? parts.Where(one => one.Time.LastDay >= asOf).Min(one => one.Time.LastDay) : null;
        return (new HeadClock(
            last, next, next is { } day ? Period.DaysBetween(asOf, day) : null,
            Sum(parts.Where(one => next is not null && one.Time.LastDay == next)),
            isTold ? ReasonOf(head, parts, next ?? last, work) : null), outOfTime);
    }

    private Reason? ReasonOf(
        HeadOfClaim head, (DuePart Part, TrackTime.Answer Time)[] parts, LocalDate? day, WorkUnderLaw work)
    {
        (DuePart Part, TrackTime.Answer Time)[] onDay = [.. parts.Where(one => one.Time.LastDay == day).Take(1)];
        return onDay.Length == 0
            ? null : law.Time.Told(head, onDay[0].Part.DueOn, work.EndedOn, work.Grade);
    }

    private Estimate<Money> Sum(IEnumerable<(DuePart Part, TrackTime.Answer Time)> parts) =>
        PerScenario.Sum(parts.Select(one => one.Part.Amount), currency);

    private Reason Told(
        HeadOfClaim head, HeadPower power, TrackBar? bar, Estimate<Money> counted, CountingOnce once)
    {
        CountedOnce[] reduced = [.. once.Found.Where(one => one.Reduced == head.Owed.Id)];
        var track = new Operand.Term($"track.{RemedyTracks.KeyOf(law.Track)}");
        var name = new Operand.Name("head", head.Head);
        Reason reason = bar is null or TrackBar.CountedElsewhere
            ? new Reason(Statement.AwardableOnTrack)
            {
                About =
                [
                    track, name, new Operand.Term($"power.{power.Power}"), new Operand.Name("head", power.Word!),
                ],
                Working =
                [
                    Operand.Of(head.Owed.Likely), .. reduced.Select(one => Operand.Of(one.Removed.Likely)),
                ],
            }
            : new Reason(Statement.NotAwardableOnTrack) { About = [track, name, new Operand.Term($"bar.{bar}")] };
        return reason with
        {
            Result = Operand.Of(counted.Likely),
            Authorities = power.Answer.IsFound ? [power.Answer.Authority] : [],
            Basis = head.Owed.Basis,
            Figures = [head.Owed.Id, .. reduced.Select(one => one.Removed.Id)],
        };
    }
}

/// <summary>What time and forum go by of a worker's employment under one law.</summary>
public sealed record WorkUnderLaw(LocalDate EndedOn, string? Grade, IReadOnlyList<string> Sectors);
