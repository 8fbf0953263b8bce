using NodaMoney;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Withholding of wages: pay fell due and was not paid, in as many periods as the law on file has.</summary>
internal static class WithheldWages
{
    public static ShownByRecords? In(WorkerStory story, FindingsLaw law)
    {
        if (law.Periods(IndicatorNames.WithheldWages) is not { } least)
        {
            return null;
        }

        PeriodClaim[] unpaid = [.. story.Claim.Periods.Where(period => period.BackWages.Likely.Amount > 0m)];
        if (unpaid.Length == 0 || unpaid.Length < least.Value)
        {
            return null;
        }

        Money sum = unpaid.Select(period => period.BackWages.Likely).Aggregate((total, one) => total + one);
        SourceRef[] rows = [.. unpaid.SelectMany(RowsOf).Distinct().Order()];
        return new ShownByRecords(
            new Reason(Statement.IndicatorWithheldWages)
            {
                About = [new Operand.Code(story.Worker)],
                Working =
                [
                    new Operand.Number(unpaid.Length), new Operand.Number(story.Claim.Periods.Count),
                    Operand.Of(sum), new Operand.Number(least.Value),
                ],
                Result = Operand.Of(sum),
                Basis = story.Claim.Totals.BackWages.Basis,
                Sources = [.. SourceRefs.Joined(rows)],
                Figures = [story.Claim.Totals.BackWages.Id, .. unpaid.Select(period => period.BackWages.Id)],
                Authorities = [least.Authority],
                Assumptions = ShownByRecords.Assumed(least.Authority),
            },
            Statement.ExplainWithheldWages,
            Footings.ByPeriods(
                unpaid.Length, unpaid.Count(period => IsOnRecord(story, period)),
                unpaid.Count(period => HasRecord(story, period)),
                least.Value));
    }

    // What fell due and what was paid for it; where only the floor is on record, that less was paid than it.
    private static bool IsOnRecord(WorkerStory story, PeriodClaim period) =>
        Footings.OfPay(story, period) == Footing.Records
        && (period.BackWages.Basis == Basis.Document || IsBelowFloorOnRecord(period));

    private static bool IsBelowFloorOnRecord(PeriodClaim period) => period.Floor is { Basis: Basis.Document } floor
        && (floor.Likely - (period.Paid.Likely + period.Withheld.Likely + period.LawfulDeductions.Likely)).Amount > 0m;

    private static bool HasRecord(WorkerStory story, PeriodClaim period) =>
        Footings.OfPay(story, period) == Footing.Records
        || period.Episode.Promised?.Basis == Basis.Document
        || story.All<TimeRecord>().Any(row => period.Period.Span.Contains(row.WorkedOn));

    /// <summary>Rows that tell what was paid for a period, and what was taken from it.</summary>
    public static IEnumerable<SourceRef> RowsOf(PeriodClaim period) =>
        period.Payments.SelectMany(one => one.Payment.Sources)
            .Concat(period.Deductions.Select(one => one.Taken.Source));
}
