using System.Runtime.InteropServices;
using NodaTime;
using Restitution.Tracing;

namespace Restitution.Intake.TracingLedgers;

/// <summary>An opening balance is the first row of its account, by day, and the only one.</summary>
internal static class LedgerOpenings
{
    public static IEnumerable<LedgerContradiction> Contradictions(IReadOnlyList<LedgerRow> rows)
    {
        Dictionary<int, LedgerRow> openings = [];
        List<LedgerContradiction> found = [];
        foreach (LedgerRow row in rows)
        {
            if (row.Kind == MovementKind.Opening && !openings.TryAdd(row.Account, row))
            {
                found.Add(LedgerGroupCheck.Of(
                    LedgerContradictionKind.OpeningNotFirst, [openings[row.Account], row],
                    "two opening balances of one account", "one, with which its records begin"));
            }
        }

        Dictionary<int, LocalDate> told = [];
        foreach (LedgerRow row in rows)
        {
            if (openings.TryGetValue(row.Account, out LedgerRow opening) && row.Day < opening.Day)
            {
                ref LocalDate day = ref CollectionsMarshal.GetValueRefOrAddDefault(told, row.Account, out bool isTold);
                day = row.Day;
                if (!isTold)
                {
                    found.Add(LedgerGroupCheck.Of(
                        LedgerContradictionKind.OpeningNotFirst, [opening, row],
                        "an opening balance after another row of its account", "no row of an earlier day"));
                }
            }
        }

        return found;
    }
}
