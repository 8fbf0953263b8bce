using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Finds days on which the pay of several workers was drawn, as the records show, by one person.</summary>
/// <remarks>
/// Of each worker's account the pay that came in on a day and the money that went out on the same day are set side by
/// side; where the order of the day is known, what left before the pay came is not it. Money that went out on that day
/// out of accounts of three workers or more to one known account, to one code of the case, or under the same words of
/// the bank (a machine's, a branch's) is one draw. Innocent explanations: a trip together to the one machine, a shop or
/// a landlord that all pay on pay day, a fee of the bank. No figure changes by it: that such pay counts as unpaid is
/// for a decision recorded in the case.
/// </remarks>
public static class PayDraws
{
    /// <summary>The fewest workers whose pay is drawn together on one day.</summary>
    public const int WorkersLeast = 3;

    /// <param name="workers">The codes of the workers.</param>
    /// <param name="isPay">Whether a credit of a worker's account is pay.</param>
    public static IReadOnlyList<PayDraw> Of(
        KnownAccounts accounts, IReadOnlySet<string> workers, Predicate<AccountEntry> isPay)
    {
        var drawn = new List<(string Way, string? Code, DrawnPay Pay)>();
        foreach (AccountRecords account in accounts.Accounts.Where(one => workers.Contains(one.Account.Holder)))
        {
            foreach (IGrouping<LocalDate, AccountEntry> day in account.Entries.GroupBy(entry => entry.On))
            {
                AccountEntry[] pay = [.. day.Where(entry => entry.Amount.Amount > 0m && isPay(entry))];
                drawn.AddRange(DrawnOn([.. day], pay));
            }
        }

        return
        [
            .. drawn.GroupBy(one => (one.Pay.On, one.Way))
                .Where(of => of.Select(one => one.Pay.Worker).Distinct().Count() >= WorkersLeast)
                .OrderBy(of => of.Key.On).ThenBy(of => of.Key.Way, StringComparer.Ordinal)
                .Select(of => new PayDraw(
                    of.Key.On, of.First().Code,
                    [.. of.Select(one => one.Pay).OrderBy(pay => pay.Worker, StringComparer.Ordinal)])),
        ];
    }

    // What left a day is the pay of that day up to what came in.
    private static IEnumerable<(string Way, string? Code, DrawnPay Pay)> DrawnOn(
        AccountEntry[] day, AccountEntry[] pay)
    {
        if (pay.Length == 0)
        {
            yield break;
        }

        decimal left = pay.Sum(entry => entry.Amount.Amount);
        foreach (AccountEntry debit in day.Where(entry => entry.IsDebit
            && (!entry.IsOrderKnown || entry.Sequence > pay[0].Sequence)))
        {
            decimal taken = Math.Min(left, -debit.Amount.Amount);
            if (taken > 0m && WayOf(debit) is ({ Length: > 0 } way, var code))
            {
                left -= taken;
                yield return (way, code, new DrawnPay(
                    debit.Account.Holder, debit, pay, new Money(taken, debit.Amount.Currency)));
            }
        }
    }

    private static (string Way, string? Code) WayOf(AccountEntry debit) =>
        debit.Named.Only is { } named && named.Code != debit.Account.Code ? ($"account {named.Code}", named.Code)
        : debit.Booking.OtherSide is { } side && side != debit.Account.Holder ? ($"code {side}", side)
        : (Words(debit.Line), null);

    private static string Words(StatementLine line) =>
        ComparedText.Of(line.Counterparty.Reveal() + line.Description);
}

/// <summary>Pay of several workers that went one way on one day.</summary>
/// <param name="To">
/// The account or the code of the case that it went to; null where only the bank's words are the same.
/// </param>
/// <param name="Pays">By worker.</param>
public sealed record PayDraw(LocalDate On, string? To, IReadOnlyList<DrawnPay> Pays)
{
    public IEnumerable<string> Workers => Pays.Select(pay => pay.Worker).Distinct();

    /// <summary>Every row that shows it.</summary>
    public IReadOnlyList<SourceRef> Sources =>
        SourceRefs.Joined(Pays.SelectMany(pay => pay.Pay.Append(pay.Debit)).Select(entry => entry.Line.Source)
            .Distinct().Order());
}

/// <summary>What of one worker's pay left on the day on which it came.</summary>
/// <param name="Pay">The bookings of pay of that day.</param>
/// <param name="Amount">Of the debit, as far as pay came in that day.</param>
public sealed record DrawnPay(string Worker, AccountEntry Debit, IReadOnlyList<AccountEntry> Pay, Money Amount)
{
    public LocalDate On => Debit.On;
}
