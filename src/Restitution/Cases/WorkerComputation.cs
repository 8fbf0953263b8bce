using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Interest;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>One worker's claim, from records to totals.</summary>
internal static class WorkerComputation
{
    public static WorkerClaim Of<TWhy>(CaseFile caseFile, Worker worker, WorkerRecords records, LawOfCase law)
        where TWhy : struct, IWhy<TWhy>
    {
        IReadOnlyList<PeriodFacts> facts = FactsOf(caseFile, worker, records, law);
        LateWageLaw[] late = [.. facts.Select(one =>
            law.LateWages.On(one.Episode.Jurisdiction, one.Period.DueOn.PlusDays(1)))];
        IReadOnlyList<ReckonedPeriod<TWhy>> likely = Under<TWhy>(Scenario.Likely);
        bool rests = records.Book.Count > 0 || facts.Any(one => one.Hours.RestsOnTestimony)
            || records.Proven.Any(payment => !payment.CountsIn(Scenario.High));
        IReadOnlyList<ReckonedPeriod<TWhy>> low = rests ? Under<TWhy>(Scenario.Low) : likely;
        IReadOnlyList<ReckonedPeriod<TWhy>> high = rests ? Under<TWhy>(Scenario.High) : likely;

        PeriodClaim[] periods = [.. facts.Select((one, index) => PeriodMerging.Merged(
            one, late[index], new Estimate<ReckonedPeriod<TWhy>>(low[index], likely[index], high[index]), caseFile))];
        Gap[] gaps =
        [
            .. records.Gaps, .. TermGaps.Of(worker, law), .. law.Calendars.Gaps(worker.Code, facts),
            .. facts.Select(PeriodFacts.PromiseMissing).OfType<Gap>(), .. LeftOverGaps(worker, likely),
            .. PaymentsWithoutFigure(worker, facts, likely, records), .. AfterAsOf(caseFile, worker, records),
            .. ContradictedTestimony.Gaps(worker, records),
            .. WithheldWithoutRate.Gaps(worker.Code, [.. likely.Select(one => new PayAndTaken(one.Due, one.Deducted))]),
        ];
        ClaimTotals totals = TotalsOf(caseFile, worker, periods, late, TWhy.IsTold);
        return new WorkerClaim
        {
            Worker = worker.Code,
            Periods = periods,
            Totals = totals,
            Remedies = RemediesComputation.Of<TWhy>(caseFile, worker, law, facts, late, periods, totals),
            OtherReadings = [],
            InterestAhead = likely is IReadOnlyList<ReckonedPeriod<Told>> told
                ? InterestAhead.OfWorker(
                    worker.Code, caseFile.AsOf, told, facts, late, caseFile.ClaimCurrency)
                : [],
            Gaps = [.. gaps.Distinct()],
            MissingEvidence = TWhy.IsTold ? EvidenceOfWorker.Of(facts, periods, totals.BackWages) : [],
        };

        IReadOnlyList<ReckonedPeriod<T>> Under<T>(Scenario scenario)
            where T : struct, IWhy<T> =>
            WorkerReckoning.Under<T>(scenario, facts, late, records, caseFile, law.Deductions);
    }

    private static List<PeriodFacts> FactsOf(CaseFile caseFile, Worker worker, WorkerRecords records, LawOfCase law)
    {
        var hours = new Dictionary<EmploymentEpisode, HoursWorked>(ReferenceEqualityComparer.Instance);
        var facts = new List<PeriodFacts>();
        foreach ((PayPeriod period, EmploymentEpisode episode) in PayPeriod.Of(worker.Episodes)
            .Where(one => one.Period.DueOn <= caseFile.AsOf))
        {
            if (!hours.TryGetValue(episode, out HoursWorked? worked))
            {
                hours[episode] = worked = HoursWorked.Of(episode, records.Hours, records.Testimonies);
            }

            facts.Add(new PeriodFacts(
                worker.Code, $"{worker.Code}/{period.Id}", period, episode, law.Wages.Over(period.Span, episode),
                worked,
                new WorkCalendar(episode.RestDay, law.Calendars.Of(episode.Jurisdiction, episode.Span)),
                caseFile.ClaimCurrency)
            {
                Exchange = caseFile.Exchange,
                Earnings = episode.PayBasis == PayBasis.Piece ? new PieceEarnings(records.Book) : null,
            });
        }

        return facts;
    }

