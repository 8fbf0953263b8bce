namespace Restitution.Service.Statistics;

/// <summary>One cell of a table: how many of what.</summary>
public sealed record ShownCell(string Name, int CaseCount, int WorkerCount);

/// <summary>What is counted of one cell, before anything is hidden.</summary>
/// <param name="OpenedBy">Who opened its cases, without whoever asks: cases of one's own tell one nothing new.</param>
public sealed record CountedCell(string Name, int CaseCount, int WorkerCount, IReadOnlySet<string> OpenedBy);

/// <summary>A table of which no cell tells of fewer cases than the least, nor of fewer who opened them.</summary>
/// <param name="Other">
/// The cells that are hidden, together and without their names; null where none is, and where all are.
/// </param>
/// <param name="CaseCount">Of all cells, hidden ones included; null where none is shown or there is none.</param>
public sealed record ShownTable(
    IReadOnlyList<ShownCell> Cells, ShownCell? Other, int? CaseCount, int? WorkerCount);

/// <summary>Hides small cells of a table whose total is shown.</summary>
/// <remarks>
/// A cell is small where its cases are fewer than the least, or those who opened them are: whoever opens cases of his
/// own cannot raise another's above it. Those that are hidden are shown as one, so further cells are hidden, the
/// smallest first, until at least two are and they are not small together. Where that cannot be, nothing of the table
/// is shown, as of one without a case.
/// </remarks>
public static class SmallCells
{
    private const string OtherName = "other";

    /// <param name="least">The smallest count that is told, of cases and of those who opened them.</param>
    public static ShownTable Hide(IReadOnlyCollection<CountedCell> counted, int least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 2);
        CountedCell[] bySize =
        [
            .. counted.OrderBy(cell => IsSmall(cell, least) ? 0 : 1).ThenBy(cell => cell.CaseCount)
                .ThenBy(cell => cell.Name, StringComparer.Ordinal),
        ];
        int hiddenCount = bySize.Count(cell => IsSmall(cell, least));
        while (hiddenCount > 0 && hiddenCount < bySize.Length
            && (hiddenCount < 2 || IsSmall(Together(bySize.Take(hiddenCount)), least)))
        {
            hiddenCount++;
        }

        if (hiddenCount == bySize.Length)
        {
            return new ShownTable([], null, null, null);
        }

        CountedCell hidden = Together(bySize.Take(hiddenCount));
        return new ShownTable(
            [.. bySize.Skip(hiddenCount).OrderBy(cell => cell.Name, StringComparer.Ordinal).Select(Shown)],
            hiddenCount == 0 ? null : Shown(hidden), counted.Sum(cell => cell.CaseCount),
            counted.Sum(cell => cell.WorkerCount));
    }

    private static bool IsSmall(CountedCell cell, int least) => cell.CaseCount < least || cell.OpenedBy.Count < least;

    private static CountedCell Together(IEnumerable<CountedCell> cells)
    {
        CountedCell[] all = [.. cells];
        return new CountedCell(
            OtherName, all.Sum(cell => cell.CaseCount), all.Sum(cell => cell.WorkerCount),
            all.SelectMany(cell => cell.OpenedBy).ToHashSet(StringComparer.Ordinal));
    }

    private static ShownCell Shown(CountedCell cell) => new(cell.Name, cell.CaseCount, cell.WorkerCount);
}
