using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Ledgers;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>
/// The only place that knows the order of the work: records, wages, payments, interest, limitation, totals.
/// </summary>
/// <remarks>
/// Pure: the same case, evidence and law give the same claim. It has two steps. <see cref="WorkersOfCase"/> reckons
/// workers, each without the others; <see cref="Joined"/> makes of them what they have in common. So a case may be
/// computed in parts, in whatever process, and the claim is the same.
/// </remarks>
public static class CaseComputation
{
    public static Claim Of<TWhy>(CaseFile caseFile, CaseEvidence evidence, LawOnFile law)
        where TWhy : struct, IWhy<TWhy> => Joined<TWhy>(caseFile, evidence, law, WorkersOfCase.Of<TWhy>(
            caseFile, evidence, law, caseFile.Workers.Select(worker => worker.Code).ToHashSet(StringComparer.Ordinal)));

    /// <summary>The claim of a case, of the claims of its workers.</summary>
    /// <param name="claims">One for each worker of the case, in whatever order they come.</param>
    /// <exception cref="ArgumentException">A worker is missing, is there twice, or is none of the case.</exception>
    public static Claim Joined<TWhy>(
        CaseFile caseFile, CaseEvidence evidence, LawOnFile law, IEnumerable<WorkerClaim> claims)
        where TWhy : struct, IWhy<TWhy>
    {
        LawOnFile chosen = law.Choosing(caseFile.LawChoices);
        var lawOfCase = new LawOfCase(chosen, caseFile);
        WorkerClaim[] workers = InOrder(caseFile, claims);
        IReadOnlyList<WithheldAndRemitted> withheld = Remittances.Of(caseFile, evidence, workers, TWhy.IsTold);
        var claim = new Claim
        {
            Workers = workers,
            Withheld = withheld,
            Totals = TotalsOf(caseFile, workers, TWhy.IsTold),
            InterestAhead = InterestAhead.OfCase(workers),
            Tracks = RemediesComputation.Totals(caseFile, workers, TWhy.IsTold),
            Gaps =
            [
                .. Placeholders.LeftIn(caseFile), .. EvidenceGaps(evidence),
                .. StatementGaps.Of(evidence.Ledgers), .. FindingGaps(caseFile, lawOfCase),
                .. LimitationGaps(caseFile, chosen), .. Remittances.Gaps(withheld),
                .. Remittances.ConsentsWithoutEffect(caseFile, workers),
                .. DecidedHeadings.InNoBook(caseFile, evidence),
                .. DebtsOfCase.UndecidedBooks(caseFile, evidence),
            ],
            LimitationIsAppliedOfOwnMotion = LimitationIsApplied(caseFile, chosen),
            Conventions = OtherConventions.Together(caseFile, workers),
        };
        return RecoveryOfCase.Added(claim, caseFile, lawOfCase, TWhy.IsTold);
    }

    private static WorkerClaim[] InOrder(CaseFile caseFile, IEnumerable<WorkerClaim> claims)
    {
        Dictionary<string, WorkerClaim> byCode = claims.ToDictionary(claim => claim.Worker, StringComparer.Ordinal);
        return byCode.Count == caseFile.Workers.Count && caseFile.Workers.All(worker => byCode.ContainsKey(worker.Code))
            ? [.. caseFile.Workers.Select(worker => byCode[worker.Code])]
            : throw new ArgumentException(
                $"found the claims of {string.Join(", ", byCode.Keys.Order(StringComparer.Ordinal))}; wanted one of "
                + $"each of {string.Join(", ", caseFile.Workers.Select(worker => worker.Code))}", nameof(claims));
    }

    private static ClaimTotals TotalsOf(CaseFile caseFile, WorkerClaim[] workers, bool isTold)
    {
        var totals = new Totals("case", caseFile.ClaimCurrency, isTold);
        return new ClaimTotals
        {
            Due = Column("due", one => one.Due),
            Paid = Column("paid", one => one.Paid),
            Withheld = Column("withheld", one => one.Withheld),
            LawfulDeductions = Column("lawful-deductions", one => one.LawfulDeductions),
            UnlawfulDeductions = Column("unlawful-deductions", one => one.UnlawfulDeductions),
            Unpaid = Column("unpaid", one => one.Unpaid),
            BackWages = Column("back-wages", one => one.BackWages),
            Interest = Column("interest", one => one.Interest),
            Surcharge = Column("surcharge", one => one.Surcharge),
            SurchargeFound = Column("surcharge-found", one => one.SurchargeFound),
            LateFine = ColumnIfAny("late-fine", one => one.LateFine),
            LateFineOwed = ColumnIfAny("late-fine-owed", one => one.LateFineOwed),
            Total = Column("total", one => one.Total),
            OutOfTime = Column("out-of-time", one => one.OutOfTime),
            InTime = Column("in-time", one => one.InTime),
            InterestPerDay = Column("interest-per-day", one => one.InterestPerDay),
        };

        Figure Column(string name, Func<ClaimTotals, Figure> of) =>
            totals.OfLines(name, workers.Select(worker => of(worker.Totals)));

        Figure? ColumnIfAny(string name, Func<ClaimTotals, Figure?> of) =>
            workers.Any(worker => of(worker.Totals) is not null)
                ? totals.OfLines(name, workers.Select(worker => of(worker.Totals))) : null;
    }

