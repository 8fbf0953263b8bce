using Restitution.Tracing;

namespace Restitution.Intake.TracingLedgers;

/// <summary>What a ledger says was sold: its rows are of kind sale and no others.</summary>
internal static class LedgerSales
{
    /// <summary>Indexes of the accounts that are holdings.</summary>
    public static IReadOnlySet<int> SoldIn(IReadOnlyList<LedgerRow> rows)
    {
        HashSet<int> sold = [.. rows.Where(row => row.Kind == MovementKind.Sale).Select(row => row.Account)];
        if (sold.Count > 0)
        {
            sold.ExceptWith(rows.Where(row => row.Kind != MovementKind.Sale).Select(row => row.Account));
        }

        return sold;
    }

    public static IEnumerable<LedgerContradiction> Contradictions(IReadOnlyList<LedgerRow> rows)
    {
        IReadOnlySet<int> sold = SoldIn(rows);
        return
            from row in rows
            where row.Kind == MovementKind.Sale && !sold.Contains(row.Account)
            select LedgerGroupCheck.Of(
                LedgerContradictionKind.SaleOfAccount, [row], "a sale of what has other rows of its own",
                "kind sale in every row of what was sold, and nowhere else");
    }
}
