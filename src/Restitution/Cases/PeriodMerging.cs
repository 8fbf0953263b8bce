using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Interest;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>Puts the three scenarios of one period side by side; the reasons are those of the likely one.</summary>
internal static class PeriodMerging
{
    public static PeriodClaim Merged<TWhy>(
        PeriodFacts facts, LateWageLaw late, Estimate<ReckonedPeriod<TWhy>> scenarios, CaseFile caseFile)
        where TWhy : struct, IWhy<TWhy>
    {
        ReckonedPeriod<TWhy> likely = scenarios.Likely;
        ReckonedPeriod<Told>? told = likely as ReckonedPeriod<Told>;
        Money zero = new(0m, caseFile.ClaimCurrency);
        return new PeriodClaim
        {
            Period = facts.Period,
            Episode = facts.Episode,
            Minutes = likely.Wages.Minutes,
            Promised = Column(facts, "promised", scenarios, one => one.Wages.Ordinary.Promised),
            Floor = Column(facts, "floor", scenarios, one => one.Wages.Ordinary.Floor),
            Heads = HeadLines(facts, scenarios, zero),
            Due = Of("due", one => one.Due, () => PeriodReasons.Due(facts, told!)),
            Paid = Recorded("paid", one => one.Paid, () => PeriodReasons.Paid(
                facts, late, told!, (scenarios.Low as ReckonedPeriod<Told>)!)),
            Withheld = Recorded("withheld", one => one.Deducted.Withheld, () => DeductionReasons.Of(
                facts, told!.Deducted, DeductionColumn.Withheld)),
            LawfulDeductions = Recorded("lawful-deductions", one => one.Deducted.Lawful, () => DeductionReasons.Of(
                facts, told!.Deducted, DeductionColumn.Lawful)),
            UnlawfulDeductions = Recorded("unlawful-deductions", one => one.Deducted.Unlawful, () =>
                DeductionReasons.Of(facts, told!.Deducted, DeductionColumn.Unlawful)),
            Unpaid = Of("unpaid", one => one.Unpaid, () => PeriodReasons.Unpaid(facts, late, told!)),
            BackWages = Of(
                "back-wages", one => one.Deducted.Unlawful + one.Unpaid, () => PeriodReasons.BackWages(facts, told!)),
            Interest = Optional("interest", one => one.Interest),
            Surcharge = Optional("surcharge", one => one.Surcharge),
            LateFine = Optional("late-fine", one => one.LateFine),
            LateFineIsOwed = likely.LateFine is not null && OwesFine(facts, late, caseFile),
            PrincipalOpen = likely.OfInterest?.PrincipalOpen,
            InterestPerDay = scenarios.Select(one => one.OfInterest?.PerDayAfter ?? UnroundedMoney.From(zero)),
            IsInTime = Limitation.IsInTime(facts.Period.DueOn, caseFile.ClaimedOn, late),
            LimitationReason = late.LimitationYears.IsFound && TWhy.IsTold
                ? Limitation.Told(facts.Period.DueOn, caseFile.ClaimedOn, late)
                : null,
            Payments = likely.Payments,
            Deductions = likely.Deducted.Items,
            Gaps = [.. likely.Gaps.Concat(LimitationGap(facts, late)).Concat(FineGap(facts, late, likely)).Distinct()],
            DeductionsLow = scenarios.Low.Deducted.Items,
            DeductionsHigh = scenarios.High.Deducted.Items,
        };

        Figure Of(string name, Func<ReckonedPeriod<TWhy>, Money> amount, Func<Reason> reason) => new(
            $"{facts.Figure}/{name}", scenarios.Select(amount), likely.Basis,
            TWhy.IsTold ? reason() : null);

        // Credits, books and admissions against interest are documents, whatever the wage itself rests on.
        Figure Recorded(string name, Func<ReckonedPeriod<TWhy>, Money> amount, Func<Reason> reason) =>
            Of(name, amount, reason) with { Basis = Basis.Document };

        Figure? Optional(string name, Func<ReckonedPeriod<TWhy>, Reasoned<Money, TWhy>?> of) =>
            of(likely) is { } made
                ? new Figure(
                    $"{facts.Figure}/{name}", scenarios.Select(one => of(one)?.Value ?? zero), made.Basis,
                    made.Because.Reason)
                : null;
    }

