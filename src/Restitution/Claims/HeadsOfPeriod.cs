using NodaMoney;
using Restitution.Wages;

namespace Restitution.Claims;

/// <summary>
/// Puts each minor unit that fell due in a period under exactly one of: paid, withheld, lawful or unlawful deduction,
/// unpaid.
/// </summary>
/// <remarks>
/// Payments are applied to the heads in the order of <see cref="WageHead"/>, then what was withheld by law, then other
/// lawful deductions, then unlawful ones; what is left of each head is unpaid.
/// </remarks>
public static class HeadsOfPeriod
{
    /// <param name="due">By <see cref="WageHead"/>.</param>
    /// <param name="paid">Together with what was deducted never more than what is due.</param>
    public static IReadOnlyList<HeadShares> Split(
        IReadOnlyList<Money> due, Money paid, Money withheld, Money lawfullyDeducted, Money unlawfullyDeducted)
    {
        Money paidLeft = paid;
        Money withheldLeft = withheld;
        Money lawfulLeft = lawfullyDeducted;
        Money unlawfulLeft = unlawfullyDeducted;
        var shares = new HeadShares[due.Count];
        for (int head = 0; head < shares.Length; head++)
        {
            Money open = due[head];
            Money ofPaid = Take(ref paidLeft, ref open);
            Money ofWithheld = Take(ref withheldLeft, ref open);
            Money ofLawful = Take(ref lawfulLeft, ref open);
            Money ofUnlawful = Take(ref unlawfulLeft, ref open);
            shares[head] = new HeadShares(due[head], ofPaid, ofWithheld, ofLawful, ofUnlawful, open);
        }

        if (paidLeft.Amount + withheldLeft.Amount + lawfulLeft.Amount + unlawfulLeft.Amount != 0m)
        {
            throw new InvalidOperationException(
                $"{paidLeft.Amount} paid, {withheldLeft.Amount} withheld, {lawfulLeft.Amount} and "
                + $"{unlawfulLeft.Amount} deducted stand under no head.");
        }

        return shares;
    }

    private static Money Take(ref Money from, ref Money open)
    {
        // Most heads of most periods are nothing, and there is nothing to take.
        if (from.Amount == 0m || open.Amount == 0m)
        {
            return from.Amount == 0m ? from : open;
        }

        Money taken = from < open ? from : open;
        from -= taken;
        open -= taken;
        return taken;
    }
}

/// <summary>How one head of one period is accounted for: due is the sum of the other five.</summary>
public readonly record struct HeadShares(
    Money Due, Money Paid, Money Withheld, Money LawfullyDeducted, Money UnlawfullyDeducted, Money Unpaid);