    private static ClaimTotals TotalsOf(
        CaseFile caseFile, Worker worker, PeriodClaim[] periods, LateWageLaw[] late, bool isTold)
    {
        var totals = new Totals(worker.Code, caseFile.ClaimCurrency, isTold);
        bool[] isFound = [.. periods.Select((period, index) =>
            RecoveryOfCase.IsSurchargeFound(caseFile, worker.Code, period, late[index]))];
        Figure backWages = totals.OfLines("back-wages", periods.Select(period => period.BackWages));
        Figure interest = totals.OfLines("interest", periods.Select(period => period.Interest));
        Figure found = totals.OfLines(
            "surcharge-found", periods.Where((_, index) => isFound[index]).Select(period => period.Surcharge));
        bool hasFine = periods.Any(period => period.LateFine is not null);
        Figure? fine = hasFine ? totals.OfLines("late-fine", periods.Select(period => period.LateFine)) : null;
        Figure? fineOwed = hasFine ? totals.OfLines(
            "late-fine-owed", periods.Where(period => period.LateFineIsOwed).Select(period => period.LateFine)) : null;
        Figure total = totals.OfParts("total", backWages, interest, found, fineOwed);
        Figure outOfTime = totals.OfLines("out-of-time", periods.SelectMany((period, index) =>
            period.IsInTime == false
                ? new[]
                {
                    period.BackWages, period.Interest, isFound[index] ? period.Surcharge : null,
                    period.LateFineIsOwed ? period.LateFine : null,
                }
                : []));
        return new ClaimTotals
        {
            Due = totals.OfLines("due", periods.Select(period => period.Due)),
            Paid = totals.OfLines("paid", periods.Select(period => period.Paid)),
            Withheld = totals.OfLines("withheld", periods.Select(period => period.Withheld)),
            LawfulDeductions = totals.OfLines("lawful-deductions", periods.Select(period => period.LawfulDeductions)),
            UnlawfulDeductions = totals.OfLines(
                "unlawful-deductions", periods.Select(period => period.UnlawfulDeductions)),
            Unpaid = totals.OfLines("unpaid", periods.Select(period => period.Unpaid)),
            BackWages = backWages,
            Interest = interest,
            Surcharge = totals.OfLines("surcharge", periods.Select(period => period.Surcharge)),
            SurchargeFound = found,
            LateFine = fine,
            LateFineOwed = fineOwed,
            Total = total,
            OutOfTime = outOfTime,
            InTime = totals.Less("in-time", total, outOfTime),
            InterestPerDay = PerDay(worker, periods, late, caseFile.ClaimCurrency, isTold),
        };
    }

    // Each law rounds what accrues under it; a person's sum of several laws is the sum of those lines.
    private static Figure PerDay(
        Worker worker, PeriodClaim[] periods, LateWageLaw[] late, Currency currency, bool isTold)
    {
        string id = $"{worker.Code}/interest-per-day";
        Figure[] byLaw =
        [
            .. periods.Zip(late).GroupBy(one => one.First.Episode.Jurisdiction, StringComparer.Ordinal)
                .Select(law => InterestPerDay.Of(
                    worker.Code, [.. law.Select(one => one.First)], [.. law.Select(one => one.Second)], currency,
                    isTold)),
        ];
        return byLaw switch
        {
            [] => InterestPerDay.Of(worker.Code, [], [], currency, isTold),
            [var one] => one,
            _ => InterestPerDay.Together(id, worker.Code, byLaw, isTold),
        };
    }

    private static IEnumerable<Gap> LeftOverGaps<TWhy>(Worker worker, IReadOnlyList<ReckonedPeriod<TWhy>> likely)
        where TWhy : struct, IWhy<TWhy>
    {
        // More than was due can only be said where all that was due is known.
        GapKind kind = likely.All(period => period.Wages.Heads[(int)WageHead.Wages] is not null)
            ? GapKind.PaidMoreThanDue : GapKind.PaidWhileDueUnknown;
        return likely.SelectMany(period => period.LeftOver).Select(placed => new Gap(
            kind, worker.Code,
            [new Operand.Code(worker.Code), Operand.Of(placed.Amount), Operand.Of(placed.Payment.PaidOn)]));
    }

    // What falls due or is paid after the as-of day is in no figure of this computation.
    private static IEnumerable<Gap> AfterAsOf(CaseFile caseFile, Worker worker, WorkerRecords records) =>
    [
        .. PayPeriod.Of(worker.Episodes)
            .Where(one => one.Period.DueOn > caseFile.AsOf)
            .Take(1)
            .Select(one => new Gap(
                GapKind.EpisodeRunsPastAsOf, worker.Code,
                [new Operand.Code(worker.Code), Operand.Of(one.Period.Span.Start)])),
        .. records.Proven
            .Where(payment => payment.PaidOn > caseFile.AsOf)
            .Select(payment => new Gap(
                GapKind.PaidAfterAsOf, worker.Code,
                [new Operand.Code(worker.Code), Operand.Of(payment.Amount), Operand.Of(payment.PaidOn)])),
    ];

    private static IEnumerable<Gap> PaymentsWithoutFigure<TWhy>(
        Worker worker, IReadOnlyList<PeriodFacts> facts, IReadOnlyList<ReckonedPeriod<TWhy>> likely,
        WorkerRecords records)
        where TWhy : struct, IWhy<TWhy>
    {
        bool[] hasFigure = [.. likely.Select(period => period.Wages.Heads[(int)WageHead.Wages] is not null)];
        return records.Proven
            .Where(payment => WorkerReckoning.NamesPeriodWithoutFigure(payment, facts, hasFigure))
            .Select(payment => new Gap(
                GapKind.PaymentForPeriodWithoutFigure, worker.Code,
                [new Operand.Code(worker.Code), Operand.Of(payment.Amount), Operand.Of(payment.PaidOn)]));
    }
}
