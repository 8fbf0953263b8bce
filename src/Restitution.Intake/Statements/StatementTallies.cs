using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Intake.Statements;

/// <summary>
/// The tallies of an exhibit, one for each account and currency, in the order in which they first appear.
/// </summary>
internal sealed class StatementTallies
{
    private readonly List<StatementTally> tallies = [];
    private StatementTally? last;

    public void Add(StatementLine line) => Of(line.Account, line.Amount.Currency).Add(line);

    public void Open(string account, Money stated) => Of(account, stated.Currency).Open(stated);

    // A closing balance in a currency that the account has not moved in belongs to the account all the same.
    public void Close(string account, Money stated)
    {
        StatementTally[] ofAccount = [.. tallies.Where(tally => tally.Account == account)];
        StatementTally tally = ofAccount is [var only] ? only : Of(account, stated.Currency);
        tally.Close(stated);
    }

    /// <summary>A statement of its own, as messages have them; its reader tells it its balances and lines.</summary>
    public StatementTally Begin(StatementHead head, Currency currency)
    {
        var tally = new StatementTally(head.Account, currency) { Head = head };
        tallies.Add(tally);
        return tally;
    }

    public IReadOnlyList<AccountOutcome> Outcomes() => [.. tallies.Select(tally => tally.Outcome())];

    private StatementTally Of(string account, Currency currency)
    {
        if (last is { } same && same.Currency == currency && same.Account == account)
        {
            return same;
        }

        last = tallies.Find(tally => tally.Currency == currency && tally.Account == account);
        if (last is null)
        {
            last = new StatementTally(account, currency);
            tallies.Add(last);
        }

        return last;
    }
}
