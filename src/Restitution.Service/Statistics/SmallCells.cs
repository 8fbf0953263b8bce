namespace Restitution.Service.Statistics;

/// <summary>One cell of a table: how many of what, or nothing where telling it would tell of single cases.</summary>
public sealed record ShownCell(string Name, int? CaseCount, int? WorkerCount);

/// <summary>What is counted of one cell, before anything is hidden.</summary>
public readonly record struct CountedCell(string Name, int CaseCount, int WorkerCount);

/// <summary>A table of which no cell tells of fewer than the least number of cases.</summary>
/// <param name="CaseCount">Of all cells, hidden ones included; null where it is smaller than the least itself.</param>
public sealed record ShownTable(IReadOnlyList<ShownCell> Cells, int? CaseCount, int? WorkerCount)
{
    /// <summary>The same table where a name alone would tell that there is a case.</summary>
    public ShownTable WithoutHiddenNames() =>
        this with { Cells = [.. Cells.Where(cell => cell.CaseCount is not null)] };
}

/// <summary>Hides small cells of a table whose total is shown.</summary>
/// <remarks>
/// A cell below the least is hidden. The total less the cells that are shown is the sum of those that are hidden, so
/// further cells are hidden, the smallest first, until at least two are and their sum is at least the least: then
/// neither a hidden cell nor their sum is a small number. Where that cannot be, the total is hidden too.
/// </remarks>
public static class SmallCells
{
    /// <param name="least">The smallest count of cases that is told.</param>
    public static ShownTable Hide(IReadOnlyCollection<CountedCell> counted, int least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 2);
        CountedCell[] bySize =
            [.. counted.OrderBy(cell => cell.CaseCount).ThenBy(cell => cell.Name, StringComparer.Ordinal)];
        int hiddenCount = bySize.Count(cell => cell.CaseCount < least);
        int hiddenSum = bySize.Take(hiddenCount).Sum(cell => cell.CaseCount);
        while (hiddenCount > 0 && hiddenCount < bySize.Length && (hiddenCount < 2 || hiddenSum < least))
        {
            hiddenSum += bySize[hiddenCount++].CaseCount;
        }

        HashSet<string> hidden = [.. bySize.Take(hiddenCount).Select(cell => cell.Name)];
        bool isTotalShown = hiddenCount == 0 || (hiddenCount >= 2 && hiddenSum >= least);
        return new ShownTable(
            [
                .. counted.OrderBy(cell => cell.Name, StringComparer.Ordinal).Select(cell => hidden.Contains(cell.Name)
                    ? new ShownCell(cell.Name, null, null)
                    : new ShownCell(cell.Name, cell.CaseCount, cell.WorkerCount)),
            ],
            isTotalShown ? counted.Sum(cell => cell.CaseCount) : null,
            isTotalShown ? counted.Sum(cell => cell.WorkerCount) : null);
    }
}
