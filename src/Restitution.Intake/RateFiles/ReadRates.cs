using Restitution.Evidence;
using Restitution.Rates;

namespace Restitution.Intake.RateFiles;

/// <summary>What a rate file says, every row accounted for, or why it is not read.</summary>
public sealed record ReadRates
{
    public required IReadOnlyList<DatedRate> Rates { get; init; }

    /// <summary>Of rows; a row of the euro's history holds the rates of one day.</summary>
    public required RowCounts Counts { get; init; }

    public required IReadOnlyList<QuarantinedRow> Quarantined { get; init; }

    /// <summary>Of all bytes of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Null when the file was read.</summary>
    public IntakeRefusal? Refusal { get; init; }
}
