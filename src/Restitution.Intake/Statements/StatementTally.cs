using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Intake.Statements;

/// <summary>Adds up one account in one currency as its rows pass, and follows its running balances.</summary>
/// <remarks>
/// The order of the rows is not assumed: the balances are followed both ways and the way with fewer breaks counts.
/// Once a hundred rows in a row follow forwards and none backwards, only the way forwards is followed.
/// A closing balance that no row states is the balance of the last row in time.
/// </remarks>
internal sealed class StatementTally(string account, Currency currency)
{
    private const int BreaksKept = 100;

    private readonly BreakList forward = new();
    private readonly BreakList backward = new();
    private decimal movements;
    private int lineCount;
    private Money? opening;
    private Money? closing;
    private decimal firstBalance;
    private decimal lastBalance;
    private decimal lastAmount;
    private bool hasBalance;
    private bool isBackwardGivenUp;

    /// <summary>What the statement says of itself; null for the rows of a table.</summary>
    public StatementHead? Head { get; init; }

    public string Account => account;

    public Currency Currency => currency;

    public void Open(Money stated) => opening ??= stated;

    public void Close(Money stated) => closing = stated;

    public void Add(StatementLine line)
    {
        decimal amount = line.Amount.Amount;
        movements += amount;
        lineCount++;
        if (line.Balance is not { } balance)
        {
            return;
        }

        decimal stated = balance.Amount;
        if (!hasBalance)
        {
            hasBalance = true;
            firstBalance = stated;
            if (opening is { } before)
            {
                forward.Judge(line, stated, before.Amount + amount, currency);
            }
        }
        else
        {
            forward.Judge(line, stated, lastBalance + amount, currency);
            isBackwardGivenUp |= forward.Count == 0 && backward.Count > BreaksKept;
            if (!isBackwardGivenUp)
            {
                backward.Judge(line, stated, lastBalance - lastAmount, currency);
            }
        }

        lastBalance = stated;
        lastAmount = amount;
    }

    public AccountOutcome Outcome()
    {
        bool isNewestFirst = !isBackwardGivenUp && backward.Count < forward.Count;
        Money? end = closing ?? (hasBalance ? new Money(isNewestFirst ? firstBalance : lastBalance, currency) : null);
        BreakList breaks = isNewestFirst ? backward : forward;
        var moved = new Money(movements, currency);
        (StatementVerdict verdict, Money? difference) = Judge(end, moved);
        return new AccountOutcome(
            account, currency, opening, end, moved, lineCount, verdict, difference, breaks.Kept, breaks.Count,
            isNewestFirst)
        {
            Head = Head,
        };
    }

    private (StatementVerdict Verdict, Money? Difference) Judge(Money? end, Money moved)
    {
        if (opening is not { } from || end is not { } to)
        {
            return (StatementVerdict.CannotBeVerified, null);
        }

        if (from.Currency != currency || to.Currency != currency)
        {
            return (StatementVerdict.Failed, null);
        }

        var difference = new Money(to.Amount - from.Amount - moved.Amount, currency);
        return difference.Amount == 0m
            ? (StatementVerdict.Verified, difference) : (StatementVerdict.Discrepancy, difference);
    }

    private sealed class BreakList
    {
        private readonly List<BalanceBreak> kept = [];

        public int Count { get; private set; }

        public IReadOnlyList<BalanceBreak> Kept => kept;

        public void Judge(StatementLine line, decimal stated, decimal computed, Currency currency)
        {
            if (stated == computed)
            {
                return;
            }

            Count++;
            if (kept.Count < BreaksKept)
            {
                kept.Add(new BalanceBreak(line.Source, new Money(stated, currency), new Money(computed, currency)));
            }
        }
    }
}
