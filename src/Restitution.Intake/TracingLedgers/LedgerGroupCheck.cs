namespace Restitution.Intake.TracingLedgers;

/// <summary>Whether the rows of one id are one transfer, or one row and what takes it back.</summary>
internal static class LedgerGroupCheck
{
    /// <param name="group">All rows of one id.</param>
    /// <param name="ofReversals">Whether the rows that take others back are looked at, or those others.</param>
    /// <returns>Null when they can all hold.</returns>
    public static LedgerContradiction? Contradiction(LedgerRow[] group, bool ofReversals)
    {
        LedgerRow[] rows = [.. group.Where(row => row.IsReversal == ofReversals)];
        LedgerRow[] others = [.. group.Where(row => row.IsReversal != ofReversals)];
        LedgerContradiction? fault = rows switch
        {
            { Length: > 2 } => Of(
                LedgerContradictionKind.IdOfManyRows, rows, $"the id \"{rows[0].Id}\" in {rows.Length} rows",
                "one row of an id, or two: money out of one account and into another"),
            [var first, var second] => OfTwo(first, second),
            _ => null,
        };
        return fault ?? (ofReversals && others.Length > 0 ? OfReversals(rows, others) : null);
    }

    private static LedgerContradiction? OfTwo(LedgerRow first, LedgerRow second)
    {
        if (first.Account == second.Account || first.IsOut == second.IsOut)
        {
            return Of(
                LedgerContradictionKind.IdOfNoTransfer, [first, second],
                first.Account == second.Account
                    ? "two rows of one id on one account" : "two rows of one id that both go the same way",
                "money out of one account and into another; or kind reversal on the row that takes the other back");
        }

        (LedgerRow paidOut, LedgerRow paidIn) = first.IsOut ? (first, second) : (second, first);
        return OfLegs(paidOut, paidIn);
    }

    private static LedgerContradiction? OfLegs(LedgerRow paidOut, LedgerRow paidIn)
    {
        LedgerRow[] legs = [paidOut, paidIn];
        if (paidOut.Kind is { } kindOut && paidIn.Kind is { } kindIn && kindOut != kindIn)
        {
            return Of(
                LedgerContradictionKind.KindsDiffer, legs, "two kinds for one transfer", "the same kind in both rows");
        }

        if (paidOut.Day == paidIn.Day && paidOut.Sequence > 0 && paidIn.Sequence > 0
            && paidOut.Sequence != paidIn.Sequence)
        {
            return Of(
                LedgerContradictionKind.SequencesDiffer, legs, "two places in the order of the day for one transfer",
                "the same sequence in both rows, or in one of them alone");
        }

        if (paidIn.Day < paidOut.Day)
        {
            return Of(
                LedgerContradictionKind.InBeforeOut, legs, "money that came in before it went out",
                "the row of money in on the day of the row of money out, or later");
        }

        return paidIn.Origin >= 0
            ? Of(
                LedgerContradictionKind.OriginOfTransfer, legs, "an origin beside money that comes from an account",
                "an origin only where money comes from outside the ledger")
            : null;
    }

    // A bank may take back one leg of a transfer and leave the other; what it takes back it takes back whole.
    private static LedgerContradiction? OfReversals(LedgerRow[] reversals, LedgerRow[] reversed) =>
        reversed.Length <= 2 && reversals.All(reversal => reversed.Any(row =>
            row.Account == reversal.Account && row.Amount == -reversal.Amount && row.Day <= reversal.Day))
            ? null
            : Of(
                LedgerContradictionKind.ReversalDoesNotFit, [.. reversed, .. reversals],
                "a reversal that does not take back a row of its id",
                "the same amount with the opposite sign, on the same account, on the same day or later");

    // Taken for money that comes in from outside, it would be the holder's own and no claimant's again.
    public static LedgerContradiction ReversalOfNothing(LedgerRow reversal) => Of(
        LedgerContradictionKind.ReversalDoesNotFit, [reversal],
        $"a reversal with the id \"{reversal.Id}\", which no other row has",
        "the id of the row that it takes back; or no id, where that row is not in the ledger");

    internal static LedgerContradiction Of(
        LedgerContradictionKind kind, IEnumerable<LedgerRow> rows, string found, string wanted) => new(
        kind, [.. rows.Select(row => row.Line).Order()], found, wanted,
        "correct the rows, or give those that belong apart ids of their own");
}
