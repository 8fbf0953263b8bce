using Restitution.Intake.Text;
using Restitution.Intake.Written;

namespace Restitution.Intake.Rows;

/// <summary>
/// What the columns of one pass share: the faults of the row under reading, the counts, the pool of texts.
/// </summary>
internal sealed class RowContext
{
    public RowFaults Faults { get; } = new();

    public NormalisationCounts Counts { get; init; } = new();

    public TextPool Texts { get; } = new();
}
