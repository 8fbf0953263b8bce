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
/// in the order of days, takes the back wages (unpaid plus unlawfully deducted) of periods that can have brought it in:
/// ended and fallen due by then, the day included, and within the days of work that the decision states or, where it
/// states none, within those that the law on file gives before a credit. What an earlier credit covered is not taken
/// again, and never more than the credit. Where it covers less than is open, the workers share it in proportion to what
/// is open of theirs, by largest remainder, and each covers the oldest period first. The rest of the credit is the
/// holder's own. The likely figures count; no figure is changed. That a credit was brought in by the work is an opinion
/// of who decided it: no share has a better basis than what the decision cites. See the page on money withheld from
/// proceeds among the decisions.
/// </remarks>
public static class WithheldFromProceeds
{
    /// <param name="credits">In any order; all in the currency of the claim.</param>
    /// <param name="window">Null where no law is on file: then only credits with stated days of work take any.</param>
    public static WithheldFound Of(
        IReadOnlyList<ProceedsCredit> credits, IReadOnlyList<WorkerClaim> workers, ProceedsWindow? window)
    {
        var shares = new List<WithheldShare>();
        OpenWages[] all = [.. workers.Select(worker => new OpenWages(worker, window))];
        foreach (ProceedsCredit credit in credits.OrderBy(one => one.On).ThenBy(one => one.Movement))
        {
            OpenWages[] meant =
                [.. all.Where(one => credit.Workers.Count == 0 || credit.Workers.Contains(one.Worker))];
            shares.AddRange(OfOne(credit, meant, window));
        }

        return new WithheldFound(
            shares, [.. all.Select(one => one.OutOfReach()).OfType<WagesOutOfReach>()]);
    }

    private static IEnumerable<WithheldShare> OfOne(ProceedsCredit credit, OpenWages[] meant, ProceedsWindow? window)
    {
        Money[] open = [.. meant.Select(one => one.OpenOn(credit))];
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
                Reason told = Told(credit, one, shares[index], window);
                yield return new WithheldShare(one.Worker, credit.Movement, shares[index], told with
                {
                    Statement = isCovered ? Statement.WithheldFromProceeds : Statement.WithheldFromProceedsInPart,
                    Working = isCovered
                        ? [Operand.Of(open[index])]
                        : [Operand.Of(credit.Amount), Operand.Of(open[index]), Operand.Of(all)],
                });
            }
        }
    }

    private static Reason Told(ProceedsCredit credit, OpenWages of, Money share, ProceedsWindow? window)
    {
        WagesCovered covered = of.Cover(share, credit);
        Authority? law = credit.Worked is null ? window!.Law : null;
        return new Reason(Statement.WithheldFromProceeds)
        {
            About =
            [
                new Operand.Code(of.Worker), Operand.Of(credit.On), Operand.Of(covered.Worked),
                new Operand.Days(Period.DaysBetween(covered.Worked.End, credit.On)),
            ],
            Result = Operand.Of(share),
            Sources = [.. credit.Sources, .. credit.Decided.Sources],
            Figures = covered.Figures,
            Basis = BasisOf.Weakest(covered.Basis, credit.DecidedOn),
            Parts = [TracingReasons.Decision(credit.Decided)],
            Authorities = law is null ? [] : [law],
            Assumptions = law is { Standing: Standing.Practice }
                ?
                [
                    new Assumption(
                        AssumptionKind.PracticeOfAuthority, [LawInWords.Title(law), LawInWords.Figure(law)]),
                ]
                : [],
        };
    }
}

/// <summary>How many days before a credit the work that brought it in may have begun, at most.</summary>
public sealed record ProceedsWindow(int DaysMost, Authority Law);

/// <summary>A credit that the work brought in, as a decision of the case names it.</summary>
/// <param name="Movement">The number of its movement.</param>
/// <param name="Workers">The codes of the workers whose wages are meant; empty for all.</param>
public sealed record ProceedsCredit(
    int Movement, LocalDate On, Money Amount, DecidedBy Decided, IReadOnlyList<string> Workers,
    IReadOnlyList<SourceRef> Sources)
{
    /// <summary>The days of work whose product was sold, both included; null where the decision does not say.</summary>
    public DateInterval? Worked { get; init; }

    /// <summary>The basis of what the decision cites; a statement alone until told.</summary>
    public Basis DecidedOn { get; init; } = Basis.Testimony;
}

/// <summary>What is withheld out of which credits, and what no credit reaches.</summary>
public sealed record WithheldFound(IReadOnlyList<WithheldShare> Shares, IReadOnlyList<WagesOutOfReach> OutOfReach);

/// <summary>What of one credit is one worker's.</summary>
public sealed record WithheldShare(string Worker, int Movement, Money Amount, Reason Because);

/// <summary>Wages of one worker that had fallen due by a named credit and that no named credit reaches.</summary>
/// <param name="Worked">From the first day of the first such period to the last day of the last.</param>
/// <param name="DaysBefore">From that last day to the first credit by which its wage had fallen due.</param>
public sealed record WagesOutOfReach(string Worker, Money Amount, int PeriodCount, DateInterval Worked, int DaysBefore);
