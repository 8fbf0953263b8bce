using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>Recovery and missing evidence of a case, from its claim, orders, receipts and liabilities.</summary>
/// <remarks>
/// A receipt that cites a booking which is counted as wages paid is money of that booking: it stands there, and not
/// here, so that nothing is counted twice.
/// </remarks>
internal static class RecoveryOfCase
{
    public static Claim Added(Claim claim, CaseFile caseFile, LawOfCase law, bool isTold)
    {
        Recovery? recovery = IsFollowed(caseFile) ? Of(claim, caseFile, law, isTold) : null;
        Claim followed = claim with
        {
            Recovery = recovery,
            Gaps = [.. claim.Gaps, .. recovery?.Gaps ?? []],
        };
        followed = ReceiptsOnTracks.Credited(followed, caseFile, law, isTold);
        return isTold ? followed with { MissingEvidence = RankedOf(followed) } : followed;
    }

    /// <summary>Whether the finding that the surcharge of a period needs is recorded.</summary>
    public static bool IsSurchargeFound(CaseFile caseFile, string worker, PeriodClaim period, LateWageLaw late) =>
        caseFile.Findings.Any(finding =>
            late.SurchargeCondition is { IsFound: true, Value: var condition } && finding.Kind == condition
            && finding.Covers(worker, period.Period.DueOn));

    private static bool IsFollowed(CaseFile caseFile) =>
        caseFile.Orders.Count + caseFile.Receipts.Count + caseFile.Liabilities.Count > 0
        || caseFile.Respondents.Count > 1;

    private static Recovery Of(Claim claim, CaseFile caseFile, LawOfCase law, bool isTold)
    {
        (Receipt[] once, Gap[] twice) = ReceiptsOnce(claim, caseFile);
        (Receipt Receipt, Gap[] Lacks)[] receipts = [.. once.Select(one => VictimsFirst(one, caseFile, law))];
        bool isInTime = claim.LimitationIsAppliedOfOwnMotion == true;
        var facts = new RecoveryFacts(
            caseFile.ClaimCurrency, caseFile.AsOf,
            [.. claim.Workers.Select(worker => AssessedOf(worker, caseFile, law, isInTime))],
            [.. caseFile.Respondents.Select(one => one.Code)], caseFile.Orders,
            [.. receipts.Select(one => one.Receipt)], caseFile.RecoveryTerms)
        {
            Liabilities = caseFile.Liabilities,
            AssessedBy = isInTime ? "in-time" : "total",
        };
        Recovery recovery = RecoveryLedger.Of(facts);
        return recovery with
        {
            Gaps =
            [
                .. recovery.Gaps, .. twice, .. receipts.SelectMany(one => one.Lacks), .. CutPeriods(claim, caseFile),
            ],
            Figures = isTold ? RecoveryFigures.Of(recovery, facts) : [],
        };
    }

    private static IReadOnlyList<MissingEvidence> RankedOf(Claim claim) => EvidenceRanking.Of(
        claim.Workers.SelectMany(worker => worker.MissingEvidence),
        claim.Gaps.Select(gap => ((string?)null, gap)).Concat(
            claim.Workers.SelectMany(worker => worker.AllGaps.Select(gap => ((string?)worker.Worker, gap)))));

    private static AssessedWorker AssessedOf(WorkerClaim worker, CaseFile caseFile, LawOfCase law, bool isInTime)
    {
        Money zero = new(0m, caseFile.ClaimCurrency);
        List<ClaimedLine> lines = [];
        List<WagesBearing> bearing = [];
        RoundingRule? rounding = null;
        foreach (PeriodClaim period in worker.Periods.Where(one => !isInTime || one.IsInTime != false))
        {
            LateWageLaw late = law.LateWages.On(period.Episode.Jurisdiction, period.Period.DueOn.PlusDays(1));
            rounding = late.Rounding ?? rounding;
            bearing.Add(new WagesBearing(FirstOfInterest(late, period), period.BackWages.Likely));
            lines.Add(new ClaimedLine(period.Period.Span, period.Episode.Respondent, new GroupAmounts(
                period.BackWages.Likely, period.Interest?.Likely ?? zero,
                IsSurchargeFound(caseFile, worker.Worker, period, late) ? period.Surcharge?.Likely ?? zero : zero,
                period.LateFineIsOwed ? period.LateFine?.Likely ?? zero : zero)));
        }

        Figure total = isInTime ? worker.Totals.InTime : worker.Totals.Total;
        Money rest = lines.Aggregate(total.Likely, (left, line) => left - line.Amounts.Total);
        if (rest.Amount != 0m && EpisodeOf(worker, caseFile) is { } episode)
        {
            lines.Add(new ClaimedLine(
                episode.Span, episode.Respondent, GroupAmounts.None(caseFile.ClaimCurrency) with { Other = rest }));
        }

        return new AssessedWorker(
            worker.Worker,
            LiableParts.Of(worker.Worker, lines, caseFile.Liabilities, caseFile.ClaimCurrency),
            worker.Totals.InterestPerDay.Likely, rounding, total.Basis)
        {
            Bearing = bearing,
        };
    }

