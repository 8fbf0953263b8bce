using NodaTime;
using Restitution.Tracing;

namespace Restitution.Intake.TracingLedgers;

/// <summary>
/// Rows that name an account of the ledger as where money goes, beside rows of that account that may be the same money.
/// </summary>
/// <remarks>Told and never joined: the row that names where its money goes is the whole transfer.</remarks>
internal static class PerhapsOneTransfers
{
    public static IReadOnlyList<PerhapsOneTransfer> In(
        IReadOnlyList<LedgerRow> rows, LedgerIds ids, IReadOnlyList<LedgerAccount> accounts)
    {
        Dictionary<string, int> indexes = accounts.Index().ToDictionary(
            account => account.Item.Code, account => account.Index, StringComparer.Ordinal);
        Dictionary<(int Account, LocalDate Day, decimal Amount), Queue<int>> gone = [];
        for (int index = 0; index < rows.Count; index++)
        {
            LedgerRow row = rows[index];
            if (row.To.Length > 0 && IsAlone(row, ids, index) && indexes.TryGetValue(row.To, out int to))
            {
                (int, LocalDate, decimal) key = (to, row.Day, row.Size);
                if (!gone.TryGetValue(key, out Queue<int>? lines))
                {
                    gone.Add(key, lines = new());
                }

                lines.Enqueue(row.Line);
            }
        }

        return gone.Count == 0 ? [] : [.. Beside(rows, ids, gone)];
    }

    private static IEnumerable<PerhapsOneTransfer> Beside(
        IReadOnlyList<LedgerRow> rows, LedgerIds ids, Dictionary<(int, LocalDate, decimal), Queue<int>> gone)
    {
        for (int index = 0; index < rows.Count; index++)
        {
            LedgerRow row = rows[index];
            if (!row.IsOut && row.Origin < 0 && row.Kind is null or MovementKind.Transfer && IsAlone(row, ids, index)
                && gone.TryGetValue((row.Account, row.Day, row.Amount), out Queue<int>? lines)
                && lines.TryDequeue(out int line))
            {
                yield return new PerhapsOneTransfer(line, row.Line);
            }
        }
    }

    private static bool IsAlone(LedgerRow row, LedgerIds ids, int index) => row.Id.Length == 0 || ids.IsAlone(index);
}
