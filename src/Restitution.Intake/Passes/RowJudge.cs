using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Statements;

namespace Restitution.Intake.Passes;

/// <summary>
/// Tells rows that are no records by the layout's words: balances, subtotals, pending bookings, footers.
/// </summary>
internal sealed class RowJudge
{
    private readonly (MarkSet Marks, IgnoredBecause Because)[] kinds;
    private readonly bool[] firstBytes = new bool[256];

    public RowJudge(RowMarks marks)
    {
        kinds =
        [
            (new MarkSet(marks.Opening), IgnoredBecause.OpeningBalance),
            (new MarkSet(marks.Closing), IgnoredBecause.ClosingBalance),
            (new MarkSet(marks.Pending), IgnoredBecause.Pending),
            (new MarkSet(marks.Subtotal), IgnoredBecause.Subtotal),
            (new MarkSet(marks.Footer), IgnoredBecause.Footer),
            (new MarkSet(marks.Title), IgnoredBecause.Title),
        ];
        kinds = [.. kinds.Where(kind => !kind.Marks.IsEmpty)];
        foreach ((MarkSet marksOfKind, _) in kinds)
        {
            marksOfKind.NoteFirstBytes(firstBytes);
        }
    }

    /// <param name="cells">The cells that may bear a word: 0-based indexes.</param>
    /// <param name="at">The cell that bears it.</param>
    public IgnoredBecause? Of(TableRow row, ReadOnlySpan<int> cells, out int at)
    {
        at = -1;
        foreach (int cell in cells)
        {
            ReadOnlySpan<byte> bytes = row.Utf8(cell);
            if (bytes.IsEmpty || !firstBytes[bytes[0]])
            {
                continue;
            }

            foreach ((MarkSet marks, IgnoredBecause because) in kinds)
            {
                if (marks.Hold(bytes))
                {
                    at = cell;
                    return because;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The balance that a row states: in the balance column, after the word's colon, or in a cell after it.
    /// </summary>
    public static Money? BalanceIn(
        TableRow row, int markAt, MoneyColumn balance, Func<int, MoneyColumn> moneyAt, RowContext context)
    {
        if (balance.IsInLayout && !balance.IsNothing(row) && balance.Read(row, context) is { } stated)
        {
            return stated;
        }

        context.Faults.Take();
        string label = row.Text(markAt);
        int colon = label.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && moneyAt(markAt).OfText(label[(colon + 1)..].Trim(), context) is { } glued)
        {
            return glued;
        }

        for (int index = markAt + 1; index < row.CellCount; index++)
        {
            context.Faults.Take();
            if (!row.IsBlank(index) && moneyAt(index).ReadIfAny(row, context) is { } found)
            {
                context.Faults.Take();
                return found;
            }
        }

        context.Faults.Take();
        return null;
    }

    public static void Tell(StatementTallies tallies, IgnoredBecause because, string account, Money? stated)
    {
        if (stated is not { } balance)
        {
            return;
        }

        if (because == IgnoredBecause.OpeningBalance)
        {
            tallies.Open(account, balance);
        }
        else if (because == IgnoredBecause.ClosingBalance)
        {
            tallies.Close(account, balance);
        }
    }
}
