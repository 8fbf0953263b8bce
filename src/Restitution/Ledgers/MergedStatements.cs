using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>What became of each line when overlapping statements were merged.</summary>
public sealed class MergedStatements
{
    private readonly Dictionary<StatementLine, StatementLine> survivors;
    private readonly HashSet<StatementLine> merged;

    internal MergedStatements(
        Dictionary<StatementLine, StatementLine> survivors, HashSet<StatementLine> merged,
        IReadOnlyList<SameOrTwo> questions) =>
        (this.survivors, this.merged, Questions) = (survivors, merged, questions);

    /// <summary>In the order of their places.</summary>
    public IReadOnlyList<SameOrTwo> Questions { get; }

    /// <summary>How many lines were merged into others.</summary>
    public int MergedCount => merged.Count;

    /// <summary>How often lines were held against each other: what the merging cost.</summary>
    public long ComparedCount { get; internal init; }

    /// <summary>
    /// The line with every place of its booking; null when it was merged into another. Asked by the line itself.
    /// </summary>
    public StatementLine? SurvivorOf(StatementLine line) =>
        merged.Contains(line) ? null : survivors.GetValueOrDefault(line, line);
}
