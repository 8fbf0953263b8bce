using System.Runtime.InteropServices;

namespace Restitution.Intake.TracingLedgers;

/// <summary>Which rows of a ledger have one id; rows without an id stand alone.</summary>
internal sealed class LedgerIds
{
    private readonly IReadOnlyList<LedgerRow> rows;
    private readonly Dictionary<string, int> lastOf = new(StringComparer.Ordinal);

    // 1-based index of the row of the same id before; 0 for none. A list for each id would cost more than the rows.
    private readonly int[] before;

    public LedgerIds(IReadOnlyList<LedgerRow> rows)
    {
        this.rows = rows;
        before = new int[rows.Count];
        for (int index = 0; index < rows.Count; index++)
        {
            if (rows[index].Id.Length > 0)
            {
                ref int last = ref CollectionsMarshal.GetValueRefOrAddDefault(lastOf, rows[index].Id, out _);
                before[index] = last;
                last = index + 1;
            }
        }
    }

    public bool IsAlone(int index) => before[index] == 0 && lastOf[rows[index].Id] == index + 1;

    /// <summary>In the order of the file.</summary>
    public LedgerRow[] GroupOf(string id)
    {
        List<LedgerRow> group = [];
        for (int number = lastOf[id]; number > 0; number = before[number - 1])
        {
            group.Add(rows[number - 1]);
        }

        group.Reverse();
        return [.. group];
    }
}