    private static bool? LimitationIsApplied(CaseFile caseFile, LawOnFile law)
    {
        bool?[] answers = [.. LimitationByLaw(caseFile, law).Select(one => one.IsApplied).Distinct()];
        return answers.Length == 1 ? answers[0] : null;
    }

    // Laws that answer differently give no answer for the case as a whole: the order is the authority's to choose.
    private static IEnumerable<Gap> LimitationGaps(CaseFile caseFile, LawOnFile law)
    {
        (string Jurisdiction, bool? IsApplied)[] answers = [.. LimitationByLaw(caseFile, law)];
        return answers.DistinctBy(one => one.IsApplied).Count() > 1
            ? [new Gap(GapKind.LimitationDiffers, "",
                [new Operand.Code(string.Join(", ", answers.Select(one => one.Jurisdiction)))])]
            : [];
    }

    private static IEnumerable<(string Jurisdiction, bool? IsApplied)> LimitationByLaw(
        CaseFile caseFile, LawOnFile law) =>
        from jurisdiction in caseFile.Workers.SelectMany(worker => worker.Episodes)
            .Select(episode => episode.Jurisdiction).Distinct(StringComparer.Ordinal)
        let rule = new LateWageLaw(jurisdiction, caseFile.ClaimedOn, law).LimitationOfOwnMotion
        select (jurisdiction, rule.IsFound ? rule.Value == "applied" : (bool?)null);

    private static IEnumerable<Gap> FindingGaps(CaseFile caseFile, LawOfCase law)
    {
        HashSet<string> asked = [.. caseFile.Workers.SelectMany(worker => worker.Episodes)
            .Select(episode => law.LateWages.On(episode.Jurisdiction, episode.Span.End))
            .SelectMany(late => new[] { late.SurchargeCondition, late.Fine.Condition })
            .Where(condition => condition.IsFound)
            .Select(condition => condition.Value)];
        asked.UnionWith(caseFile.Workers.SelectMany(worker => worker.Episodes).SelectMany(episode =>
            StatutoryIncrease.FindingsOf(episode.Jurisdiction, episode.Span.End, law.OnFile)));
        return caseFile.Findings.Select(finding => finding.Kind).Distinct()
            .Where(kind => !asked.Contains(kind))
            .Select(kind => new Gap(GapKind.FindingWithoutEffect, "", [new Operand.Code(kind)]));
    }

    private static IEnumerable<Gap> EvidenceGaps(CaseEvidence evidence)
    {
        if (evidence.Exhibits.Count == 0)
        {
            yield return new Gap(GapKind.NoExhibits, "", []);
        }

        foreach (IGrouping<(string Exhibit, bool IsBooking), AttributedRecord> unmatched in evidence.Records
            .Where(record => record is { IsAboutAWorker: true, Worker: null })
            .GroupBy(record => (record.Record.Source.Exhibit, record.Record is StatementLine)))
        {
            yield return new Gap(
                unmatched.Key.IsBooking ? GapKind.PayeeUndecided : GapKind.RowMatchedToNoWorker, "",
                [new Operand.Number(unmatched.Count()), new Operand.Code(unmatched.Key.Exhibit)]);
        }

        foreach (IGrouping<(string Exhibit, string? Worker), AttributedRecord> unsent in evidence.Records
            .Where(record => record.IsSenderOpen)
            .GroupBy(record => (record.Record.Source.Exhibit, record.Worker)))
        {
            yield return new Gap(GapKind.SenderUndecided, "",
            [
                new Operand.Number(unsent.Count()), new Operand.Code(unsent.Key.Exhibit),
                new Operand.Code(unsent.Key.Worker!),
            ]);
        }

        foreach (ExhibitEvidence exhibit in evidence.Exhibits)
        {
            if (exhibit.Counts.Quarantined > 0)
            {
                yield return new Gap(GapKind.RowsSetAside, "",
                    [new Operand.Number(exhibit.Counts.Quarantined), new Operand.Code(exhibit.Exhibit.Code)]);
            }

            foreach (StatementOutcome outcome in exhibit.Statements.Where(
                one => one.Verdict != StatementVerdict.Verified))
            {
                yield return StatementGaps.Of(exhibit, outcome);
            }
        }
    }
}
