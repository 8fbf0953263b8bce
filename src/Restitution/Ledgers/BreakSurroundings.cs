using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>A break of the running balances with the lines around it.</summary>
/// <param name="Before">The balance at which the line before ended.</param>
internal sealed record BreakSurroundings(
    IReadOnlyList<BalanceStep> Window, int Index, decimal Before, bool IsBackwards)
{
    private const int TwinsWithin = 8;

    public BalanceStep Here => Window[Index];

    public BalanceStep? Next => Index + 1 < Window.Count ? Window[Index + 1] : null;

    public BalanceStep? Second => Index + 2 < Window.Count ? Window[Index + 2] : null;

    /// <summary>By how much the line starts beside the end of the one before it.</summary>
    public decimal Gap => Here.Start - Before;

    /// <summary>The line whose movement lies between the two stated balances; null before the first.</summary>
    public StatementLine? MovedBetween => !IsBackwards ? Here.Line : Index > 0 ? Window[Index - 1].Line : null;

    /// <summary>A step of the file as the account saw it.</summary>
    public decimal InTime(decimal step) => IsBackwards ? -step : step;

    public StatementLine LineOf(Explanation found) => found.Line ?? Here.Line;

    /// <summary>Another line near this one with the same day, amount and texts.</summary>
    public StatementLine? TwinOf(StatementLine line) => Near(Index)
        .Where(index => index != Index && IsTwin(Window[index].Line, line))
        .Select(index => Window[index].Line)
        .FirstOrDefault();

    /// <summary>The last line before the break that has a twin before it and moved the balances by so much.</summary>
    public (StatementLine Copy, StatementLine Twin)? RepeatedBehind(decimal step)
    {
        for (int copy = Index - 1; copy > 0 && copy >= Index - TwinsWithin; copy--)
        {
            for (int twin = copy - 1; Window[copy].Step == step && twin >= 0 && twin >= copy - TwinsWithin; twin--)
            {
                if (IsTwin(Window[twin].Line, Window[copy].Line))
                {
                    return (Window[copy].Line, Window[twin].Line);
                }
            }
        }

        return null;
    }

    private IEnumerable<int> Near(int index) =>
        Enumerable.Range(0, Window.Count).Where(other => Math.Abs(other - index) <= TwinsWithin)
            .OrderBy(other => Math.Abs(other - index));

    private static bool IsTwin(StatementLine left, StatementLine right) =>
        left.BookedOn == right.BookedOn && left.Amount == right.Amount && left.Description == right.Description
        && left.Reference == right.Reference;
}
