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

    /// <summary>What one worker's claim comes to under each convention; empty where nothing is brought over.</summary>
    /// <param name="reckoned">The worker's claim with everything else as it is.</param>
    public static IReadOnlyList<ConventionTotal> OfWorker(
        CaseFile caseFile, WorkerClaim claim, Func<CaseFile, WorkerClaim> reckoned) =>
        caseFile.Exchange.Rule is not { } rule || !IsTouched(claim) ? [] :
        [
            .. Enum.GetValues<RateConvention>()
                .Where(convention => convention != RateConvention.OrderDay || rule.OrderedOn is not null)
                .Select(convention => convention == rule.Convention
                    ? Line(convention, true, claim)
                    : Line(convention, false, reckoned(caseFile with
                    {
                        Exchange = caseFile.Exchange.By(convention),
                    }))),
        ];

    /// <summary>The sums over all workers; of one who has no line of a convention, the claim as it is.</summary>
    public static IReadOnlyList<ConventionTotal> Together(CaseFile caseFile, IReadOnlyList<WorkerClaim> claims)
    {
        if (claims.FirstOrDefault(claim => claim.Conventions.Count > 0) is not { } touched)
        {
            return [];
        }

        var zero = new Money(0m, caseFile.ClaimCurrency);
        return
        [
            .. touched.Conventions.Select((line, index) => claims
                .Select(claim => claim.Conventions.Count > 0
                    ? claim.Conventions[index] : Line(line.Convention, line.IsTaken, claim))
                .Aggregate(
                    line with { Paid = zero, Total = zero, WithoutRate = 0 },
                    (sum, one) => sum with
                    {
                        Paid = sum.Paid + one.Paid,
                        Total = sum.Total + one.Total,
                        WithoutRate = sum.WithoutRate + one.WithoutRate,
                    })),
        ];
    }

    private static ConventionTotal Line(RateConvention convention, bool isTaken, WorkerClaim claim) => new(
        convention, isTaken, claim.Totals.Paid.Likely, claim.Totals.Total.Likely,
        claim.AllGaps.Count(gap => RateGaps.Contains(gap.Kind)));

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
