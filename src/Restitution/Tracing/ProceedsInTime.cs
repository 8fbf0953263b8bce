using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>What of the wages withheld out of proceeds limitation would remove, if it is pleaded.</summary>
/// <remarks>
/// The money is traced whole all the same. Time goes by the flag of each pay period of the claim; a share covers the
/// periods that its reason names, in that order, each up to its back wages.
/// </remarks>
/// <param name="All">Of all workers, what is traced as withheld.</param>
/// <param name="OutOfTime">The part that belongs to periods out of time; its figures are those of the claim.</param>
/// <param name="NotKnown">The part of periods for which no time to claim is on file.</param>
public sealed record ProceedsInTime(Money All, Figure OutOfTime, Money NotKnown)
{
    /// <summary>Under which the figure is listed.</summary>
    public const string Id = "T/proceeds/out-of-time";

    /// <summary>The workers of whose money a part is out of time.</summary>
    public IReadOnlyList<OutOfTimeOfWorker> Workers { get; init; } = [];

    /// <summary>Null where nothing is traced as withheld out of proceeds.</summary>
    public static ProceedsInTime? Of(IReadOnlyList<TracedOrigin> origins, IReadOnlyList<WorkerClaim> workers)
    {
        TracedOrigin[] withheld =
            [.. origins.Where(origin => origin.Kind == OriginKind.WithheldFromProceeds).OrderBy(one => one.Movement)];
        if (withheld.Length == 0)
        {
            return null;
        }

        Money none = new(0m, withheld[0].Amount.Currency);
        Covered[] covered = [.. CoveredBy(withheld, workers)];
        OutOfTimeOfWorker[] late =
        [
            .. covered.Where(one => one.Period.IsInTime == false).GroupBy(one => one.Worker).Select(same =>
                new OutOfTimeOfWorker(
                    same.Key, Sum(withheld.Where(one => one.Claimant == same.Key).Select(one => one.Amount), none),
                    Sum(same.Select(one => one.Amount), none),
                    [.. same.Select(one => one.Period.BackWages.Id).Distinct(StringComparer.Ordinal)])),
        ];
        return new ProceedsInTime(
            Sum(withheld.Select(one => one.Amount), none), FigureOf(late, covered, none),
            Sum(covered.Where(one => one.Period.IsInTime is null).Select(one => one.Amount), none))
        {
            Workers = late,
        };
    }

    private static Figure FigureOf(IReadOnlyList<OutOfTimeOfWorker> late, IReadOnlyList<Covered> covered, Money none)
    {
        Money sum = Sum(late.Select(one => one.OutOfTime), none);
        Basis basis = BasisOf.Weakest(
            [.. covered.Where(one => one.Period.IsInTime == false).Select(one => one.Period.BackWages.Basis)]);
        return new Figure(Id, Estimate<Money>.Single(sum), basis, new Reason(Statement.ProceedsOutOfTime)
        {
            Working = [.. late.Select(one => Operand.Of(one.OutOfTime))],
            Result = Operand.Of(sum),
            Figures = [.. late.SelectMany(one => one.Figures)],
            Basis = basis,
        });
    }

    private static IEnumerable<Covered> CoveredBy(
        IReadOnlyList<TracedOrigin> withheld, IReadOnlyList<WorkerClaim> workers)
    {
        Dictionary<string, PeriodClaim> periods = workers.SelectMany(worker => worker.Periods)
            .ToDictionary(period => period.BackWages.Id, StringComparer.Ordinal);
        Dictionary<string, Money> left = periods.ToDictionary(
            one => one.Key, one => one.Value.BackWages.Likely, StringComparer.Ordinal);
        foreach (TracedOrigin origin in withheld)
        {
            Money share = origin.Amount;
            foreach (string id in origin.Because.Figures.Where(id => left[id].Amount > 0m && share.Amount > 0m))
            {
                Money taken = left[id].Amount < share.Amount ? left[id] : share;
                left[id] -= taken;
                share -= taken;
                yield return new Covered(origin.Claimant, periods[id], taken);
            }
        }
    }

    private static Money Sum(IEnumerable<Money> parts, Money none) => parts.Aggregate(none, (sum, one) => sum + one);

    private sealed record Covered(string Worker, PeriodClaim Period, Money Amount);
}

/// <summary>Of one worker's wages withheld out of proceeds, what is out of time.</summary>
/// <param name="Figures">The ids of the back wages of those periods in the claim.</param>
public sealed record OutOfTimeOfWorker(string Worker, Money Withheld, Money OutOfTime, IReadOnlyList<string> Figures);
