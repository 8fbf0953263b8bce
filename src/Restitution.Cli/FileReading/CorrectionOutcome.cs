using Restitution.Evidence;
using Restitution.Intake;

namespace Restitution.Cli.FileReading;

/// <summary>What became of one correction.</summary>
/// <param name="RawText">The row as its file has it.</param>
/// <param name="Faults">What is still at fault; empty when the row was read by it.</param>
internal sealed record CorrectionOutcome(Correction Correction, string RawText, IReadOnlyList<RowFault> Faults)
{
    /// <summary>Whether it was made to another text than the row's, or is not in the form of the file.</summary>
    public bool IsMisfit => Faults.Any(fault => fault.Kind == FaultKind.CorrectionDoesNotFit);

    /// <summary>Null for a row that nobody corrected.</summary>
    public static CorrectionOutcome? Of(RowOutcome outcome) => outcome switch
    {
        SetAsideRow { Row: { Correction: { } correction } row } => new(correction, row.RawText, row.Faults),
        { Correction: { } correction } => new(correction, correction.Original, []),
        _ => null,
    };
}
