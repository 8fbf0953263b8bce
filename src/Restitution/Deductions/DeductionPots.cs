using NodaMoney;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Wages;

namespace Restitution.Deductions;

/// <summary>What is left of each limit of one pay day, as deductions are applied one after another.</summary>
internal sealed class DeductionPots(Money due, LookUp<string> capBase)
{
    private readonly Dictionary<(DeductionLimitKind Kind, object Key), Money> used = [];
    private readonly Money zero = new(0m, due.Currency);
    private Money lawful = new(0m, due.Currency);
    private Money withheld = new(0m, due.Currency);

    /// <summary>
    /// The wages that the caps are a share of; what is withheld by law is applied before any cap is asked.
    /// </summary>
    public CappedWages CappedWages => capBase.Answers("due-less-withheld")
        ? new CappedWages(due, withheld, capBase.Authority) : new CappedWages(due, null, null);

    /// <summary>The wages due that no lawful deduction has taken yet.</summary>
    public Money DueLeft => due - lawful;

    /// <summary>A share of the wages, cut down to the minor unit: more would exceed it.</summary>
    public Money ShareOfBase(decimal fraction) =>
        Rounding.DownToMinorUnit(UnroundedMoney.From(due - (CappedWages.Withheld ?? zero)) * fraction);

    public Money Left(DeductionLimitKind kind, object key, Money most)
    {
        Money left = most - used.GetValueOrDefault((kind, key), zero);
        return left.Amount > 0m ? left : zero;
    }

    public void Use(DeductionLimitKind kind, object key, Money amount) =>
        used[(kind, key)] = used.GetValueOrDefault((kind, key), zero) + amount;

    public void Take(Money amount, bool isWithheld)
    {
        lawful += amount;
        withheld += isWithheld ? amount : zero;
    }
}
