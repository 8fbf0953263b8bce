using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>
/// Follows the running balances of a statement line by line, and tells at each break what happened there.
/// </summary>
/// <remarks>
/// A line goes from a balance to a balance: from the one before its movement to the one that it states, or, in a file
/// that runs backwards in time, the other way round. Each line must start where the one before it ended. Where one does
/// not, the two lines after it are waited for, and the pattern of starts and ends tells a repeated, swapped, moved,
/// altered or missing line. Memory is a window of a few lines, the breaks kept, and the breaks still open.
/// </remarks>
public sealed class RunningBalances(Currency currency, bool isBackwards)
{
    /// <summary>Breaks that are kept; the rest are counted.</summary>
    public const int BreaksKept = 100;

    private const int RowsBehind = 16;
    private const int RowsAhead = 2;

    private readonly List<BalanceStep> window = [];
    private readonly List<BalanceBreak> kept = [];
    private readonly OpenBreaks open = new();
    private int judged;
    private decimal? lineEnd;
    private decimal carried;
    private bool isCarrying;
    private bool isUnbroken;
    private QuarantinedRow? setAside;

    /// <summary>Steps that do not start where the step before them ended, before they are explained.</summary>
    public int GapCount { get; private set; }

    /// <summary>Breaks explained so far; each may stand for several gaps.</summary>
    public int BreakCount { get; private set; }

    public IReadOnlyList<BalanceBreak> Breaks => kept;

    /// <summary>The balance from which the first line must start.</summary>
    public void StartFrom(decimal balance)
    {
        if (window.Count == 0 && !isBackwards)
        {
            lineEnd = balance;
        }
    }

    /// <summary>A row that could not be read stands before the next line.</summary>
    public void SetAside(QuarantinedRow row) => setAside = row;

    public void Add(StatementLine line)
    {
        decimal moved = line.Amount.Amount;
        if (line.Balance is not { } balance)
        {
            carried += isBackwards ? -moved : moved;
            isCarrying = true;
            return;
        }

        decimal stated = balance.Amount;
        (decimal start, decimal end) = isBackwards ? (stated, stated - moved) : (stated - moved, stated);
        var step = new BalanceStep(line, isCarrying ? start - carried : start, end, setAside);
        (carried, isCarrying, setAside) = (0m, false, null);
        Judge(step);
        if (judged > RowsBehind * 3)
        {
            window.RemoveRange(0, judged - RowsBehind);
            judged = RowsBehind;
        }
    }

    /// <summary>No line follows: what was waited for is judged as it stands.</summary>
    public void End() => Judge(isAtEnd: true);

    // Nearly every line follows from the one before it, and then one comparison says so.
    private void Judge(in BalanceStep step)
    {
        if (isUnbroken && lineEnd == step.Start)
        {
            window.Add(step);
            judged++;
            lineEnd = step.End;
            return;
        }

        CountGap(step);
        window.Add(step);
        Judge(isAtEnd: false);
        isUnbroken = judged == window.Count && lineEnd == step.End;
    }

    private void CountGap(BalanceStep step)
    {
        decimal? before = window.Count > 0 ? window[^1].End : lineEnd;
        GapCount += before is { } end && end != step.Start ? 1 : 0;
    }

    private void Judge(bool isAtEnd)
    {
        while (judged < window.Count)
        {
            BalanceStep step = window[judged];
            if (lineEnd is not { } before || before == step.Start)
            {
                lineEnd = step.End;
                judged++;
            }
            else if (isAtEnd || window.Count - judged > RowsAhead)
            {
                Explain(before);
            }
            else
            {
                return;
            }
        }
    }

    private void Explain(decimal before)
    {
        BalanceStep step = window[judged];
        var surroundings = new BreakSurroundings(window, judged, before, isBackwards);
        Explanation found = BreakPatterns.Of(surroundings, open);
        BalanceBreak made = Made(found, surroundings.LineOf(found), before);
        lineEnd = found.LineEnd;
        judged += found.StepsTaken;
        if (found.Settles is { } settled)
        {
            Settle(settled, made);
            return;
        }

        BreakCount++;
        if (kept.Count < BreaksKept)
        {
            kept.Add(made);
        }

        open.Note(made, found.Kind, before, step, kept.Count - 1);
    }

    // A line that seemed not to belong is found to have left its place here: one break, told once.
    private void Settle(OpenBreak settled, BalanceBreak here)
    {
        if (settled.KeptIndex < kept.Count)
        {
            kept[settled.KeptIndex] = kept[settled.KeptIndex] with { Kind = BreakKind.RowMoved, Other = here.Source };
        }
    }

    private BalanceBreak Made(Explanation found, StatementLine line, decimal before)
    {
        decimal gap = window[judged].Start - before;
        decimal stated = line.Balance!.Value.Amount;
        return new BalanceBreak(
            found.Kind, line.Source, new Money(stated, currency), new Money(stated - gap, currency))
        {
            Other = found.Other,
            Explaining = found.Explaining is { } movement ? new Money(movement, currency) : null,
            Hint = found.Hint,
        };
    }
}

/// <summary>One line with the balance it starts from and the one it ends at, in the order of the file.</summary>
/// <param name="SetAside">The row set aside just before the line, if there is one.</param>
internal readonly record struct BalanceStep(StatementLine Line, decimal Start, decimal End, QuarantinedRow? SetAside)
{
    public decimal Step => End - Start;
}
