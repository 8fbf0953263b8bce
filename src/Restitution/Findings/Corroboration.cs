using NodaMoney;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>One kind of record against a stated fact.</summary>
/// <param name="Difference">
/// What the record says less what is stated, in amounts; null where it is not money, and zero where the two agree. An
/// outcome that is corroborated with a difference is borne out in part.
/// </param>
public sealed record Corroboration(RecordKind Against, CorroborationOutcome Outcome, Money? Difference)
{
    /// <summary>The record's figure less the stated one where it is no money: minutes or days.</summary>
    public Operand? DifferenceInUnits { get; init; }

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>Whose record it is.</summary>
    public RecordMaker MadeBy => RecordKinds.MakerOf(Against);

    /// <summary>
    /// Whether the respondent's own record says against the worker what serves its maker. It is told, not weighed.
    /// </summary>
    public bool ServesItsMaker { get; init; }

    /// <summary>What was found; null where the records are silent.</summary>
    public Reason? Because { get; init; }

    /// <summary>How the two can differ and both be honest; null unless they contradict each other.</summary>
    public Reason? InnocentExplanation { get; init; }
}

/// <summary>What a record says of a stated fact. Numbers are not reused.</summary>
public enum CorroborationOutcome
{
    Corroborated = 1,
    Contradicted = 2,

    /// <summary>No record of the kind speaks of it.</summary>
    Silent = 3,

    /// <summary>A record speaks of it in another currency, and the case has no rate to compare the two.</summary>
    NotCompared = 4,
}
