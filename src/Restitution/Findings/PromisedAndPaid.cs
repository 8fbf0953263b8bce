using NodaMoney;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Deception about pay: for whole months less was handed over than was promised.</summary>
/// <remarks>
/// Paid, withheld for an authority and lawfully deducted together, against the promise as it stands for the period:
/// likely figures. A part of a month is left out, for it is paid by another rule. Both the promise and the pay are
/// needed: where the worker alone tells the promise, records do not show it.
/// </remarks>
internal static class PromisedAndPaid
{
    public static ShownByRecords? In(WorkerStory story, FindingsLaw law)
    {
        if (law.Periods(IndicatorNames.Deception) is not { } least)
        {
            return null;
        }

        PeriodClaim[] whole =
            [.. story.Claim.Periods.Where(period => period.Period.IsWholeMonth && period.Promised is not null)];
        PeriodClaim[] less = [.. whole.Where(period => Shortfall(period).Amount > 0m)];
        if (less.Length == 0 || less.Length < least.Value)
        {
            return null;
        }

        Money sum = less.Select(Shortfall).Aggregate((total, one) => total + one);
        SourceRef[] rows =
        [
            .. less.SelectMany(WithheldWages.RowsOf)
                .Concat(less.SelectMany(period => period.Episode.Promised?.Sources ?? []))
                .Distinct().Order(),
        ];
        return new ShownByRecords(
            new Reason(Statement.IndicatorDeception)
            {
                About = [new Operand.Code(story.Worker)],
                Working =
                [
                    new Operand.Number(less.Length), new Operand.Number(whole.Length), Operand.Of(sum),
                    new Operand.Number(least.Value),
                ],
                Result = Operand.Of(sum),
                Basis = less.Max(period => period.Promised!.Basis),
                Sources = [.. SourceRefs.Joined(rows)],
                Figures = [.. less.SelectMany(period => new[] { period.Promised!.Id, period.Paid.Id })],
                Authorities = [least.Authority],
                Assumptions = ShownByRecords.Assumed(least.Authority),
            },
            Statement.ExplainDeception,
            Footings.ByPeriods(
                less.Length,
                less.Count(period => period.Promised!.Basis == Basis.Document
                    && Footings.OfPay(story, period) == Footing.Records),
                less.Count(period => period.Promised!.Basis == Basis.Document
                    || Footings.OfPay(story, period) == Footing.Records),
                least.Value));
    }

    private static Money Shortfall(PeriodClaim period) => period.Promised!.Likely
        - (period.Paid.Likely + period.Withheld.Likely + period.LawfulDeductions.Likely);
}
