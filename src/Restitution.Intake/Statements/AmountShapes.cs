using Restitution.Evidence;
using Restitution.Intake.Written;
using Restitution.Ledgers;

namespace Restitution.Intake.Statements;

/// <summary>Counts how the amounts of a statement are written: how many decimals, grouped or not.</summary>
/// <remarks>
/// A statement is printed by one program. Where nearly all amounts are written one way, the few that are not are told
/// with their places; amounts below a thousand are never grouped and tell nothing of it.
/// </remarks>
internal sealed class AmountShapes
{
    private const int PlacesKept = 20;
    private const int LinesLeast = 20;
    private const int OthersAHundred = 5;
    private const int DecimalsMost = 9;

    private readonly Counted[] byDecimals = [.. Enumerable.Range(0, DecimalsMost + 1).Select(_ => new Counted())];
    private readonly Counted[] byGrouping = [new(), new()];

    /// <param name="written">The cell, in UTF-8.</param>
    public void Add(ReadOnlySpan<byte> written, StatementLine line, byte decimalMark, byte groupMark)
    {
        if (GroupedFigures.Hundredths(written, decimalMark, groupMark, out _))
        {
            byDecimals[2].Add(line);
            byGrouping[1].Add(line);
            return;
        }

        int digits = 0;
        int decimals = -1;
        bool isGrouped = false;
        foreach (byte letter in written)
        {
            if (letter is >= (byte)'0' and <= (byte)'9')
            {
                digits += decimals < 0 ? 1 : 0;
                decimals += decimals < 0 ? 0 : 1;
            }
            else if (letter == decimalMark)
            {
                decimals = 0;
            }
            else
            {
                isGrouped |= letter == groupMark;
            }
        }

        byDecimals[Math.Clamp(decimals, 0, DecimalsMost)].Add(line);
        if (digits > 3)
        {
            byGrouping[isGrouped ? 1 : 0].Add(line);
        }
    }

    public StatementSignal? Signal()
    {
        SourceRef[] others = [.. Others(byDecimals).Concat(Others(byGrouping)).Distinct().Order()];
        int count = CountOfOthers(byDecimals) + CountOfOthers(byGrouping);
        return others.Length == 0
            ? null
            : new StatementSignal(
                SignalKind.AmountWrittenOtherwise, [.. others.Take(PlacesKept)], Math.Max(count, others.Length));
    }

    private static IEnumerable<SourceRef> Others(Counted[] shapes) =>
        CountOfOthers(shapes) == 0 ? [] : shapes.Except([shapes.MaxBy(shape => shape.Count)!])
            .SelectMany(shape => shape.Kept);

    private static int CountOfOthers(Counted[] shapes)
    {
        int all = shapes.Sum(shape => shape.Count);
        int others = all - shapes.Max(shape => shape.Count);
        return all >= LinesLeast && others * 100L <= (long)all * OthersAHundred ? others : 0;
    }

    private sealed class Counted
    {
        public int Count { get; private set; }

        public List<SourceRef> Kept { get; } = [];

        public void Add(StatementLine line)
        {
            Count++;
            if (Kept.Count < PlacesKept)
            {
                Kept.Add(line.Source);
            }
        }
    }
}