    private static LocalDate FirstOfInterest(LateWageLaw late, PeriodClaim period) =>
        (late.Start.IsFound ? InterestStart.FirstDay(late.Start.Value, period.Period.DueOn) : null)
        ?? period.Period.DueOn.PlusDays(1);

    // What has no period of its own falls due with the end of the work, under the last employer.
    private static EmploymentEpisode? EpisodeOf(WorkerClaim worker, CaseFile caseFile) =>
        caseFile.Workers.Single(one => one.Code == worker.Worker).Episodes.MaxBy(episode => episode.Span.End);

    private static (Receipt[] Receipts, Gap[] Twice) ReceiptsOnce(Claim claim, CaseFile caseFile)
    {
        HashSet<SourceRef> counted =
        [
            .. claim.Workers.SelectMany(worker => worker.Periods).SelectMany(period => period.Payments)
                .SelectMany(placed => placed.Payment.Sources),
        ];
        (Receipt Receipt, SourceRef? At)[] receipts =
        [
            .. caseFile.Receipts.Select(receipt => (
                receipt, receipt.Sources.Where(counted.Contains).Select(place => (SourceRef?)place).FirstOrDefault())),
        ];
        return (
            [.. receipts.Where(one => one.At is null).Select(one => one.Receipt)],
            [
                .. receipts.Where(one => one.At is not null).Select(one => new Gap(
                    GapKind.ReceiptCountedAsWages, "recovery",
                    [
                        new Operand.Code(one.Receipt.Code), Operand.Of(one.Receipt.Amount),
                        new Operand.Code(one.At!.Value.ToString()),
                    ])),
            ]);
    }

    // Where the law gives victims preference in what is confiscated, costs wait, whatever the case says of them.
    private static (Receipt Receipt, Gap[] Lacks) VictimsFirst(Receipt receipt, CaseFile caseFile, LawOfCase law)
    {
        if (receipt.Kind != ReceiptKind.Confiscation)
            return (receipt, []);

        LookUp<string>[] answers =
        [
            .. caseFile.Workers.SelectMany(worker => worker.Episodes)
                .Select(episode => episode.Jurisdiction).Distinct(StringComparer.Ordinal)
                .Select(jurisdiction => law.OnFile.Rule(
                    $"{jurisdiction}/confiscation-first-to-victims", receipt.ReceivedOn)),
        ];
        LookUp<string>[] preferring =
            [.. answers.Where(answer => answer is { IsFound: true, Value: "victims-have-preference" })];
        return (
            preferring is [var preference, ..]
                ? receipt with { AreCostsFirst = false, VictimsFirst = preference.Authority }
                : receipt,
            [.. answers.Select(answer => answer.GapFor("recovery")).OfType<Gap>()]);
    }

    private static IEnumerable<Gap> CutPeriods(Claim claim, CaseFile caseFile) =>
        from liability in caseFile.Liabilities
        from worker in claim.Workers
        where liability.Workers.Count == 0 || liability.Workers.Contains(worker.Worker)
        from period in worker.Periods
        let days = period.Period.Span
        where IsWithin(liability.From?.PlusDays(-1), days) || IsWithin(liability.To, days)
        select new Gap(
            GapKind.LiabilityCutsPeriod, $"{worker.Worker}/recovery",
            [new Operand.Code(worker.Worker), Operand.Of(days), new Operand.Code(liability.Ground)]);

    // Whether something ends on a day of the span before its last.
    private static bool IsWithin(LocalDate? end, DateInterval days) =>
        end is { } day && day >= days.Start && day < days.End;
}
