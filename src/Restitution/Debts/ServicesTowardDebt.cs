using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>The value of the work of one pay period that nobody paid.</summary>
/// <param name="Figure">The figure of the claim that it is: the same money, never a second head.</param>
/// <param name="RepaidFrom">What was lawfully taken from the pay of the period for debt: in the value of no unpaid
/// work. Null for none.</param>
public sealed record UnpaidWork(
    LocalDate DueOn, Estimate<Money> Value, Basis Basis, string Figure, Money? RepaidFrom = null)
{
    /// <summary>The whole of the period, also where another account had a use for some of it.</summary>
    public Estimate<Money> OfPeriod { get; init; } = Value;
}

/// <summary>The second view: the reasonable value of the work applied to the debt.</summary>
/// <remarks>
/// Supplementary Convention of 1956, art. 1(a): there is debt bondage where the value of the services as reasonably
/// assessed is not applied towards the liquidation of the debt. What the law says was due for a period, less what was
/// paid for it, goes to the debt on the day on which the pay fell due, from the first entry on: a running sum of work
/// against a running sum of debt. What the book calls taken from wages in a month is a part of what was not paid for
/// it, as far as that goes, and is not applied a second time. What was lawfully taken for debt, and what is more than
/// was not paid, is in no back wages and stays a repayment, as what the worker paid in does. A finding: it reduces no
/// head.
/// </remarks>
public static class ServicesTowardDebt
{
    /// <summary>The lines of an account with the value of work in the place of set-offs, in order of days.</summary>
    public static IReadOnlyList<DebtLine> Lines(DebtAccount account, IReadOnlyList<UnpaidWork> work) =>
    [
        .. account.Lines.Where(line => line.Kind != DebtEntryKind.SetOff)
            .Concat(Repayments(account, work))
            .Concat(work.Where(one => IsSince(account, one)).Select(one => Line(account, one)))
            .OrderBy(line => line.On),
    ];

    // Of the set-offs of a month: what is lawfully taken, or what the back wages of the month cannot hold, if that is
    // more. Back wages of before the first entry are not applied here and hold none of its set-offs.
    private static IEnumerable<DebtLine> Repayments(DebtAccount account, IReadOnlyList<UnpaidWork> work)
    {
        foreach (IGrouping<LocalDate, DebtLine> month in account.Lines
            .Where(line => line.Kind == DebtEntryKind.SetOff)
            .GroupBy(line => Spans.MonthOf(line.On).Start))
        {
            UnpaidWork[] ofMonth =
            [
                .. work.Where(one =>
                    one.DueOn >= account.Lines[0].On && Spans.MonthOf(one.DueOn).Start == month.Key),
            ];
            decimal[] within = [.. new[] { Scenario.Low, Scenario.Likely, Scenario.High }
                .Select(scenario => Within([.. month], ofMonth, scenario))];
            foreach (DebtLine line in month)
            {
                decimal[] left = [.. Enum.GetValues<Scenario>().Select((scenario, index) =>
                {
                    decimal taken = TakenUnder(line, scenario);
                    decimal ofWages = Math.Min(within[index], taken);
                    within[index] -= ofWages;
                    return taken - ofWages;
                })];
                if (left.Any(amount => amount != 0m))
                {
                    Currency currency = line.Asserted.Currency;
                    yield return line with
                    {
                        Really = (new(left[0], currency), new(left[1], currency), new(left[2], currency)),
                    };
                }
            }
        }
    }

    // How much of a month's set-offs is in its back wages.
    private static decimal Within(DebtLine[] setOffs, UnpaidWork[] work, Scenario scenario)
    {
        decimal taken = setOffs.Sum(line => TakenUnder(line, scenario));
        decimal lawful = Math.Min(taken, work.Sum(one => one.RepaidFrom?.Amount ?? 0m));
        return Math.Min(taken - lawful, work.Sum(one => Math.Max(0m, one.OfPeriod[scenario].Amount)));
    }

    private static decimal TakenUnder(DebtLine line, Scenario scenario) =>
        (line.ReallyUnder(scenario) ?? -line.Asserted).Amount;

    /// <summary>
    /// What one account had no use for, for the next one of the worker: the last of the work before the first.
    /// </summary>
    public static IReadOnlyList<UnpaidWork> Left(
        DebtAccount account, IReadOnlyList<UnpaidWork> work, DebtRun low, DebtRun likely, DebtRun high)
    {
        Money[] ofLow = Left(account, work, low, one => one.Low);
        Money[] ofLikely = Left(account, work, likely, one => one.Likely);
        Money[] ofHigh = Left(account, work, high, one => one.High);
        return
        [
            .. work.Select((one, index) => one with { Value = new(ofLow[index], ofLikely[index], ofHigh[index]) }),
        ];
    }

    private static Money[] Left(
        DebtAccount account, IReadOnlyList<UnpaidWork> work, DebtRun run, Func<Estimate<Money>, Money> of)
    {
        IReadOnlyDictionary<string, decimal> unused = Unused(run);
        return
        [
            .. work.Select(one => IsSince(account, one)
                ? new Money(unused.GetValueOrDefault(one.Figure), of(one.Value).Currency) : of(one.Value)),
        ];
    }

    /// <summary>Of each period's work, what the debt had no use for: what was taken last was taken beyond it.</summary>
    public static IReadOnlyDictionary<string, decimal> Unused(DebtRun run)
    {
        var unused = new Dictionary<string, decimal>(StringComparer.Ordinal);
        decimal beyond = run.Lines.Count == 0 ? 0m : Math.Max(0m, -run.Lines[^1].LawfulBalance.Amount);
        foreach (JudgedLine line in run.Lines.Reverse().Where(line => line.Judgement.Lawful.Amount < 0m))
        {
            decimal ofLine = Math.Min(beyond, -line.Judgement.Lawful.Amount);
            beyond -= ofLine;
            if (line.Line.Kind == DebtEntryKind.Services)
            {
                unused[line.Line.Id] = ofLine;
            }
        }

        return unused;
    }

    // Work of before the first entry was not done under the debt.
    private static bool IsSince(DebtAccount account, UnpaidWork work) =>
        work.Value.High.Amount > 0m && account.Lines.Count > 0 && work.DueOn >= account.Lines[0].On;

    private static DebtLine Line(DebtAccount account, UnpaidWork work) => new()
    {
        Id = work.Figure,
        On = work.DueOn,
        Written = "",
        IsInBook = false,
        Kind = DebtEntryKind.Services,
        Asserted = work.Value.Likely - work.Value.Likely,
        Really = (work.Value.Low, work.Value.Likely, work.Value.High),
        Basis = work.Basis,
        Sources = [],
    };
}
