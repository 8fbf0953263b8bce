using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>One indicator of forced labour for one worker, with the rows that meet it.</summary>
/// <param name="Indicator">As the law on file names it, such as withholding-of-wages.</param>
public sealed record IndicatorFinding(string Id, string Indicator, string Worker, IndicatorOutcome Outcome)
{
    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>The figures of the computation that bear it out, by their ids.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>What it rests on, by the weakest that it needs; null where nothing read speaks of it.</summary>
    public RestsOn? RestsOn { get; init; }

    /// <summary>What was found, and the innocent explanation: two sentences.</summary>
    public required Reason Because { get; init; }

    public required Reason InnocentExplanation { get; init; }
}

/// <summary>How an indicator stands. Numbers are not reused.</summary>
public enum IndicatorOutcome
{
    /// <summary>Records show it.</summary>
    ShownByRecords = 1,

    /// <summary>A statement tells it, with its source.</summary>
    Stated = 2,

    /// <summary>Nothing read speaks of it: not that it is absent.</summary>
    NothingRead = 3,

    /// <summary>Records show a part of what it needs, and a statement alone tells the rest.</summary>
    RecordsAndStatements = 4,
}
