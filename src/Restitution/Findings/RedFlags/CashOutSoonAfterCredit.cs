using NodaMoney;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Cash drawn of an account soon after money came in, again and again.</summary>
/// <remarks>
/// For each credit, in the order of the days, the cash of the days allowed is taken in its order until it reaches the
/// share of the credit; it may pass the credit by no more than that share either. No withdrawal serves two credits.
/// Workers' accounts are left out: pay is there to be drawn.
/// </remarks>
internal static class CashOutSoonAfterCredit
{
    public static IEnumerable<RedFlag> In(IEnumerable<FlagBooking> bookings, RedFlagRule rule) =>
        from booking in bookings
        where !booking.Holder.IsWorker
        group booking by (booking.Account, booking.Holder, booking.Amount.Currency) into account
        let rows = account.OrderBy(row => row.On).ThenBy(row => row.Source).ToArray()
        let passed = PassedThrough(rows, rule)
        where passed.Count >= rule.CountLeast
        select Flag(rule, account.Key.Account, account.Key.Holder, passed);

    private static List<Passed> PassedThrough(FlagBooking[] rows, RedFlagRule rule)
    {
        var passed = new List<Passed>();
        var spent = new HashSet<FlagBooking>(ReferenceEqualityComparer.Instance);
        FlagBooking[] cash = [.. rows.Where(row => row.IsCash && row.Amount.Amount < 0m)];
        foreach (FlagBooking credit in rows.Where(row => row.Amount.Amount > 0m))
        {
            if (DrawnAfter(credit, cash.Where(row => !spent.Contains(row)), rule) is { } drawn)
            {
                spent.UnionWith(drawn);
                passed.Add(new Passed(credit, drawn));
            }
        }

        return passed;
    }

    private static List<FlagBooking>? DrawnAfter(
        FlagBooking credit, IEnumerable<FlagBooking> cash, RedFlagRule rule)
    {
        var drawn = new List<FlagBooking>();
        decimal sum = 0m;
        foreach (FlagBooking row in cash.Where(row => row.On >= credit.On)
            .TakeWhile(row => row.On <= credit.On.PlusDays(rule.DaysMost)))
        {
            drawn.Add(row);
            sum -= row.Amount.Amount;
            if (sum >= rule.FractionLeast * credit.Amount.Amount)
            {
                return rule.FractionLeast * sum <= credit.Amount.Amount ? drawn : null;
            }
        }

        return null;
    }

    private static RedFlag Flag(RedFlagRule rule, string account, KnownAs holder, List<Passed> passed)
    {
        Money drawn = FlagTelling.Sum(passed.Select(one => one.DrawnSum));
        return rule.Flag(new FlagFound(
            Statement.FlagCashOutSoonAfterCredit, Statement.InnocentCashOutSoonAfterCredit,
            new Operand.Code(account))
        {
            Codes = [account, holder.Code],
            From = passed.Min(one => one.Credit.On),
            To = passed.Max(one => one.Drawn[^1].On),
            Amount = drawn,
            Sources = passed.SelectMany(one => one.Drawn.Prepend(one.Credit)).Select(row => row.Source),
            Working =
            [
                FlagTelling.Count(passed.Count), Operand.Of(FlagTelling.Sum(passed.Select(one => one.Credit.Amount))),
                Operand.Of(drawn),
            ],
            Parts =
            [
                .. passed.Select(one => FlagTelling.Part(
                    Statement.FlagPassedThrough, [Operand.Of(one.Credit.On), Operand.Of(one.Drawn[^1].On)],
                    [Operand.Of(one.Credit.Amount), Operand.Of(one.DrawnSum)],
                    one.Drawn.Prepend(one.Credit).Select(row => row.Source))),
            ],
        });
    }

    private sealed record Passed(FlagBooking Credit, IReadOnlyList<FlagBooking> Drawn)
    {
        public Money DrawnSum => FlagTelling.Sum(Drawn.Select(row => -row.Amount));
    }
}
