using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>The value of the work of one pay period that nobody paid.</summary>
/// <param name="Figure">The figure of the claim that it is: the same money, never a second head.</param>
public sealed record UnpaidWork(LocalDate DueOn, Estimate<Money> Value, Basis Basis, string Figure);

/// <summary>The second view: the reasonable value of the work applied to the debt.</summary>
/// <remarks>
/// Supplementary Convention of 1956, art. 1(a): there is debt bondage where the value of the services as reasonably
/// assessed is not applied towards the liquidation of the debt. What the law says was due for a period, less what was
/// paid for it, goes to the debt on the day on which the pay fell due, from the first entry on: a running sum of work
/// against a running sum of debt. What the book calls taken from wages is a part of what was not paid, and is not
/// applied a second time; what the worker paid in is. A finding: it reduces no head.
/// </remarks>
public static class ServicesTowardDebt
{
    /// <summary>The lines of an account with the value of work in the place of set-offs, in order of days.</summary>
    public static IReadOnlyList<DebtLine> Lines(DebtAccount account, IEnumerable<UnpaidWork> work) =>
    [
        .. account.Lines.Where(line => line.Kind != DebtEntryKind.SetOff)
            .Concat(work.Where(one => IsSince(account, one)).Select(one => Line(account, one)))
            .OrderBy(line => line.On),
    ];

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
        var left = new Money[work.Count];
        decimal beyond = run.Lines.Count == 0 ? 0m : Math.Max(0m, -run.Lines[^1].LawfulBalance.Amount);
        for (int index = work.Count - 1; index >= 0; index--)
        {
            Money value = of(work[index].Value);
            decimal unused = IsSince(account, work[index]) ? Math.Min(beyond, value.Amount) : value.Amount;
            beyond -= IsSince(account, work[index]) ? unused : 0m;
            left[index] = new Money(unused, value.Currency);
        }

        return left;
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
