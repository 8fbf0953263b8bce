using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Breaks that a later line may explain: gaps that a moved line would fill, and lines out of place.</summary>
internal sealed class OpenBreaks
{
    private const int Most = 64;

    private readonly Queue<OpenBreak> gaps = new();
    private readonly Queue<OpenBreak> rows = new();

    public void Note(BalanceBreak made, BreakKind kind, decimal before, BalanceStep step, int keptIndex)
    {
        if (kind == BreakKind.RowMissing)
        {
            Put(gaps, new OpenBreak(made.Source, before, step.Start, keptIndex));
        }
        else if (kind == BreakKind.RowDoesNotBelong)
        {
            Put(rows, new OpenBreak(made.Source, step.Start, step.End, keptIndex));
        }
    }

    /// <summary>An earlier gap that goes from the line's start to its end.</summary>
    public OpenBreak? GapThatTakes(BalanceStep step) =>
        gaps.FirstOrDefault(gap => gap.From == step.Start && gap.To == step.End);

    /// <summary>An earlier line without a place that goes from one balance to the other.</summary>
    public OpenBreak? RowThatFits(decimal from, decimal to) =>
        rows.FirstOrDefault(row => row.From == from && row.To == to);

    /// <summary>The latest gap of the same size the other way.</summary>
    public OpenBreak? TakenBackBy(decimal gap) => gaps.LastOrDefault(open => open.To - open.From == -gap);

    private static void Put(Queue<OpenBreak> queue, OpenBreak one)
    {
        queue.Enqueue(one);
        if (queue.Count > Most)
        {
            queue.Dequeue();
        }
    }
}

/// <summary>A break that is not fully explained.</summary>
/// <param name="KeptIndex">Its place among the breaks that are kept.</param>
internal sealed record OpenBreak(SourceRef Place, decimal From, decimal To, int KeptIndex);
