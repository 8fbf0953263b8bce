using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Interest;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>Everything that one worker is owed, head by head, and what each of the three tracks makes of it.</summary>
internal static class RemediesComputation
{
    public static WorkerRemedies Of<TWhy>(
        CaseFile caseFile, Worker worker, LawOfCase law, IReadOnlyList<PeriodFacts> facts,
        IReadOnlyList<LateWageLaw> late, IReadOnlyList<PeriodClaim> periods, ClaimTotals totals)
        where TWhy : struct, IWhy<TWhy>
    {
        if (worker.Episodes.Count == 0)
            return new WorkerRemedies();

        List<Gap> gaps = [];
        var increase = new StatutoryIncrease(worker.Code, law.OnFile, caseFile.ClaimCurrency, TWhy.IsTold);
        HeadOfClaim[] increases = [.. increase.Of(periods, IsFound)];
        var ofEnd = new HeadsOfEnd<TWhy>(caseFile, worker, law);
        var ofYear = new HeadsOfYear<TWhy>(caseFile, worker, law.OnFile);
        (GreaterValue Limbs, HeadOfClaim? Head)? value =
            new LabourValue<TWhy>(caseFile, worker, law.OnFile).Of(periods, facts, increases);
        HeadOfClaim[] heads =
        [
            .. new HeadsOfPay(worker.Code, periods, caseFile.ClaimCurrency, TWhy.IsTold)
                .Of(totals, [.. periods.Zip(late, (period, law) => SurchargeOf(law, period, IsFound))]),
            .. increases, .. ofYear.Of(periods, facts), .. ofEnd.Of(facts),
            .. new RecordedHeads(worker.Code, caseFile.ClaimCurrency, caseFile.Exchange, TWhy.IsTold)
                .Of(caseFile.Losses, day => EpisodeAt(worker, day).Jurisdiction, gaps),
            .. value?.Head is { } ofLabour ? new[] { ofLabour } : [],
        ];
        gaps.AddRange([.. increase.Gaps, .. ofYear.Gaps, .. ofEnd.Gaps, .. value?.Limbs.Gaps ?? []]);
        Credit[] credits = [.. Credits(caseFile, worker, gaps)];
        HeadOfClaim[] unconditional = [.. heads.Where(head => head.IsUnconditional)];
        var once = new CountingOnce(unconditional, periods, worker.Code, caseFile.ClaimCurrency, TWhy.IsTold);
        return new WorkerRemedies
        {
            Heads = heads,
            CountedOnce = once.Found,
            Assessed = Assessed(worker.Code, unconditional, once, TWhy.IsTold, caseFile.ClaimCurrency),
            GreaterValue = value?.Limbs,
            Credits = credits,
            Tracks =
            [
                .. law.Tracks.All.Select(track =>
                    new TrackComputation(caseFile, worker, track, credits, TWhy.IsTold).Of(heads, periods)),
            ],
            Gaps = [.. gaps.Distinct()],
        };

        bool IsFound(string finding, LocalDate dueOn) => caseFile.Findings.Any(one =>
            one.Kind == finding && one.Covers(worker.Code, dueOn));
    }

    /// <summary>The tracks of the case: each column the sum of the workers' lines.</summary>
    public static IReadOnlyList<TrackTotals> Totals(
        CaseFile caseFile, IReadOnlyList<WorkerClaim> workers, bool isTold) =>
        [.. RemedyTracks.All.Select(track => Of(track, caseFile, workers, isTold))];

    private static TrackTotals Of(
        RemedyTrack track, CaseFile caseFile, IReadOnlyList<WorkerClaim> workers, bool isTold)
    {
        TrackClaim[] claims = [.. workers.Select(worker => worker.Remedies.On(track)).OfType<TrackClaim>()];
        var totals = new Totals($"case/track/{RemedyTracks.KeyOf(track)}", caseFile.ClaimCurrency, isTold);
        Gap[] missing = [.. claims.SelectMany(claim => claim.WaitsFor)];
        Figure? waiting = missing.Length == 0
            ? null : totals.OfLines("waiting-for-law", claims.Select(one => one.WaitingForLaw));
        return new TrackTotals(
            track, Column("assessed", one => one.Assessed), Column("out-of-time", one => one.OutOfTime),
            Column("credited", one => one.Credited), Column("forgone", one => one.Forgone),
            Column("total", one => one.Total), Column("total-in-time", one => one.TotalInTime),
            Column("claimed", one => one.Claimed),
            new ConsentCounts(Count(ConsentState.Given), Count(ConsentState.Withdrawn), Count(ConsentState.Missing)))
        {
            WaitingForLaw = waiting is null ? null : WaitingForLaw.Beside(waiting, waiting, missing),
            TimeIsKnown = Array.TrueForAll(claims, one => one.TimeIsKnown),
        };

        Figure Column(string name, Func<TrackClaim, Figure> of) =>
            WaitingForLaw.Beside(totals.OfLines(name, claims.Select(of)), waiting, missing);

        int Count(ConsentState state) => claims.Count(claim => claim.Consent.State == state);
    }

    private static HeadCondition? SurchargeOf(
        LateWageLaw late, PeriodClaim period, Func<string, LocalDate, bool> isFound)
    {
        if (period.Surcharge is null)
            return null;

        string finding = late.SurchargeCondition.IsFound ? late.SurchargeCondition.Value : "surcharge";
        return new HeadCondition(finding, IsDefence: false, isFound(finding, period.Period.DueOn));
    }

    // A loss after the work ended, or before it began, follows the law of the employment nearest before or after.
    private static EmploymentEpisode EpisodeAt(Worker worker, LocalDate day) =>
        worker.Episodes.Where(episode => episode.Span.Start <= day).MaxBy(episode => episode.Span.Start)
        ?? worker.Episodes.MinBy(episode => episode.Span.Start)!;

    private static IEnumerable<Credit> Credits(CaseFile caseFile, Worker worker, List<Gap> gaps)
    {
        foreach (Credit credit in caseFile.Credits.Where(one => one.Worker == worker.Code && one.On <= caseFile.AsOf))
        {
            if (caseFile.Exchange.OrGap(
                credit.Amount, caseFile.ClaimCurrency, MoneyDays.Paid(credit.On), $"{worker.Code}/assessed", gaps)
                is { } inClaim)
            {
                yield return credit with { Amount = inClaim.Amount, Converted = inClaim.Converted };
            }
        }
    }

    private static Figure Assessed(
        string worker, HeadOfClaim[] heads, CountingOnce once, bool isTold, Currency currency)
    {
        Estimate<Money> amount = PerScenario.Sum(heads.Select(once.Left), currency);
        Basis basis = BasisOf.Weakest([.. heads.Select(head => head.Owed.Basis)]);
        return new Figure($"{worker}/assessed", amount, basis, isTold
            ? new Reason(Statement.AssessedOverHeads)
            {
                About = [new Operand.Code(worker)],
                Working = [.. heads.Select(head => Operand.Of(once.Left(head).Likely))],
                Result = Operand.Of(amount.Likely),
                Basis = basis,
                Figures = [.. heads.Select(head => head.Owed.Id), .. once.Found.Select(one => one.Removed.Id)],
            }
            : null);
    }
}
