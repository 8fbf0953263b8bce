using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Tells by the lines around a break what happened there: the most telling pattern first.</summary>
internal static class BreakPatterns
{
    public static Explanation Of(BreakSurroundings at, OpenBreaks open) =>
        Swapped(at) ?? AlteredBalance(at) ?? Extra(at, open) ?? RepeatedBefore(at) ?? LeftFrom(at, open)
        ?? SetAside(at) ?? Returning(at, open) ?? AlteredAmount(at) ?? Missing(at);

    private static Explanation? Swapped(BreakSurroundings at)
    {
        if (at.Next is not { } next || at.Before != next.Start || next.End != at.Here.Start
            || (at.Second is { } second && second.Start != at.Here.End))
        {
            return null;
        }

        return new Explanation(BreakKind.RowsSwapped, at.Here.End, 2) { Other = next.Line.Source };
    }

    // The balance before and this line's own movement lead to where the next line starts.
    private static Explanation? AlteredBalance(BreakSurroundings at)
    {
        decimal follows = at.Before + at.Here.Step;
        bool isOnLineAgain = at.Next is { } next && next.Start == follows;
        BreakHint? hint = Figures.HintFor(at.Here.Line.Balance!.Value, at.Here.Line.Balance.Value.Amount - at.Gap);
        return isOnLineAgain
            ? new Explanation(BreakKind.BalanceAltered, follows, 1) { Hint = hint }
            : null;
    }

    // The line before it and the line after it meet: this one is in between for no reason.
    private static Explanation? Extra(BreakSurroundings at, OpenBreaks open)
    {
        bool isBetween = at.Next is { } next ? next.Start == at.Before : at.Here.End == at.Before;
        if (!isBetween)
        {
            return null;
        }

        if (at.TwinOf(at.Here.Line) is { } twin)
        {
            return new Explanation(BreakKind.RowRepeated, at.Before, 1) { Other = twin.Source };
        }

        if (at.Next is null)
        {
            return null;
        }

        return open.GapThatTakes(at.Here) is { } gap
            ? new Explanation(BreakKind.RowMoved, at.Before, 1) { Other = gap.Place }
            : new Explanation(BreakKind.RowDoesNotBelong, at.Before, 1);
    }

    // The copy carried the balances on; they fall back by its movement only here.
    private static Explanation? RepeatedBefore(BreakSurroundings at) => at.RepeatedBehind(-at.Gap) is { } pair
        ? new Explanation(BreakKind.RowRepeated, at.Here.End, 1) { Other = pair.Twin.Source, Line = pair.Copy }
        : null;

    private static Explanation? LeftFrom(BreakSurroundings at, OpenBreaks open) =>
        open.RowThatFits(at.Before, at.Here.Start) is { } moved
            ? new Explanation(BreakKind.RowMoved, at.Here.End, 1) { Other = moved.Place, Settles = moved }
            : null;

    private static Explanation? SetAside(BreakSurroundings at)
    {
        if (at.Here.SetAside is not { } row
            || (row.ReadableAmount is { } amount && Math.Abs(amount.Amount) != Math.Abs(at.Gap)))
        {
            return null;
        }

        return new Explanation(BreakKind.RowSetAside, at.Here.End, 1)
        {
            Other = row.Source, Explaining = at.InTime(at.Gap),
        };
    }

    private static Explanation? Returning(BreakSurroundings at, OpenBreaks open) => open.TakenBackBy(at.Gap) is { } left
        ? new Explanation(BreakKind.ReturnsToLine, at.Here.End, 1) { Other = left.Place }
        : null;

    private static Explanation? AlteredAmount(BreakSurroundings at)
    {
        if (at.MovedBetween is not { } line || line.Amount.Amount + at.InTime(at.Gap) is not (not 0m and var fitting))
        {
            return null;
        }

        BreakHint? hint = fitting == -line.Amount.Amount ? BreakHint.OtherSide : Figures.HintFor(line.Amount, fitting);
        return hint is BreakHint.OtherSide or BreakHint.DigitsTransposed
            ? new Explanation(BreakKind.AmountAltered, at.Here.End, 1)
            {
                Explaining = fitting, Hint = hint, Other = line.Source == at.Here.Line.Source ? null : line.Source,
            }
            : null;
    }

    private static Explanation Missing(BreakSurroundings at) => new(BreakKind.RowMissing, at.Here.End, 1)
    {
        Explaining = at.InTime(at.Gap),
        Hint = Figures.IsDivisibleByNine(at.Here.Line.Amount, at.Gap) ? BreakHint.DivisibleByNine : null,
    };
}

/// <summary>What a break was taken for.</summary>
/// <param name="LineEnd">The balance from which the next line must start.</param>
/// <param name="StepsTaken">How many lines it accounts for, 1 or 2.</param>
internal sealed record Explanation(BreakKind Kind, decimal LineEnd, int StepsTaken)
{
    public SourceRef? Other { get; init; }

    /// <summary>A movement as the account saw it, whichever way the file runs.</summary>
    public decimal? Explaining { get; init; }

    public BreakHint? Hint { get; init; }

    /// <summary>The line that is told when it is not the one at which the balances break.</summary>
    public StatementLine? Line { get; init; }

    /// <summary>The earlier break that this one explains, so that it is none of its own.</summary>
    public OpenBreak? Settles { get; init; }
}