    // A fine whose law asks for no finding is owed without one; while that is not known, it is not.
    private static bool OwesFine(PeriodFacts facts, LateWageLaw late, CaseFile caseFile) =>
        late.Fine.IsOwedWithoutFinding || (late.Fine.Condition.IsFound && caseFile.Findings.Any(finding =>
            finding.Kind == late.Fine.Condition.Value && finding.Covers(facts.Worker, facts.Period.DueOn)));

    private static IEnumerable<Gap> FineGap<TWhy>(PeriodFacts facts, LateWageLaw late, ReckonedPeriod<TWhy> likely)
        where TWhy : struct, IWhy<TWhy> =>
        likely.LateFine is not null && late.Fine.MissingOfCondition($"{facts.Figure}/late-fine-owed") is { } gap
            ? [gap] : [];

    private static IEnumerable<Gap> LimitationGap(PeriodFacts facts, LateWageLaw late) =>
        late.LimitationYears.GapFor($"{facts.Figure}/limitation") is { } gap ? [gap] : [];

    private static IReadOnlyList<HeadLine> HeadLines<TWhy>(
        PeriodFacts facts, Estimate<ReckonedPeriod<TWhy>> scenarios, Money zero)
        where TWhy : struct, IWhy<TWhy>
    {
        var lines = new List<HeadLine>();
        foreach (WageHead head in WageHeads.All)
        {
            Estimate<Money> due = scenarios.Select(one => one.Wages.Heads[(int)head]?.Value ?? zero);
            Reasoned<Money, TWhy>? likely = scenarios.Likely.Wages.Heads[(int)head];
            if (likely is null && due.High == zero)
            {
                continue;
            }

            lines.Add(new HeadLine(
                head,
                new Figure(
                    $"{facts.Figure}/{WageHeads.KeyOf(head)}", due, likely?.Basis ?? Basis.Testimony,
                    likely is { } made ? made.Because.Reason : AloneInHigh(facts, head, scenarios)),
                Share(shares => shares.Paid), Share(shares => shares.Withheld),
                Share(shares => shares.LawfullyDeducted),
                Share(shares => shares.UnlawfullyDeducted), Share(shares => shares.Unpaid)));

            Estimate<Money> Share(Func<HeadShares, Money> part) =>
                scenarios.Select(one => part(one.Shares[(int)head]));
        }

        return lines;
    }

    // A printed range has a reason also where its likely figure is nothing.
    private static Reason? AloneInHigh<TWhy>(
        PeriodFacts facts, WageHead head, Estimate<ReckonedPeriod<TWhy>> scenarios)
        where TWhy : struct, IWhy<TWhy>
    {
        if (!TWhy.IsTold || scenarios.High.Wages.Heads[(int)head] is not { } high)
        {
            return null;
        }

        return new Reason(Statement.InHighFigureAlone)
        {
            About = [new Operand.Code(facts.Worker), Operand.Of(facts.Period.Span)],
            Working = [Operand.Of(high.Value)],
            Result = Operand.Of(high.Value - high.Value),
            Assumptions = [.. facts.Stretches.SelectMany(law => MinutesTold.OfHolidays(facts, law)).Distinct()],
            Basis = high.Basis,
            Parts = [high.Because.Reason!],
        };
    }

    private static Figure? Column<TWhy>(
        PeriodFacts facts, string name, Estimate<ReckonedPeriod<TWhy>> scenarios,
        Func<ReckonedPeriod<TWhy>, Reasoned<UnroundedMoney, TWhy>?> column)
        where TWhy : struct, IWhy<TWhy>
    {
        if (column(scenarios.Likely) is not { } likely || facts.Stretches[0].Rounding is not { } rounding)
        {
            return null;
        }

        Estimate<Money> rounded = scenarios.Select(one => Rounding.By(rounding, (column(one) ?? likely).Value));
        Reason? reason = likely.Because.Reason is { } unrounded
            ? PeriodReasons.Rounded(unrounded, rounded.Likely, rounding)
            : null;
        return new Figure($"{facts.Figure}/{name}", rounded, likely.Basis, reason);
    }
}
