using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Interest;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>Interest at each month's end after the as-of day, if nothing more is paid.</summary>
/// <remarks>
/// Each period is reckoned anew to each month's end and rounded as on the as-of day, so that the sum at a month's end
/// is what the computation as of that day would have, with the same evidence. Surcharge and fine are not in it.
/// </remarks>
internal static class InterestAhead
{
    private const int MonthsShown = 24;

    /// <param name="periods">Under the likely scenario.</param>
    public static IReadOnlyList<InterestAtMonthEnd> OfWorker(
        string worker, LocalDate asOf, IReadOnlyList<ReckonedPeriod<Told>> periods,
        IReadOnlyList<PeriodFacts> facts, IReadOnlyList<LateWageLaw> late, Currency currency)
    {
        var table = new List<InterestAtMonthEnd>();
        (InterestReckoned Ran, int Index)[] bearing =
        [
            .. periods.Index().Where(one => one.Item.OfInterest is not null)
                .Select(one => (one.Item.OfInterest!, one.Index)),
        ];
        var zero = new Money(0m, currency);
        foreach (LocalDate day in InterestMonths.DaysFrom(asOf, MonthsShown))
        {
            bool isKnown = day == asOf || bearing.All(one => !Missing(one.Index, day).Any());
            if (!isKnown)
            {
                break;
            }

            InterestReckoned[] ran = [.. bearing.Select(one => day == asOf ? one.Ran : Of(one.Index, day))];
            Money byThen = ran.Aggregate(zero, (sum, one) => sum + one.Interest);
            Money before = table.Count == 0 ? zero : table[^1].ByThen.Likely;
            Money open = ran
                .Select((one, index) => Rounding.By(late[bearing[index].Index].Rounding!.Value, one.PrincipalOpen))
                .Aggregate(zero, (sum, one) => sum + one);
            Basis basis = BasisOf.Weakest([.. bearing.Select(one => periods[one.Index].Basis)]);
            table.Add(new InterestAtMonthEnd(day, open, byThen - before, new Figure(
                IdOf(worker, day), Estimate<Money>.Single(byThen), basis,
                Told(worker, day, table.Count == 0 ? byThen : table[0].ByThen.Likely, byThen, basis))));
        }

        return table;

        IEnumerable<Gap> Missing(int index, LocalDate day) => LateWageInterest.Missing(
            periods[index].Owed.Amount, facts[index].Period.DueOn, day, periods[index].Owed.Payments, late[index], "");

        InterestReckoned Of(int index, LocalDate day) => LateWageInterest.Of(
            periods[index].Owed.Amount, facts[index].Period.DueOn, day, periods[index].Owed.Payments, late[index]);
    }

    /// <summary>The sum of the workers' tables, as far as all of them reach.</summary>
    public static IReadOnlyList<InterestAtMonthEnd> OfCase(IReadOnlyList<WorkerClaim> workers)
    {
        WorkerClaim[] with = [.. workers.Where(worker => worker.InterestAhead.Count > 0)];
        return
        [
            .. Enumerable.Range(0, with.Length == 0 ? 0 : with.Min(worker => worker.InterestAhead.Count))
                .Select(line => Together([.. with.Select(worker => worker.InterestAhead[line])])),
        ];
    }

    private static InterestAtMonthEnd Together(InterestAtMonthEnd[] lines)
    {
        Money zero = new(0m, lines[0].RunInMonth.Currency);
        Money byThen = Sum(line => line.ByThen.Likely);
        Basis basis = BasisOf.Weakest([.. lines.Select(line => line.ByThen.Basis)]);
        return new InterestAtMonthEnd(
            lines[0].On, Sum(line => line.PrincipalOpen), Sum(line => line.RunInMonth),
            new Figure(IdOf("case", lines[0].On), Estimate<Money>.Single(byThen), basis,
                new Reason(Statement.TotalOfLines)
                {
                    About = [new Operand.Code("case")],
                    Working = [.. lines.Select(line => Operand.Of(line.ByThen.Likely))],
                    Result = Operand.Of(byThen),
                    Basis = basis,
                    Figures = [.. lines.Select(line => line.ByThen.Id)],
                }));

        Money Sum(Func<InterestAtMonthEnd, Money> of) => lines.Aggregate(zero, (sum, line) => sum + of(line));
    }

    private static string IdOf(string about, LocalDate on) =>
        $"{about}/interest-by/{NodaTime.Text.LocalDatePattern.Iso.Format(on)}";

    private static Reason Told(string worker, LocalDate day, Money toAsOf, Money byThen, Basis basis) =>
        new(Statement.InterestByMonthEnd)
        {
            About = [new Operand.Code(worker), Operand.Of(day)],
            Working = [Operand.Of(toAsOf), Operand.Of(byThen - toAsOf)],
            Result = Operand.Of(byThen),
            Basis = basis,
            Figures = [$"{worker}/interest"],
        };
}
