using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Statements;
using Restitution.Intake.Words;

namespace Restitution.Intake.Passes;

/// <summary>
/// Tells rows that are no records by the layout's words: balances, subtotals, pending bookings, footers.
/// </summary>
internal sealed class RowJudge
{
    private static readonly MarkSet TotalPhrases =
        new(WordLists.Read("row-words").GetProperty("subtotal").Strings());

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
        RowMark? mark = MarkOf(row, cells);
        at = mark?.Cell ?? -1;
        return mark?.Because;
    }

    /// <param name="cells">The cells that may bear a word: 0-based indexes.</param>
    /// <returns>The first word of the row, or null when it bears none.</returns>
    public RowMark? MarkOf(TableRow row, ReadOnlySpan<int> cells)
    {
        foreach (int cell in cells)
        {
            ReadOnlySpan<byte> bytes = row.Utf8(cell);
            if (bytes.IsEmpty || !firstBytes[bytes[0]])
            {
                continue;
            }

            foreach ((MarkSet marks, IgnoredBecause because) in kinds)
            {
                if (marks.FitOf(bytes) is { } fit)
                {
                    return new RowMark(because, cell, because == IgnoredBecause.Subtotal ? Closest(bytes, fit) : fit);
                }
            }
        }

        return null;
    }

    // Scripts without spaces join "total" to what it totals: a known phrase is a word of its own.
    private static MarkFit Closest(ReadOnlySpan<byte> bytes, MarkFit fit) =>
        fit == MarkFit.Beginning && TotalPhrases.FitOf(bytes) is { } known && known < fit ? known : fit;

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

/// <summary>A word of a row that says that it is no record.</summary>
/// <param name="Cell">The cell that bears it: 0-based.</param>
internal readonly record struct RowMark(IgnoredBecause Because, int Cell, MarkFit Fit);
