using NodaMoney;
using NodaTime;

namespace Restitution.Debts;

/// <summary>When the lawful debt of an account ended.</summary>
public enum DebtEndKind
{
    /// <summary>Something is still owed with the last entry.</summary>
    Open = 1,

    /// <summary>It ended on a day and was never above zero after it.</summary>
    Ended = 2,

    /// <summary>At no day's end was anything lawfully owed.</summary>
    NeverStood = 3,
}

/// <summary>The end of the lawful debt under one scenario.</summary>
/// <param name="On">The first day with whose end nothing is owed for good; null where it did not end.</param>
public readonly record struct DebtEnd(DebtEndKind Kind, LocalDate? On)
{
    /// <param name="balances">The balance with the end of each day that has an entry, in order of days.</param>
    public static DebtEnd Of(IReadOnlyList<(LocalDate On, Money Balance)> balances)
    {
        int last = -1;
        for (int index = 0; index < balances.Count; index++)
        {
            last = balances[index].Balance.Amount > 0m ? index : last;
        }

        return last < 0 ? new(DebtEndKind.NeverStood, null)
            : last == balances.Count - 1 ? new(DebtEndKind.Open, null)
            : new(DebtEndKind.Ended, balances[last + 1].On);
    }
}
