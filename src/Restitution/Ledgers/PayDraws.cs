using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Finds days on which the pay of several workers was drawn, as the records show, by one person.</summary>
/// <remarks>
/// Money that left a worker's account on the day on which pay came in, up to that pay, is that pay; what is known
/// to have left before it is not. One draw is such money of two workers or more that went to one known account or
/// one code of the case, or that one name of the records drew; or, where nobody is named, of three workers or more
/// at one machine or under one wording, within a quarter of an hour of each other where the words tell the hour.
/// Innocent explanations: a trip together to the one machine, a shop or a landlord whom all pay, a mate asked to
/// fetch it. No figure changes by it: that such pay counts as unpaid is for a decision recorded in the case.
/// </remarks>
public static class PayDraws
{
    /// <summary>The fewest workers whose pay is one draw, where the records name who drew or received it.</summary>
    public const int WorkersLeastNamed = 2;

    /// <summary>The fewest where they tell a machine alone.</summary>
    public const int WorkersLeastAtMachine = 3;

    /// <summary>How far apart two draws at one machine may be.</summary>
    public const int MinutesApartMost = 15;

    /// <param name="workers">The codes of the workers.</param>
    /// <param name="isPay">Whether a credit of a worker's account is pay.</param>
    public static IReadOnlyList<PayDraw> Of(
        KnownAccounts accounts, IReadOnlySet<string> workers, Predicate<AccountEntry> isPay) =>
        [
            .. accounts.Accounts.Where(one => workers.Contains(one.Account.Holder))
                .SelectMany(account => DrawnFrom(account, isPay))
                .GroupBy(pay => (pay.On, Way: DrawWay.Of(pay.Debit)))
                .Where(of => of.Key.Way.Text.Length > 0)
                .SelectMany(of => Together([.. of], of.Key.Way))
                .OrderBy(draw => draw.On).ThenBy(draw => draw.Pays[0].Debit.Line.Source),
        ];

    private static IEnumerable<DrawnPay> DrawnFrom(AccountRecords account, Predicate<AccountEntry> isPay) =>
        account.Entries.GroupBy(entry => entry.On).SelectMany(day => DrawnOn([.. day], isPay));

    private static IEnumerable<DrawnPay> DrawnOn(AccountEntry[] day, Predicate<AccountEntry> isPay)
    {
        var open = new List<(AccountEntry Pay, decimal Left)>();
        foreach (AccountEntry entry in day.OrderBy(
            entry => entry.IsOrderKnown ? entry.Sequence : entry.IsDebit ? 1 : 0))
        {
            if (entry.Amount.Amount > 0m && isPay(entry))
            {
                open.Add((entry, entry.Amount.Amount));
            }
            else if (entry.IsDebit && open.Exists(one => one.Left > 0m))
            {
                yield return Taken(entry, open);
            }
        }
    }

    private static DrawnPay Taken(AccountEntry debit, List<(AccountEntry Pay, decimal Left)> open)
    {
        decimal left = -debit.Amount.Amount;
        var pay = new List<AccountEntry>();
        for (int index = 0; index < open.Count && left > 0m; index++)
        {
            decimal taken = Math.Min(left, open[index].Left);
            left -= taken;
            if (taken > 0m)
            {
                pay.Add(open[index].Pay);
            }

            open[index] = (open[index].Pay, open[index].Left - taken);
        }

        return new DrawnPay(
            debit.Account.Holder, debit, pay, new Money(-debit.Amount.Amount - left, debit.Amount.Currency));
    }

    private static IEnumerable<PayDraw> Together(DrawnPay[] pays, DrawWay way)
    {
        DrawnPay[] inOrder = [.. pays.OrderBy(pay => DrawWay.ClockOf(pay.Debit.Line) ?? LocalTime.Midnight)
            .ThenBy(pay => pay.Worker, StringComparer.Ordinal)];
        for (int from = 0, to; from < inOrder.Length; from = to)
        {
            to = from + 1;
            while (to < inOrder.Length && (way.IsNamed || IsNear(inOrder[to - 1], inOrder[to])))
            {
                to++;
            }

            DrawnPay[] near = inOrder[from..to];
            int least = way.IsNamed ? WorkersLeastNamed : WorkersLeastAtMachine;
            if (near.Select(pay => pay.Worker).Distinct().Count() >= least)
            {
                yield return new PayDraw(near[0].On, way.Code, way.IsNamed,
                    [.. near.OrderBy(pay => pay.Worker, StringComparer.Ordinal)
                        .ThenBy(pay => pay.Debit.Line.Source)]);
            }
        }
    }

    private static bool IsNear(DrawnPay one, DrawnPay other) =>
        DrawWay.ClockOf(one.Debit.Line) is not { } first || DrawWay.ClockOf(other.Debit.Line) is not { } second
        || Period.Between(first, second, PeriodUnits.Minutes).Minutes <= MinutesApartMost;
}

/// <summary>Pay of several workers that left one way on one day.</summary>
/// <param name="To">
/// The account or the code of the case that it went to; null where only the bank's words are the same.
/// </param>
/// <param name="IsNamed">Whether the records name who drew or received it; else they tell a machine alone.</param>
/// <param name="Pays">By worker.</param>
public sealed record PayDraw(LocalDate On, string? To, bool IsNamed, IReadOnlyList<DrawnPay> Pays)
{
    public IEnumerable<string> Workers => Pays.Select(pay => pay.Worker).Distinct();

    /// <summary>Every row that shows it.</summary>
    public IReadOnlyList<SourceRef> Sources => SourceRefs.Joined(
        Pays.SelectMany(pay => pay.Pay.Append(pay.Debit)).Select(entry => entry.Line.Source).Distinct().Order());
}

/// <summary>What of one worker's pay left by one booking.</summary>
/// <param name="Pay">The bookings of pay that it is taken from, the oldest first.</param>
/// <param name="Amount">Of the debit, as far as that pay reaches.</param>
public sealed record DrawnPay(string Worker, AccountEntry Debit, IReadOnlyList<AccountEntry> Pay, Money Amount)
{
    public LocalDate On => Debit.On;
}
