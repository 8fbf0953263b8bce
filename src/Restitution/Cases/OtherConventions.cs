using NodaMoney;
using Restitution.Claims;
using Restitution.Rates;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>The likely total of a case under each convention of the day whose rate is used.</summary>
/// <remarks>
/// Only workers of whom some amount is brought over, or lacks a rate, are reckoned again. A convention that goes by the
/// day of an order is left out where no order is dated.
/// </remarks>
internal static class OtherConventions
{
    /// <summary>The gaps that stand in place of an amount in another currency.</summary>
    public static readonly IReadOnlySet<GapKind> RateGaps = new HashSet<GapKind>
    {
        GapKind.RateMissing, GapKind.RateTooOld, GapKind.RateOnlyLater, GapKind.RateOnlyInverse, GapKind.RatesOfTwoDays,
        GapKind.RateOfOtherKind, GapKind.RateDayMissing,
    };

    /// <param name="reckoned">A worker's claim with everything else as it is.</param>
    public static IReadOnlyList<ConventionTotal> Of(
        CaseFile caseFile, IReadOnlyList<WorkerClaim> claims, Func<CaseFile, Worker, WorkerClaim> reckoned)
    {
        if (caseFile.Exchange.Rule is not { } rule)
        {
            return [];
        }

        bool[] isTouched = [.. claims.Select(IsTouched)];
        return !isTouched.Contains(true) ? [] :
        [
            .. Enum.GetValues<RateConvention>()
                .Where(convention => convention != RateConvention.OrderDay || rule.OrderedOn is not null)
                .Select(convention => convention == rule.Convention
                    ? Sum(convention, true, claims)
                    : Sum(convention, false, Under(convention))),
        ];

        WorkerClaim[] Under(RateConvention convention)
        {
            CaseFile other = caseFile with { Exchange = caseFile.Exchange.By(convention) };
            return
            [
                .. claims.Select((claim, index) =>
                    isTouched[index] ? reckoned(other, other.Workers[index]) : claim),
            ];
        }

        ConventionTotal Sum(RateConvention convention, bool isTaken, IReadOnlyList<WorkerClaim> under)
        {
            var zero = new Money(0m, caseFile.ClaimCurrency);
            return new ConventionTotal(
                convention, isTaken, under.Aggregate(zero, (sum, claim) => sum + claim.Totals.Paid.Likely),
                under.Aggregate(zero, (sum, claim) => sum + claim.Totals.Total.Likely),
                under.Sum(claim => claim.AllGaps.Count(gap => RateGaps.Contains(gap.Kind))));
        }
    }

    private static bool IsTouched(WorkerClaim claim)
    {
        if (claim.AllGaps.Any(gap => RateGaps.Contains(gap.Kind)))
        {
            return true;
        }

        // Parts are shared between figures; each is looked at once.
        HashSet<Reason> seen = new(ReferenceEqualityComparer.Instance);
        return claim.Periods.SelectMany(period => period.Figures).Concat(claim.Totals.Figures)
            .Any(figure => IsConverted(figure.Reason, seen));
    }

    private static bool IsConverted(Reason? reason, HashSet<Reason> seen) => reason is not null && seen.Add(reason)
        && (reason.Statement is Statement.Converted or Statement.ConvertedThrough
            || reason.Parts.Any(part => IsConverted(part, seen)));
}
