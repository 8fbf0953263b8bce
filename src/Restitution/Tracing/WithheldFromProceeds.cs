using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>
/// What of the money that the work brought in is the workers', because the wages for the work were withheld out of it.
/// </summary>
/// <remarks>
/// A rule that a case chooses by a decision that names the credits; nothing is the workers' without one. Each credit,
/// in the order of days, takes the back wages (unpaid plus unlawfully deducted) of periods that had fallen due by then,
/// the day included, and were not covered by an earlier credit, never more than the credit. Where it covers less than
/// is open, the workers share it in proportion to what is open of theirs, by largest remainder, and each covers the
/// oldest period first. The rest of the credit is the holder's own. The likely figures count; no figure is changed.
/// See the page on money withheld from proceeds among the decisions.
/// </remarks>
public static class WithheldFromProceeds
{
    /// <param name="credits">In any order; all in the currency of the claim.</param>
    public static IReadOnlyList<WithheldShare> Of(
        IReadOnlyList<ProceedsCredit> credits, IReadOnlyList<WorkerClaim> workers)
    {
        var shares = new List<WithheldShare>();
        OpenWages[] all = [.. workers.Select(worker => new OpenWages(worker))];
        foreach (ProceedsCredit credit in credits.OrderBy(one => one.On).ThenBy(one => one.Movement))
        {
            OpenWages[] meant =
                [.. all.Where(one => credit.Workers.Count == 0 || credit.Workers.Contains(one.Worker))];
            shares.AddRange(OfOne(credit, meant));
        }

        return shares;
    }

    private static IEnumerable<WithheldShare> OfOne(ProceedsCredit credit, OpenWages[] meant)
    {
        Money[] open = [.. meant.Select(one => one.OpenOn(credit.On, credit.Amount.Currency))];
        Money all = open.Aggregate(new Money(0m, credit.Amount.Currency), (sum, one) => sum + one);
        if (all.Amount == 0m || credit.Amount.Amount <= 0m)
        {
            yield break;
        }

        bool isCovered = all.Amount <= credit.Amount.Amount;
        IReadOnlyList<Money> shares = isCovered
            ? open : Apportionment.ByLargestRemainder(credit.Amount, [.. open.Select(one => one.Amount)]);
        foreach ((int index, OpenWages one) in meant.Index())
        {
            if (shares[index].Amount > 0m)
            {
                (IReadOnlyList<string> figures, Basis basis) = one.Cover(shares[index], credit.On);
                yield return new WithheldShare(one.Worker, credit.Movement, shares[index], new Reason(
                    isCovered ? Statement.WithheldFromProceeds : Statement.WithheldFromProceedsInPart)
                {
                    About = [new Operand.Code(one.Worker), Operand.Of(credit.On)],
                    Working = isCovered
                        ? [Operand.Of(open[index])]
                        : [Operand.Of(credit.Amount), Operand.Of(open[index]), Operand.Of(all)],
                    Result = Operand.Of(shares[index]),
                    Sources = [.. credit.Sources, .. credit.Decided.Sources],
                    Figures = figures,
                    Basis = basis,
                    Parts = [TracingReasons.Decision(credit.Decided)],
                });
            }
        }
    }

    // What is still open of one worker's back wages while credits are gone through.
    private sealed class OpenWages
    {
        private readonly PeriodClaim[] periods;
        private readonly Money[] left;

        public OpenWages(WorkerClaim claim)
        {
            Worker = claim.Worker;
            periods = [.. claim.Periods.OrderBy(period => period.Period.DueOn)];
            left = [.. periods.Select(period => period.BackWages.Likely)];
        }

        public string Worker { get; }

        public Money OpenOn(LocalDate day, Currency currency)
        {
            Money open = new(0m, currency);
            for (int index = 0; index < periods.Length && periods[index].Period.DueOn <= day; index++)
            {
                open += left[index].Amount > 0m ? left[index] : new Money(0m, currency);
            }

            return open;
        }

        public (IReadOnlyList<string> Figures, Basis Basis) Cover(Money share, LocalDate day)
        {
            var figures = new List<string>();
            Basis basis = Basis.Document;
            for (int index = 0; share.Amount > 0m && periods[index].Period.DueOn <= day; index++)
            {
                if (left[index].Amount > 0m)
                {
                    Money taken = left[index].Amount < share.Amount ? left[index] : share;
                    left[index] -= taken;
                    share -= taken;
                    figures.Add(periods[index].BackWages.Id);
                    basis = BasisOf.Weakest(basis, periods[index].BackWages.Basis);
                }
            }

            return (figures, basis);
        }
    }
}

/// <summary>A credit that the work brought in, as a decision of the case names it.</summary>
/// <param name="Movement">The number of its movement.</param>
/// <param name="Workers">The codes of the workers whose wages are meant; empty for all.</param>
public sealed record ProceedsCredit(
    int Movement, LocalDate On, Money Amount, DecidedBy Decided, IReadOnlyList<string> Workers,
    IReadOnlyList<SourceRef> Sources);

/// <summary>What of one credit is one worker's.</summary>
public sealed record WithheldShare(string Worker, int Movement, Money Amount, Reason Because);
